"""Every read of the portal; each states how many queries it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page as ListPage
from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, QuerySet, Value
from django.db.models.functions import TruncMonth
from wagtail.models import Page, Site

from cms.library.models import NewsImage
from cms.library.sizes import CARD, LEAD, SHARE_SPEC, specs
from cms.units.models import Unit
from cms.units.selectors import attach_units
from news.editorial.models import Decision
from news.editorial.selectors import corrections
from news.stories.models import (
    ArticlePage,
    Audience,
    ColumnPage,
    InfoPage,
    OfficialDocumentPage,
    StoryTag,
    TopicPage,
    UnitPage,
)
from news.stories.pictures import loaded, picture_ids

PER_PAGE = 20
UNITS_SLUG, STORY_DEPTH = "don-vi", 3
CARD_RENDITIONS = specs(CARD)
LEAD_RENDITIONS = specs(LEAD)


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


def portal_site() -> Site | None:
    """Return the portal's one site, its key alone: all that addresses ask of it. No query."""
    root = next(iter(Site.get_site_root_paths()), None)
    return Site(pk=root.site_id) if root else None


def page_at(path: str) -> Page | None:
    """Return the specific page of an address, live or not. One query for a story, else two.

    Args:
        path: below the portal's root, such as "don-vi/truong-a/mot-bai/".
    """
    parts = [part for part in path.split("/") if part]
    root = next(iter(Site.get_site_root_paths()), None)
    if root is None:
        return None
    address = "/".join([root.root_path.rstrip("/"), *parts, ""])
    if len(parts) == STORY_DEPTH and parts[0] == UNITS_SLUG:
        story = ArticlePage.objects.select_related("column").filter(url_path=address).first()
        return story
    row = Page.objects.filter(url_path=address).first()
    return row.specific if row else None


def live_stories() -> QuerySet[ArticlePage]:
    """Return what readers may see, newest first, without the text."""
    return (
        ArticlePage.objects.live()
        .defer("body", "search_description")
        .order_by("-first_published_at", "-pk")
    )


def filtered(chosen: StoryFilter) -> QuerySet[ArticlePage]:
    """Return the live stories that the filter lets through."""
    stories = live_stories()
    equal = {
        "column_id": chosen.column_id,
        "topics": chosen.topic_id,
        "audiences": chosen.audience_id,
        "tagged_items__tag_id": chosen.tag_id,
        "genre": chosen.genre or None,
        "path__startswith": chosen.unit_path or None,
        "first_published_at__year": chosen.year,
        "first_published_at__month": chosen.month,
        "first_published_at__day": chosen.day,
    }
    return stories.filter(**{key: value for key, value in equal.items() if value is not None})


def as_cards(stories: QuerySet[ArticlePage]) -> QuerySet[ArticlePage]:
    """Add what a card shows: the column, and the picture with its prepared sizes."""
    pictures = NewsImage.objects.prefetch_renditions(*CARD_RENDITIONS)
    return stories.select_related("column").prefetch_related(
        Prefetch("lead_image", queryset=pictures)
    )


def cards(stories: QuerySet[ArticlePage], count: int) -> list[ArticlePage]:
    """Return the first stories as cards with their units. Four queries."""
    found = list(as_cards(stories)[:count])
    attach_units(list(found))
    return found


def enlarge(card: ArticlePage) -> None:
    """Load the large sizes of the picture of a card that leads its page. One query."""
    if card.lead_image is not None:
        large = card.lead_image.renditions.filter(filter_spec__in=LEAD_RENDITIONS)
        card.lead_image.prefetched_renditions += list(large)


def card_page(stories: QuerySet[ArticlePage], number: int) -> ListPage:
    """Return one page of cards; a number beyond the end gives the last page. Five queries."""
    page = Paginator(as_cards(stories), PER_PAGE).get_page(number)
    page.object_list = list(page.object_list)
    attach_units(list(page.object_list))
    return page


def live_information() -> list[InfoPage]:
    """Return the pages about the portal itself, Vietnamese ones first. One query."""
    return list(InfoPage.objects.live().order_by("-language", "title"))


def live_columns() -> list[ColumnPage]:
    """Return the columns in the order of the tree. One query."""
    return list(ColumnPage.objects.live().order_by("path"))


def live_topics() -> list[TopicPage]:
    """Return the topics in the order of the tree. One query."""
    return list(TopicPage.objects.live().order_by("path"))


def live_units() -> list[Unit]:
    """Return the active units whose page readers may see. One query."""
    units = Unit.objects.filter(is_active=True, branch__live=True)
    return list(units.select_related("branch").order_by("branch__path"))


def unit_profile(page: UnitPage) -> Unit | None:
    """Return the unit of a unit's page. One query."""
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
    """Return each month with its count of live stories, the newest first. One query."""
    rows = (
        ArticlePage.objects.live()
        .annotate(month=TruncMonth("first_published_at"))
        .values("month")
        .annotate(count=Count("pk"))
        .order_by("-month")
    )
    return [(row["month"], row["count"]) for row in rows if row["month"]]


def load_pictures(page: Any, cards: Sequence[ArticlePage] = ()) -> None:
    """Load every picture that the page and its cards show, with their sizes. Two queries.

    The lead pictures of the page and of the cards are put in their places, and the blocks of the
    text are read, so that nothing is asked again while the template works.
    """
    shown = [row for row in (page, *cards) if getattr(row, "lead_image_id", None)]
    ids = picture_ids(list(page.body.raw_data)) | {row.lead_image_id for row in shown}
    specs = (*(CARD_RENDITIONS if cards else ()), *LEAD_RENDITIONS, SHARE_SPEC)
    rows = NewsImage.objects.filter(pk__in=ids).prefetch_renditions(*specs) if ids else ()
    pictures = {picture.pk: picture for picture in rows}
    for row in shown:
        row.lead_image = pictures.get(row.lead_image_id)
    with loaded(pictures.values()):
        for block in page.body:
            block.value  # noqa: B018 - reading it is what loads it


def labels_of(story: ArticlePage, *, as_edited: bool) -> tuple[list[Audience], list[StoryTag]]:
    """Return whom a story is for, and its tags. One query.

    Args:
        as_edited: as a draft has them, which no table does; then two queries at most.
    """
    if as_edited:
        return list(story.audiences.all()), list(story.tags.all())
    listed = Audience.objects.filter(stories=story.pk).order_by()
    audiences = listed.values_list("order", "pk", "title", "slug")
    tags = StoryTag.objects.filter(taggings__content_object_id=story.pk)
    both = audiences.annotate(kind=Value("audience")).union(
        tags.values_list("taggings__pk", "pk", "name", "slug").annotate(kind=Value("tag")), all=True
    )
    rows = sorted(both)
    return (
        [
            Audience(pk=pk, title=name, slug=slug, order=at)
            for at, pk, name, slug, kind in rows
            if kind == "audience"
        ],
        [
            StoryTag(pk=pk, name=name, slug=slug)
            for _, pk, name, slug, kind in rows
            if kind == "tag"
        ],
    )


def next_stories(story: ArticlePage, count: int = 4) -> list[ArticlePage]:
    """Return the newest other stories of the column, or of all; without their pictures.

    One query.
    """
    others = live_stories().exclude(pk=story.pk).select_related("column")
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
