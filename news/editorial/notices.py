"""Says of each act who is told of it; `telling` writes it down in the act's transaction."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import Page

from cms.library.models import RemovalCase
from cms.library.removals import told_of
from cms.units.roles import Right
from cms.units.selectors import people_with, unit_of
from news.editorial.acts import Act, Work
from news.editorial.events import Event
from news.editorial.models import Contribution, Decision
from news.editorial.selectors import case_of
from news.editorial.telling import Subject, Told, settle, tell


def submitted(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell those whose turn it is: the school's leads, or whoever may decide at the center.

    When the school has just confirmed it, its authors are told as well.
    """
    settle(page)
    groups = [turn_of(page)]
    if decision.kind == Act.SIGN_OFF:
        groups.append(Told(Event.SIGNED_OFF, authors(page)))
    tell(*groups, about=Subject(decision.pk, page), by=by, unit=unit_of(page))


def turn_of(page: Page) -> Told:
    """Return for whose decision the story waits, and as what they are told. About 14 queries."""
    case = case_of(page)
    if case.standing.work == Work.SIGN_OFF:
        leads = people_with(Right.SIGN_OFF, case.unit_id)
        return Told(Event.SIGN_OFF_WANTED, leads)
    readers = people_with(Right.REVIEW)
    if case.by_center:
        readers = readers | people_with(Right.SECOND_EYE)
    return Told(Event.SUBMITTED, readers.exclude(pk__in=case.barred_ids()))


def recalled(*, page: Page) -> None:
    """End what asked for a decision: the story is with its author again."""
    settle(page)


def agreed(*, page: Page, maker: Any, decision: Decision) -> None:
    """Tell the center, the school's leads, the authors and the link's maker of an agreement.

    Nobody's account stands behind it, so that everybody who could doubt it hears of it.
    """
    settle(page)
    unit = unit_of(page)
    others = [*people_with(Right.SIGN_OFF, unit.pk if unit else None), *authors(page), maker]
    tell(
        Told(Event.AGREED, turn_of(page).people),
        Told(Event.AGREED, [reader for reader in others if reader.is_active]),
        about=Subject(decision.pk, page),
        by=None,
        by_name=decision.by_name,
        unit=unit,
        decision=decision,
    )


def reassigned(*, page: Page, to: Any, by: Any) -> None:
    """Tell the reviewer that the story is theirs now; it waits for nobody else."""
    settle(page)
    given = Told(Event.REASSIGNED, [to])
    tell(given, about=Subject(timezone.now().timestamp(), page), by=by)


def taken_over(*, page: Page, writer: Any, by: Any, revision_id: int) -> None:
    """Tell the person who was writing that somebody else goes on, and where their version is."""
    version = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, revision_id])
    tell(
        Told(Event.TAKEN_OVER, [writer]),
        about=Subject(f"{revision_id}-{by.pk}", page),
        by=by,
        version_link=settings.SITE_URL + version,
    )


def returned(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors what is to be mended."""
    settle(page)
    points = [point["text"] for point in decision.data.get("points", [])]
    _tell_authors(Event.RETURNED, page, by, decision, points=points)


def approved(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors that the story is approved, and whether readers have it already.

    An approved story without a minute waits for the duty editor.
    """
    settle(page)
    if decision.data.get("published"):
        _tell_authors(Event.PUBLISHED, page, by, decision)
        return
    groups = [Told(Event.APPROVED, authors(page))]
    if decision.data.get("hold"):
        groups.insert(0, Told(Event.HELD, people_with(Right.SCHEDULE)))
    tell(*groups, about=Subject(decision.pk, page), by=by, decision=decision)


def published(*, page: Page, decision: Decision) -> None:
    """Tell the authors that the scheduled story is live."""
    _tell_authors(Event.PUBLISHED, page, None, decision)


def not_published(*, page: Page, decision: Decision) -> None:
    """Tell the duty editors and the authors that the scheduled story did not go live, and why."""
    tell(
        Told(Event.NOT_PUBLISHED, people_with(Right.SCHEDULE)),
        Told(Event.NOT_PUBLISHED, authors(page)),
        about=Subject(decision.pk, page),
        by=None,
        decision=decision,
    )


def scheduled(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors at which minute the story goes live, or that it waits again."""
    settle(page)
    event = Event.UNSCHEDULED if decision.kind == Act.UNSCHEDULE else Event.SCHEDULED
    moment = parse_datetime(decision.data.get("go_live_at", ""))
    _tell_authors(event, page, by, decision, moment=moment)


def restored(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors that readers have the story again."""
    _tell_authors(Event.RESTORED, page, by, decision)


def hidden(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors, and the leads of their school, that readers no longer get the story."""
    _tell_school(Event.HIDDEN, page, by, decision)


def withdrawn(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell the authors, and the leads of their school, that the story is withdrawn, and why."""
    _tell_school(Event.WITHDRAWN, page, by, decision)


def emergency(*, page: Page, by: Any, decision: Decision) -> None:
    """Tell two people of the center, and the authors, that the glass was broken."""
    if decision.data.get("published"):
        settle(page)
    center = [
        *people_with(Right.OVERRIDE),
        *people_with(Right.SCHEDULE),
        *people_with(Right.REVIEW),
    ]
    others = {reader.pk: reader for reader in center if reader.pk != by.pk}
    # Whom a mail reaches comes first; without an address there is the inbox.
    by_mail_first = sorted(others.values(), key=lambda reader: not reader.email)
    tell(
        Told(Event.EMERGENCY, by_mail_first[:2]),
        Told(Event.EMERGENCY, authors(page)),
        about=Subject(decision.pk, page),
        by=by,
        unit=unit_of(page),
        decision=decision,
    )


def reminded(*, event: Event, page: Page, due: datetime, stage: int) -> None:
    """Remind those who may decide that the due time comes, or has passed.

    Args:
        event: `DUE_SOON` or `OVERDUE`.
        stage: the step that waits; each person is reminded of it once.
    """
    turn = turn_of(page)
    people = list(turn.people)
    settle(page, people)
    told = Told(event, people)
    tell(told, about=Subject(stage, page), by=None, unit=unit_of(page), due=due)


def not_back(*, page: Page, decision: Decision) -> None:
    """Remind the authors of a story that was given back and has not come again."""
    people = authors(page)
    settle(page, people)
    points = [point["text"] for point in decision.data.get("points", [])]
    told = Told(Event.NOT_BACK, people)
    tell(told, about=Subject(decision.pk, page), by=None, decision=decision, points=points)


def removal_asked(*, case: RemovalCase) -> None:
    """Tell those who can take the file off; the library mails them."""
    tell(
        Told(Event.REMOVAL_ASKED, told_of(case)),
        about=Subject("", case=case),
        by=None,
    )


def sign_in_link_made(*, user: Any, by: Any, version: object) -> None:
    """Tell a person that somebody made a link with which their account can be entered."""
    told = Told(Event.SIGN_IN_LINK, [user])
    tell(told, about=Subject(version), by=by, at=timezone.now())


def authors(page: Page) -> list[Any]:
    """Return the active people who wrote on the story, its owner included. One query."""
    wrote = Contribution.objects.filter(page_id=page.pk).values("user_id")
    people = get_user_model()._default_manager.filter(is_active=True)
    return list(people.filter(Q(pk__in=wrote) | Q(pk=page.owner_id)))


def _tell_authors(event: Event, page: Page, by: Any, decision: Decision, **facts: Any) -> None:
    told = Told(event, authors(page))
    tell(told, about=Subject(decision.pk, page), by=by, decision=decision, **facts)


def _tell_school(event: Event, page: Page, by: Any, decision: Decision) -> None:
    unit = unit_of(page)
    leads = people_with(Right.SIGN_OFF, unit.pk if unit else None)
    tell(
        Told(event, authors(page)),
        Told(event, leads),
        about=Subject(decision.pk, page),
        by=by,
        decision=decision,
    )
