"""The screens of files that name pupils: the families' consents, and the head's reason."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from cms.library.answer_forms import people_field
from cms.library.models import NewsDocument
from cms.library.paper_answers import SHORTEST_REASON, answer
from cms.library.paper_consents import choosable, link_consents, may_link, paper_people
from cms.library.paper_reading import PaperKind, advice
from cms.library.paper_rights import named_in, paper_faults, waiting
from cms.library.policies import may_see
from cms.units.roles import Right
from cms.units.selectors import person


def may_answer(request: HttpRequest) -> bool:
    """Return whether the person may let a file pass."""
    return person(request.user).may(Right.OVERRIDE)


@require_safe
def papers_waiting(request: HttpRequest) -> HttpResponse:
    """List the files that no story may use yet. Five queries.

    Raises:
        PermissionDenied: the person may let nothing pass.
    """
    if not may_answer(request):
        raise PermissionDenied
    asked = list(waiting().select_related("collection")[:200])
    lacking = {fault.document_id for fault in paper_faults(paper.pk for paper in asked)}
    papers = [paper for paper in asked if paper.pk in lacking]
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


class PeopleForm(forms.Form):
    """Which sheets a paper rests on."""

    def __init__(self, *args: Any, paper: NewsDocument, by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["people"] = people_field(choosable(paper, by))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def paper_consents(request: HttpRequest) -> HttpResponse:
    """Show which consents a file that names pupils rests on, and take others.

    Raises:
        Http404: the person doesn't work with such a file, or it names nobody.
        PermissionDenied: a live page shows it, and the person is not of the center.
    """
    text = request.GET.get("tep", "")
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
    papers = NewsDocument.objects.select_related("collection__unit")
    paper: NewsDocument = get_object_or_404(papers, pk=number)
    if paper.kind != PaperKind.NAMES or not may_see(request.user, paper):
        raise Http404
    if not may_link(request.user, paper):
        raise PermissionDenied
    initial = {"people": list(paper_people(paper))}
    form = PeopleForm(request.POST or None, initial=initial, paper=paper, by=request.user)
    following = get_valid_next_url_from_request(request)
    if request.method == "POST" and form.is_valid():
        people, seen = form.cleaned_data["people"], request.POST.get("seen", "")
        try:
            link_consents(paper=paper, people=people, seen=seen, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            _tell_what_is_missing(request, paper)
            return redirect(following or request.get_full_path())
    context = {
        "paper": paper,
        "form": form,
        "named": named_in(paper),
        "fault": next(iter(paper_faults([paper.pk])), None),
        "next": following,
    }
    return render(request, "library/paper_consents.html", context)


def _tell_what_is_missing(request: HttpRequest, paper: NewsDocument) -> None:
    fault = next(iter(paper_faults([paper.pk])), None)
    if fault is None:
        messages.success(request, f"Đã ghi. Tệp “{paper.title}” dùng được trên chuyên trang.")
    else:
        messages.warning(request, f"Đã ghi. Tệp “{paper.title}” chưa dùng được: {fault.why}.")
