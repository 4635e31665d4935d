"""The screen where the center sets how long a story of each genre may wait."""

from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from wagtail.admin import messages
from wagtail.admin.viewsets.base import ViewSet

from news.editorial.due import GENRES
from news.editorial.menu import StructureMenuItem
from news.editorial.models import DeskTerms
from news.editorial.models.terms import LONGEST_HOURS
from news.editorial.rule_admin import KeepersView
from news.editorial.services.rule_levels import set_desk_terms

_OF_GENRE = "hours-"


class DeskTermsForm(forms.ModelForm):
    """One term per registered genre, the working day, and when a column has gone quiet."""

    class Meta:
        model = DeskTerms
        fields = [
            "other_hours", "day_begins", "day_ends", "works_saturdays", "quiet_column_days",
            "quiet_unit_days", "source",
        ]  # fmt: skip
        widgets = {
            "day_begins": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
            "day_ends": forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        own = {
            _OF_GENRE + code: forms.IntegerField(
                label=f"Hạn duyệt: {genre.label} (giờ)",
                min_value=1,
                max_value=LONGEST_HOURS,
                initial=self.instance.hours_of(code),
            )
            for code, genre in GENRES.items()
        }
        self.fields = {**own, **self.fields}

    def clean(self) -> dict[str, Any]:
        """Gather the terms of the genres into the row."""
        data: dict[str, Any] = super().clean() or self.cleaned_data
        self.instance.hours = {
            code: data[_OF_GENRE + code] for code in GENRES if _OF_GENRE + code in data
        }
        return data


class DeskTermsView(KeepersView):
    """Shows and stores the terms."""

    template_name = "wagtailadmin/editorial/desk_terms.html"
    form_class = DeskTermsForm
    page_title = "Hạn duyệt"
    header_icon = "time"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Return what the form begins with: the terms that hold now."""
        return {**super().get_form_kwargs(), "instance": DeskTerms.current()}

    def form_valid(self, form: DeskTermsForm) -> HttpResponse:
        """Store and stay."""
        changed = set_desk_terms(terms=form.save(commit=False), by=self.request.user)
        messages.success(self.request, "Đã lưu hạn duyệt." if changed else "Không có gì đổi.")
        return redirect(reverse("desk_terms:index"))


class DeskTermsViewSet(ViewSet):
    """The address of the screen."""

    name = "desk_terms"
    url_prefix = "han-duyet"
    icon = "time"
    menu_label = "Hạn duyệt"
    menu_name = "desk-terms"
    menu_order = 302
    menu_item_class = StructureMenuItem
    add_to_settings_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the address."""
        return [path("", DeskTermsView.as_view(), name="index")]
