"""The administrator's screens of roles: given and taken, never edited."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponseBase
from django.urls import URLPattern
from django.utils.functional import cached_property
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button, HeaderButton

from cms.units.models import Membership, Unit
from cms.units.services import grant_role, revoke_role

NOT_ONESELF = "Không ai tự phân vai cho mình; nhờ một người quản trị khác."


class PersonField(ModelChoiceField):
    """A choice of people who may sign in, with the name that tells namesakes apart."""

    def label_from_instance(self, obj: Any) -> str:
        """Return full name and user name."""
        return f"{obj} ({obj.username})"


class MembershipForm(WagtailAdminModelForm):
    """Who, where, what."""

    user = PersonField(label="Người dùng", queryset=get_user_model()._default_manager.none())

    class Meta:
        model = Membership
        fields = ["user", "unit", "role"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people = get_user_model()._default_manager.filter(is_active=True)
        self.fields["user"].queryset = people.order_by("full_name", "username")
        self.fields[
            "user"
        ].help_text = "Người này sẽ bị đăng xuất khỏi mọi máy để vai mới có hiệu lực."
        self.fields["unit"].queryset = Unit.objects.filter(is_active=True)

    def clean_user(self) -> Any:
        """Return the person, who must be somebody else."""
        user = self.cleaned_data["user"]
        if self.for_user is not None and user.pk == self.for_user.pk:
            raise forms.ValidationError(NOT_ONESELF)
        return user

    def clean(self) -> dict[str, Any]:
        """Say plainly when the person has the role already."""
        data: dict[str, Any] = super().clean()
        values = {name: data.get(name) for name in self.Meta.fields}
        if all(values.values()) and Membership.objects.filter(**values).exists():
            self.add_error("role", "Người này đã có vai đó ở đơn vị đã chọn.")
        return data


class MembershipIndexView(generic.IndexView):
    """Lists roles; each may be taken away, except one's own."""

    @cached_property
    def columns(self) -> list[Column]:
        """Person, role, unit."""
        title = self._get_title_column_class(TitleColumn)
        return [
            title(
                "user",
                label="Người dùng",
                accessor=lambda row: f"{row.user} ({row.user.username})",
                sort_key="user__full_name",
                get_url=self.get_delete_url,
            ),
            Column("role", label="Vai", accessor="get_role_display", sort_key="role"),
            Column("unit", label="Đơn vị", sort_key="unit__name"),
        ]

    def get_base_queryset(self) -> Any:
        """Return the roles with their people and units in one query."""
        return super().get_base_queryset().select_related("user", "unit")

    def get_delete_url(self, instance: Membership) -> str | None:
        """Return the address that takes the role away; none for one's own."""
        if instance.user_id == self.request.user.pk:
            return None
        url: str | None = super().get_delete_url(instance)
        return url

    def get_list_more_buttons(self, instance: Membership) -> list[Button]:
        """Return the one thing that can be done."""
        url = self.get_delete_url(instance)
        return [Button("Bỏ vai", url=url, icon_name="bin")] if url else []

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The button that gives a role."""
        return [HeaderButton("Phân vai", url=self.add_url, icon_name="plus")] * bool(self.add_url)


class MembershipCreateView(generic.CreateView):
    """Gives a role."""

    page_title = "Phân vai"
    success_message = "Đã phân vai: %(object)s."
    error_message = "Chưa phân vai được, mời xem các ô báo lỗi."
    submit_button_label = "Phân vai"
    submit_button_active_label = "Đang lưu…"

    def save_instance(self) -> Membership:
        """Give it by the service."""
        data = self.form.cleaned_data
        return grant_role(
            user=data["user"], unit=data["unit"], role=data["role"], by=self.request.user
        )

    def get_success_buttons(self) -> list[Button]:
        """Return none: a role is not edited."""
        return []


class MembershipDeleteView(generic.DeleteView):
    """Takes a role away."""

    page_title = "Bỏ vai"
    success_message = "Đã bỏ vai: %(object)s."
    template_name = "wagtailadmin/units/revoke.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse one's own role before anything is asked.

        Raises:
            PermissionDenied: the role is the actor's own.
        """
        if self.object.user_id == request.user.pk:
            raise PermissionDenied(NOT_ONESELF)
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def delete_action(self) -> None:
        """Take it away by the service."""
        revoke_role(membership=self.object, by=self.request.user)


class MembershipViewSet(ModelViewSet):
    """Roles of people in units."""

    model = Membership
    name = "phan-vai"
    icon = "group"
    menu_label = "Phân vai"
    menu_name = "memberships"
    menu_order = 620
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_filter = ["unit", "role"]
    search_fields = ["user__full_name", "user__username"]
    index_view_class = MembershipIndexView
    add_view_class = MembershipCreateView
    delete_view_class = MembershipDeleteView

    def get_form_class(self, for_update: bool = False) -> type[MembershipForm]:
        """Return the one form."""
        return MembershipForm

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no address for editing or usage."""
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{"edit_url_name": None, "usage_url_name": None, "history_url_name": None, **kwargs}
        )
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses of listing, giving and taking."""
        kept = {"index", "index_results", "add", "delete"}
        return [url for url in super().get_urlpatterns() if url.name in kept]

    def register_admin_url_finder(self) -> None:
        """Register none: a role has no page where it is edited."""
