"""Hangs the search into Wagtail's admin: addresses and ways to them."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search import trial_admin
from search.trials import may_try


class CenterMenuItem(MenuItem):
    """A way for those who work at the center."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person works at the center."""
        return may_try(request.user)


@hooks.register("register_admin_urls")
def trial_addresses() -> list[URLPattern]:
    """Return the addresses of the screens."""
    return trial_admin.URLS


@hooks.register("register_admin_menu_item")
def trials_menu_item() -> MenuItem:
    """Return the way to the center's own queries."""
    url = reverse("search_trials")
    return CenterMenuItem("Thử tìm kiếm", url, name="search-trials", icon_name="search", order=660)
