"""Keeps old addresses alive where Wagtail's own redirects leave a gap."""

from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page


def address_of(page: Page) -> str | None:
    """Return the page's address as redirects store it; None for a page outside the portal."""
    parts = page.get_url_parts()
    return Redirect.normalise_path(parts[2]) if parts and parts[2] else None


def keep_hidden(*, page: Page, before: Page) -> None:
    """Let the old addresses of hidden pages below a moved page lead to their new ones.

    Wagtail does so for live pages alone; a hidden one may be restored.
    """
    old, new = address_of(before), address_of(page)
    if old is None or new is None or old == new:
        return
    hidden = page.get_descendants().filter(live=False, first_published_at__isnull=False)
    places = {old + (address_of(row) or new).removeprefix(new): row for row in hidden}
    Redirect.objects.filter(old_path__in=places).delete()
    Redirect.objects.bulk_create(
        Redirect(old_path=path, redirect_page=row, automatically_created=True)
        for path, row in places.items()
    )


def drop_circles(page: Page) -> None:
    """Delete redirects from the addresses that the page and those below it have now.

    They are left where a page took an old name back; hidden, it would lead to itself for ever.
    """
    address = address_of(page)
    if address is None:
        return
    rows = Redirect.objects.filter(old_path__startswith=address).select_related("redirect_page")
    circles = [
        row.pk
        for row in rows
        if row.redirect_page and address_of(row.redirect_page) == row.old_path
    ]
    Redirect.objects.filter(pk__in=circles).delete()
