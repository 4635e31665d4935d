"""The administrator's screens of legal bases: added and ended by a date, never deleted."""

from django import forms
from django.urls import URLPattern
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from cms.core.models import LegalBasis

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")


class LegalBasisForm(WagtailAdminModelForm):
    """One law or decree."""

    class Meta:
        model = LegalBasis
        fields = [
            "topic", "title", "number", "note", "in_force_from", "in_force_until", "source",
            "order",
        ]  # fmt: skip
        widgets = {"in_force_from": _DAY, "in_force_until": _DAY}


class LegalBasisViewSet(ModelViewSet):
    """Every law that the portal's forms and pages name."""

    model = LegalBasis
    name = "can-cu"
    icon = "list-ol"
    menu_label = "Căn cứ pháp lý"
    menu_name = "legal-bases"
    menu_order = 310
    add_to_settings_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    sort_order_field = None
    list_display = [
        "title", "number", Column("get_topic_display", label="Dùng cho"), "in_force_from",
        "in_force_until",
    ]  # fmt: skip
    list_filter = ["topic"]
    search_fields = ["title", "number"]

    def get_form_class(self, for_update: bool = False) -> type[LegalBasisForm]:
        """Return the one form."""
        return LegalBasisForm

    def get_common_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        """Return what every screen gets: no deletion, no page of usage."""
        common: dict[str, object] = super().get_common_view_kwargs(
            **{"usage_url_name": None, "delete_url_name": None, **kwargs}
        )
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses of listing, adding, changing and of what was changed."""
        kept = {"index", "index_results", "add", "edit", "history", "history_results"}
        return [url for url in super().get_urlpatterns() if url.name in kept]
