"""The inbox in the admin: the list, the way from a line to its screen, and marking as read."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from news.editorial.inbox import inbox_page, mark_read, notices_of, unread_count
from news.editorial.telling import choices_link, link_of

UNREAD = "chua-doc"


@never_cache
@require_safe
def inbox(request: HttpRequest) -> HttpResponse:
    """Show what happened, the newest first; with `?xem=chua-doc` the unread alone."""
    unread_alone = request.GET.get("xem") == UNREAD
    page, rows = inbox_page(
        request.user, number=request.GET.get("trang", ""), unread_alone=unread_alone
    )
    context = {
        "lines": page,
        "rows": rows,
        "unread": unread_count(request.user),
        "unread_alone": unread_alone,
        "choices": choices_link(),
    }
    return render(request, "editorial/inbox.html", context)


@never_cache
@require_safe
def open_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Mark one line as read and go where it is dealt with; opening it again does the same."""
    notice = get_object_or_404(notices_of(request.user).select_related("page"), pk=notice_id)
    mark_read(notices_of(request.user).filter(pk=notice.pk))
    return redirect(link_of(notice.page, notice.case_id))


@require_POST
def read_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Mark one line as read and stay, on the same page of the same list."""
    mark_read(notices_of(request.user).filter(pk=notice_id))
    return redirect(f"{reverse('editorial_inbox')}?{request.GET.urlencode()}")


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark every line as read."""
    count = mark_read(notices_of(request.user))
    messages.success(request, f"Đã đánh dấu đã đọc {count} thông báo.")
    return redirect("editorial_inbox")
