"""The public page of the search, and what it suggests while somebody types."""

import logging
from typing import Any

from django.core.paginator import Paginator
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.core.middleware import client_ip
from cms.units.selectors import attach_units
from cms.users.throttle import allow
from news.stories.models import ArticlePage, OfficialDocumentPage
from search.address import BY_DATE, ORDER, PER_PAGE, TEXT, Asking, all_facets
from search.asking import LONGEST_TEXT
from search.backends.base import REACHABLE
from search.interface import Kind, Results
from search.missed import count_missed
from search.personal import kept_words
from search.selectors import find, suggest

logger = logging.getLogger(__name__)

# Within a minute from one address; a whole school may share one.
SEARCHES, SUGGESTIONS, PERIOD = 120, 600, 60
# Searches in vain that are counted from one address in a day, each text once.
MISSED, DAY = 30, 24 * 60 * 60
KIND_LABELS = {
    Kind.STORY: "Tin, bài",
    Kind.DOCUMENT: "Văn bản",
    Kind.UNIT: "Đơn vị",
    Kind.TOPIC: "Chuyên đề",
}


@never_cache
@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show the form, and what was found. Twenty queries at most, whatever there is to find."""
    asking = Asking.of(request.GET.dict(), all_facets())
    text = asking.query.text
    if text and not allow("search", client_ip(request), limit=SEARCHES, seconds=PERIOD):
        context = {**_context(asking, None), "is_too_often": True}
        answer = render(request, "search/page.html", context, status=429)
        answer["Retry-After"] = str(PERIOD)
        return answer
    results = find(asking.query) if text else None
    if results is not None:
        _count_if_missed(request, asking, results)
    return render(request, "search/page.html", _context(asking, results))


def _context(asking: Asking, results: Results | None) -> dict[str, Any]:
    query = asking.query
    context: dict[str, Any] = {
        "text": query.text,
        "longest": LONGEST_TEXT,
        "kept": asking.kept(),
        "is_narrowed": bool(query.filters.chosen()),
        "narrowed_to": asking.narrowed_to(),
    }
    if results is None:
        return context
    shelves = asking.shelves(results)
    # Only the numbers of pages are asked of it: the hits are those of one page already.
    reachable = range(min(results.total, REACHABLE))
    return context | {
        "results": results,
        "hits": _with_pages(results),
        "pages": Paginator(reachable, PER_PAGE).get_page(query.page),
        "is_cut": results.total > REACHABLE,
        "shelves": shelves,
        "chosen": [link for shelf in shelves for link in shelf.links if link.is_chosen],
        "by_date": query.order == "date",
        "query": f"{asking.written()}&",
        "relevance_query": asking.written(**{ORDER: ""}),
        "date_query": asking.written(**{ORDER: BY_DATE}),
        "everything_query": Asking(asking.facets[:0], query).written(),
        "correction_query": asking.written(**{TEXT: results.correction}),
    }


def _with_pages(results: Results) -> list[dict[str, Any]]:
    """Return each hit with its page, for address, unit and column. Three queries."""
    ids = [hit.id for hit in results.hits]
    pages: dict[int, Page] = {
        page.pk: page
        for model in (ArticlePage.objects.select_related("column"), OfficialDocumentPage.objects)
        for page in model.filter(pk__in=ids).defer("body")
    }
    attach_units(pages.values())
    return [
        {"hit": hit, "page": pages[hit.id], "is_document": hit.kind == Kind.DOCUMENT}
        for hit in results.hits
        if hit.id in pages
    ]


def _count_if_missed(request: HttpRequest, asking: Asking, results: Results) -> None:
    """Count a text that nothing was found for; a fault of it never reaches the reader.

    Only a reader's own try counts: no browser's that looks ahead, no further page of one.
    """
    in_vain = not results.total or results.is_relaxed
    if not in_vain or not results.has_words or asking.query.filters.chosen():
        return
    ahead = request.headers.get("Sec-Purpose", "") or request.headers.get("Purpose", "")
    if request.method != "GET" or "prefetch" in ahead or asking.query.page > 1:
        return
    text, visitor = asking.query.text, client_ip(request)
    words = kept_words(text)
    if not words or not allow("search-missed-text", f"{visitor} {words}", limit=1, seconds=DAY):
        return
    # What is not counted uses nothing up.
    if not allow("search-missed", visitor, limit=MISSED, seconds=DAY):
        return
    try:
        count_missed(text=text)
    except DatabaseError:
        logger.exception("a search in vain was not counted")


@never_cache
@require_safe
def suggestions(request: HttpRequest) -> JsonResponse:
    """Return pages whose titles begin like what was typed. Six queries at most."""
    if not allow("suggest", client_ip(request), limit=SUGGESTIONS, seconds=PERIOD):
        return JsonResponse({"suggestions": []}, status=429, headers={"Retry-After": str(PERIOD)})
    found = suggest(request.GET.get(TEXT, "")[:LONGEST_TEXT])
    pages = Page.objects.in_bulk([suggestion.id for suggestion in found])
    rows = [
        {
            "title": suggestion.title,
            "kind": KIND_LABELS[suggestion.kind],
            "url": pages[suggestion.id].url,
        }
        for suggestion in found
        if suggestion.id in pages
    ]
    return JsonResponse({"suggestions": rows})
