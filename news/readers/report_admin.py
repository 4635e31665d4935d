"""The center's screens of reported mistakes: the list, one report, what became of it."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from news.readers.models import ErrorReport
from news.readers.selectors import decision_on, may_read_reports, reports, seen_at
from news.readers.services import settle_report

PER_PAGE = 50


@never_cache
@require_safe
def report_list(request: HttpRequest) -> HttpResponse:
    """List the reports in one state, what waits unless asked otherwise.

    Raises:
        PermissionDenied: the person does not work at the center.
    """
    _require_center(request)
    state = request.GET.get("trang-thai", "")
    if state not in ErrorReport.State.values:
        state = ErrorReport.State.RECEIVED
    rows = reports().filter(state=state)
    context = {
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
        "states": ErrorReport.State.choices,
        "state": state,
    }
    return render(request, "readers/reports.html", context)


@never_cache
@require_safe
def one_report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a report, the version that it is about, and the ways on.

    Raises:
        PermissionDenied: the person does not work at the center.
    """
    _require_center(request)
    report = get_object_or_404(reports(), pk=pk)
    context = {
        "report": report,
        "decision": decision_on(report),
        "seen_at": seen_at(report),
        "states": [each for each in ErrorReport.State.choices if each[0] != report.state],
    }
    return render(request, "readers/report.html", context)


@require_POST
def settle(request: HttpRequest, pk: int) -> HttpResponse:
    """Say what became of a report."""
    get_object_or_404(ErrorReport, pk=pk)
    try:
        report = settle_report(report_id=pk, state=request.POST.get("state", ""), by=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, f"Báo lỗi số {pk}: {report.get_state_display()}.")
    return redirect("readers_report", pk)


def _require_center(request: HttpRequest) -> None:
    if not may_read_reports(request.user):
        raise PermissionDenied


URLS = [
    path("bao-loi/", require_admin_access(report_list), name="readers_reports"),
    path("bao-loi/<int:pk>/", require_admin_access(one_report), name="readers_report"),
    path("bao-loi/<int:pk>/ket-qua/", require_admin_access(settle), name="readers_settle"),
]
