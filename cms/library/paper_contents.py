"""Opens a file of a known kind and takes its tables and lines out, within bounds; pure."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import openpyxl
from pypdf import PdfReader

from cms.core.vietnamese import nfc
from cms.library.office_text import BlockHandler, BrokenText, Budget, TooMuch, read_xml
from cms.library.personal_data import is_identity
from cms.library.rosters import Block

MAX_CELLS = 50_000
MAX_LETTERS = 2_000_000
MAX_SECONDS = 8.0
MAX_PAGES = 150
MAX_PAGE_BYTES = 1024 * 1024
_CHUNK = 64 * 1024
# openpyxl holds these parts, or a row of them, whole, and goes through a sheet before it is asked;
# so many bytes are twice what the cells that are read at most take.
_HELD_PARTS = re.compile(r"^xl/(sharedStrings\.|styles\.|workbook\.|worksheets/)|\.rels$")
_MAX_HELD = 8 * 1024 * 1024
_TEXT_PARTS = {
    "docx": re.compile(r"^word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$"),
    "odt": re.compile(r"^(content|styles)\.xml$"),
    "xlsx": re.compile(r"^xl/(drawings/drawing|comments|threadedComments/).*\.xml$"),
}
DELIMITERS = ";,\t|"
# Words on a page with a text layer; a scan has a stray mark at most.
_FEW_LETTERS = 20


@dataclass
class Contents:
    """What a file says; `is_whole` is false where a bound was reached, `is_scan` without text."""

    blocks: list[Block] = field(default_factory=list)
    is_whole: bool = True
    is_scan: bool = False


def contents_of(data: bytes, ending: str) -> Contents:
    """Return the tables and lines of a file that `papers.examine` let pass.

    Args:
        data: the whole file.
        ending: pdf, docx, xlsx, odt or csv.

    Returns:
        What could be read; what breaks the reader counts as not read whole.
    """
    found = Contents()
    budget = Budget(cells=MAX_CELLS, letters=MAX_LETTERS, seconds=MAX_SECONDS)
    try:
        _READERS[ending](data, found, budget)
    except TooMuch:
        found.is_whole = False
    except Exception:  # noqa: BLE001 - parsers raise whatever they like on a broken file
        found.is_whole = False
    return found


def _read_office(data: bytes, found: Contents, budget: Budget, *, kind: str) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for part in parts.infolist():
            if not _TEXT_PARTS[kind].match(part.filename):
                continue
            handler = BlockHandler(budget=budget, any_text=kind == "odt")
            try:
                with parts.open(part) as stream:
                    read_xml(_chunks(stream, budget), handler)
            except BrokenText:
                found.is_whole = False
            finally:
                found.blocks += handler.finish()


def _read_docx(data: bytes, found: Contents, budget: Budget) -> None:
    _read_office(data, found, budget, kind="docx")


def _read_odt(data: bytes, found: Contents, budget: Budget) -> None:
    _read_office(data, found, budget, kind="odt")


def _chunks(stream: Any, budget: Budget) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        budget.spend()
        yield chunk


def _read_xlsx(data: bytes, found: Contents, budget: Budget) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        sizes = [p.file_size for p in parts.infolist() if _HELD_PARTS.search(p.filename)]
    if sum(sizes) > _MAX_HELD:
        raise TooMuch
    _read_office(data, found, budget, kind="xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    try:
        for sheet in book.worksheets:
            rows: list[list[str]] = []
            found.blocks.append(Block(rows, title=sheet.title))
            for values in sheet.iter_rows(values_only=True):
                row = _row(values)
                budget.spend(cells=len(row), letters=sum(map(len, row)))
                if row:
                    rows.append(row)
    finally:
        book.close()


def _row(values: tuple[Any, ...]) -> list[str]:
    row = [_cell(value) for value in values]
    while row and not row[-1]:
        row.pop()
    return row


def _cell(value: Any) -> str:
    """Return a cell as it is read: dates as days, numbers with the zeros that Excel took away."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, datetime | date):
        return f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int):
        return str(value)
    text = str(value)
    is_phone = len(text) == 9 and text[0] in "35789" and not text.endswith("000")
    lost_a_zero = is_phone or (len(text) == 11 and is_identity(f"0{text}"))
    return f"0{text}" if lost_a_zero else text


def _read_csv(data: bytes, found: Contents, budget: Budget) -> None:
    for text in decodings(data):
        rows: list[list[str]] = []
        found.blocks.append(Block(rows))
        found.is_whole &= len(text) <= MAX_LETTERS
        lines = io.StringIO(text[:MAX_LETTERS])
        for row in csv.reader(lines, delimiter=delimiter(text) or ","):
            budget.spend(cells=len(row))
            rows.append(row)


def decodings(data: bytes) -> list[str]:
    """Return how the bytes of a text file may be read; none if it is no text.

    UTF-8 and UTF-16 are sure. Of one byte per letter nobody can tell Windows-1258 from the old
    fonts, which stand on Latin-1: both are returned.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        codecs: tuple[str, ...] = ("utf-16",)
    elif _decoded(data, "utf-8-sig") is not None:
        codecs = ("utf-8-sig",)
    else:
        codecs = ("cp1258", "latin-1")
    texts = [_decoded(data, codec) for codec in codecs]
    return [nfc(text) for text in texts if text is not None and not _CONTROLS.search(text)]


_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def _decoded(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        # The last letter may be cut in a sample; five letters of Latin-1 are not in cp1258.
        return data.decode(codec, errors="replace") if codec == "cp1258" else None


def delimiter(text: str) -> str:
    """Return what parts the columns: the sign that stands in most lines equally often; ''."""
    lines = [line for line in text[:20_000].splitlines()[:60] if line.strip()]
    best, most = "", 0.0
    for sign in DELIMITERS:
        counts = [line.count(sign) for line in lines]
        usual = max(set(counts), key=counts.count) if counts else 0
        weight = usual * counts.count(usual) / len(counts) if usual else 0
        if weight > most:
            best, most = sign, weight
    return best


def _read_pdf(data: bytes, found: Contents, budget: Budget) -> None:
    reader = PdfReader(io.BytesIO(data))
    pages, letters = len(reader.pages), 0
    rows: list[list[str]] = []
    found.blocks.append(Block(rows, is_table=False))
    for page in reader.pages[:MAX_PAGES]:
        budget.spend()
        content = page.get_contents()
        if content is None:
            continue
        if len(content.get_data()) > MAX_PAGE_BYTES:
            found.is_whole = False
            continue
        text = page.extract_text(extraction_mode="layout") or page.extract_text()
        letters += sum(map(str.isalnum, text))
        budget.spend(letters=len(text.replace(" ", "")))
        rows += [[line.strip()] for line in text.splitlines() if line.strip()]
    found.is_whole &= pages <= MAX_PAGES
    found.is_scan = letters < _FEW_LETTERS * min(pages, MAX_PAGES)


_READERS = {
    "docx": _read_docx,
    "odt": _read_odt,
    "xlsx": _read_xlsx,
    "csv": _read_csv,
    "pdf": _read_pdf,
}
