"""The center's list of what readers looked for in vain, by month."""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from cms.units.selectors import person
from search.missed import missed_in
from search.models import SearchSettings

PER_PAGE = 100


@never_cache
@require_safe
def missed(request: HttpRequest) -> HttpResponse:
    """List words and counts of a month (`thang`, as 2026-11), this one unless asked otherwise.

    Raises:
        PermissionDenied: the person does not work at the center.
    """
    if not person(request.user).is_center:
        raise PermissionDenied
    month = _month(request.GET.get("thang", ""))
    context = {
        "page": Paginator(missed_in(month), PER_PAGE).get_page(request.GET.get("page")),
        "month": month,
        "before": _shifted(month, -1),
        "after": _shifted(month, 1) if month < timezone.localdate().replace(day=1) else None,
        "settings": SearchSettings.current(),
    }
    return render(request, "search/missed.html", context)


def _month(text: str) -> date:
    """Return the first day of the month asked for; of this month for anything else."""
    try:
        found = date.fromisoformat(f"{text}-01")
    except ValueError:
        return timezone.localdate().replace(day=1)
    return found if 2000 <= found.year <= 2100 else timezone.localdate().replace(day=1)


def _shifted(month: date, by: int) -> date:
    number = month.year * 12 + month.month - 1 + by
    return date(number // 12, number % 12 + 1, 1)


URLS = [path("tim-khong-thay/", require_admin_access(missed), name="search_missed")]
