"""The screens where the center head reads which files name pupils, and lets one pass."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages

from cms.library.models import NewsDocument
from cms.library.paper_answers import SHORTEST_REASON, answer, waiting
from cms.library.paper_reading import advice
from cms.units.roles import Right
from cms.units.selectors import person


def may_answer(request: HttpRequest) -> bool:
    """Return whether the person may let a file pass."""
    return person(request.user).may(Right.OVERRIDE)


@require_safe
def papers_waiting(request: HttpRequest) -> HttpResponse:
    """List the files that no story may use yet. Two queries.

    Raises:
        PermissionDenied: the person may let nothing pass.
    """
    if not may_answer(request):
        raise PermissionDenied
    papers = waiting().select_related("collection")[:200]
    rows = [(paper, advice(paper.kind, paper.findings)) for paper in papers]
    return render(request, "wagtailadmin/library/papers_waiting.html", {"rows": rows})


@require_http_methods(["GET", "HEAD", "POST"])
def paper_answer(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show what was found in one file, and take the reason why it may be shown.

    Raises:
        Http404: there is no such file.
        PermissionDenied: the person may let nothing pass.
    """
    if not may_answer(request):
        raise PermissionDenied
    document = get_object_or_404(NewsDocument, pk=document_id)
    reason, fault = request.POST.get("reason", ""), ""
    if request.method == "POST":
        seen = request.POST.get("seen", "")
        try:
            answer(document=document, seen=seen, reason=reason, by=request.user)
        except ValidationError as error:
            fault = error.messages[0]
        else:
            messages.success(request, f"Đã cho qua tệp “{document.title}”. Lý do được lưu lại.")
            return redirect("library_papers_waiting")
    context = {
        "document": document,
        "said": advice(document.kind, document.findings),
        "answers": document.answers.select_related("by"),
        "reason": reason,
        "fault": fault,
        "shortest": SHORTEST_REASON,
    }
    return render(request, "wagtailadmin/library/paper_answer.html", context)
