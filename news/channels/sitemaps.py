"""What search engines are told of: every live page once, in files by kind."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, QuerySet
from django.urls import reverse
from wagtail.models import Page

from news.channels.addresses import path_of
from news.stories import selectors
from news.stories.models import ArticlePage, Audience, OfficialDocumentPage, StoryTag

# The protocol allows 50,000. A file of these takes a tenth of a second and is small enough to be
# kept; ten times as many took a second each time that a program asked.
PER_FILE = 1_000


@dataclass(frozen=True)
class Place:
    """An address that is no page of the tree."""

    path: str
    at: datetime | None = None


class PortalSitemap(Sitemap):
    """A sitemap whose addresses come from SITE_URL, whatever host was asked."""

    limit = PER_FILE

    def get_urls(
        self, page: int | str = 1, site: Any = None, protocol: str | None = None
    ) -> list[dict[str, Any]]:
        """Return one file's rows.

        Raises:
            django.core.paginator.InvalidPage: there is no such file.
        """
        address = urlsplit(settings.SITE_URL)
        found: list[dict[str, Any]] = self._urls(page, address.scheme, address.netloc)  # type: ignore[attr-defined]
        return found

    def location(self, item: Any) -> str:
        """Return the address below the host."""
        return item.path if isinstance(item, Place) else path_of(item)

    @cached_property
    def paginator(self) -> Any:
        """The rows in files; counted once."""
        return super().paginator


class PageSitemap(PortalSitemap):
    """Live pages of one type. Two queries."""

    def __init__(self, pages: Callable[[], QuerySet[Any]]) -> None:
        self._pages = pages

    def items(self) -> QuerySet[Any]:
        """Return the pages, the oldest first: files that are full stay as they are."""
        return self._pages().order_by("first_published_at", "pk")

    def lastmod(self, item: Any) -> datetime | None:
        """Return when readers got the present version."""
        found: datetime | None = item.last_published_at
        return found

    def get_latest_lastmod(self) -> datetime | None:
        """Return when the newest version of all went live. One query."""
        found: datetime | None = self._pages().aggregate(at=Max("last_published_at"))["at"]
        return found


class PlaceSitemap(PortalSitemap):
    """Front page, sections, information, tags, audiences, archive. Four queries."""

    def items(self) -> list[Any]:
        """Return pages of structure, then the lists that are no pages."""
        others = Page.objects.live().filter(content_type__app_label="stories")
        others = others.not_exact_type(ArticlePage, OfficialDocumentPage)
        return [*_lean(others).order_by("path"), *_places()]

    def lastmod(self, item: Any) -> datetime | None:
        """Return when a page changed; lists change with every story and name no day."""
        found: datetime | None = getattr(item, "last_published_at", None)
        return found


def _places() -> list[Place]:
    tagged = ArticlePage.objects.live().values("tagged_items__tag_id")
    tags = StoryTag.objects.filter(pk__in=tagged).order_by("slug").values_list("slug", flat=True)
    audiences = Audience.objects.values_list("slug", flat=True)
    months = [month for month, _count in selectors.months()]
    years = sorted({month.year for month in months}, reverse=True)
    return [
        Place(reverse("corrections")),
        Place(reverse("archive_index")),
        *(Place(reverse("archive_year", args=[year])) for year in years),
        *(Place(reverse("archive_month", args=[month.year, month.month])) for month in months),
        *(Place(reverse("audience", args=[slug])) for slug in audiences),
        *(Place(reverse("tag", args=[slug])) for slug in tags),
    ]


def _lean(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Return the pages with nothing but what an address and a day need."""
    return pages.only("pk", "url_path", "first_published_at", "last_published_at", "content_type")


SITEMAPS: dict[str, Callable[[], PortalSitemap]] = {
    "trang": PlaceSitemap,
    "tin-bai": lambda: PageSitemap(lambda: _lean(ArticlePage.objects.live())),
    "van-ban": lambda: PageSitemap(lambda: _lean(OfficialDocumentPage.objects.live())),
}
