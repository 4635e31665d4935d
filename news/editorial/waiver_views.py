"""Passes over a line of the checklist: from the review screen, or from inside the form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from news.editorial import services
from news.editorial.refusals import ActRefused
from news.editorial.review_views import readable_page
from news.editorial.typed import forget_typed, keep_typed


@require_POST
def waive(request: HttpRequest, page_id: int) -> HttpResponse:
    """Store the reason; a refusal says why and keeps what was typed."""
    page = readable_page(request, page_id)
    key, reason = (request.POST.get(name, "") for name in ("key", "reason"))
    is_inside_form = request.POST.get("from") == "form"
    try:
        services.waive(page_id=page.pk, key=key, reason=reason, by=request.user)
    except ActRefused as refused:
        if is_inside_form:
            return HttpResponse(refused.message, status=400, content_type="text/plain")
        keep_typed(request, page.pk, "waive")
        messages.error(request, refused.message)
        return redirect("editorial_review", page.pk)
    if is_inside_form:
        return redirect("editorial_checklist", page.pk)
    forget_typed(request)
    messages.success(request, "Đã bỏ qua, lý do được lưu cùng bài.")
    return redirect("editorial_review", page.pk)
