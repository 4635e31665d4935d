"""Hangs the channels into Wagtail's admin: the screen, its buttons, the names of what is logged."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from news.channels import copy_views
from news.channels.copying import may_copy, postings_of, works_on
from news.stories.models import ArticlePage

LABEL = "Chép sang kênh khác"


class CopyButton(ActionMenuItem):
    """Leads from the editing form to what is ready for other channels."""

    name = "action-chep-kenh-khac"
    label = LABEL
    icon_name = "copy"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Shown on stories that readers have, to those who work on them."""
        page = context.get("page")
        if context["view"] != "edit" or not isinstance(page, ArticlePage):
            return False
        return may_copy(context["request"].user, page)

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """Return the address of the screen."""
        return reverse("channels_copy", args=[parent_context["page"].pk])


# After the newsroom's own hook, which makes the row of buttons.
@hooks.register("construct_page_action_menu", order=10)
def copy_button(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the way to the screen behind the newsroom's buttons."""
    button = CopyButton()
    if button.is_shown(context):
        items.append(button)


@hooks.register("newsroom_story_buttons")
def copy_link(page: Page, user: Any) -> list[Button]:
    """Return the way to the screen, for the row of links above a story that is looked at.

    One query for a story that readers do not have.
    """
    if not isinstance(page, ArticlePage) or not works_on(user, page):
        return []
    if page.live:
        return [Button(LABEL, reverse("channels_copy", args=[page.pk]))]
    # What was hidden here may still stand elsewhere.
    count = postings_of(page).count()
    label = f"Còn ở kênh khác ({count})"
    return [Button(label, reverse("channels_posted", args=[page.pk]))] if count else []


@hooks.register("register_admin_urls")
def copy_addresses() -> list[URLPattern]:
    """Return the addresses of the screen."""
    return copy_views.URLS


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged; Wagtail refuses a line with an unknown name."""
    for action, label, message in (
        ("channels.posted", "Ghi đã đăng kênh khác", "Đã ghi bài được đăng ở kênh khác"),
        ("channels.posting_taken_back", "Bỏ ghi kênh khác", "Đã bỏ dòng ghi đăng ở kênh khác"),
    ):
        actions.register_action(action, label, message)
