"""Writes the list of live stories as a workbook: the stories, and totals by unit and by genre."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple
from datetime import date
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from news.reports.published import PublishedRow, Total

HEADINGS = (
    "STT", "Tiêu đề", "Ngày đăng", "Đơn vị", "Chuyên mục", "Thể loại", "Tác giả", "Người duyệt",
    "Địa chỉ", "Số tiếng",
)  # fmt: skip
_WIDTHS = (6, 60, 12, 34, 24, 18, 26, 26, 50, 10)
# What an office program would run as a formula once the cell is edited or saved as CSV.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_DAY = "dd/mm/yyyy"


def workbook(
    rows: Sequence[PublishedRow], *, by_unit: Iterable[Total], by_genre: Iterable[Total]
) -> bytes:
    """Return an XLSX file of three sheets; dates are dates, and no text is a formula.

    Args:
        rows: the stories in the order of the list.
    """
    book = Workbook(write_only=True)
    stories = book.create_sheet("Danh sách")
    for number, width in enumerate(_WIDTHS):
        stories.column_dimensions[chr(ord("A") + number)].width = width
    stories.freeze_panes = "A2"
    stories.auto_filter.ref = f"A1:{chr(ord('A') + len(HEADINGS) - 1)}{len(rows) + 1}"
    stories.append(_heading(stories, HEADINGS))
    for number, row in enumerate(rows, start=1):
        _, *facts = astuple(row)
        stories.append(_cells(stories, [number, *facts]))
    for name, totals in (("Theo đơn vị", by_unit), ("Theo thể loại", by_genre)):
        _write_totals(book.create_sheet(name), name.removeprefix("Theo ").capitalize(), totals)
    file = BytesIO()
    book.save(file)
    return file.getvalue()


def _write_totals(sheet: Any, heading: str, totals: Iterable[Total]) -> None:
    sheet.column_dimensions["A"].width = 40
    sheet.append(_heading(sheet, (heading, "Số bài")))
    count = 0
    for total in totals:
        sheet.append(_cells(sheet, [total.name, total.stories]))
        count += total.stories
    sheet.append(_heading(sheet, ("Cộng", count)))


def _heading(sheet: Any, values: Iterable[Any]) -> Iterator[Cell]:
    for cell in _cells(sheet, values):
        cell.font = Font(bold=True)
        yield cell


def _cells(sheet: Any, values: Iterable[Any]) -> Iterator[Cell]:
    for value in values:
        said = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
        cell = WriteOnlyCell(sheet, said)
        if isinstance(said, str) and said.startswith(_FORMULA):
            cell.data_type = "s"
            # Shown as it was typed, and text whatever is done with the cell later.
            cell.quotePrefix = True
        elif isinstance(value, date):
            cell.number_format = _DAY
        yield cell
