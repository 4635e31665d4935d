"""The screens of requests to remove a file: what is due, hiding by one tap, the answer."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from cms.library.models import NewsImage, RemovalCase
from cms.library.policies import may_see
from cms.library.removals import cases_of, close_case, may_withhold, open_case, withhold
from cms.library.selectors import made_from, showing_pages
from cms.units.roles import Right
from cms.units.selectors import person

PER_PAGE = 50


@never_cache
@require_safe
def removals(request: HttpRequest) -> HttpResponse:
    """List the cases that the person sees, what waits first."""
    who = person(request.user)
    if not (who.is_center or who.is_school_only):
        raise PermissionDenied
    rows = cases_of(request.user)
    page = Paginator(rows.exclude(closed_at=None), PER_PAGE).get_page(request.GET.get("page"))
    waiting = list(rows.filter(closed_at=None).order_by("answer_due", "id"))
    context = {"waiting": waiting, "page": page, "today": timezone.localdate()}
    return render(request, "library/removals.html", context)


@never_cache
@require_safe
def removal(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one case with the file, where it stands, what was made of it, what may be done."""
    case = get_object_or_404(cases_of(request.user), pk=pk)
    context = {
        "case": case,
        "pages": showing_pages(case.file),
        "may_withhold": case.file.withheld_at is None and may_withhold(request.user, case.file),
        "made": [
            (image, showing_pages(image), may_withhold(request.user, image))
            for image in (made_from([case.image_id]) if case.image_id else ())
        ],
        "may_answer": case.closed_at is None and person(request.user).may(Right.HIDE_ALL),
        "outcomes": RemovalCase.Outcome.choices,
        "late": case.is_late(timezone.localdate()),
        "typed": request.session.pop("removal_reply", ""),
    }
    return render(request, "library/removal.html", context)


@require_POST
def hide(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the file off everywhere."""
    case = get_object_or_404(cases_of(request.user), pk=pk)
    withhold(file=case.file, by=request.user, case=case)
    messages.success(
        request, f"Đã ẩn {case.noun} khỏi mọi trang. Người đọc thấy một ô trống thay {case.noun}."
    )
    return redirect("library_removal", case.pk)


@require_POST
def hide_made(request: HttpRequest, pk: int, image_id: int) -> HttpResponse:
    """Take a picture off everywhere that was made from the one of the case.

    Raises:
        Http404: it was not made from that.
    """
    case = get_object_or_404(cases_of(request.user), pk=pk)
    made = made_from([case.image_id]) if case.image_id else []
    image = next((image for image in made if image.pk == image_id), None)
    if image is None:
        raise Http404
    withhold(file=image, by=request.user, case=case)
    messages.success(request, f"Đã ẩn ảnh “{image.title}” khỏi mọi trang.")
    return redirect("library_removal", case.pk)


@require_POST
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer and close the case."""
    case = get_object_or_404(cases_of(request.user), pk=pk)
    reply = request.POST.get("reply", "")
    try:
        close_case(case=case, outcome=request.POST.get("outcome", ""), reply=reply, by=request.user)
    except ValidationError as error:
        request.session["removal_reply"] = reply
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, f"Đã trả lời yêu cầu {case.code}.")
    return redirect("library_removal", case.pk)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_off(request: HttpRequest, image_id: int) -> HttpResponse:
    """Ask once more, then take a picture off at a word that did not come by the form.

    Raises:
        PermissionDenied: the picture is not the person's to take off.
    """
    image: Any = get_object_or_404(NewsImage, pk=image_id)
    if not may_see(request.user, image) or not may_withhold(request.user, image):
        raise PermissionDenied
    if request.method != "POST":
        context = {"image": image, "pages": showing_pages(image)}
        return render(request, "library/take_off.html", context)
    case = open_case(
        file=image,
        source=RemovalCase.Source.CENTER,
        message=request.POST.get("message", "").strip()[:1000],
    )
    withhold(file=image, by=request.user, case=case)
    messages.success(request, f"Đã ẩn ảnh khỏi mọi trang và mở yêu cầu {case.code}.")
    return redirect("library_removal", case.pk)


URLS = [
    path("yeu-cau-go-anh/", require_admin_access(removals), name="library_removals"),
    path("yeu-cau-go-anh/<int:pk>/", require_admin_access(removal), name="library_removal"),
    path("yeu-cau-go-anh/<int:pk>/an/", require_admin_access(hide), name="library_removal_hide"),
    path(
        "yeu-cau-go-anh/<int:pk>/an/<int:image_id>/",
        require_admin_access(hide_made),
        name="library_removal_hide_made",
    ),
    path(
        "yeu-cau-go-anh/<int:pk>/tra-loi/",
        require_admin_access(answer),
        name="library_removal_answer",
    ),
    path("images/<int:image_id>/go/", require_admin_access(take_off), name="library_take_off"),
]
