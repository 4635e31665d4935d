"""Carries out acts on a story that were asked for by a form; every answer is a sentence."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from cms.core.middleware import client_ip
from cms.units.roles import Right
from cms.units.selectors import people_with, person
from news.editorial import services
from news.editorial.acts import READING, Act
from news.editorial.claims import claim, release
from news.editorial.evidence import Version
from news.editorial.refusals import ActRefused, ContentMoved
from news.editorial.review_views import readable_page
from news.editorial.reviewing.point_form import points_in
from news.editorial.rules import refusal
from news.editorial.selectors import case_of
from news.editorial.typed import forget_typed, keep_typed
from news.editorial.zalo_views import zalo_button

Performer = Callable[[HttpRequest, int], str]


@require_POST
def perform(request: HttpRequest, page_id: int, act: str) -> HttpResponse:
    """Do the act and go back to the review screen with what happened."""
    performer = _PERFORMERS.get(act)
    if performer is None:
        raise Http404
    page = readable_page(request, page_id)
    target = reverse("editorial_review", args=[page.pk])
    try:
        messages.success(request, performer(request, page.pk), buttons=zalo_button(act, page.pk))
        forget_typed(request)
    except ContentMoved as refused:
        keep_typed(request, page.pk, act)
        messages.warning(request, refused.message)
        return redirect(f"{target}?tu={_number(request.POST.get('revision', ''))}")
    except ActRefused as refused:
        keep_typed(request, page.pk, act)
        messages.error(request, refused.message, buttons=way_to_mend(refused, page.pk))
    return redirect(target)


def way_to_mend(refused: ActRefused, page_id: int) -> list[Any]:
    """Return the button that leads to where a refusal is to be mended, if that is elsewhere.

    From there the person comes back to the story's review screen, where sending is offered again.
    """
    if not refused.link:
        return []
    back = urlencode({"next": reverse("editorial_review", args=[page_id])})
    return [messages.button(f"{refused.link}&{back}", "Trả lời về các ảnh này")]


@require_POST
def handle_claim(request: HttpRequest, page_id: int, what: str) -> HttpResponse:
    """Take a story over from whoever has it open, or leave it."""
    page = readable_page(request, page_id)
    if what == "nhan-thay":
        case, who = case_of(page), person(request.user)
        if all(refusal(act, who, case) for act in READING):
            raise PermissionDenied
        claim(page=page, by=request.user, take_over=True, revision=page.get_latest_revision())
        return redirect("editorial_review", page.pk)
    if what == "roi-di":
        release(page_id=page.pk, by=request.user)
        return redirect("wagtailadmin_home")
    raise Http404


def seen_version(request: HttpRequest) -> Version:
    """Return the version that the form says was read; see `editorial/version_fields.html`."""
    revision = _number(request.POST.get("revision", ""))
    return Version(revision, request.POST.get("digest", ""))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0


def _moment(request: HttpRequest) -> datetime | None:
    """Read the minute of a schedule.

    Raises:
        ActRefused: it is no date and time.
    """
    text = request.POST.get("go_live_at", "").strip()
    if not text:
        return None
    for pattern in ("%d/%m/%Y %H:%M", "%H:%M %d/%m/%Y"):
        try:
            return timezone.make_aware(datetime.strptime(text, pattern))
        except ValueError:
            continue
    try:
        found = parse_datetime(text)
    except ValueError:
        found = None
    if found is None:
        raise ActRefused("Giờ hẹn ghi theo dạng 05/9/2026 07:30.")
    return timezone.make_aware(found) if timezone.is_naive(found) else found


def _submit(request: HttpRequest, page_id: int) -> str:
    services.submit(page_id=page_id, by=request.user, address=client_ip(request))
    return "Đã gửi duyệt."


def _recall(request: HttpRequest, page_id: int) -> str:
    services.recall(page_id=page_id, by=request.user)
    return "Đã rút bài về. Bạn có thể sửa tiếp."


def _reassign(request: HttpRequest, page_id: int) -> str:
    to = people_with(Right.REVIEW).filter(pk=_number(request.POST.get("to", ""))).first()
    if to is None:
        raise ActRefused("Chọn người nhận bài.")
    services.reassign(page_id=page_id, to=to, by=request.user)
    return f"Đã giao bài cho {to}."


def _sign_off(request: HttpRequest, page_id: int) -> str:
    services.sign_off(
        page_id=page_id, by=request.user, seen=seen_version(request), address=client_ip(request)
    )
    return "Đã xác nhận và chuyển Trung tâm."


def _return(request: HttpRequest, page_id: int) -> str:
    services.return_story(
        page_id=page_id,
        by=request.user,
        points=points_in(request.POST),
        seen=seen_version(request) if "digest" in request.POST else None,
        address=client_ip(request),
    )
    return "Đã trả lại. Người viết được báo các điểm cần sửa."


def _approve(request: HttpRequest, page_id: int) -> str:
    moment = _moment(request)
    how = services.Approval(hold=request.POST.get("how") == "hold", go_live_at=moment)
    services.approve(
        page_id=page_id,
        by=request.user,
        seen=seen_version(request),
        how=how,
        address=client_ip(request),
    )
    if moment:
        return f"Đã duyệt, hẹn đăng lúc {timezone.localtime(moment):%H:%M ngày %d/%m/%Y}."
    if how.hold:
        return "Đã duyệt. Trực ban sẽ hẹn giờ đăng."
    url = Page.objects.get(pk=page_id).full_url or ""
    return f"Đã duyệt và đăng lúc {timezone.localtime():%H:%M ngày %d/%m/%Y}: {url}"


def _schedule(request: HttpRequest, page_id: int) -> str:
    moment = _moment(request)
    if moment is None:
        raise ActRefused("Chọn ngày giờ đăng.")
    services.schedule(page_id=page_id, by=request.user, moment=moment, address=client_ip(request))
    return f"Đã hẹn đăng lúc {timezone.localtime(moment):%H:%M ngày %d/%m/%Y}."


def _unschedule(request: HttpRequest, page_id: int) -> str:
    services.unschedule(
        page_id=page_id,
        by=request.user,
        reason=request.POST.get("reason", ""),
        address=client_ip(request),
    )
    return "Đã hủy hẹn giờ. Bài vẫn ở trạng thái đã duyệt."


def _hide(request: HttpRequest, page_id: int) -> str:
    services.hide(
        page_id=page_id,
        by=request.user,
        reason=request.POST.get("reason", ""),
        address=client_ip(request),
    )
    return "Đã tạm ẩn. Người đọc không còn thấy bài này."


def _withdraw(request: HttpRequest, page_id: int) -> str:
    services.withdraw(
        page_id=page_id,
        by=request.user,
        reason=request.POST.get("reason", ""),
        address=client_ip(request),
    )
    return "Đã gỡ bài. Người đọc thấy thông báo bài đã được gỡ."


def _correct(request: HttpRequest, page_id: int) -> str:
    services.propose_correction(
        page_id=page_id,
        by=request.user,
        notice=request.POST.get("notice", ""),
        address=client_ip(request),
    )
    return "Đã gửi đính chính. Người khác của Trung tâm sẽ duyệt."


def _break_glass(request: HttpRequest, page_id: int) -> str:
    services.break_glass(
        page_id=page_id,
        by=request.user,
        what=request.POST.get("what", ""),
        reason=request.POST.get("reason", ""),
        address=client_ip(request),
    )
    return "Đã xử lý khẩn cấp. Trung tâm và người viết được báo qua thư."


def _restore(request: HttpRequest, page_id: int) -> str:
    services.restore(page_id=page_id, by=request.user, address=client_ip(request))
    return "Đã khôi phục đúng bản đã duyệt."


_PERFORMERS: dict[str, Performer] = {
    Act.SUBMIT.value: _submit,
    Act.RECALL.value: _recall,
    Act.REASSIGN.value: _reassign,
    Act.SIGN_OFF.value: _sign_off,
    Act.RETURN.value: _return,
    Act.APPROVE.value: _approve,
    Act.SCHEDULE.value: _schedule,
    Act.UNSCHEDULE.value: _unschedule,
    Act.HIDE.value: _hide,
    Act.CORRECT.value: _correct,
    Act.WITHDRAW.value: _withdraw,
    Act.BREAK_GLASS.value: _break_glass,
    Act.RESTORE.value: _restore,
}
