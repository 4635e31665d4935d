"""Hangs consents and the question about children into Wagtail's admin."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.images.views.bulk_actions.image_bulk_action import ImageBulkAction
from wagtail.log_actions import LogActionRegistry

from cms.library import answer_views, consent_admin, list_views, removal_admin
from cms.library.consent_policy import keeps_consents
from cms.library.models import NewsImage
from cms.library.rights_facts import answers_url
from cms.units.roles import Right
from cms.units.selectors import person


class KeeperMenuItem(MenuItem):
    """A way for those who keep consents."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person keeps consents."""
        return keeps_consents(request.user)


class CenterMenuItem(MenuItem):
    """A way for the center."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person works with all stories."""
        return person(request.user).may(Right.WRITE_ALL)


class RightsGroup(consent_admin.ConsentGroup):
    """The entry of the menu: consents, and the lists beside them."""

    menu_label = "Quyền hình ảnh"

    def get_submenu_items(self) -> list[MenuItem]:
        """Return the screens of consents and the lists."""
        items: list[MenuItem] = super().get_submenu_items()
        for label, name, icon in (
            ("Ảnh chưa có câu trả lời", "library_unanswered", "help"),
            ("Phiếu sắp hết hạn", "library_ending", "calendar-alt"),
            ("Tệp chưa dùng", "library_unused", "folder-open-inverse"),
            ("Yêu cầu gỡ ảnh", "library_removals", "view"),
        ):
            items.append(KeeperMenuItem(label, reverse(name), icon_name=icon, order=900))
        url = reverse("library_sensitive")
        items.append(CenterMenuItem("Ảnh nhạy cảm (L4)", url, icon_name="warning", order=910))
        return items


@hooks.register("register_admin_viewset")
def consent_screens() -> RightsGroup:
    """Return the screens of consents."""
    return RightsGroup()


@hooks.register("register_admin_urls")
def rights_addresses() -> list[URLPattern]:
    """Return the addresses of the question, the lists, the sheet and the scan."""
    return [*answer_views.URLS, *list_views.URLS, *consent_admin.URLS, *removal_admin.URLS]


@hooks.register("register_bulk_action")
class AnswerAction(ImageBulkAction):
    """Leads from any selection of pictures to the one question about them."""

    display_name = "Trả lời về trẻ em trong ảnh"
    aria_label = "Trả lời về trẻ em trong các ảnh đã chọn"
    action_type = "tra_loi"
    template_name = "library/answers.html"
    action_priority = 5
    models = [NewsImage]

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Go on to the question with the chosen pictures."""
        images, _ = self.get_actionable_objects()
        ids = [image.pk for image in images][: answer_views.MOST]
        return redirect(answers_url(ids))


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged about pictures' rights."""
    for action, label, message in (
        ("library.answer", "Trả lời về trẻ em trong ảnh", "Đã trả lời về trẻ em trong ảnh"),
        ("library.permit", "Cho phép ảnh nhạy cảm", "Đã quyết định về ảnh nhạy cảm"),
        ("library.withdraw", "Rút đồng ý", "Đã rút đồng ý"),
        ("library.withhold", "Gỡ ảnh khỏi mọi trang", "Đã gỡ ảnh khỏi mọi trang"),
        ("library.show_again", "Cho hiện lại ảnh", "Đã cho hiện lại ảnh"),
    ):
        actions.register_action(action, label, message)
