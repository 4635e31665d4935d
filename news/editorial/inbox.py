"""Reads a person's inbox: only what they may see now, the newest first; and marks it as read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.utils import timezone

from cms.units.models import Unit
from cms.units.roles import Right
from cms.units.selectors import branch_path, person, units_by_path
from news.editorial.acts import Standing
from news.editorial.events import RULES, Event
from news.editorial.models import Notice, NoticeSettings
from news.editorial.selectors import standings

PER_PAGE = 25


@dataclass(frozen=True)
class InboxRow:
    """One line: what happened, to which story, by whom, when, and where the story stands now."""

    notice: Notice
    what: str
    title: str
    unit: Unit | None
    standing: Standing | None


def notices_of(user: Any) -> QuerySet[Notice]:
    """Return the lines that the person may see now, the newest first.

    A story that is another unit's, or a role that has ended, takes its lines along. Two queries
    for who the person is, remembered on the user.
    """
    who = person(user)
    rows = Notice.objects.filter(reader_id=user.pk)
    own = Q(page=None, case=None)
    if who.may(Right.WRITE_ALL):
        return rows
    if who.may(Right.BREAK_GLASS):
        return rows.filter(own | Q(page__isnull=False))
    units = [unit for unit in units_by_path().values() if who.may(Right.WRITE_OWN, unit.pk)]
    seen = [Q(page__path__startswith=unit.branch.path) for unit in units if unit.branch]
    seen.append(Q(case__unit_id__in=[unit.pk for unit in units]))
    return rows.filter(reduce(or_, seen, own))


def unread_count(user: Any) -> int:
    """Return how many lines are unread. One query, remembered on the user."""
    known: int | None = user.__dict__.get("_unread_notices")
    if known is None:
        known = notices_of(user).filter(read_at=None).count()
        user.__dict__["_unread_notices"] = known
    return known


def inbox_page(user: Any, *, number: str, unread_alone: bool) -> tuple[ListPage, list[InboxRow]]:
    """Return one page of the inbox. Flat: nine queries, however many lines there are."""
    rows = notices_of(user).select_related("page", "case")
    if unread_alone:
        rows = rows.filter(read_at=None)
    page = Paginator(rows, PER_PAGE).get_page(number)
    return page, _rows(list(page.object_list))


def _rows(notices: Sequence[Notice]) -> list[InboxRow]:
    pages = {notice.page_id: notice.page for notice in notices if notice.page}
    standing = standings(pages.values())
    units = units_by_path()
    return [
        InboxRow(
            notice=notice,
            what=RULES[Event(notice.event)].label,
            title=_title(notice),
            unit=units.get(branch_path(notice.page)) if notice.page else None,
            standing=standing.get(notice.page_id or 0),
        )
        for notice in notices
    ]


def _title(notice: Notice) -> str:
    if notice.page:
        return str(notice.page.draft_title or notice.page.title)
    return f"Yêu cầu {notice.case.code}" if notice.case else ""


def mark_read(notices: QuerySet[Notice]) -> int:
    """Mark these lines as read; return how many were not."""
    return notices.filter(read_at=None).update(read_at=timezone.now())


def forget_old(now: datetime | None = None) -> int:
    """Delete lines that are older than the settings keep them; return how many."""
    before = (now or timezone.now()) - timedelta(days=NoticeSettings.current().keep_days)
    deleted, _ = Notice.objects.filter(at__lt=before).delete()
    return deleted
