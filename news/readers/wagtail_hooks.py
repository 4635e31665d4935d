"""Hangs the readers' room into Wagtail's admin: addresses, a line of the menu and of the desk."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from news.editorial.desk import DeskPanel
from news.readers import report_admin
from news.readers.selectors import may_read_reports, waiting_reports

ON_THE_DESK = 10


class ReportsMenuItem(MenuItem):
    """The way to the reports, for the center."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person reads reports."""
        return may_read_reports(request.user)


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    """Return the addresses of the screens."""
    return report_admin.URLS


@hooks.register("register_admin_menu_item")
def reports_menu_item() -> MenuItem:
    """Return the way to the reports."""
    url = reverse("readers_reports")
    return ReportsMenuItem(
        "Bạn đọc báo lỗi", url, name="reports-of-errors", icon_name="mail", order=650
    )


# After the newsroom's own hook, which makes the desk.
@hooks.register("construct_homepage_panels", order=10)
def reports_on_the_desk(request: HttpRequest, panels: list[Component]) -> None:
    """Put what readers reported on the center's desk."""
    if not may_read_reports(request.user):
        return
    rows = list(waiting_reports()[: ON_THE_DESK + 1])
    if rows:
        shown, more = rows[:ON_THE_DESK], len(rows) > ON_THE_DESK
        panels.append(DeskPanel("readers/desk_reports.html", 17, rows=shown, has_more=more))
