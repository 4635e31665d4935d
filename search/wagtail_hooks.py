"""Hangs the search into Wagtail's admin: synonyms, and what readers looked for in vain."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from cms.units.selectors import person
from search import missed_admin
from search.synonym_admin import SynonymsViewSet


class MissedMenuItem(MenuItem):
    """The way to the list of searches in vain, for the center."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person works at the center."""
        return person(request.user).is_center


@hooks.register("register_admin_viewset")
def synonym_screens() -> SynonymsViewSet:
    """Return the screens of synonyms."""
    return SynonymsViewSet()


@hooks.register("register_admin_urls")
def missed_addresses() -> list[URLPattern]:
    """Return the address of the list."""
    return missed_admin.URLS


@hooks.register("register_admin_menu_item")
def missed_menu_item() -> MenuItem:
    """Return the way to the list."""
    url = reverse("search_missed")
    return MissedMenuItem(
        "Tìm không thấy", url, name="searches-in-vain", icon_name="search", order=660
    )
