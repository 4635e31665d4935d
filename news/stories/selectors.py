"""Every read of the portal; each states how many queries it takes."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.db.models import Count, QuerySet
from django.db.models.functions import TruncMonth
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.models import Page

from cms.core.cache import once_in_an_epoch
from cms.core.compiled import Compiled
from cms.library.models import NewsImage
from cms.units.models import Unit
from news.editorial.models import Decision
from news.editorial.selectors import corrections
from news.stories.models import (
    ArticlePage,
    Byline,
    FrontPage,
    OfficialDocumentPage,
    UnitPage,
)
from news.stories.picture_selectors import LEAD_RENDITIONS, load_card_pictures
from news.stories.shared_selectors import FOR_EDITORS, attach_sections

PER_PAGE = 20
UNITS_SLUG, STORY_DEPTH = "don-vi", 3
_NOT_IN_LISTS = (*FOR_EDITORS, "body", "lead_caption", "lead_credit")


def _at(pages: QuerySet[Any]) -> Compiled:
    """Return what finds one of these pages by its slug and its address in the tree.

    Wagtail has an index of the slug alone; by the whole address every page is looked at.
    """
    return Compiled(lambda slug, address: pages.filter(slug=slug, url_path=address)[:1])


_PAGE_AT, _FRONT_AT = _at(Page.objects.all()), _at(FrontPage.objects.all())
_STORY_AT = _at(ArticlePage.objects.defer(*FOR_EDITORS))
_BYLINES = Compiled(lambda story: Byline.objects.filter(page=story).order_by("sort_order"))


@dataclass(frozen=True)
class CorrectedStory:
    """A correction and the live story that it stands on."""

    decision: Decision
    story: Page


@dataclass(frozen=True)
class StoryFilter:
    """What a list of stories is narrowed to; None and '' mean everything."""

    unit_path: str = ""
    column_id: int | None = None
    topic_id: int | None = None
    audience_id: int | None = None
    tag_id: int | None = None
    genre: str = ""
    year: int | None = None
    month: int | None = None
    day: int | None = None


def page_at(root: str, path: str) -> Page | None:
    """Return the specific page of an address, live or not. One query for a story, else two at most.

    Args:
        root: where the portal's front page is in the tree, such as "/trang-chu/".
        path: below it, such as "don-vi/truong-a/mot-bai/".
    """
    parts = [part for part in path.split("/") if part]
    address = "/".join([root.rstrip("/"), *parts, ""])
    wanted = address.split("/")[-2], address
    if len(parts) == STORY_DEPTH and parts[0] == UNITS_SLUG:
        return next(iter(_STORY_AT.objects(*wanted)), None)
    if not parts and (front := next(iter(_FRONT_AT.objects(*wanted)), None)):
        return front
    row = next(iter(_PAGE_AT.objects(*wanted)), None)
    return row.specific if row else None


def live_stories() -> QuerySet[ArticlePage]:
    """Return what readers may see, newest first, without the text."""
    stories = ArticlePage.objects.live().defer(*_NOT_IN_LISTS)
    return stories.order_by("-first_published_at", "-pk")


def filtered(chosen: StoryFilter) -> QuerySet[ArticlePage]:
    """Return the live stories that the filter lets through."""
    stories = live_stories()
    first, last = _span(chosen)
    equal = {
        "column_id": chosen.column_id,
        "topics": chosen.topic_id,
        "audiences": chosen.audience_id,
        "tagged_items__tag_id": chosen.tag_id,
        "genre": chosen.genre or None,
        "path__startswith": chosen.unit_path or None,
        "first_published_at__gte": first,
        "first_published_at__lt": last,
    }
    return stories.filter(**{key: value for key, value in equal.items() if value is not None})


def _span(chosen: StoryFilter) -> tuple[datetime | None, datetime | None]:
    """Return the first moment of the chosen year, month or day, and the first one after it.

    A span is looked up in the index; the parts of a moment would have to be worked out of each.
    """
    if chosen.year is None:
        return None, None
    year, month, day = chosen.year, chosen.month, chosen.day
    first = date(year, month or 1, day or 1)
    if day:
        last = first + timedelta(days=1)
    elif month:
        last = date(year + month // 12, month % 12 + 1, 1)
    else:
        last = date(year + 1, 1, 1)
    zone = timezone.get_default_timezone()
    start, end = (datetime.combine(moment, time.min, zone) for moment in (first, last))
    return start, end


def cards(stories: QuerySet[ArticlePage], count: int) -> list[ArticlePage]:
    """Return the first stories as cards with their units and columns. Five queries at most."""
    found = list(stories[:count])
    load_card_pictures(found)
    attach_sections(found)
    return found


class _CountedOnce(Paginator):
    """A list whose length is asked for once in an epoch: counting reads every row of it."""

    def __init__(self, rows: QuerySet[Any], name: str) -> None:
        super().__init__(rows, PER_PAGE)
        self._rows, self._name = rows, name

    @cached_property
    def count(self) -> int:
        """How many rows there are. One query at most."""
        return once_in_an_epoch(self._name, self._rows.count)


def has_stories(chosen: StoryFilter) -> bool:
    """Return whether a live story passes the filter. One query at most."""
    return once_in_an_epoch(repr(chosen), filtered(chosen).count) > 0


def story_page(chosen: StoryFilter, number: int) -> ListPage:
    """Return one page of cards; a number beyond the end gives the last page. Six queries."""
    page = _CountedOnce(filtered(chosen), repr(chosen)).get_page(number)
    page.object_list = list(page.object_list)
    load_card_pictures(page.object_list)
    attach_sections(page.object_list)
    return page


def unit_profile(page: UnitPage) -> Unit | None:
    """Return the unit of a unit's page, whose picture gets its sizes. Three queries at most."""
    if page.picture_id:
        pictures = NewsImage.objects.prefetch_renditions(*LEAD_RENDITIONS)
        page.picture = pictures.filter(pk=page.picture_id).first()
    return Unit.objects.filter(branch_id=page.pk).first()


def documents(*, form: str = "", year: int | None = None) -> QuerySet[OfficialDocumentPage]:
    """Return the live official documents, the newest first."""
    found = OfficialDocumentPage.objects.live().defer("body").select_related("file")
    if form:
        found = found.filter(form=form)
    if year:
        found = found.filter(issue_date__year=year)
    return found.order_by("-issue_date", "-pk")


def document_choices() -> tuple[list[str], list[int]]:
    """Return the forms and years that live documents have. Two queries."""
    live = OfficialDocumentPage.objects.live()
    forms = live.exclude(form="").order_by("form").values_list("form", flat=True).distinct()
    years = live.dates("issue_date", "year", order="DESC")
    return list(forms), [day.year for day in years]


def months() -> list[tuple[datetime, int]]:
    """Return each month with its count of live stories, the newest first. One query at most."""
    return once_in_an_epoch("months", _months)


def _months() -> list[tuple[datetime, int]]:
    rows = (
        ArticlePage.objects.live()
        .annotate(month=TruncMonth("first_published_at"))
        .values("month")
        .annotate(count=Count("pk"))
        .order_by("-month")
    )
    return [(row["month"], row["count"]) for row in rows if row["month"]]


def bylines_of(story: ArticlePage, *, as_edited: bool) -> list[Byline]:
    """Return who made a story, in the order given. One query.

    Args:
        as_edited: as a draft has them, which no table does.
    """
    return list(story.bylines.all()) if as_edited else _BYLINES.objects(story.pk)


def next_stories(story: ArticlePage, count: int = 4) -> list[ArticlePage]:
    """Return the newest other stories of the column, or of all; without pictures and columns.

    One query.
    """
    others = live_stories().exclude(pk=story.pk)
    if story.column_id:
        others = others.filter(column_id=story.column_id)
    return list(others[:count])


def plain_page(rows: QuerySet[Any], number: int) -> ListPage:
    """Return one page of rows; a number beyond the end gives the last page. Two queries."""
    return Paginator(rows, PER_PAGE).get_page(number)


def correction_page(number: int) -> ListPage:
    """Return one page of corrections whose stories are live, each with its story. Four queries."""
    live = Page.objects.live().values_list("pk", flat=True)
    page = Paginator(corrections(live), PER_PAGE).get_page(number)
    rows = list(page.object_list)
    stories = Page.objects.in_bulk([row.page_id for row in rows])
    page.object_list = [CorrectedStory(row, stories[row.page_id]) for row in rows]
    return page


def unit_phones() -> list[str]:
    """Return the phone fields that units publish. One query."""
    return list(UnitPage.objects.exclude(phone="").values_list("phone", flat=True))
