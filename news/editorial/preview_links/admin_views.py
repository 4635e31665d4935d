"""The screen of a story's preview links: make one, hand it on, see its visits, revoke it."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages
from wagtail.models import Page

from cms.core.middleware import client_ip
from cms.units.selectors import unit_of
from news.editorial.act_views import seen_version
from news.editorial.models import PreviewLinkSettings, ReviewedPage
from news.editorial.preview_links.rules import refuses_link
from news.editorial.preview_links.selectors import carries_agreement, links_of, may_send
from news.editorial.preview_links.services import make_link, revoke_link
from news.editorial.preview_links.texts import message
from news.editorial.refusals import ActRefused
from news.editorial.selectors import standing_of, what_is_read


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def preview_links(request: HttpRequest, page_id: int) -> HttpResponse:
    """List the links of a story; a form sent here makes one, whose address is shown this once.

    Raises:
        PermissionDenied: it is none of the person's, or no school's story.
    """
    page = _story(request, page_id)
    fresh = None
    if request.method == "POST":
        try:
            link, token = make_link(
                page_id=page.pk,
                seen=seen_version(request),
                by=request.user,
                address=client_ip(request),
            )
        except ActRefused as refused:
            messages.error(request, refused.message)
            return redirect("preview_links", page.pk)
        fresh = _handed_on(page, link, token)
    return render(request, "editorial/preview_links.html", _context(request, page, fresh))


@require_POST
def revoke(request: HttpRequest, page_id: int, link_id: int) -> HttpResponse:
    """End a link."""
    page = _story(request, page_id)
    try:
        revoke_link(page_id=page.pk, link_id=link_id, by=request.user)
    except ActRefused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, "Đã thu hồi. Liên kết và ảnh sau liên kết không mở được nữa.")
    return redirect("preview_links", page.pk)


def _context(request: HttpRequest, page: ReviewedPage, fresh: Any) -> dict[str, Any]:
    revision, unit, standing = page.get_latest_revision(), unit_of(page), standing_of(page)
    return {
        "page": page,
        "title": revision.object_str if revision else page.title,
        "unit": unit,
        "standing": standing,
        "revision": revision,
        "version": what_is_read(page, revision) if revision else None,
        "why_not": refuses_link(standing),
        "days": PreviewLinkSettings.current().days,
        "carries_agreement": carries_agreement(unit),
        "has_step": bool(unit and unit.sign_off),
        "links": links_of(page),
        "fresh": fresh,
    }


def _handed_on(page: ReviewedPage, link: Any, token: str) -> dict[str, str]:
    """Return the address of a link just made, and the text for Zalo."""
    address = settings.SITE_URL + reverse("preview_link", args=[token])
    unit = unit_of(page)
    text = message(
        title=page.get_latest_revision_as_object().title,
        unit=unit.name if unit else "",
        address=address,
        until=timezone.localtime(link.expires_at),
        may_agree=carries_agreement(unit),
    )
    return {"address": address, "text": text}


def _story(request: HttpRequest, page_id: int) -> ReviewedPage:
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_send(request.user, page):
        raise PermissionDenied
    return page
