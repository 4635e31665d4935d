"""Reads of the list of live stories: who wrote and approved what, when, how long it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.db.models import Count, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Substr
from django.utils import timezone

from cms.core.vietnamese import count_syllables, name_key, sort_key
from cms.units.selectors import attach_units, unit_of, units_by_path
from news.editorial.acts import Act
from news.editorial.models import Decision
from news.stories.models import ArticlePage, Byline
from news.stories.models.story import Genre
from news.stories.shared_selectors import attach_sections
from search.bodies import read_body

APPROVALS = [act.value for act in (Act.APPROVE, Act.CORRECT, Act.BREAK_GLASS)]
_CENTER = "Trung tâm"


@dataclass(frozen=True)
class PublishedRow:
    """A live story as the list says it.

    Attributes:
        day: when readers had it first, in local time.
        author: bylines of the text, else who began it.
        approver: who approved the version that readers have.
        words: syllables (tiếng) of the text, without captions.
    """

    pk: int
    title: str
    day: date | None
    unit: str
    column: str
    genre: str
    author: str
    approver: str
    address: str
    words: int


def published_stories() -> QuerySet[ArticlePage]:
    """Return the live stories with their approvers, for a list that filters them further."""
    approvals = Decision.objects.filter(
        page_id=OuterRef("pk"), revision_id=OuterRef("live_revision_id"), kind__in=APPROVALS
    ).order_by("-id")
    written = Byline.objects.filter(role=Byline.Role.TEXT).order_by("sort_order")
    return (
        ArticlePage.objects.live()
        .annotate(
            approver=Subquery(approvals.values("by_name")[:1]),
            approver_id=Subquery(approvals.values("by_id")[:1]),
        )
        .select_related("owner")
        .prefetch_related(Prefetch("bylines", queryset=written, to_attr="written_by"))
    )


def as_rows(stories: Sequence[ArticlePage]) -> list[PublishedRow]:
    """Return the stories as the list says them. Two queries at most, once in an epoch."""
    attach_units(stories)
    attach_sections(stories)
    return [_row(story) for story in stories]


def _row(story: ArticlePage) -> PublishedRow:
    unit, at = unit_of(story), story.first_published_at
    names = [byline.name for byline in story.written_by]
    return PublishedRow(
        pk=story.pk,
        title=story.title,
        day=timezone.localdate(at) if at else None,
        unit=unit.name if unit else _CENTER,
        column=story.column.title if story.column else "",
        genre=str(Genre(story.genre).label),
        author=", ".join(names) or str(story.owner or ""),
        approver=story.approver or "",
        address=story.full_url or "",
        words=count_syllables(read_body(list(story.body.raw_data)).text),
    )


@dataclass(frozen=True)
class Total:
    """How many stories one unit or one genre has on the list."""

    name: str
    stories: int


def totals_by_genre(stories: QuerySet[ArticlePage]) -> list[Total]:
    """Return how many stories of each genre a list has, the most first. One query."""
    rows = stories.order_by().values_list("genre").annotate(count=Count("pk", distinct=True))
    return _sorted(Total(str(Genre(genre).label), count) for genre, count in rows)


def totals_by_unit(stories: QuerySet[ArticlePage]) -> list[Total]:
    """Return how many stories of each unit a list has, the most first. Two queries at most."""
    units = units_by_path()
    # The branches are of one depth, so that their paths are of one length.
    length = settings.UNIT_BRANCH_DEPTH * ArticlePage.steplen
    rows = (
        stories.order_by()
        .annotate(branch=Substr("path", 1, length))
        .values_list("branch")
        .annotate(count=Count("pk", distinct=True))
    )
    return _sorted(
        Total(units[path].name if path in units else _CENTER, count) for path, count in rows
    )


def _sorted(totals: Iterable[Total]) -> list[Total]:
    return sorted(totals, key=lambda total: (-total.stories, sort_key(total.name)))


def approvers() -> list[tuple[int, str]]:
    """Return who ever approved a story, by given name. One query."""
    rows = Decision.objects.filter(kind__in=APPROVALS, by_id__isnull=False).order_by("id")
    names = {pk: name for pk, name in rows.values_list("by_id", "by_name") if pk is not None}
    return sorted(names.items(), key=lambda pair: name_key(pair[1]))


def month_around(day: date, *, back: int = 0) -> tuple[date, date]:
    """Return the first and the last day of a day's month, or of one `back` months before; pure."""
    number = day.year * 12 + day.month - 1 - back
    begin = date(number // 12, number % 12 + 1, 1)
    following = date((number + 1) // 12, (number + 1) % 12 + 1, 1)
    return begin, date.fromordinal(following.toordinal() - 1)
