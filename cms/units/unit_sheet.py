"""Reads a CSV list of units; pure, reports every bad row and guesses nothing."""

import csv
import io
from dataclasses import dataclass

from cms.core.vietnamese import fold, nfc, slugify
from cms.units.roles import KIND_LABELS, UnitKind

COLUMNS = ("ten", "loai", "ma", "xac_nhan")
# A unit takes about 0.12 s to open: this many fit into one request of the server.
MAX_ROWS = 200
_YES = {"co", "x", "1", "yes"}
_NO = {"", "khong", "0", "no"}
_KINDS = {
    "truong": UnitKind.SCHOOL,
    "trung tam": UnitKind.CENTER,
    "phong": UnitKind.OFFICE,
    "to dan pho": UnitKind.NEIGHBOURHOOD,
    **{kind.value: kind for kind in UnitKind},
    **{fold(label): kind for kind, label in KIND_LABELS.items()},
}


@dataclass(frozen=True)
class UnitRow:
    """One good row."""

    line: int
    name: str
    kind: UnitKind
    code: str
    sign_off: bool


@dataclass(frozen=True)
class BadRow:
    """One refused row: its line in the file and why, in Vietnamese."""

    line: int
    why: str


def read_units(data: bytes) -> tuple[list[UnitRow], list[BadRow]]:
    """Return the good and the bad rows of a CSV file with the header ten,loai,ma,xac_nhan.

    Args:
        data: UTF-8, with or without BOM; comma or semicolon between the cells.
    """
    try:
        text = nfc(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return [], [BadRow(1, "Tệp không phải UTF-8. Hãy lưu lại dạng CSV UTF-8.")]
    delimiter = ";" if text.partition("\n")[0].count(";") else ","
    reader = csv.DictReader(io.StringIO(text), delimiter=delimiter)
    header = [(name or "").strip().lower() for name in reader.fieldnames or ()]
    if "ten" not in header or "loai" not in header:
        return [], [BadRow(1, f"Dòng đầu phải có các cột: {', '.join(COLUMNS)}.")]
    reader.fieldnames = header
    good: list[UnitRow] = []
    bad: list[BadRow] = []
    seen: set[str] = set()
    for number, cells in enumerate(reader, start=2):
        if number > MAX_ROWS + 1:
            bad.append(BadRow(number, f"Quá {MAX_ROWS} dòng; phần còn lại không đọc."))
            break
        row = _read_row(number, {k: (v or "").strip() for k, v in cells.items() if k}, seen)
        if isinstance(row, UnitRow):
            seen |= {fold(row.name), row.code}
            good.append(row)
        elif row:
            bad.append(row)
    return good, bad


def _read_row(line: int, cells: dict[str, str], seen: set[str]) -> UnitRow | BadRow | None:
    if not any(cells.values()):
        return None
    name, kind = cells.get("ten", ""), _KINDS.get(fold(cells.get("loai", "")))
    code = slugify(cells.get("ma", "") or name, max_length=40)
    sign_off = fold(cells.get("xac_nhan", ""))
    faults = {
        "Thiếu tên đơn vị, hoặc tên dài quá 160 chữ.": not name or len(name) > 160,
        "Loại không có. Dùng: trường, trung tâm, phòng, tổ dân phố.": kind is None,
        "Cột xac_nhan chỉ ghi “có” hoặc “không”.": sign_off not in _YES | _NO,
        "Không tạo được mã từ tên; hãy ghi cột ma.": not code,
        "Tên hoặc mã bị lặp trong tệp.": fold(name) in seen or code in seen,
    }
    found = [why for why, wrong in faults.items() if wrong]
    if kind is None or found:
        return BadRow(line, " ".join(found))
    return UnitRow(line, name, kind, code, sign_off in _YES)
