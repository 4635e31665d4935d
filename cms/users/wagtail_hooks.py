"""Adds what the accounts need to Wagtail's admin."""

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_account_menu_item")
def offer_end_of_sessions(request: HttpRequest) -> dict[str, str]:
    """Return the entry of one's own account page."""
    return {
        "url": reverse("users_end_own_sessions"),
        "label": "Đăng xuất khỏi mọi máy",
        "help_text": "Dùng khi mất điện thoại hoặc quên đăng xuất ở máy khác.",
    }


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name the act in the log."""
    actions.register_action(
        "users.end_sessions", "Đăng xuất khỏi mọi máy", "Đã đăng xuất khỏi mọi máy"
    )
