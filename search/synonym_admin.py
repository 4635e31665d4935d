"""The duty editor's list of expressions that mean the same."""

from typing import Any

from django import forms
from django.urls import URLPattern
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.viewsets.model import ModelViewSet

from search.models import Synonyms


class SynonymsForm(WagtailAdminModelForm):
    """One group: an expression on each line."""

    class Meta:
        model = Synonyms
        fields = ["expressions"]
        widgets = {"expressions": forms.Textarea(attrs={"rows": 6})}


class SynonymsViewSet(ModelViewSet):
    """Adds, changes and deletes groups; what is stored counts from the next search on."""

    model = Synonyms
    name = "tu-cung-nghia"
    icon = "search"
    menu_label = "Từ cùng nghĩa"
    menu_order = 510
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = ["__str__"]
    search_fields = ["expressions"]
    ordering = "pk"

    def get_form_class(self, for_update: bool = False) -> type[SynonymsForm]:
        """Return the form of one group."""
        return SynonymsForm

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no address of usage."""
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{"usage_url_name": None, **kwargs}
        )
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the stock addresses without usage."""
        return [url for url in super().get_urlpatterns() if url.name != "usage"]
