"""Leads from the editing form and from the review screen to a story's preview links."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from news.editorial.preview_links.selectors import may_send

LABEL = "Gửi thầy cô hiệu trưởng xem"


class PreviewLinkButton(ActionMenuItem):
    """Leads from the editing form to the story's links."""

    name = "action-gui-xem-truoc"
    label = LABEL
    icon_name = "link"

    def is_shown(self, context: dict[str, Any]) -> bool:
        """Shown on a school's stories that were saved once."""
        page = context.get("page")
        return (
            context["view"] == "edit"
            and page is not None
            and may_send(context["request"].user, page)
        )

    def get_url(self, parent_context: dict[str, Any]) -> str:
        """Return the address of the screen."""
        return reverse("preview_links", args=[parent_context["page"].pk])


# After the newsroom's own hook, which makes the row of buttons.
@hooks.register("construct_page_action_menu", order=5)
def preview_link_button(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the way to the links behind the newsroom's buttons."""
    button = PreviewLinkButton()
    if button.is_shown(context):
        items.append(button)


@hooks.register("newsroom_story_buttons")
def preview_link_way(page: Page, user: Any) -> list[Button]:
    """Return the way to the links, for the row of links above a story that is looked at."""
    if not may_send(user, page):
        return []
    return [Button(LABEL, reverse("preview_links", args=[page.pk]))]


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged; Wagtail refuses a line with an unknown name."""
    for action, label, told in (
        ("news.preview_link", "Tạo liên kết xem trước", "Đã tạo liên kết xem trước"),
        ("news.preview_link_revoked", "Thu hồi liên kết", "Đã thu hồi liên kết xem trước"),
    ):
        actions.register_action(action, label, told)
