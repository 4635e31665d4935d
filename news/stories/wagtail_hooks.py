"""Adds the screens of units, lists, the front page and the design to Wagtail's admin."""

from django.urls import URLPattern, path, reverse
from wagtail import hooks

from news.editorial.menu import StructureMenuItem
from news.stories.curation_admin import FrontCurationViewSet
from news.stories.design.views import design
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


@hooks.register("register_admin_urls")
def design_address() -> list[URLPattern]:
    """Return the address of the page of the design."""
    return [path("thiet-ke/", design, name="design")]


@hooks.register("register_admin_menu_item")
def design_menu_item() -> StructureMenuItem:
    """Return the way to the page of the design."""
    return StructureMenuItem("Thiết kế", reverse("design"), icon_name="desktop", order=800)
