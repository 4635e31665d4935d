"""The review screen: what waits, as readers will see it, what changed, and every possible act."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, Revision

from cms.units.roles import Right
from cms.units.selectors import people_with, person, unit_of
from news.editorial.acts import ACT_LABELS, ACTS, Act
from news.editorial.claims import claim
from news.editorial.models import Decision, ReviewedPage
from news.editorial.rules import Case, refusal
from news.editorial.selectors import (
    case_of,
    correction_under_way,
    history,
    left_by,
    open_points,
    what_is_read,
)
from news.editorial.services.emergency import EMERGENCY_LABELS
from news.editorial.standing_findings import draft_lines
from news.editorial.timeline import timeline as milestones
from news.editorial.typed import typed

READING = (Act.SIGN_OFF, Act.APPROVE)


@dataclass(frozen=True)
class Difference:
    """What changed since an earlier version, field by field."""

    heading: str
    fields: list[Any]


@never_cache
@require_safe
def review(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show one story to those who may read it before it is public, and claim it for a reader."""
    page = readable_page(request, page_id)
    case = case_of(page)
    refused = {act: refusal(act, person(request.user), case) for act in ACTS}
    revision = page.get_latest_revision()
    draft = revision.as_object() if revision else page
    reads = revision is not None and any(refused[act] is None for act in READING)
    held = claim(page=page, by=request.user, revision=revision) if reads else None
    context = {
        "page": page,
        "draft": draft,
        "title": draft.title,
        "unit": unit_of(page),
        "standing": case.standing,
        "version": what_is_read(page, revision) if revision else None,
        "allowed": [act.value for act, why in refused.items() if why is None],
        "why_not_approve": _why_not(refused, case),
        "held_by_other": held if held and held.user_id != request.user.pk else None,
        "labels": {act.value: label for act, label in ACT_LABELS.items()},
        "lines": draft_lines(page, draft),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "differences": _differences(request, page, draft),
        "points": open_points(page),
        "history": history(page),
        "left": left_by(page),
        "correction": correction_under_way(page),
        "colleagues": _colleagues(case) if refused[Act.REASSIGN] is None else [],
        "typed": typed(request, page.pk),
        "more_buttons": _more_buttons(page, request.user),
        "emergencies": {what.value: label for what, label in EMERGENCY_LABELS.items()},
    }
    return render(request, "editorial/review.html", context)


def _colleagues(case: Case) -> list[Any]:
    """Return who could decide on the story that waits."""
    reviewers = people_with(Right.REVIEW)
    return [user for user in reviewers if refusal(Act.APPROVE, person(user), case) is None]


def readable_page(request: HttpRequest, page_id: int) -> ReviewedPage:
    """Return the page for those who may work on it, or break the glass on it.

    Raises:
        Http404: there is no such page.
        PermissionDenied: it is none of the person's business.
    """
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, ReviewedPage):
        raise PermissionDenied
    may_read = page.permissions_for_user(request.user).can_edit()
    if not may_read and not person(request.user).may(Right.BREAK_GLASS):
        raise PermissionDenied
    return page


@never_cache
@require_safe
@xframe_options_sameorigin
def preview(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the newest version as readers would see it."""
    draft = readable_page(request, page_id).get_latest_revision_as_object()
    return draft.make_preview_request(request, draft.default_preview_mode)


@never_cache
@require_safe
def timeline(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show who wrote, sent, read and decided when."""
    page = readable_page(request, page_id)
    context = {
        "page": page,
        "title": page.get_latest_revision_as_object().title,
        "milestones": milestones(page),
        "may_compare": page.permissions_for_user(request.user).can_view_revisions(),
    }
    return render(request, "editorial/timeline.html", context)


@never_cache
@require_safe
def checklist(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the lines of the checklist alone, for the form that has just saved."""
    page = readable_page(request, page_id)
    context = {
        "page_id": page.pk,
        "lines": draft_lines(page, page.get_latest_revision_as_object()),
        "back": reverse("editorial_review", args=[page.pk]),
    }
    return render(request, "editorial/checklist_lines.html", context)


def _more_buttons(page: ReviewedPage, user: Any) -> list[Button]:
    """Return what other rooms offer for the story, by the hook `newsroom_story_buttons`."""
    offered = hooks.get_hooks("newsroom_story_buttons")
    return sorted(button for offer in offered for button in offer(page, user))


def _why_not(refused: dict[Act, str | None], case: Case) -> str | None:
    """Say why the reader can't approve what waits, when it is their turn otherwise."""
    waits = case.standing.work in ACTS[Act.APPROVE].work
    return refused[Act.APPROVE] if waits else None


def _differences(request: HttpRequest, page: ReviewedPage, draft: ReviewedPage) -> list[Difference]:
    """Compare the newest version with the live one, the last returned one, the one seen before."""
    wanted: list[tuple[str, Any]] = []
    seen = request.GET.get("tu", "")
    if seen.isascii() and seen.isdigit() and len(seen) < 18:
        earlier = page.revisions.filter(pk=int(seen)).first()
        wanted.append(("Thay đổi từ bản bạn đã đọc", earlier))
    returned = Decision.objects.filter(page_id=page.pk, kind=Act.RETURN.value).order_by("-id")
    last = returned.values_list("revision_id", flat=True).first()
    if last:
        wanted.append(("Thay đổi từ lần trả lại", Revision.objects.filter(pk=last).first()))
    if page.live and page.has_unpublished_changes:
        wanted.append(("Thay đổi so với bản đang đăng", page.live_revision))
    return [
        Difference(heading, compare(request, earlier.as_object(), draft))
        for heading, earlier in wanted
        if earlier is not None
    ]


def compare(request: HttpRequest, old: Page, new: Page) -> list[Any]:
    """Return the fields that differ, as Wagtail's comparisons show them."""
    panel = type(new).get_edit_handler().get_bound_panel(instance=new, request=request, form=None)
    compared = [comparison(old, new) for comparison in panel.get_comparison()]
    return [difference for difference in compared if difference.has_changed()]
