"""Reminds those who may decide before and after a story's due time, and authors of a returned one.

Each person is reminded at most once of a stage: the line in the inbox is what remembers it.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, TaskState

from news.editorial import notices
from news.editorial.acts import Act, Work
from news.editorial.due import due_at
from news.editorial.events import Event
from news.editorial.models import (
    Decision,
    DeskTerms,
    Notice,
    NoticeSettings,
    ReviewedPage,
    WaitingNote,
)
from news.editorial.refusals import ActRefused
from news.editorial.selectors import standings
from news.editorial.services.guard import locked_page
from news.editorial.telling import Subject

logger = logging.getLogger(__name__)

# What began longer ago reminds nobody; inboxes keep their lines longer (NoticeSettings: 60 days
# at least), so that no line that ended is written again.
ENDS_AFTER = timedelta(days=45)
_OF_READERS = (Event.DUE_SOON, Event.OVERDUE)


def reminder_due(
    *, now: datetime, since: datetime, due: datetime, before: timedelta
) -> Event | None:
    """Return which reminder a waiting story calls for at a moment; pure.

    A term that is shorter than twice `before` is reminded of at its half, not at once.
    """
    if now >= due:
        return Event.OVERDUE
    soon = max(due - before, since + (due - since) / 2)
    return Event.DUE_SOON if now >= soon else None


def remind(now: datetime | None = None) -> int:
    """Send every reminder whose time has come; one that fails does not stop the others.

    Returns:
        For how many stories somebody was reminded.
    """
    now = now or timezone.now()
    rules = NoticeSettings.current()
    return _remind_readers(now, rules) + _remind_authors(now, rules)


def _remind_readers(now: datetime, rules: NoticeSettings) -> int:
    terms, before = DeskTerms.current().as_terms(), timedelta(hours=rules.remind_hours)
    shortest = min([*terms.hours.values(), terms.other_hours])
    waiting = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        workflow_state__status="in_progress",
        started_at__gt=now - ENDS_AFTER,
        started_at__lte=now - timedelta(hours=shortest) / 2,
    )
    steps = list(waiting.values_list("pk", "workflow_state__object_id", "started_at"))
    done = _told(f"{event}:{page}:{step}" for step, page, _ in steps for event in _OF_READERS)
    # Nothing comes after that it is overdue.
    left = [row for row in steps if f"{Event.OVERDUE}:{row[1]}:{row[0]}" not in done]
    genres, count = _genres([int(page_id) for _, page_id, _ in left]), 0
    for step, page_id, since in left:
        if int(page_id) not in genres:
            continue
        due = due_at(since, genres[int(page_id)], terms)
        event = reminder_due(now=now, since=since, due=due, before=before)
        if event and f"{event}:{page_id}:{step}" not in done:
            count += _try(_tell_readers, event, int(page_id), step, due)
    return count


def _genres(page_ids: Sequence[int]) -> dict[int, str]:
    """Return the genre of the stories' newest versions.

    Two queries, and some for each story whose newest version is not noted yet.
    """
    newest = dict(Page.objects.filter(pk__in=page_ids).values_list("pk", "latest_revision_id"))
    notes = WaitingNote.objects.filter(page_id__in=page_ids)
    found = {row.page_id: row.genre for row in notes if newest.get(row.page_id) == row.revision_id}
    for page in Page.objects.filter(pk__in=newest.keys() - found.keys()).specific():
        if isinstance(page, ReviewedPage):
            found[page.pk] = page.get_latest_revision_as_object().filed_under().genre
    return found


@transaction.atomic
def _tell_readers(event: Event, page_id: int, step: int, due: datetime) -> None:
    page = locked_page(page_id)
    state = page.current_workflow_task_state
    if state is None or state.pk != step or state.status != TaskState.STATUS_IN_PROGRESS:
        return
    notices.reminded(event=event, page=page, due=due, stage=step)


def _remind_authors(now: datetime, rules: NoticeSettings) -> int:
    rows = Decision.objects.filter(kind=Act.RETURN.value, at__gt=now - ENDS_AFTER)
    last = {row.page_id: row for row in rows.order_by("id")}
    late = [row for row in last.values() if row.at <= now - timedelta(days=rules.not_back_days)]
    keys = {row.pk: Subject(row.pk, Page(pk=row.page_id)).key(Event.NOT_BACK) for row in late}
    done = _told(keys.values())
    late = [row for row in late if keys[row.pk] not in done]
    standing = standings(Page.objects.filter(pk__in=[row.page_id for row in late]))
    count = 0
    for row in late:
        if row.page_id in standing and standing[row.page_id].work == Work.RETURNED:
            count += _try(_tell_authors, row)
    return count


@transaction.atomic
def _tell_authors(decision: Decision) -> None:
    page = locked_page(decision.page_id)
    if standings([page])[page.pk].work == Work.RETURNED:
        notices.not_back(page=page, decision=decision)


def _told(keys: Iterable[str]) -> set[str]:
    rows = Notice.objects.filter(key__in=list(keys))
    return set(rows.values_list("key", flat=True))


def _try(tell: Callable[..., None], *facts: Any) -> int:
    try:
        tell(*facts)
    except ActRefused:
        return 0
    except Exception:
        logger.exception("a reminder failed: %s", facts)
        return 0
    return 1
