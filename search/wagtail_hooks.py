"""Hangs the search into Wagtail's admin: synonyms, searches in vain, the center's own queries."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from cms.units.selectors import person
from news.editorial.desk import DeskPanel
from search import missed_admin, trial_admin
from search.following import health
from search.standing import standing
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


# After the newsroom's own hook, which makes the desk.
@hooks.register("construct_homepage_panels", order=10)
def server_on_the_desk(request: HttpRequest, panels: list[Component]) -> None:
    """Tell the center that readers' searches are answered by the database, and since when."""
    if person(request.user).is_center and (fault := health()) != "ok":
        now = standing()
        since = None if now.is_right else now.since
        panels.append(DeskPanel("search/desk_server.html", 11, fault=fault, since=since))
