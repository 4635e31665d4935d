"""Hangs the newsroom into Wagtail's admin; rules stay in tester and services."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from cms.core.middleware import client_ip
from news.editorial import buttons as own_buttons
from news.editorial import services
from news.editorial.act_views import way_to_mend
from news.editorial.choosers import choosable
from news.editorial.desk import desk_panels
from news.editorial.house_admin import HouseWordsViewSet
from news.editorial.inbox_admin import add_unread, inbox_menu_item
from news.editorial.log_views import may_read_log
from news.editorial.mail_choices import MailChoicesPanel
from news.editorial.preview_links import hooks as preview_link_hooks  # noqa: F401 - its own hooks
from news.editorial.refusals import ActRefused
from news.editorial.rule_admin import RuleLevelsViewSet
from news.editorial.terms_admin import DeskTermsViewSet
from news.editorial.writing import FORM, NUMBER, begun_by
from news.editorial.zalo_views import zalo_link


@hooks.register("construct_page_action_menu")
def newsroom_buttons(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """Put the newsroom's buttons in the place of Wagtail's."""
    own_buttons.arrange(items, context)


@hooks.register("before_edit_page")
def no_act_of_wagtails_own(request: HttpRequest, page: Page) -> None:
    """Refuse what only a forged form asks for: the newsroom's buttons carry other names.

    Raises:
        PermissionDenied: the form names an act of Wagtail's, which would leave no trace.
    """
    if any(name in request.POST for name in own_buttons.WAGTAILS_OWN):
        raise PermissionDenied


@hooks.register("before_create_page")
def no_second_story(
    request: HttpRequest, parent: Page, page_class: type[Page]
) -> HttpResponse | None:
    """Lead a form whose first answer was lost to the story that it has made already."""
    made = begun_by(request.user, request.POST.get(FORM, ""))
    if made is None:
        return None
    # Wagtail hands on to a script only what calls itself JSON; 307 sends the form once more.
    edit = reverse("wagtailadmin_pages:edit", args=[made])
    return HttpResponseRedirect(edit, content_type="application/json", preserve_request=True)


@hooks.register("after_create_page", order=-1)
@hooks.register("after_edit_page", order=-1)
def note_what_arrived(request: HttpRequest, page: Page) -> None:
    """Note what the open form has brought, so that its browser may let go of it."""
    form, number = request.POST.get(FORM, ""), request.POST.get(NUMBER, "")
    services.stored(page=page, by=request.user, form=form, number=number)


@hooks.register("insert_global_admin_js")
def kept_texts() -> str:
    """Add what tells of texts that only this phone has, and what signing out takes along."""
    facts = (static("js/kept/left.js"), reverse("editorial_open_form"))
    return format_html('<script type="module" src="{}" data-kept-ask="{}"></script>', *facts)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def act_after_saving(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Send or publish what was just saved; a refusal loses nothing, the draft is stored."""
    if request.POST.get(own_buttons.SUBMIT):
        return _act(request, page, services.submit, "Đã gửi duyệt.")
    if request.POST.get(own_buttons.PUBLISH_STRUCTURE):
        return _act(request, page, services.publish_structure, "Đã đăng trang.")
    return None


def _act(request: HttpRequest, page: Page, act: Any, done: str) -> HttpResponse:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    try:
        act(page_id=page.pk, by=request.user, address=client_ip(request))
    except ActRefused as refused:
        buttons = way_to_mend(refused, page.pk)
        messages.warning(request, f"Đã lưu nháp. {refused.message}", buttons=buttons)
        return redirect(edit)
    messages.success(request, done)
    if act is services.submit:
        return redirect("editorial_review", page.pk)
    return redirect(edit)


@hooks.register("construct_homepage_panels")
def newsroom_desk(request: HttpRequest, panels: list[Component]) -> None:
    """Make the desk the start page."""
    panels[:] = desk_panels(request)


@hooks.register("insert_global_admin_css")
def admin_style() -> str:
    """Add the styles of the newsroom's screens."""
    sheets = [(static(f"css/{name}.css"),) for name in ("admin", "desk")]
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', sheets)


@hooks.register("register_admin_menu_item")
def desk_menu_item() -> MenuItem:
    """Return the way back to the desk."""
    url = reverse("wagtailadmin_home")
    return MenuItem("Bàn làm việc", url, name="desk", icon_name="home", order=10)


class LogMenuItem(MenuItem):
    """The way to the log of decisions, for those who may read it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person reads the log."""
        return may_read_log(request.user)


@hooks.register("register_admin_menu_item")
def log_menu_item() -> MenuItem:
    """Return the way to the log of decisions."""
    url = reverse("editorial_log")
    return LogMenuItem("Sổ quyết định", url, name="log", icon_name="list-ol", order=700)


@hooks.register("register_admin_viewset")
def rule_screens() -> RuleLevelsViewSet:
    """Return the screen of the rules' levels."""
    return RuleLevelsViewSet()


@hooks.register("register_admin_viewset")
def house_screens() -> HouseWordsViewSet:
    """Return the screens of the glossary of spelling."""
    return HouseWordsViewSet()


@hooks.register("register_admin_viewset")
def terms_screen() -> DeskTermsViewSet:
    """Return the screen of the terms of the desk."""
    return DeskTermsViewSet()


@hooks.register("construct_page_chooser_queryset")
def pages_of_the_own_unit(pages: QuerySet[Page], request: HttpRequest) -> QuerySet[Page]:
    """Keep the titles of other units' drafts out of the chooser."""
    return choosable(pages, request.user)


@hooks.register("construct_main_menu")
def plain_menu(request: HttpRequest, items: list[Any]) -> None:
    """Leave out of the menu what no role of the newsroom works with."""
    unused = {"help", "reports", "workflows", "workflow-tasks"}
    items[:] = [item for item in items if item.name not in unused]


hooks.register("register_admin_menu_item", inbox_menu_item)
hooks.register("register_account_settings_panel", MailChoicesPanel)
hooks.register("newsroom_story_buttons", zalo_link)
# Behind the desk's own panels, which it puts in the place of Wagtail's.
hooks.register("construct_homepage_panels", add_unread, order=10)


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged beside the decisions; Wagtail refuses a line with an unknown name."""
    for action, label, message in (
        ("news.recall", "Rút về", "Đã rút bài về"),
        ("news.claim", "Nhận xử lý", "Đã mở bài để xử lý"),
        ("news.take_over", "Nhận thay", "Đã nhận thay người đang xem"),
        ("news.take_pen", "Nhận thay bài đang viết", "Đã nhận thay, lưu bản của mình tiếp theo"),
        ("news.reassign", "Giao bài", "Đã giao bài cho người khác"),
        ("news.waive", "Bỏ qua điều được nhắc", "Đã bỏ qua một điều được nhắc"),
        ("news.erase", "Xóa nội dung đã lưu", "Đã xóa nội dung đã lưu của bài"),
        ("editorial.rule_level", "Đổi mức quy tắc", "Đã đổi mức của quy tắc"),
        ("editorial.wording_limits", "Đổi mức lời văn", "Đã đổi mức lời văn"),
        ("editorial.desk_terms", "Đổi hạn duyệt", "Đã đổi hạn duyệt"),
    ):
        actions.register_action(action, label, message)
