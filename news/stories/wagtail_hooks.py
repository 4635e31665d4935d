"""Adds the screens of units, lists, the front page and the design to Wagtail's admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from news.stories.curation_admin import FrontCurationViewSet
from news.stories.design.views import design, may_see_design
from news.stories.list_admin import ListsGroup
from news.stories.unit_admin import UnitViewSet


@hooks.register("register_admin_viewset")
def unit_screens() -> UnitViewSet:
    """Return the screens of units."""
    return UnitViewSet()


@hooks.register("register_admin_viewset")
def list_screens() -> ListsGroup:
    """Return the screens of tags and audiences."""
    return ListsGroup()


@hooks.register("register_admin_viewset")
def front_screen() -> FrontCurationViewSet:
    """Return the screen on which the front page is arranged."""
    return FrontCurationViewSet()


class DesignMenuItem(MenuItem):
    """The way to the page of the design, for those who shape the portal."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person shapes the portal."""
        return may_see_design(request.user)


@hooks.register("register_admin_urls")
def design_address() -> list[URLPattern]:
    """Return the address of the page of the design."""
    return [path("thiet-ke/", design, name="design")]


@hooks.register("register_admin_menu_item")
def design_menu_item() -> MenuItem:
    """Return the way to the page of the design."""
    return DesignMenuItem("Thiết kế", reverse("design"), icon_name="desktop", order=800)
