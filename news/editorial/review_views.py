"""The review screen: what waits, as readers will see it, what changed, and every possible act."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page, Revision

from cms.library.models import FormerPicture
from cms.units.roles import Right
from cms.units.selectors import people_with, person, unit_of
from news.editorial.acts import ACTS, READING, Act, Work
from news.editorial.claims import claim
from news.editorial.evidence import pictures_of
from news.editorial.models import ReviewedPage
from news.editorial.reviewing.bases import NOTHING, changed_files
from news.editorial.reviewing.point_form import rows_to_show
from news.editorial.reviewing.screen import beside
from news.editorial.rules import Case, refusal
from news.editorial.selectors import (
    case_of,
    correction_under_way,
    left_by,
    what_is_read,
)
from news.editorial.services.emergency import EMERGENCY_LABELS
from news.editorial.standing_findings import draft_lines, left_to_see
from news.editorial.timeline import timeline as milestones
from news.editorial.typed import typed


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
        "title": draft.title,
        "unit": unit_of(page),
        "standing": case.standing,
        "version": what_is_read(page, revision) if revision else None,
        "preview_url": _preview_url(page, revision),
        "allowed": [act.value for act, why in refused.items() if why is None],
        "why_not_approve": _why_not(refused, case),
        "held_by_other": held if held and held.user_id != request.user.pk else None,
        "lines": draft_lines(page, draft),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "milestones": milestones(page),
        "left": left_by(page),
        "correction": correction_under_way(page),
        "colleagues": _colleagues(case) if refused[Act.REASSIGN] is None else [],
        "more_buttons": _more_buttons(page, request.user),
        "emergencies": {what.value: label for what, label in EMERGENCY_LABELS.items()},
        **_beside(request, page, draft),
        "is_returned": case.standing.work == Work.RETURNED,
        "may_tick": case.standing.work == Work.RETURNED and refused[Act.SUBMIT] is None,
    }
    return render(request, "editorial/review.html", context)


def _beside(request: HttpRequest, page: ReviewedPage, draft: ReviewedPage) -> dict[str, Any]:
    """Return what changed and what was typed before, as the address and the session say."""
    asked, kept = request.GET.get("tu", ""), typed(request, page.pk)
    return {
        "beside": beside(page, draft, request.user, asked),
        "nothing": NOTHING,
        # Somebody who was shown what moved since they read says so by the button.
        "has_moved": _is_number(asked),
        "typed": kept,
        "point_rows": rows_to_show(kept.get("return", {}).get("rows", [])),
    }


def _preview_url(page: ReviewedPage, revision: Revision | None) -> str:
    """Return the address of exactly the version that is decided on."""
    address = reverse("editorial_preview", args=[page.pk])
    return f"{address}?ban={revision.pk}" if revision else address


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
    """Show the version that `ban` names, or the newest one, as readers would see it.

    Raises:
        Http404: the page has no such version.
    """
    page = readable_page(request, page_id)
    asked = request.GET.get("ban", "")
    if asked:
        known = page.revisions.filter(pk=int(asked)) if _is_number(asked) else page.revisions.none()
        draft = get_object_or_404(known).as_object()
    else:
        draft = page.get_latest_revision_as_object()
    return draft.make_preview_request(request, draft.default_preview_mode)


@never_cache
@require_safe
def former(request: HttpRequest, page_id: int, former_id: int) -> HttpResponse:
    """Give out what a picture of the newest version showed before its file was exchanged.

    Raises:
        Http404: no such copy is kept, the story does not show the picture, or did not show it
            when its file was exchanged.
    """
    page = readable_page(request, page_id)
    row = get_object_or_404(FormerPicture, pk=former_id)
    revision = page.get_latest_revision()
    if revision is None or row.image_id not in pictures_of(revision):
        raise Http404
    # Whoever puts the picture into a story later gets what it shows now, and nothing else.
    swaps, _ = changed_files(page, row.at)
    if row.pk not in {swap.former for swap in swaps}:
        raise Http404
    return HttpResponse(bytes(row.small), content_type="image/jpeg")


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
    lines = draft_lines(page, page.get_latest_revision_as_object())
    context = {
        "page_id": page.pk,
        "lines": lines,
        "left": left_to_see(lines),
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


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 18
