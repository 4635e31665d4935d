"""Adds the screens of units, of the center's lists and of the front page to Wagtail's admin."""

from wagtail import hooks

from news.stories.curation_admin import FrontCurationViewSet
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
