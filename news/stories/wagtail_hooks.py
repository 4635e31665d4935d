"""Adds the screens of units, lists, the front page, quick send, Word files, design to the admin."""

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import URLPattern, path, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from news.editorial.menu import StructureMenuItem
from news.stories.curation_admin import FrontCurationViewSet
from news.stories.design.views import design
from news.stories.guides import hooks as guide_hooks  # noqa: F401 - its own hooks
from news.stories.list_admin import ListsGroup
from news.stories.paste.views import URLS as PASTE_URLS
from news.stories.quick.selectors import writes_for_a_unit
from news.stories.quick.views import URLS as QUICK_URLS
from news.stories.unit_admin import UnitViewSet
from news.stories.word.views import URLS as WORD_URLS


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


@hooks.register("register_admin_urls")
def design_address() -> list[URLPattern]:
    """Return the address of the page of the design."""
    return [path("thiet-ke/", design, name="design")]


@hooks.register("register_admin_menu_item")
def design_menu_item() -> StructureMenuItem:
    """Return the way to the page of the design."""
    return StructureMenuItem("Thiết kế", reverse("design"), icon_name="desktop", order=800)


@hooks.register("register_admin_urls")
def quick_addresses() -> list[URLPattern]:
    """Return the addresses of quick send, of Word files and of pasting."""
    return [*QUICK_URLS, *WORD_URLS, *PASTE_URLS]


class WritersMenuItem(MenuItem):
    """A way to begin a story, for those who write for a unit of theirs."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person writes."""
        return writes_for_a_unit(request.user)


@hooks.register("register_admin_menu_item")
def quick_menu_item() -> MenuItem:
    """Return the way to quick send."""
    url = reverse("quick_send")
    return WritersMenuItem("Gửi tin nhanh", url, icon_name="upload", order=15)


@hooks.register("register_admin_menu_item")
def word_menu_item() -> MenuItem:
    """Return the way to a story from a Word file."""
    url = reverse("word_story")
    return WritersMenuItem("Tạo bài từ tệp Word", url, icon_name="doc-full", order=16)


@hooks.register("insert_global_admin_js")
def quick_leave() -> str:
    """Add what signing out takes along, on every screen of the admin."""
    source = static("js/quick/leave.js")
    return format_html('<script type="module" src="{}"></script>', source)
