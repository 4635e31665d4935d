"""What each public page shows: reads the address, asks the selectors, fills the template."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from django.utils import timezone

from cms.core.kept_pages import shows, shows_until
from cms.core.page_context import context_for
from cms.units.models import Unit
from cms.units.selectors import unit_of
from news.editorial.models import Decision
from news.editorial.selectors import corrections
from news.stories import (
    front_selectors,
    picture_selectors,
    section_selectors,
    selectors,
    shared_selectors,
)
from news.stories.forms import DocumentFilterForm, StoryFilterForm, page_number
from news.stories.front import FrontChoice, arrange, next_change, shown_at
from news.stories.further import further_stories
from news.stories.labels import labels_of
from news.stories.models.story import Genre
from news.stories.selectors import StoryFilter


def story_list(request: HttpRequest, base: StoryFilter) -> dict[str, Any]:
    """Return one filtered page of stories below the fixed part of the filter.

    Args:
        base: what the page itself fixes, e.g. its column.
    """
    form = StoryFilterForm(request.GET)
    form.is_valid()
    units = shared_selectors.live_units()
    unit = _chosen_unit(units, form.cleaned_data.get("don_vi", ""))
    chosen = StoryFilter(
        unit_path=base.unit_path or (unit.branch.path if unit and unit.branch else ""),
        column_id=base.column_id,
        topic_id=base.topic_id,
        audience_id=base.audience_id,
        tag_id=base.tag_id,
        genre=form.cleaned_data.get("the_loai", ""),
        year=base.year or form.cleaned_data.get("nam"),
        month=base.month,
        day=base.day,
    )
    page = selectors.story_page(chosen, page_number(request.GET.get("page", "")))
    # A combination that no story has can be made up without end.
    is_real = bool(page.paginator.count)
    shows(
        request,
        don_vi=unit.branch.slug if is_real and unit and unit.branch and not base.unit_path else "",
        the_loai=chosen.genre if is_real else "",
        nam=chosen.year if is_real and not base.year else "",
        page=page.number,
    )
    return {
        "stories": page,
        "filter_units": [] if base.unit_path else units,
        "filter_genres": Genre.choices,
        "chosen": form.cleaned_data,
        "query": _query_without_page(request, form.cleaned_data),
    }


def _chosen_unit(units: list[Unit], slug: str) -> Unit | None:
    return next((unit for unit in units if unit.branch and unit.branch.slug == slug), None)


def _query_without_page(request: HttpRequest, cleaned: dict[str, Any]) -> str:
    """Return the known, valid parameters, to be put before the page number."""
    query = request.GET.copy()
    for key in list(query):
        if not cleaned.get(key):
            del query[key]
    return f"{query.urlencode()}&" if query else ""


@context_for("stories.DocumentIndexPage")
def document_list(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return one filtered page of official documents."""
    form = DocumentFilterForm(request.GET)
    form.is_valid()
    found = selectors.documents(
        form=form.cleaned_data.get("hinh_thuc", ""), year=form.cleaned_data.get("nam")
    )
    forms, years = selectors.document_choices()
    listed = selectors.plain_page(found, page_number(request.GET.get("page", "")))
    is_real = bool(listed.paginator.count)
    chosen = {name: form.cleaned_data.get(name) if is_real else "" for name in ("hinh_thuc", "nam")}
    shows(request, page=listed.number, **chosen)
    return {
        "documents": listed,
        "forms": forms,
        "years": years,
        "chosen": form.cleaned_data,
        "query": _query_without_page(request, form.cleaned_data),
    }


@context_for("stories.FrontPage")
def front(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return the front page as it is chosen now."""
    choice, now = front_selectors.front_choice(), timezone.now()
    shows_until(request, next_change(choice, now, timezone.get_default_timezone()))
    return front_of(choice)


def front_of(choice: FrontChoice) -> dict[str, Any]:
    """Return what the front page shows by a choice; what nobody chose fills itself."""
    shown = shown_at(choice, timezone.now(), timezone.get_default_timezone())
    topics = {topic.pk: topic for topic in shared_selectors.live_topics()}
    chosen_topics = [pk for pk in shown.topic_ids if pk in topics]
    places = arrange(
        chosen=[each.story_id for each in shown.stories],
        newest=front_selectors.candidates(),
        strips=front_selectors.stories_of_topics(chosen_topics),
    )
    cards = front_selectors.front_cards(places.all_ids, places.lead)

    def in_order(ids: Iterable[int]) -> list[Any]:
        return [cards[pk] for pk in ids if pk in cards]

    strips = [
        (topics.pop(pk), in_order(places.strips[pk])) for pk in chosen_topics if places.strips[pk]
    ]
    return {
        "notices": shown.notices,
        "audiences": front_selectors.audiences_with_stories(),
        "lead": cards.get(places.lead or 0),
        "seconds": in_order(places.seconds),
        "board": in_order(places.board),
        "strips": strips,
        "rest": in_order(places.rest),
        "columns": shared_selectors.live_columns(),
        "topics": list(topics.values()),
        "units": shared_selectors.live_units(),
        "about": shared_selectors.live_information(),
    }


@context_for("stories.ArticlePage")
def story(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return what a story's page shows beside the story."""
    as_edited = getattr(request, "is_preview", False)
    labels = labels_of(page, as_edited=as_edited)
    following, is_about_the_same = further_stories(page, labels) if page.live else ([], False)
    picture_selectors.load_pictures(page, following)
    shared_selectors.attach_sections([page, *following])
    return {
        "unit": unit_of(page),
        "bylines": selectors.bylines_of(page, as_edited=as_edited),
        "topics": labels.topics,
        "audiences": labels.audiences,
        "tags": labels.tags,
        "corrections": _corrections(page),
        "next_stories": following,
        "is_about_the_same": is_about_the_same,
    }


def _corrections(page: Any) -> list[Decision]:
    """Return the story's corrections; one that was published only once has none to look for."""
    first, last = page.first_published_at, page.last_published_at
    if first is None or last is None or last == first:
        return []
    return list(corrections([page.pk]))


@context_for("stories.ColumnIndexPage")
def columns(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return all columns."""
    return {"columns": shared_selectors.live_columns()}


@context_for("stories.TopicIndexPage")
def topics(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return all topics."""
    return {"topics": shared_selectors.live_topics()}


@context_for("stories.UnitIndexPage")
def units(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return all active units."""
    return {"units": shared_selectors.live_units()}


@context_for("stories.ColumnPage")
def column(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return one page of the column's stories."""
    return story_list(request, StoryFilter(column_id=page.pk))


@context_for("stories.TopicPage")
def topic(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return one page of the topic's stories, its time line and its official documents."""
    return {
        **story_list(request, StoryFilter(topic_id=page.pk)),
        "moments": section_selectors.moments_of(page),
        "papers": section_selectors.documents_of(page),
    }


@context_for("stories.UnitPage")
def unit(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return the unit, one page of its stories, and its official documents."""
    return {
        **story_list(request, StoryFilter(unit_path=page.path)),
        "unit": selectors.unit_profile(page),
        "papers": section_selectors.documents_of(page),
    }


@context_for("stories.OfficialDocumentPage", "stories.InfoPage")
def document(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Load the pictures of the text at once."""
    picture_selectors.load_pictures(page)
    return {}
