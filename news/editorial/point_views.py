"""Ticks a point to mend: from the review screen, or from inside the form."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from news.editorial import services
from news.editorial.refusals import ActRefused
from news.editorial.review_views import readable_page


@require_POST
def tick(request: HttpRequest, page_id: int, decision_id: int, number: int) -> HttpResponse:
    """Store whether the point is mended; a refusal says why."""
    page = readable_page(request, page_id)
    is_inside_form = request.POST.get("from") == "form"
    try:
        point = services.tick(
            page_id=page.pk,
            decision_id=decision_id,
            number=number,
            is_mended=request.POST.get("mended") == "1",
            by=request.user,
        )
    except ActRefused as refused:
        if is_inside_form:
            return HttpResponse(refused.message, status=400, content_type="text/plain")
        messages.error(request, refused.message)
    else:
        if is_inside_form:
            return HttpResponse(point.mended_by_name, content_type="text/plain")
    return redirect("editorial_review", page.pk)
