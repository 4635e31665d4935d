"""Tells people by mail what happened to a story; queued in the act's transaction."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page

from cms.units.roles import Right
from cms.units.selectors import people_with, unit_of
from news.editorial.acts import Act, Work
from news.editorial.models import Contribution, Decision
from news.editorial.selectors import standing_of


def submitted(*, page: Page, by: Any) -> None:
    """Tell those whose turn it is: the school's leads, or the center's reviewers."""
    unit = unit_of(page)
    if standing_of(page).work == Work.SIGN_OFF:
        readers = people_with(Right.SIGN_OFF, unit.pk if unit else None)
    else:
        readers = people_with(Right.REVIEW)
    _send("submitted", readers, page=page, by=by, unit=unit, version=page.latest_revision_id)


def reassigned(*, page: Page, to: Any, by: Any) -> None:
    """Tell the reviewer that the story is theirs now."""
    _send("reassigned", [to], page=page, by=by, version=timezone.now().timestamp())


def taken_over(*, page: Page, writer: Any, by: Any, revision_id: int) -> None:
    """Tell the person who was writing that somebody else goes on, and where their version is."""
    version = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision_id])
    facts = {"version": f"{revision_id}-{by.pk}", "version_link": settings.SITE_URL + version}
    _send("taken_over", [writer], page=page, by=by, **facts)


def returned(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors what is to be mended."""
    points = [point["text"] for point in decision.data.get("points", [])]
    _send("returned", authors(page), page=page, by=by, points=points, version=decision.pk)


def approved(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors that the story is approved, and whether readers have it already."""
    name = "published" if decision.data.get("published") else "approved"
    _send(name, authors(page), page=page, by=by, decision=decision, version=decision.pk)


def published(*, page: Page, decision: Decision) -> None:
    """Tell the authors that the scheduled story is live."""
    _send("published", authors(page), page=page, by=None, decision=decision, version=decision.pk)


def not_published(*, page: Page, decision: Decision) -> None:
    """Tell the duty editors and the authors that the scheduled story did not go live, and why."""
    told = {reader.pk: reader for reader in [*people_with(Right.SCHEDULE), *authors(page)]}
    _send(
        "not_published",
        told.values(),
        page=page,
        by=None,
        decision=decision,
        version=decision.pk,
    )


def scheduled(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors at which minute the story goes live, or that it waits again."""
    name = "unscheduled" if decision.kind == Act.UNSCHEDULE else "scheduled"
    moment = parse_datetime(decision.data.get("go_live_at", ""))
    facts = {"decision": decision, "moment": moment, "version": decision.pk}
    _send(name, authors(page), page=page, by=by, **facts)


def restored(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors that readers have the story again."""
    _send("restored", authors(page), page=page, by=by, decision=decision, version=decision.pk)


def hidden(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors that readers no longer get the story, and why."""
    _send("hidden", authors(page), page=page, by=by, decision=decision, version=decision.pk)


def withdrawn(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors that the story is withdrawn, and why."""
    _send("withdrawn", authors(page), page=page, by=by, decision=decision, version=decision.pk)


def emergency(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell two people of the center, and the authors, that the glass was broken."""
    unit = unit_of(page)
    center = [
        *people_with(Right.OVERRIDE),
        *people_with(Right.SCHEDULE),
        *people_with(Right.REVIEW),
    ]
    reached = {reader.pk: reader for reader in center if reader.email and reader.pk != by.pk}
    two = list(reached.values())[:2]
    told = {reader.pk: reader for reader in [*two, *authors(page)]}
    _send(
        "emergency",
        told.values(),
        page=page,
        by=by,
        unit=unit,
        decision=decision,
        version=decision.pk,
    )


def authors(page: Page) -> list[Any]:
    """Return the active people who wrote on the story, its owner included. Two queries."""
    ids = set(Contribution.objects.filter(page_id=page.pk).values_list("user_id", flat=True))
    ids.add(page.owner_id)
    return list(get_user_model()._default_manager.filter(pk__in=ids - {None}, is_active=True))


def _send(event: str, readers: Iterable[Any], *, page: Page, by: Any, **facts: Any) -> None:
    """Queue one mail per reader with an address; never to the person who acted."""
    context = {
        "page": page,
        "title": page.get_latest_revision_as_object().title,
        "by": by,
        "link": settings.SITE_URL + reverse("editorial_review", args=[page.pk]),
        "public_link": page.full_url,
        **facts,
    }
    subject = render_to_string(f"email/{event}_subject.txt", context).strip()
    body = render_to_string(f"email/{event}.txt", context)
    for reader in readers:
        if reader.email and (by is None or reader.pk != by.pk):
            EmailMessage(
                subject=subject,
                body=body,
                to=[reader.email],
                headers={"X-Dedupe-Key": f"{event}:{page.pk}:{facts['version']}:{reader.pk}"},
            ).send()
