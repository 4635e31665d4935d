"""Asks the checklist about a draft as it is, for the screens that show the lines."""

from news.editorial.checklist import Finding, findings
from news.editorial.models import ReviewedPage
from news.editorial.selectors import rule_levels


def draft_findings(draft: ReviewedPage) -> list[Finding]:
    """Return what is to be mended in a version, the blocking first. About fifteen queries."""
    return findings(draft.checklist_facts(), rule_levels())
