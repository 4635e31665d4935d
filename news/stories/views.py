"""Public views that are no pages of the tree, and the pages for errors."""

from datetime import date
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template import loader
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site
from wagtail.views import serve

from cms.core.kept_pages import same_for_all, shows, shows_until
from news.stories import archive_selectors, contexts, selectors
from news.stories.forms import MAX_YEAR, MIN_YEAR, page_number
from news.stories.models import Audience, StoryTag
from news.stories.selectors import StoryFilter


@same_for_all
@require_safe
def page(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page of the tree through Wagtail; its address is looked up at once, not by level."""
    roots = Site.get_site_root_paths()
    # Where Wagtail keeps them for a request, so that it asks the cache for no address again.
    request._wagtail_cached_site_root_paths = roots  # type: ignore[attr-defined]
    # The portal is one site, its key all that is asked of it; Wagtail would look for the host.
    request._wagtail_site = Site(pk=roots[0].site_id) if roots else None  # type: ignore[attr-defined]
    found = selectors.page_at(roots[0].root_path, path) if roots else None
    # Where Wagtail keeps the page of a request, so that its own view does not look again.
    request._wagtail_route_for_request = found.route(request, []) if found else None  # type: ignore[attr-defined]
    response: HttpResponse = serve(request, path)
    return response


@same_for_all
@require_safe
def audience(request: HttpRequest, slug: str) -> HttpResponse:
    """List the stories for one audience."""
    row = get_object_or_404(Audience, slug=slug)
    context = contexts.story_list(request, StoryFilter(audience_id=row.pk))
    return render(request, "pages/audience.html", {**context, "audience": row})


@same_for_all
@require_safe
def tag(request: HttpRequest, slug: str) -> HttpResponse:
    """List the stories with one tag; a tag that no live story has is not found."""
    row = get_object_or_404(StoryTag, slug=slug)
    context = contexts.story_list(request, StoryFilter(tag_id=row.pk))
    # With a filter too: a tag that no live story has may name what readers never saw.
    if not selectors.has_stories(StoryFilter(tag_id=row.pk)):
        raise Http404
    return render(request, "pages/tag.html", {**context, "tag": row})


@same_for_all
@require_safe
def archive(
    request: HttpRequest, year: int, month: int | None = None, day: int | None = None
) -> HttpResponse:
    """List the stories of a year, a month or a day."""
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except (ValueError, OverflowError):
        raise Http404 from None
    if not MIN_YEAR <= year <= MAX_YEAR:
        raise Http404
    chosen = StoryFilter(year=year, month=month, day=day)
    context = contexts.story_list(request, chosen)
    if not selectors.has_stories(chosen):
        # There are more empty days than pages that may be kept.
        shows_until(request, timezone.now())
    context |= {"first": first, "month": month, "day": day, "months": selectors.months()}
    if month is not None:
        context["days"] = archive_selectors.days(year, month)
    if day is not None:
        context["day_before"], context["day_after"] = archive_selectors.days_beside(first)
    return render(request, "pages/archive.html", context)


@same_for_all
@require_safe
def archive_index(request: HttpRequest) -> HttpResponse:
    """List the months that have stories."""
    return render(request, "pages/archive_index.html", {"months": selectors.months()})


@same_for_all
@require_safe
def corrections(request: HttpRequest) -> HttpResponse:
    """List the corrections of live stories, the newest first."""
    page = selectors.correction_page(page_number(request.GET.get("page", "")))
    shows(request, page=page.number)
    return render(request, "pages/corrections.html", {"corrections": page, "query": ""})


def page_not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    """Say in Vietnamese that there is no such page, and where to go on."""
    return render(request, "pages/404.html", status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """Say in Vietnamese that something broke; asks neither database nor context."""
    return HttpResponse(
        loader.render_to_string("pages/500.html", {"home": settings.ROOT_PATH}), status=500
    )
