"""Hangs the lists and figures of live stories into the admin: addresses, menu, desk."""

from django.http import HttpRequest
from django.urls import URLPattern, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component

from news.editorial.desk import DeskPanel
from news.reports import published_admin
from news.reports.published_admin import may_see_figures, period_address
from news.reports.quiet import columns_and_units


@hooks.register("register_admin_urls")
def report_addresses() -> list[URLPattern]:
    """Return the addresses of the list."""
    return published_admin.URLS


class FiguresMenuItem(MenuItem):
    """The way to the list, for those who see figures."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person sees figures."""
        return may_see_figures(request.user)


@hooks.register("register_admin_menu_item")
def published_menu_item() -> MenuItem:
    """Return the way to the list."""
    url = reverse("reports_published")
    return FiguresMenuItem(
        "Tin, bài đã đăng", url, name="published", icon_name="list-ul", order=690
    )


# After the newsroom's own hook, which makes the desk.
@hooks.register("construct_homepage_panels", order=10)
def figures_on_the_desk(request: HttpRequest, panels: list[Component]) -> None:
    """Put on the desk how fresh columns and units are, and the way to the month's list."""
    if not may_see_figures(request.user):
        return
    months = [
        ("Danh sách tin, bài tháng này", period_address()),
        ("Danh sách tháng trước", period_address(back=1)),
    ]
    context = {"lists": columns_and_units(), "months": months}
    panels.append(DeskPanel("reports/desk_fresh.html", 27, **context))
