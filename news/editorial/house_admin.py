"""The screens of the center's glossary of spelling."""

from typing import Any

from django.urls import URLPattern
from wagtail.admin.viewsets.model import ModelViewSet

from news.editorial.menu import StructureMenuItem
from news.editorial.models import HouseWord


class HouseWordsViewSet(ModelViewSet):
    """Adds, changes and deletes lines; what is stored counts for the next story looked at."""

    model = HouseWord
    name = "cach-viet"
    icon = "edit"
    menu_label = "Cách viết thống nhất"
    menu_name = "house-words"
    menu_order = 301
    menu_item_class = StructureMenuItem
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    form_fields = ("avoid", "write", "note")
    list_display = ("avoid", "write", "note")
    search_fields = ("avoid", "write")
    ordering = "avoid"

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no address of usage."""
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{"usage_url_name": None, **kwargs}
        )
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the stock addresses without usage."""
        return [url for url in super().get_urlpatterns() if url.name != "usage"]
