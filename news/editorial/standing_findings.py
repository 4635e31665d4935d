"""Asks the checklist about a draft as it is, and puts what was passed over beside each finding."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Revision

from news.editorial.checklist import RULES, Finding, Level, findings
from news.editorial.digest import digest_of
from news.editorial.models import ReviewedPage, Waiver
from news.editorial.selectors import rule_levels


@dataclass(frozen=True)
class Line:
    """A finding as the screens show it.

    Attributes:
        key: says which finding it is; another wording makes it another finding.
        waiver: who passed it over and why, if somebody did.
    """

    finding: Finding
    key: str
    waiver: Waiver | None = None

    @property
    def may_be_waived(self) -> bool:
        """Whether a reason is enough: advice alone, and of no fixed rule."""
        return self.finding.level == Level.ADVICE and not RULES[self.finding.code].is_fixed


def draft_lines(page: Page, draft: ReviewedPage) -> list[Line]:
    """Return what is to be mended in a version, the blocking first. About sixteen queries.

    A finding that blocks has no waiver: what was passed over while it was advice counts no more.
    """
    waived = {row.finding: row for row in Waiver.objects.filter(page_id=page.pk)}
    found = findings(draft.checklist_facts(), rule_levels())
    lines = [Line(finding, key_of(finding)) for finding in found]
    return [
        Line(line.finding, line.key, waived.get(line.key)) if line.may_be_waived else line
        for line in lines
    ]


def left_to_see(lines: list[Line]) -> str:
    """Return in a short sentence how many lines nobody has passed over."""
    count = sum(line.waiver is None for line in lines)
    return f"Còn {count} điều cần xem." if count else "Không còn gì phải sửa."


def key_of(finding: Finding) -> str:
    """Return the digest of a finding: rule, place, and everything that it is about.

    The message is left out: it counts the parts of the text, and these move.
    """
    return digest_of([finding.code, finding.path, finding.about])


def waived_facts(page: Page, revision: Revision) -> dict[str, Any]:
    """Return what a decision on a version keeps of what was passed over in it.

    Nothing that was typed, which may have to go. One query where nothing ever was passed over.
    """
    if not Waiver.objects.filter(page_id=page.pk).exists():
        return {}
    rows = [line.waiver for line in draft_lines(page, revision.as_object()) if line.waiver]
    return {"waived": [{"waiver": row.pk, "code": row.code} for row in rows]} if rows else {}
