"""Writes the log of decisions for people and programs outside; pure."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass

# A cell that begins so is run as a formula by office programs.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
HEADINGS = (
    "Số", "Thời điểm", "Việc", "Bài", "Mã trang", "Đơn vị", "Phiên bản", "Mã nội dung",
    "Người quyết định", "Lý do", "Mã dòng",
)  # fmt: skip


@dataclass(frozen=True)
class LogLine:
    """One decision as it leaves the house: no address of a machine, no text of a story."""

    number: int
    at: str
    kind: str
    title: str
    page_id: int
    unit: str
    revision_id: int | None
    content_digest: str
    by: str
    reason: str
    digest: str


def as_csv(lines: Iterable[LogLine]) -> bytes:
    """Return UTF-8 with BOM, so that office programs keep the marks; formulas are made text."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS)
    for line in lines:
        writer.writerow([_cell(value) for value in asdict(line).values()])
    return out.getvalue().encode("utf-8-sig")


def as_json(lines: Sequence[LogLine]) -> bytes:
    """Return a JSON list of objects, UTF-8."""
    return json.dumps([asdict(line) for line in lines], ensure_ascii=False, indent=1).encode()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
