"""The screen “Thử tìm kiếm”: the center's own queries beside what they find."""

import csv

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from search.asking import LONGEST_TEXT
from search.trial_models import Trial
from search.trials import SHOWN, drop, keep, may_try, tried, want

PER_PAGE = 20
# What the judging of benchmarks/search gives a page that a person chose.
GRADE = 3


@never_cache
@require_safe
def trial_list(request: HttpRequest) -> HttpResponse:
    """Show the queries with their first hits. One search for each on the page.

    Raises:
        PermissionDenied: the person does not work at the center.
    """
    _require_center(request)
    return _screen(request)


@require_POST
def add_trial(request: HttpRequest) -> HttpResponse:
    """Keep a query; one that can't be kept comes back with the reason."""
    text = request.POST.get("text", "")
    try:
        keep(text=text, by=request.user)
    except ValidationError as error:
        return _screen(request, text=text, refusal=" ".join(error.messages))
    messages.success(request, "Đã thêm câu tìm. Đánh dấu những bài phải có rồi bấm “Lưu dấu”.")
    return redirect("search_trials")


@require_POST
def mark_trial(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep which pages a query should find, or keep the query no longer."""
    trial = get_object_or_404(Trial, pk=pk)
    if "drop" in request.POST:
        drop(trial_id=pk, by=request.user)
        messages.success(request, f"Đã bỏ câu “{trial.text}”.")
        return redirect("search_trials")
    # Ten digits are more than any page has, and a number of thousands of digits is not read.
    given = [value for value in request.POST.getlist("page") if value.isdecimal()]
    chosen = [int(value) for value in given if len(value) < 10]
    result = want(trial_id=pk, page_ids=chosen, by=request.user)
    messages.success(
        request, f"“{trial.text}”: có {result.found} trên {result.wanted} bài phải có."
    )
    return redirect(f"{reverse('search_trials')}?{request.GET.urlencode()}#cau-{pk}")


@never_cache
@require_safe
def export_trials(request: HttpRequest) -> HttpResponse:
    """Hand out what should be found, in the form that `benchmarks/search` is judged by.

    Raises:
        PermissionDenied: the person does not work at the center.
    """
    _require_center(request)
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="thu-tim-kiem.csv"'
    rows = csv.writer(answer, lineterminator="\n")
    rows.writerow(["query", "slug", "grade"])
    for text, slug in Trial.objects.exclude(wanted=None).values_list("text", "wanted__slug"):
        rows.writerow([text, slug, GRADE])
    return answer


def _screen(request: HttpRequest, *, text: str = "", refusal: str = "") -> HttpResponse:
    trials = Trial.objects.prefetch_related("wanted", "results")
    page = Paginator(trials, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "tried": tried(page.object_list),
        "text": text,
        "refusal": refusal,
        "longest": LONGEST_TEXT,
        "shown": SHOWN,
    }
    return render(request, "search/trials.html", context, status=422 if refusal else 200)


def _require_center(request: HttpRequest) -> None:
    if not may_try(request.user):
        raise PermissionDenied


URLS = [
    path("thu-tim-kiem/", require_admin_access(trial_list), name="search_trials"),
    path("thu-tim-kiem/them/", require_admin_access(add_trial), name="search_add_trial"),
    path("thu-tim-kiem/tep.csv", require_admin_access(export_trials), name="search_export_trials"),
    path("thu-tim-kiem/<int:pk>/", require_admin_access(mark_trial), name="search_mark_trial"),
]
