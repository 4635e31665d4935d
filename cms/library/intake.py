"""Cleans a picture on its way in: what is stored shows the same and tells nothing else; pure.

Where a child lives or learns stands in a phone's photo (place, camera, names). So the picture is
drawn anew: upright, sRGB, on white, at most 2,560 pixels, without any metadata (law 91/2025/QH15 on
personal data; the limits are the table of the media library).
"""

import io
import threading
from collections.abc import Callable
from pathlib import PurePath
from typing import IO

import pillow_heif
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

pillow_heif.register_heif_opener()

MAX_BYTES = 30 * 1024 * 1024
MAX_PIXELS = 50_000_000
MAX_SIDE = 2560
READ_AS = ("JPEG", "PNG", "WEBP", "AVIF", "HEIF")
QUALITY = 88
# The largest picture takes some hundred megabytes while it is read: a process reads one at a time.
_one_at_a_time = threading.Lock()
# What can be made smaller before its colours are converted.
_PLAIN_MODES = ("RGB", "RGBA", "L", "LA", "CMYK", "YCbCr")
ADVICE = "Hãy chọn ảnh JPEG, PNG, WebP, AVIF hoặc HEIC."


class CleanPicture(SimpleUploadedFile):
    """A picture that was drawn anew, ready to be stored."""


class UnusablePicture(ValueError):
    """A file that can't be used as a picture; the message says what to do, in Vietnamese."""


def cleaned(file: IO[bytes], *, size: int, name: str) -> CleanPicture:
    """Return the picture, drawn anew, under a name whose ending fits.

    Args:
        file: an open file; its content decides what it is, never its name.
        size: its length in bytes.
        name: as the phone calls it; only the stem is kept.

    Returns:
        The same bytes for the same picture, so that a second upload is recognised.

    Raises:
        UnusablePicture: too big, broken, or no picture of a known kind.
    """
    if size > MAX_BYTES:
        raise UnusablePicture(f"Ảnh nặng quá {MAX_BYTES // 1024 // 1024} MB. Hãy chọn bản nhỏ hơn.")
    picture = _opened(file)
    width, height = picture.size
    if width * height > MAX_PIXELS:
        raise UnusablePicture(
            f"Ảnh lớn quá {MAX_PIXELS // 1_000_000} triệu điểm ảnh. Hãy chọn bản nhỏ hơn."
        )
    with _one_at_a_time:
        drawn = _guarded(lambda: _drawn(picture))
    suffix, data = encoded(drawn, lossless=picture.format == "PNG")
    stem = PurePath(name.replace("\\", "/").replace("\0", "")).stem or "anh"
    return CleanPicture(f"{stem}{suffix}", data)


def _opened(file: IO[bytes]) -> Image.Image:
    file.seek(0)
    start = file.read(512).lstrip().lower()
    file.seek(0)
    if start.startswith((b"<svg", b"<?xml", b"<!doctype", b"<html")):
        raise UnusablePicture(f"Không nhận ảnh SVG hoặc trang web. {ADVICE}")
    try:
        return Image.open(file, formats=READ_AS)
    except UnidentifiedImageError as error:
        raise UnusablePicture(f"Tệp này không phải ảnh, hoặc đã hỏng. {ADVICE}") from error
    except Image.DecompressionBombError as error:
        raise UnusablePicture("Ảnh có quá nhiều điểm ảnh. Hãy chọn bản nhỏ hơn.") from error
    except Exception as error:  # decoders raise whatever they like on a broken file
        raise UnusablePicture(f"Tệp ảnh bị hỏng hoặc tải chưa hết. {ADVICE}") from error


def _guarded(draw: Callable[[], Image.Image]) -> Image.Image:
    try:
        return draw()
    except UnusablePicture:
        raise
    except Exception as error:  # decoders raise whatever they like on a broken file
        raise UnusablePicture(f"Tệp ảnh bị hỏng hoặc tải chưa hết. {ADVICE}") from error


def _drawn(picture: Image.Image) -> Image.Image:
    # A JPEG is decoded at a fraction of its size where that is enough, and everything is made
    # smaller before it is turned or converted: each would copy it at its full size.
    share = min(1, MAX_SIDE / max(picture.size))
    picture.draft("RGB", (round(picture.width * share), round(picture.height * share)))
    if picture.mode in _PLAIN_MODES:
        picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    ImageOps.exif_transpose(picture, in_place=True)
    plain = _in_srgb(picture)
    plain.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    # A new canvas takes what is seen and nothing else: a face that an eraser made transparent is
    # still there below the glass.
    canvas = Image.new("RGB", plain.size, "white")
    canvas.paste(plain, mask=plain.getchannel("A") if plain.mode == "RGBA" else None)
    return canvas


def _in_srgb(picture: Image.Image) -> Image.Image:
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    profile = picture.info.get("icc_profile")
    if profile and picture.mode in ("RGB", "CMYK") and not has_alpha:
        try:
            given = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            converted = ImageCms.profileToProfile(picture, given, target, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return picture.convert("RGBA" if has_alpha else "RGB")


def encoded(picture: Image.Image, *, lossless: bool) -> tuple[str, bytes]:
    """Return the ending and the bytes of a plain canvas: PNG where it is glass or `lossless`."""
    out = io.BytesIO()
    if picture.mode == "RGBA" or lossless:
        picture.save(out, "PNG", optimize=True)
        return ".png", out.getvalue()
    picture.save(out, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return ".jpg", out.getvalue()
