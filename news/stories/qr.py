"""Draws the address of a live page as a code to scan: for paper, and for Zalo on a phone."""

import qrcode
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from qrcode.image.svg import SvgPathFillImage
from wagtail.models import Page


@require_safe
@cache_control(public=True, max_age=3600)
def page_qr(request: HttpRequest, page_id: int) -> HttpResponse:
    """Return the code of a page's full address as an SVG picture.

    Raises:
        Http404: readers can't open such a page.
    """
    page = get_object_or_404(Page.objects.live(), pk=page_id)
    address = page.get_full_url(request)
    if address is None:
        raise Http404
    code = qrcode.make(address, image_factory=SvgPathFillImage, border=2)
    return HttpResponse(code.to_string(), content_type="image/svg+xml")
