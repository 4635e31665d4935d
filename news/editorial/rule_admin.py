"""The screens where the center sets how strict each rule is, and how long titles may be."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.views.generic import FormView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.checklist import RULES
from news.editorial.menu import StructureMenuItem
from news.editorial.models import RuleLevel, WordingLimits
from news.editorial.selectors import rule_levels
from news.editorial.services.rule_levels import set_rule_levels, set_wording_limits

_NAMES = dict(RuleLevel.LEVELS)


class RuleLevelsForm(forms.Form):
    """One choice per registered rule; four eyes are no rule of this list."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        current = rule_levels()
        for item in (rule for rule in RULES.values() if not rule.is_fixed):
            self.fields[item.code] = forms.ChoiceField(
                label=item.label,
                choices=RuleLevel.LEVELS,
                initial=current.get(item.code, item.default.value),
                help_text=f"Mặc định: {_NAMES[item.default.value]}.",
            )


class WordingLimitsForm(forms.ModelForm):
    """The limits of title and summary."""

    class Meta:
        model = WordingLimits
        fields = [
            "title", "summary", "sentence", "phrases_borne", "set_phrases", "tones", "kept_names",
            "pasted", "source",
        ]  # fmt: skip
        widgets = {
            "set_phrases": forms.Textarea(attrs={"rows": 12}),
            "kept_names": forms.Textarea(attrs={"rows": 6}),
            "tones": forms.RadioSelect,
        }


class KeepersView(WagtailAdminTemplateMixin, FormView):
    """A form for those who keep the portal's structure."""

    header_icon = "list-ul"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse before anything is read.

        Raises:
            PermissionDenied: the person may not change the portal's structure.
        """
        if not person(request.user).may(Right.STRUCTURE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Return the way to this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


class RuleLevelsView(KeepersView):
    """Shows and stores the levels."""

    template_name = "wagtailadmin/editorial/rule_levels.html"
    form_class = RuleLevelsForm
    page_title = "Mức của các quy tắc"

    def form_valid(self, form: RuleLevelsForm) -> HttpResponse:
        """Store and stay."""
        changed = set_rule_levels(levels=form.cleaned_data, by=self.request.user)
        labels = ", ".join(f"“{RULES[code].label}”" for code in changed)
        messages.success(self.request, f"Đã đổi mức: {labels}." if changed else "Không có gì đổi.")
        return redirect(reverse("rule_levels:index"))


class WordingLimitsView(KeepersView):
    """Shows and stores the limits of wording."""

    template_name = "wagtailadmin/editorial/wording_limits.html"
    form_class = WordingLimitsForm
    page_title = "Mức lời văn"

    def get_form_kwargs(self) -> dict[str, Any]:
        """Return what the form begins with: the limits that hold now."""
        return {**super().get_form_kwargs(), "instance": WordingLimits.current()}

    def form_valid(self, form: WordingLimitsForm) -> HttpResponse:
        """Store and stay."""
        changed = set_wording_limits(limits=form.save(commit=False), by=self.request.user)
        messages.success(self.request, "Đã lưu các mức." if changed else "Không có gì đổi.")
        return redirect(reverse("rule_levels:wording"))


class RuleLevelsViewSet(ViewSet):
    """The addresses of the screens."""

    name = "rule_levels"
    url_prefix = "quy-tac"
    icon = "list-ul"
    menu_label = "Mức của các quy tắc"
    menu_name = "rule-levels"
    menu_order = 300
    menu_item_class = StructureMenuItem
    add_to_settings_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", RuleLevelsView.as_view(), name="index"),
            path("loi-van/", WordingLimitsView.as_view(), name="wording"),
        ]
