"""What every act begins with: the page locked and fresh, the right and the standing asked."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail.models import Page, Revision

from cms.units.selectors import person
from news.editorial.acts import Act
from news.editorial.checklist import RULES, Finding, StoryFacts, blocking, findings
from news.editorial.evidence import Version
from news.editorial.models import ReviewedPage
from news.editorial.refusals import ActRefused, ContentMoved
from news.editorial.rules import Case, refusal
from news.editorial.selectors import case_of, rule_levels, what_is_read


@dataclass(frozen=True)
class Checked:
    """A version as an object, what it is like, and what the checklist finds in it."""

    draft: ReviewedPage
    facts: StoryFacts
    found: list[Finding]


def locked_page(page_id: int) -> ReviewedPage:
    """Return the page as it is now, its row locked until the transaction ends.

    Raises:
        ActRefused: there is no such page, or it is no page that is reviewed.
    """
    row = Page.objects.select_for_update().filter(pk=page_id).first()
    page = row.specific if row else None
    if not isinstance(page, ReviewedPage):
        raise ActRefused("Bài này không còn nữa.")
    return page


def permitted(act: Act, page: Page, by: Any) -> Case:
    """Return the case after the rules allowed the act.

    Raises:
        ActRefused: the rules do not allow it; says why.
    """
    case = case_of(page)
    why = refusal(act, person(by), case)
    if why:
        raise ActRefused(why)
    return case


def newest(page: Page) -> Revision:
    """Return the newest version.

    Raises:
        ActRefused: the page has none.
    """
    revision: Revision | None = page.get_latest_revision()
    if revision is None:
        raise ActRefused("Bài này chưa có nội dung.")
    return revision


def require_same(page: Page, revision: Revision, seen: Version) -> None:
    """Refuse when the newest version is not the one that was read.

    Raises:
        ContentMoved: text, relations, files, the notice or what readers have differ from it.
    """
    if what_is_read(page, revision) != seen:
        raise ContentMoved("Bài đã thay đổi sau khi bạn mở. Xem thay đổi rồi duyệt.")


def check(revision: Revision, on: date | None = None) -> Checked:
    """Return what the checklist says of a version.

    Args:
        revision: the version that is asked about.
        on: the day on which it becomes public; None is today.
    """
    draft: ReviewedPage = revision.as_object()
    facts = draft.checklist_facts(on)
    return Checked(draft, facts, findings(facts, rule_levels()))


def require_clean(revision: Revision, on: date | None = None) -> Checked:
    """Return what the checklist says; refuse while one of its rules blocks.

    Args:
        revision: the version that goes on.
        on: the day on which it becomes public; None is today.

    Raises:
        ActRefused: lists what is to be mended.
    """
    checked = check(revision, on)
    _refuse(blocking(checked.found))
    return checked


def require_rights(revision: Revision, on: date | None = None) -> None:
    """Refuse what was approved once and whose pictures may not be shown any more.

    Args:
        revision: the version that becomes public.
        on: the day on which it does; None is today.

    Raises:
        ActRefused: names the pictures and why.
    """
    found = findings(revision.as_object().checklist_facts(on), {})
    _refuse([finding for finding in blocking(found) if RULES[finding.code].is_fixed])


def _refuse(found: list[Finding]) -> None:
    if found:
        what = " ".join(finding.message for finding in found)
        raise ActRefused(f"Bài chưa gửi, duyệt hoặc đăng được: {what}", found)
