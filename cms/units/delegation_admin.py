"""The screen where a duty editor or the head hands a role to a colleague for some days."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from cms.units.delegation import delegate, end_delegation, roles_to_give
from cms.units.membership_admin import PersonField
from cms.units.models import Delegation
from cms.units.roles import CENTER_ROLES, ROLE_LABELS


class DelegationForm(forms.Form):
    """Who, which role, from when, to when."""

    user = PersonField(label="Người nhận", queryset=get_user_model()._default_manager.none())
    role = forms.ChoiceField(label="Vai")
    starts_on = forms.DateField(
        label="Từ ngày", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    ends_on = forms.DateField(
        label="Đến hết ngày", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, by: Any, **kwargs: Any) -> None:
        today = timezone.localdate()
        super().__init__(*args, initial={"starts_on": today, "ends_on": today}, **kwargs)
        people = get_user_model()._default_manager.filter(
            is_active=True, memberships__role__in=CENTER_ROLES, memberships__unit__is_active=True
        )
        colleagues = people.exclude(pk=by.pk).distinct().order_by("full_name", "username")
        self.fields["user"].queryset = colleagues  # type: ignore[attr-defined]
        choices = [(role.value, ROLE_LABELS[role]) for role in roles_to_give(by)]
        self.fields["role"].choices = choices  # type: ignore[attr-defined]


@require_http_methods(["GET", "HEAD", "POST"])
def delegations(request: HttpRequest) -> HttpResponse:
    """List what holds or is to come, and hand a role on."""
    mine = roles_to_give(request.user)
    if not mine:
        raise PermissionDenied
    form = DelegationForm(request.POST or None, by=request.user)
    if form.is_valid():
        try:
            given = delegate(**form.cleaned_data, by=request.user)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, f"Đã ủy quyền: {given}.")
            return redirect("units_delegations")
    rows = Delegation.objects.filter(role__in=mine, ends_on__gte=timezone.localdate())
    context = {"form": form, "rows": rows.select_related("user", "given_by")}
    return render(request, "wagtailadmin/units/delegations.html", context)


@require_POST
def end(request: HttpRequest, pk: int) -> HttpResponse:
    """End a delegation before its day."""
    end_delegation(delegation=get_object_or_404(Delegation, pk=pk), by=request.user)
    messages.success(request, "Đã kết thúc ủy quyền.")
    return redirect("units_delegations")
