"""The screens of children in pictures: the one question, and the head's word on sensitive ones."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.utils import get_valid_next_url_from_request

from cms.library.answer_forms import AnswerForm, stored_answer
from cms.library.answers import LEAST_REASON, answer, may_permit, permit
from cms.library.consent_policy import keeps_consents, may_answer
from cms.library.models import NewsImage, SensitivePermit
from cms.library.policies import may_see
from cms.library.rights import Level
from cms.library.rights_facts import rights_of
from cms.library.selectors import is_shown
from cms.units.roles import Right
from cms.units.selectors import person

MOST = 60


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answers(request: HttpRequest) -> HttpResponse:
    """Ask once about all the pictures of the address; without any, about one's own new ones.

    Raises:
        Http404: a picture is none of the person's, or there are too many.
    """
    if not keeps_consents(request.user):
        raise PermissionDenied
    images, kept = _answerable(request)
    initial = stored_answer(images[0]) if len(images) == 1 else None
    form = AnswerForm(request.POST or None, initial=initial, images=images, by=request.user)
    if images and form.is_valid():
        try:
            count = answer(answers=form.answers(), by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, f"Đã ghi câu trả lời cho {count} ảnh.")
            _tell_what_is_missing(request, images)
            following = get_valid_next_url_from_request(request)
            return redirect(following or "library_unanswered")
    context = {
        "form": form,
        "images": images,
        "kept": kept,
        "next": get_valid_next_url_from_request(request),
    }
    return render(request, "library/answers.html", context)


def _answerable(request: HttpRequest) -> tuple[list[NewsImage], list[NewsImage]]:
    """Return the pictures that may be answered for, and those whose answer the center keeps."""
    ids = request.GET.getlist("id")
    if not ids:
        mine = NewsImage.objects.filter(uploaded_by_user=request.user, level="")
        return [
            image
            for image in mine.select_related("collection__unit").order_by("pk")[:MOST]
            if may_answer(request.user, image, shown=False)
        ], []
    if len(ids) > MOST or not all(pk.isascii() and pk.isdigit() and len(pk) < 19 for pk in ids):
        raise Http404
    wanted = {int(pk) for pk in ids}
    found = list(
        NewsImage.objects.filter(pk__in=wanted).select_related("collection__unit").order_by("pk")
    )
    if len(found) != len(wanted) or not all(may_see(request.user, image) for image in found):
        raise Http404
    free = [image for image in found if may_answer(request.user, image, shown=is_shown(image))]
    return free, [image for image in found if image not in free]


def _tell_what_is_missing(request: HttpRequest, images: list[NewsImage]) -> None:
    sensitive = NewsImage.objects.filter(
        pk__in=[image.pk for image in images], level=Level.L4.value
    ).count()
    if sensitive:
        messages.warning(
            request, f"{sensitive} ảnh nhạy cảm chờ lãnh đạo Trung tâm cho phép mới dùng được."
        )


class PermitForm(forms.Form):
    """Yes or no, and why."""

    reason = forms.CharField(
        label="Lý do",
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=1000,
        help_text=f"Ít nhất {LEAST_REASON} chữ cái; được ghi lại và có trong danh sách hằng tháng.",
    )
    allowed = forms.ChoiceField(choices=[("co", "Cho phép dùng ảnh L4"), ("khong", "Thôi")])


def _require_center(request: HttpRequest) -> None:
    if not person(request.user).may(Right.WRITE_ALL):
        raise PermissionDenied


@never_cache
@require_safe
def sensitive(request: HttpRequest) -> HttpResponse:
    """List sensitive pictures and, month by month, what the head let through; for the center."""
    _require_center(request)
    images = list(
        NewsImage.objects.filter(level=Level.L4.value)
        .select_related("collection__unit", "uploaded_by_user")
        .order_by("-pk")[:MOST]
    )
    known = rights_of(images)
    rows = [(row, known[row.pk].permitted, may_permit(request.user, row)) for row in images]
    months = SensitivePermit.objects.dates("at", "month", order="DESC")
    chosen = _chosen_month(request, list(months))
    log = SensitivePermit.objects.all()
    if chosen:
        log = log.filter(at__year=chosen.year, at__month=chosen.month)
    context = {"rows": rows, "months": months, "chosen": chosen, "log": log[:200]}
    return render(request, "library/sensitive.html", context)


def _chosen_month(request: HttpRequest, months: list[Any]) -> Any:
    text = request.GET.get("thang", "")
    return next((month for month in months if f"{month:%Y-%m}" == text), None)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def permission(request: HttpRequest, image_id: int) -> HttpResponse:
    """Show one sensitive picture to the head, who lets it through with a typed reason or not.

    Raises:
        PermissionDenied: not the head, or the own picture.
    """
    _require_center(request)
    pictures = NewsImage.objects.select_related("collection__unit")
    image: NewsImage = get_object_or_404(pictures, pk=image_id)
    why = may_permit(request.user, image)
    if why and request.method == "POST":
        raise PermissionDenied(why)
    form = PermitForm(request.POST or None)
    if form.is_valid():
        allowed = form.cleaned_data["allowed"] == "co"
        try:
            permit(
                image=image, allowed=allowed, reason=form.cleaned_data["reason"], by=request.user
            )
        except ValidationError as error:
            form.add_error("reason", error.messages)
        else:
            done = "Đã cho phép dùng" if allowed else "Đã thôi cho phép dùng"
            messages.success(request, f"{done} ảnh “{image.title}”.")
            return redirect("library_sensitive")
    context = {
        "image": image,
        "form": form,
        "why_not": why,
        "people": image.person_consents.all(),
        "log": SensitivePermit.objects.filter(image_id=image.pk),
        "answers": f"{reverse('library_answers')}?id={image.pk}",
    }
    return render(request, "library/permission.html", context)


URLS = [
    path("anh/tra-loi/", answers, name="library_answers"),
    path("anh/nhay-cam/", sensitive, name="library_sensitive"),
    path("anh/nhay-cam/<int:image_id>/", permission, name="library_permission"),
]
