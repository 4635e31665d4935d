"""What each public page shows: reads the address, asks the selectors, fills the template."""

from typing import Any

from django.http import HttpRequest

from cms.core.kept_pages import shows
from cms.core.page_context import context_for
from cms.units.models import Unit
from cms.units.selectors import attach_units, unit_of
from news.editorial.models import Decision
from news.editorial.selectors import corrections
from news.stories import selectors
from news.stories.forms import DocumentFilterForm, StoryFilterForm, page_number
from news.stories.further import further_stories
from news.stories.models.story import Genre
from news.stories.selectors import StoryFilter


def story_list(request: HttpRequest, base: StoryFilter) -> dict[str, Any]:
    """Return one filtered page of stories below the fixed part of the filter.

    Args:
        base: what the page itself fixes, e.g. its column.
    """
    form = StoryFilterForm(request.GET)
    form.is_valid()
    units = selectors.live_units()
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
    page = selectors.card_page(selectors.filtered(chosen), page_number(request.GET.get("page", "")))
    # A combination that no story has can be made up without end.
    if page.paginator.count:
        shows(
            request,
            don_vi=unit.branch.slug if unit and unit.branch and not base.unit_path else "",
            the_loai=chosen.genre,
            nam="" if base.year else chosen.year,
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
    if listed.paginator.count:
        chosen = {name: form.cleaned_data.get(name) for name in ("hinh_thuc", "nam")}
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
    """Return the front page: the newest stories, columns with their stories, topics, notices."""
    newest = selectors.cards(selectors.live_stories(), 13)
    if newest:
        selectors.enlarge(newest[0])
    return {
        "lead": newest[0] if newest else None,
        "seconds": newest[1:5],
        "rest": newest[5:],
        "notices": selectors.cards(selectors.filtered(StoryFilter(genre=Genre.NOTICE)), 5),
        "columns": selectors.live_columns(),
        "topics": selectors.live_topics(),
        "units": selectors.live_units(),
        "about": selectors.live_information(),
    }


@context_for("stories.ArticlePage")
def story(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return what a story's page shows beside the story."""
    topics = list(page.topics.all())
    audiences, tags = selectors.labels_of(page, as_edited=getattr(request, "is_preview", False))
    following, is_about_the_same = further_stories(page, topics, tags) if page.live else ([], False)
    selectors.load_pictures(page, following)
    attach_units([page, *following])
    return {
        "unit": unit_of(page),
        "bylines": list(page.bylines.all()),
        "topics": topics,
        "audiences": audiences,
        "tags": tags,
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
    return {"columns": selectors.live_columns()}


@context_for("stories.TopicIndexPage")
def topics(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return all topics."""
    return {"topics": selectors.live_topics()}


@context_for("stories.UnitIndexPage")
def units(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return all active units."""
    return {"units": selectors.live_units()}


@context_for("stories.ColumnPage")
def column(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return one page of the column's stories."""
    return story_list(request, StoryFilter(column_id=page.pk))


@context_for("stories.TopicPage")
def topic(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return one page of the topic's stories, and its official documents."""
    listed = story_list(request, StoryFilter(topic_id=page.pk))
    return {**listed, "documents": list(selectors.documents().filter(topics=page.pk)[:20])}


@context_for("stories.UnitPage")
def unit(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return the unit, and one page of its stories."""
    listed = story_list(request, StoryFilter(unit_path=page.path))
    return {**listed, "unit": selectors.unit_profile(page)}


@context_for("stories.OfficialDocumentPage", "stories.InfoPage")
def document(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Load the pictures of the text at once."""
    selectors.load_pictures(page)
    return {}
