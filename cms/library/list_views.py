"""The lists of the library, each with a filter by unit."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.library.consent_policy import consent_units, keeps_consents
from cms.library.lists import ending, unanswered, unused
from cms.library.models import ClassConsent, NewsDocument, NewsImage

PER_PAGE = 50


def _unit(request: HttpRequest) -> tuple[Any, int | None]:
    """Return the units to choose from, and the chosen one.

    Raises:
        PermissionDenied: the person has nothing to do with consents.
    """
    if not keeps_consents(request.user):
        raise PermissionDenied
    units = list(consent_units(request.user))
    text = request.GET.get("don_vi", "")
    return units, next((unit.pk for unit in units if str(unit.pk) == text), None)


def _page(request: HttpRequest, rows: Any) -> Any:
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("trang"))


@never_cache
@require_safe
def unanswered_pictures(request: HttpRequest) -> HttpResponse:
    """List the pictures that can't be used yet, with the way to answer for all of them at once."""
    units, chosen = _unit(request)
    rows = _page(request, unanswered(request.user, chosen))
    query = "&".join(f"id={image.pk}" for image in rows)
    context = {
        "units": units,
        "chosen": chosen,
        "rows": rows,
        "answers": f"{reverse('library_answers')}?{query}",
    }
    return render(request, "library/unanswered.html", context)


@never_cache
@require_safe
def ending_consents(request: HttpRequest) -> HttpResponse:
    """List the consents that end soon."""
    units, chosen = _unit(request)
    rows = [
        (row, reverse(f"{_address(row)}:edit", args=[row.pk]))
        for row in ending(request.user, chosen)
    ]
    context = {"units": units, "chosen": chosen, "rows": _page(request, rows)}
    return render(request, "library/ending.html", context)


def _address(row: Any) -> str:
    return "dong-y-lop" if isinstance(row, ClassConsent) else "dong-y-tung-em"


@never_cache
@require_safe
def unused_files(request: HttpRequest) -> HttpResponse:
    """List the files that no page shows."""
    units, chosen = _unit(request)
    rows = [
        (file, reverse(name, args=[file.pk]))
        for model, name in ((NewsImage, "wagtailimages:edit"), (NewsDocument, "wagtaildocs:edit"))
        for file in unused(model, request.user, chosen)
    ]
    context = {"units": units, "chosen": chosen, "rows": _page(request, rows)}
    return render(request, "library/unused.html", context)


URLS = [
    path("anh/chua-tra-loi/", unanswered_pictures, name="library_unanswered"),
    path("anh/sap-het-han/", ending_consents, name="library_ending"),
    path("anh/tep-chua-dung/", unused_files, name="library_unused"),
]
