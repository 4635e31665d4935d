"""Hangs the guides and the first steps into Wagtail's admin."""

from django.templatetags.static import static
from django.urls import URLPattern, reverse
from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from news.stories.guides.first_steps import add_first_steps
from news.stories.guides.views import URLS


@hooks.register("register_admin_urls")
def guide_addresses() -> list[URLPattern]:
    """Return the addresses of the guides."""
    return URLS


@hooks.register("register_admin_menu_item")
def guides_menu_item() -> MenuItem:
    """Return the way to the guides, for everybody."""
    return MenuItem("Hướng dẫn", reverse("guides"), name="guides", icon_name="help", order=900)


@hooks.register("insert_global_admin_css")
def guide_style() -> str:
    """Add the style of the question mark, of the guides and of the first steps."""
    return format_html('<link rel="stylesheet" href="{}">', static("css/guide.css"))


# After the newsroom's own hook, which makes the desk.
hooks.register("construct_homepage_panels", add_first_steps, order=10)
