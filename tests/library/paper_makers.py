"""Makes small office files as offices make them: tables, paragraphs, text boxes, hidden parts."""

import csv
import io
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.comments import Comment

from tests.library.hostile import packed

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def xlsx(*sheets, hide=(), hide_columns=(), hide_rows=(), merge=(), note=""):
    """Each sheet is (name, rows)."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets:
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for cells in merge:
            sheet.merge_cells(cells)
        for letter in hide_columns:
            sheet.column_dimensions[letter].hidden = True
        for number in hide_rows:
            sheet.row_dimensions[number].hidden = True
        if name in hide:
            sheet.sheet_state = "hidden"
        if note:
            sheet["A1"].comment = Comment(note, "gv")
    if not book.worksheets or all(sheet.sheet_state != "visible" for sheet in book.worksheets):
        book.create_sheet("Trang 1", 0)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def paragraph(text, inside=""):
    runs = f"<w:r><w:t xml:space='preserve'>{escape(text)}</w:t></w:r>" if text else ""
    return f"<w:p>{runs}{inside}</w:p>"


def table(rows):
    cells = (
        "".join(
            f"<w:tc>{''.join(paragraph(line) for line in str(cell).splitlines() or [''])}</w:tc>"
            for cell in row
        )
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def text_box(lines):
    """A text box is written twice, for new and for old programs."""
    inside = "".join(paragraph(line) for line in lines)
    box = f"<w:txbxContent>{inside}</w:txbxContent>"
    return paragraph("", f"<w:r><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></w:r>")


def docx(*parts, header=""):
    body = "".join(paragraph(part) if not part.startswith("<") else part for part in parts)
    mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    files = {
        "[Content_Types].xml": "<x/>",
        "word/document.xml": f"<w:document {W} {mc}><w:body>{body}</w:body></w:document>",
    }
    if header:
        files["word/header1.xml"] = f"<w:hdr {W}>{header}</w:hdr>"
    return packed(files)


def odt(*parts):
    def one(part):
        if isinstance(part, str):
            return f"<text:p>{escape(part)}</text:p>"
        rows = (
            "".join(
                f"<table:table-cell><text:p>{escape(str(c))}</text:p></table:table-cell>"
                for c in row
            )
            for row in part
        )
        inside = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
        return f"<table:table>{inside}</table:table>"

    body = "".join(map(one, parts))
    text = f"<office:document-content {ODF}><office:body><office:text>{body}"
    return packed({"content.xml": f"{text}</office:text></office:body></office:document-content>"})


def csv_file(rows, delimiter=",", encoding="utf-8-sig"):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue().encode(encoding)


_TCVN3 = dict(
    zip(
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        strict=True,
    )
)


def tcvn3(text):
    """Write as the font .VnTime does; capitals with a tone have no letter there."""
    return "".join(_TCVN3.get(letter, letter) for letter in text)


def pdf(text="Ke hoach nam hoc cua nha truong, ban de thu"):
    """One page with one line."""
    words = f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode("latin-1")
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(words), words),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    )
    data, places = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        places.append(len(data))
        data += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table
    return data + head + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(data)
