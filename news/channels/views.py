"""Answers for programs: feeds, sitemaps, and what robots may fetch."""

from django.conf import settings
from django.core.paginator import InvalidPage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import http_date
from django.views.decorators.http import conditional_page, require_safe

from cms.core.kept_pages import same_for_all
from cms.core.models import PortalSettings
from news.channels import selectors
from news.channels.addresses import absolute, home, path_of
from news.channels.feeds import Channel, StoryFeed, describe, feed_title
from news.channels.sitemaps import SITEMAPS

# Below the portal's root; all of it is for people at work, or answers one visitor alone.
CLOSED = ("admin/", "tim-kiem/", "xem-truoc/", "go-anh/", "bao-loi/")


@same_for_all
@conditional_page
@require_safe
def feed(request: HttpRequest, section: str = "", slug: str = "") -> HttpResponse:
    """Return the newest stories of the portal or of one section as RSS. About ten queries.

    Args:
        section: "chuyen-muc", "chuyen-de" or "don-vi"; '' is the whole portal.
    """
    page = selectors.section_page(section, slug) if section else None
    if section and page is None:
        raise Http404
    portal = PortalSettings.current(request)
    entries = selectors.entries(selectors.filter_of(page), portal.portal_name)
    changed = selectors.last_change(entries)
    address = absolute(path_of(page)) if page is not None else home()
    channel = Channel(
        title=feed_title(page, portal.portal_name),
        description=describe(page, portal),
        address=address,
        feed_address=f"{address}rss.xml",
        entries=entries,
        changed=changed,
    )
    response: HttpResponse = StoryFeed()(request, channel)
    response.headers.pop("Last-Modified", None)
    if changed:
        response["Last-Modified"] = http_date(changed.timestamp())
    response["Cache-Control"] = "no-cache"
    return response


@same_for_all
@conditional_page
@require_safe
def sitemap_index(request: HttpRequest) -> HttpResponse:
    """Name the files of the sitemap, each with its last change."""
    files = []
    for kind, make in SITEMAPS.items():
        rows = make()
        # The rules of the protocol know no file without an address.
        if not rows.paginator.count:
            continue
        changed = rows.get_latest_lastmod()
        for number in rows.paginator.page_range:
            where = absolute(reverse("sitemap", args=[kind, number]))
            files.append({"location": where, "last_mod": changed})
    return _xml(request, "sitemap_index.xml", {"sitemaps": files})


@same_for_all
@conditional_page
@require_safe
def sitemap(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """Return one file of the sitemap."""
    if kind not in SITEMAPS:
        raise Http404
    try:
        rows = SITEMAPS[kind]().get_urls(number)
    except InvalidPage as error:
        raise Http404 from error
    if not rows:
        raise Http404
    return _xml(request, "sitemap.xml", {"urlset": rows})


def _xml(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    response = render(request, template, context, content_type="application/xml")
    # The file itself is nothing to be found.
    response["X-Robots-Tag"] = "noindex"
    return response


@conditional_page
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Say what robots leave alone, and where the sitemap is."""
    closed = [f"Disallow: {settings.ROOT_PATH}{part}" for part in CLOSED]
    where = absolute(reverse("sitemap_index"))
    lines = ["User-agent: *", *closed, "", f"Sitemap: {where}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
