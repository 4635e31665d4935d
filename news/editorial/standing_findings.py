"""Asks the checklist about a draft as it is, and puts what was passed over beside each finding."""

from dataclasses import dataclass

from wagtail.models import Page

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


def key_of(finding: Finding) -> str:
    """Return the digest of a finding: rule, place, message and the wording that it is about."""
    return digest_of([finding.code, finding.path, finding.message, finding.about])


def waived_facts(lines: list[Line]) -> list[dict[str, str]]:
    """Return what was passed over as a decision keeps it: nothing of the text, which may go."""
    return [
        {
            "code": line.waiver.code,
            "finding": line.waiver.finding,
            "reason": line.waiver.reason,
            "by": line.waiver.by_name,
            "at": line.waiver.at.isoformat(),
        }
        for line in lines
        if line.waiver
    ]
