"""Hangs the search into Wagtail's admin: synonyms, searches in vain, the center's own queries."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.units.selectors import person
from search import missed_admin, trial_admin
from search.synonym_admin import SynonymsViewSet


class CenterMenuItem(MenuItem):
    """A way for those who work at the center."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person works at the center."""
        return person(request.user).is_center


@hooks.register("register_admin_viewset")
def synonym_screens() -> SynonymsViewSet:
    """Return the screens of synonyms."""
    return SynonymsViewSet()


@hooks.register("register_admin_urls")
def center_addresses() -> list[URLPattern]:
    """Return the addresses of the list in vain and of the center's own queries."""
    return [*missed_admin.URLS, *trial_admin.URLS]


@hooks.register("register_admin_menu_item")
def missed_menu_item() -> MenuItem:
    """Return the way to the list of searches in vain."""
    url = reverse("search_missed")
    return CenterMenuItem(
        "Tìm không thấy", url, name="searches-in-vain", icon_name="search", order=660
    )


@hooks.register("register_admin_menu_item")
def trials_menu_item() -> MenuItem:
    """Return the way to the center's own queries."""
    url = reverse("search_trials")
    return CenterMenuItem("Thử tìm kiếm", url, name="search-trials", icon_name="search", order=661)
