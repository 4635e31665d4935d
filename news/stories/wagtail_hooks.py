"""Adds the screens of units and of the center's lists to Wagtail's admin."""

from wagtail import hooks

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
