"""Files that somebody may send, by mistake or on purpose."""

import io
import struct
import zipfile
import zlib

from PIL import Image, PngImagePlugin


def jpeg(size=(640, 480), color=(200, 120, 40), **options):
    data = io.BytesIO()
    Image.new("RGB", size, color).save(data, "JPEG", **options)
    return data.getvalue()


def as_format(kind, size=(640, 480), mode="RGB", **options):
    data = io.BytesIO()
    Image.new(mode, size, 120 if mode in ("L", "P") else (200, 120, 40, 128)[: len(mode)]).save(
        data, kind, **options
    )
    return data.getvalue()


def with_place():
    exif = Image.Exif()
    exif[0x010F], exif[0x9286], exif[0x0112] = (
        "Điện thoại của cô Lan",
        "<script>alert(1)</script>",
        6,
    )
    exif.get_ifd(0x8825).update({1: "N", 2: (20.0, 55.0, 0.0), 3: "E", 4: (106.0, 40.0, 0.0)})
    return jpeg(exif=exif.tobytes(), comment=b"<script>alert(1)</script>")


def png_bomb(width, height):
    """A PNG that says it has that many pixels, in a few bytes."""

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"\0" * 1000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def png_with_text():
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", "nhà em ở số 5")
    return as_format("PNG", pnginfo=info)


def packed(parts, compression=zipfile.ZIP_DEFLATED):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return data.getvalue()


DOCX = {"[Content_Types].xml": "<x/>", "word/document.xml": "<x/>"}
XLSX = {"[Content_Types].xml": "<x/>", "xl/workbook.xml": "<x/>"}
PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
OLE = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600

GOOD_PICTURES = {
    "a.jpg": jpeg(),
    "b.png": as_format("PNG"),
    "c.webp": as_format("WEBP"),
    "d.avif": as_format("AVIF"),
    "e.heic": as_format("HEIF"),
    "named wrongly.png": jpeg(),
    "no ending": jpeg(),
    "grey.jpg": as_format("JPEG", mode="L"),
    "cmyk.jpg": as_format("JPEG", mode="CMYK"),
    "glass.png": as_format("PNG", mode="RGBA"),
    "../../x.php%00.jpg": jpeg(),
    "ảnh lớp 3A – khai giảng.JPG": jpeg(),
    "page after the picture.jpg": jpeg() + b"<html><script>alert(1)</script>",
    "archive after the picture.jpg": jpeg() + packed(DOCX),
    "large.jpg": jpeg((6000, 4000)),
    "one pixel.png": as_format("PNG", (1, 1)),
}
BAD_PICTURES = {
    "empty.jpg": b"",
    "half.jpg": jpeg((3000, 2000), color=(1, 2, 3), quality=95)[:3000],
    "half.png": as_format("PNG", (900, 900))[:-60],
    "head alone.jpg": jpeg()[:20],
    "bomb 900 million.png": png_bomb(30000, 30000),
    "bomb 3 billion.png": png_bomb(60000, 60000),
    "just too large.png": png_bomb(8000, 6300),
    "page.jpg": b"<html><script>alert(1)</script></html>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
    "drawing.jpg": b"  <?xml version='1.0'?><svg/>",
    "laughs.svg": b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'ha'>]><svg>&a;</svg>",
    "film.gif": as_format("GIF", mode="P"),
    "old.bmp": as_format("BMP"),
    "scan.tiff": as_format("TIFF"),
    "drawing.eps": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
    "paper.jpg": PDF,
    "archive.jpg": packed(DOCX),
    "script.jpg": b"<?php system($_GET['c']); ?>",
    "program.jpg": b"MZ\x90\0" + b"\0" * 500,
    "noise.jpg": bytes(range(256)) * 40,
    "no picture inside.avif": as_format("AVIF").replace(b"pitm", b"free", 1),
}
GOOD_PAPERS = {"a.pdf": PDF, "b.docx": packed(DOCX), "c.xlsx": packed(XLSX),
               "d.odt": packed({"mimetype": "application/vnd.oasis.opendocument.text",
                                "content.xml": "<x/>"})}  # fmt: skip
BAD_PAPERS = {
    "page.pdf": b"<html></html>",
    "half.pdf": PDF[:-8],
    "locked.pdf": PDF.replace(b"trailer<<>>", b"trailer<</Encrypt 5 0 R>>"),
    "clever.pdf": PDF.replace(b"1 0 obj<<>>", b"1 0 obj<</S/JavaScript>>"),
    "old.docx": OLE,
    "macro.docx": packed(DOCX | {"word/vbaProject.bin": "x"}),
    "basic.odt": packed({"content.xml": "<x/>", "Basic/Standard/a.xml": "x"}),
    "empty.xlsx": packed({}),
    "half.xlsx": packed(XLSX)[:-10],
    "bomb.xlsx": packed(XLSX | {f"x{n}": b"\0" * 30_000_000 for n in range(8)}),
    "way out.docx": packed(DOCX | {"../../etc/x": "x"}),
    "two at once.docx": packed(DOCX | XLSX),
    "archive.docx": packed({"a.txt": "x"}),
    "program.xlsx": b"MZ\x90\0",
}


def largest_pictures():
    """The largest pictures that are taken in: just below 50 million pixels, in each kind."""
    return {
        "largest.png": as_format("PNG", (7000, 7000), mode="RGBA"),
        "largest.jpg": jpeg((8600, 5800), quality=90),
        "largest.webp": as_format("WEBP", (7000, 7000)),
        "largest grey.png": as_format("PNG", (7000, 7000), mode="L"),
        "largest.heic": as_format("HEIF", (7000, 7000)),
    }
