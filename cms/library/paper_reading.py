"""Reads a document and says what it gives away about persons, in Vietnamese; pure."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from cms.library.legacy_text import readable
from cms.library.paper_contents import Contents, contents_of
from cms.library.personal_data import SORT_LABELS, Contact, Sort, contacts
from cms.library.roster_words import FACT_LABELS, SENSITIVE, Fact
from cms.library.rosters import Block, Roster, pupils_in

_MOST_HINTS = 5


class PaperKind(StrEnum):
    """What a document is, for the gate; the gravest that was found."""

    NEW = ""
    PLAIN = "plain"
    SCAN = "scan"
    CONTACTS = "contacts"
    NAMES = "names"
    UNREAD = "unread"
    ROSTER = "roster"


# These pass only with an answer: a consent to be named, or the head's reason.
NEEDS_ANSWER = frozenset({PaperKind.NEW, PaperKind.NAMES, PaperKind.UNREAD, PaperKind.ROSTER})


@dataclass(frozen=True)
class Reading:
    """What was found in a document. No name and no whole number is kept."""

    kind: PaperKind
    persons: int = 0
    facts: tuple[Fact, ...] = ()
    counts: tuple[tuple[Sort, int], ...] = ()
    hints: tuple[str, ...] = ()

    def as_findings(self) -> dict[str, Any]:
        """Return the findings as they are stored."""
        return {
            "persons": self.persons,
            "facts": list(self.facts),
            "counts": dict(self.counts),
            "hints": list(self.hints),
        }


def read_paper(
    data: bytes, ending: str, *, minimum: int, this_year: int, official: Collection[str] = ()
) -> Reading:
    """Return what a document gives away.

    Args:
        data: the whole file, which `papers.examine` let pass.
        ending: as `papers.examine` returned it.
        minimum: from how many pupils on it is a list.
        this_year: the year today, to tell years of birth.
        official: digits of the phone numbers that offices publish.
    """
    contents = contents_of(data, ending)
    roster = pupils_in(contents.blocks, minimum=minimum, this_year=this_year)
    found = [hit for block in contents.blocks for hit in _contacts(block, official)]
    counts = Counter(hit.sort for hit in found)
    hints = tuple(dict.fromkeys(hit.hint for hit in found))[:_MOST_HINTS]
    return Reading(
        kind=_kind(contents, roster, bool(found)),
        persons=roster.persons if roster else 0,
        facts=roster.facts if roster else (),
        counts=tuple(sorted(counts.items())),
        hints=hints,
    )


def _kind(contents: Contents, roster: Roster | None, has_contacts: bool) -> PaperKind:
    if roster and roster.gives_away:
        return PaperKind.ROSTER
    if not contents.is_whole:
        return PaperKind.UNREAD
    if roster:
        return PaperKind.NAMES
    if has_contacts:
        return PaperKind.CONTACTS
    return PaperKind.SCAN if contents.is_scan else PaperKind.PLAIN


def _contacts(block: Block, official: Collection[str]) -> list[Contact]:
    lines = (readable(" | ".join(row)) for row in block.rows)
    return [hit for line in lines for hit in contacts(line, official)]


def refusal(reading: Reading) -> str | None:
    """Return why a document can't come in, with what to do instead; None if it may."""
    if reading.kind != PaperKind.ROSTER:
        return None
    columns = [FACT_LABELS[fact] for fact in reading.facts if fact in SENSITIVE]
    return (
        f"Tệp có danh sách {reading.persons} học sinh kèm {', '.join(columns)}. Danh sách như vậy "
        "không được đăng. Hãy để gia đình tra cứu riêng từng em, hoặc bỏ cột "
        f"{', '.join(f'“{column}”' for column in columns)} rồi tải lại."
    )


def advice(kind: str, findings: dict[str, Any]) -> list[str]:
    """Return what an editor should know about a stored document, from its findings."""
    said = []
    persons = findings.get("persons", 0)
    if kind == PaperKind.NAMES:
        said.append(
            f"Tệp nêu tên {persons} học sinh (họ tên kèm lớp hoặc giải): chỉ đăng được khi gia "
            "đình đã đồng ý nêu tên, hoặc lãnh đạo Trung tâm ghi lý do."
        )
    if kind == PaperKind.ROSTER:
        said.append(f"Tệp có danh sách {persons} học sinh kèm dữ liệu riêng: thay tệp khác.")
    if kind == PaperKind.UNREAD:
        said.append("Tệp quá dài hoặc bị lỗi nên máy chưa đọc hết: lãnh đạo Trung tâm phải xem.")
    if kind == PaperKind.NEW:
        said.append("Tệp chưa được đọc để tìm dữ liệu riêng: hãy tải lại tệp.")
    if kind == PaperKind.SCAN:
        said.append("Tệp là bản quét, máy không đọc được chữ: hãy tự xem có dữ liệu riêng không.")
    counts = findings.get("counts") or {}
    if counts:
        what = ", ".join(f"{count} {SORT_LABELS[Sort(sort)]}" for sort, count in counts.items())
        hints = ", ".join(findings.get("hints") or [])
        said.append(f"Tệp có {what} ({hints}): bỏ đi nếu không phải của cơ quan.")
    return said
