"""Reads of the desk: what waits for the center, is scheduled, was held, was returned."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from cms.units.selectors import branch_path, units_by_path
from news.editorial.acts import Act, Work
from news.editorial.claims import CLAIM_LASTS
from news.editorial.desk.waiting import WaitingStory
from news.editorial.due import due_at
from news.editorial.models import Claim, Decision, DeskTerms, WaitingNote
from news.editorial.risk import Concern
from news.editorial.selectors import standings, waiting_at_center

_SHOWN = ("title", "draft_title", "path", "depth")
_UNSEEN = WaitingNote(concerns=[Concern.UNSEEN])
CENTER = "Trung tâm"
HELD_FOR = timedelta(days=90)
# After any of these a return is no longer the last word; hiding and restoring say nothing about it.
_COME_BACK = [
    act.value
    for act in (Act.SUBMIT, Act.APPROVE, Act.CORRECT, Act.RETURN, Act.WITHDRAW, Act.BREAK_GLASS)
]


def waiting_stories() -> list[WaitingStory]:
    """Return every story that waits for the center. Nine queries at most, however many wait."""
    steps = waiting_at_center().values_list(
        "workflow_state__object_id", "started_at", "workflow_state__requested_by_id"
    )
    waiting = {int(page_id): (since, author) for page_id, since, author in steps}
    pages = Page.objects.filter(pk__in=waiting).only(*_SHOWN, "live")
    notes = {row.page_id: row for row in WaitingNote.objects.filter(page_id__in=waiting)}
    held, handlers = _held(), _handlers(waiting)
    units, terms = units_by_path(), DeskTerms.current().as_terms()
    rows = []
    for page in pages:
        since, author_id = waiting[page.pk]
        kept = notes.get(page.pk, _UNSEEN)
        unit = units.get(branch_path(page))
        rows.append(
            WaitingStory(
                page_id=page.pk,
                title=page.draft_title or page.title,
                unit_id=unit.pk if unit else None,
                unit=unit.name if unit else CENTER,
                genre=kept.genre,
                column_id=kept.column_id,
                since=since,
                due=due_at(since, kept.genre, terms),
                concerns=tuple(Concern(name) for name in kept.concerns),
                is_live=page.live,
                held_by_id=held.get(page.pk),
                handler_id=handlers.get(page.pk),
                author_id=author_id,
            )
        )
    return rows


def _held() -> dict[int, int]:
    """Return who has which story open for review now. One query."""
    now = timezone.now()
    claims = Claim.objects.filter(seen_at__gt=now - CLAIM_LASTS, seen_at__lte=now + CLAIM_LASTS)
    return dict(claims.values_list("page_id", "user_id"))


def _handlers(page_ids: Collection[int]) -> dict[int, int]:
    """Return who is expected to decide: who returned it last, or who was given it. Two queries."""
    returns = Decision.objects.filter(page_id__in=page_ids, kind=Act.RETURN.value)
    given = PageLogEntry.objects.filter(page_id__in=page_ids, action="news.reassign")
    steps = list(returns.values_list("at", "page_id", "by_id"))
    steps += [
        (at, page_id, data["to_id"])
        for at, page_id, data in given.values_list("timestamp", "page_id", "data")
    ]
    return {page_id: user_id for _, page_id, user_id in sorted(steps, key=lambda step: step[0])}


@dataclass(frozen=True)
class MomentOfStory:
    """A story and the moment that matters on this list: when it goes live, or was returned."""

    page_id: int
    title: str
    unit: str
    at: datetime
    by: str = ""


def scheduled_stories() -> list[MomentOfStory]:
    """Return the stories that go live at a minute, the next one first. Two queries at most."""
    rows = Revision.page_revisions.filter(approved_go_live_at__isnull=False)
    moments = {int(pk): at for pk, at in rows.values_list("object_id", "approved_go_live_at")}
    return _with_titles([(page_id, at, "") for page_id, at in moments.items()])


def held_stories() -> list[MomentOfStory]:
    """Return the approved stories that wait for their minute, the oldest first. Eight queries."""
    rows = Decision.objects.filter(
        kind__in=[Act.APPROVE.value, Act.CORRECT.value],
        data__hold=True,
        at__gt=timezone.now() - HELD_FOR,
    )
    last = {row.page_id: row for row in rows.order_by("id")}
    standing = standings(Page.objects.filter(pk__in=last))
    held = [last[pk] for pk, found in standing.items() if found.work == Work.APPROVED]
    return _with_titles([(row.page_id, row.at, row.by_name) for row in held])


def returned_stories() -> list[MomentOfStory]:
    """Return what was returned and has not come back, the longest first. Two queries at most."""
    later = Decision.objects.filter(
        page_id=OuterRef("page_id"), id__gt=OuterRef("id"), kind__in=_COME_BACK
    )
    rows = Decision.objects.filter(~Exists(later), kind=Act.RETURN.value)
    return _with_titles(list(rows.values_list("page_id", "at", "by_name")))


def _with_titles(found: Sequence[tuple[int, datetime, str]]) -> list[MomentOfStory]:
    pages = Page.objects.only(*_SHOWN).in_bulk([page_id for page_id, _, _ in found])
    units = units_by_path()
    rows = [
        MomentOfStory(
            page_id=page_id,
            title=pages[page_id].draft_title or pages[page_id].title,
            unit=units[path].name if (path := branch_path(pages[page_id])) in units else CENTER,
            at=at,
            by=by,
        )
        for page_id, at, by in found
        if page_id in pages
    ]
    return sorted(rows, key=lambda row: row.at)


@dataclass(frozen=True)
class ListOfStories:
    """A list of the desk: its heading, and how it is read."""

    heading: str
    read: Callable[[], list[MomentOfStory]]


LISTS: Mapping[str, ListOfStories] = {
    "cho-hen-gio": ListOfStories("Đã duyệt, chờ hẹn giờ", held_stories),
    "da-hen-gio": ListOfStories("Đã hẹn giờ đăng", scheduled_stories),
    "bi-tra-lai": ListOfStories("Đã trả lại, chưa gửi lại", returned_stories),
}
