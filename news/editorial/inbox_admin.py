"""Hangs the inbox into Wagtail's admin: the menu with its count, and a line on the desk."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.sidebar import LinkMenuItem

from cms.units.selectors import person
from news.editorial.events import Event, is_told
from news.editorial.inbox import unread_count


def gets_notices(user: Any) -> bool:
    """Return whether some event is ever told to a person of these roles."""
    rights = person(user).rights
    return any(is_told(event, rights) for event in Event)


class InboxMenuItem(MenuItem):
    """The way to the inbox, with how many lines are unread. One query a page."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person is ever told anything."""
        return gets_notices(request.user)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """Return the entry with the count in its label."""
        count = unread_count(request.user)
        label = f"{self.label} ({count})" if count else self.label
        return LinkMenuItem(
            self.name,
            label,
            self.url,
            icon_name=self.icon_name,
            classname=self.classname,
            attrs=self.attrs,
        )


def inbox_menu_item() -> MenuItem:
    """Return the way to the inbox."""
    url = reverse("editorial_inbox")
    return InboxMenuItem("Thông báo", url, name="inbox", icon_name="mail", order=12)


class UnreadPanel(Component):
    """The line on the desk that says how many lines are unread: a phone folds the menu away."""

    template_name = "editorial/desk_unread.html"
    order = 1

    def __init__(self, count: int) -> None:
        self.count = count

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the count."""
        return {"count": self.count}


def add_unread(request: HttpRequest, panels: list[Component]) -> None:
    """Put the line on top of the desk while something is unread."""
    if gets_notices(request.user) and (count := unread_count(request.user)):
        panels.insert(0, UnreadPanel(count))
