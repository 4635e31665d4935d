"""The addresses of pages for readers outside the portal: whole, and without a query."""

from django.conf import settings
from django.urls import reverse
from wagtail.models import Page


def path_of(page: Page) -> str:
    """Return a page's path with the portal's prefix; '' for a page that was never stored.

    One installation is one site, so the first part of the tree's path is the front page's.
    Wagtail's own way asks the cache again for each page of a list.
    """
    _, _, below = page.url_path.removeprefix("/").partition("/")
    return reverse("wagtail_serve", args=[below]) if page.url_path else ""


def absolute(path: str) -> str:
    """Return a path with the portal's scheme and host, whatever host was asked."""
    return f"{settings.SITE_URL}{path}"


def home() -> str:
    """Return the address of the front page."""
    return absolute(settings.ROOT_PATH)
