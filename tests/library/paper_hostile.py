"""Documents that are built to cost memory or time, made when they are asked for."""

import io
import zipfile

from tests.library.paper_cases import LINES
from tests.library.paper_makers import ODF, W, csv_file, paragraph

BOOK = (
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://'
    'schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" '
    'sheetId="1" r:id="rId1"/></sheets></workbook>'
)
RELS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{}" Target="{}"/></Relationships>'
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    'PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'spreadsheetml.sheet.main+xml"/></Types>'
)
SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def _zip(parts):
    """Parts are name -> text or an iterator of (text, how often), written without holding it."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            with file.open(name, "w", force_zip64=True) as out:
                for text, times in content if isinstance(content, list) else [(content, 1)]:
                    chunk = text.encode() * min(times, 1000)
                    for _ in range(max(1, times // 1000)):
                        out.write(chunk)
    return data.getvalue()


def _book(sheet, **more):
    return _zip(
        {
            "[Content_Types].xml": TYPES,
            "_rels/.rels": RELS.format("officeDocument", "xl/workbook.xml"),
            "xl/workbook.xml": BOOK,
            "xl/_rels/workbook.xml.rels": RELS.format("worksheet", "worksheets/sheet1.xml"),
            "xl/worksheets/sheet1.xml": [(SHEET, 1), *sheet, ("</sheetData></worksheet>", 1)],
            **more,
        }
    )


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + "]>"
)
CELL = "<c t='inlineStr'><is><t>a</t></is></c>"


def million_rows():
    return _book([(f"<row>{CELL * 3}</row>", 1_000_000)])


def million_cells_in_a_row():
    return _book([("<row>", 1), (CELL, 1_000_000), ("</row>", 1)])


def row_just_within_the_bound():
    return _book([("<row>", 1), (CELL, 300_000), ("</row>", 1)])


def blown_up_strings():
    return _book([], **{"xl/sharedStrings.xml": [("<sst>", 1), ("a", 150_000_000)]})


def laughing_docx():
    return _zip({"word/document.xml": f"{LAUGHS}<w:document {W}>{paragraph('')}&j;</w:document>"})


def laughing_xlsx():
    book = SHEET + "<row><c t='inlineStr'><is><t>&j;</t></is></c></row></sheetData></worksheet>"
    return _book([], **{"xl/worksheets/sheet1.xml": LAUGHS + book})


def deep_docx():
    return _zip({"word/document.xml": [(f"<w:document {W}>", 1), ("<w:tbl><w:tr><w:tc>", 500_000)]})


def long_docx():
    line = paragraph("Nguyễn Văn An")
    return _zip({"word/document.xml": [(f"<w:document {W}>", 1), (line, 2_000_000)]})


def one_long_line_docx():
    end = "</w:t></w:p></w:document>"
    start = f"<w:document {W}><w:p><w:t>"
    return _zip({"word/document.xml": [(start, 1), ("Nguyễn Văn An 0", 5_000_000), (end, 1)]})


def deep_odt():
    return _zip({"content.xml": [(f"<office:document-content {ODF}>", 1), ("<text:p>", 1_000_000)]})


def csv_of_20_mb():
    return csv_file([["Số tin", "Tháng", "x" * 80]]) + b"1,2,aaaaaaaaaaaaaaaaaaaaaaaa\n" * 690_000


def csv_of_one_line():
    return b"a," * 9_000_000


def pdf_of_many_words(times=900_000):
    text = b"BT /F1 12 Tf " + b"(Nguyen Van An) Tj " * times + b"ET"
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n" % len(text) + text + b"\nendstream endobj\n"
        b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    )


def pdf_of_a_full_page():
    return pdf_of_many_words(200_000)


def pdf_that_goes_in_circles():
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 999999999>>endobj\n"
        b"trailer<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n"
    )


def list_behind_filler():
    filler = "<row><c/></row>"
    row = "<row><c t='inlineStr'><is><t>{}</t></is></c></row>"
    return _book([(filler, 40_000), *((row.format(line), 1) for line in LINES)])


HOSTILE = {
    f"{maker.__name__}.{ending}": maker
    for ending, makers in {
        "xlsx": (million_rows, million_cells_in_a_row, row_just_within_the_bound,
                 blown_up_strings, laughing_xlsx, list_behind_filler),
        "docx": (laughing_docx, deep_docx, long_docx, one_long_line_docx),
        "odt": (deep_odt,),
        "csv": (csv_of_20_mb, csv_of_one_line),
        "pdf": (pdf_of_many_words, pdf_of_a_full_page, pdf_that_goes_in_circles),
    }.items()
    for maker in makers
}  # fmt: skip
