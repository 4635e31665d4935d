"""The administrator's screens of accounts: list, create, edit, end sessions; never delete."""

from typing import Any, NoReturn

from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.generic import View
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, TitleColumn
from wagtail.admin.widgets.button import Button
from wagtail.users.views import users as wagtail_users

from cms.users.account import EndSessionsView
from cms.users.forms import AccountEditForm, AccountForm
from cms.users.models import User
from cms.users.sessions import end_sessions


def may_manage(actor: User | AnonymousUser, target: User) -> bool:
    """Return whether the actor may touch this account: a superuser's only as a superuser."""
    return actor.is_superuser or not target.is_superuser


class AccountFilterSet(wagtail_users.UserFilterSet):
    """Active and last sign-in; superusers are no role here, and groups follow from the roles."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        del self.filters["is_superuser"], self.filters["group"]


class AccountIndexView(wagtail_users.IndexView):
    """Lists accounts without any bulk action."""

    page_title = "Tài khoản"
    add_item_label = "Thêm tài khoản"
    template_name = "wagtailadmin/generic/index.html"

    @cached_property
    def columns(self) -> list[Column]:
        """Name, user name, active, last sign-in."""
        title_column = self._get_title_column_class(TitleColumn)
        return [
            title_column(
                "name",
                accessor=str,
                label="Họ và tên",
                sort_key="full_name",
                get_url=self.get_edit_url,
                classname="name",
                width="40%",
            ),
            Column("username", label="Tên đăng nhập", sort_key="username", width="20%"),
            BooleanColumn("is_active", label="Hoạt động", sort_key="is_active", width="10%"),
            DateColumn(
                "last_login", label="Đăng nhập gần nhất", sort_key="last_login", width="20%"
            ),
        ]

    @cached_property
    def search_fields(self) -> list[str]:
        """Fields that the list is searched in."""
        return ["full_name", "username", "email"]

    def get_edit_url(self, instance: User) -> str | None:
        """Return no link to an account that the viewer may not touch."""
        if not may_manage(self.request.user, instance):
            return None
        url: str | None = super().get_edit_url(instance)
        return url

    def get_delete_url(self, instance: User) -> None:
        """Return nothing: accounts are deactivated."""


class AccountCreateView(wagtail_users.CreateView):
    """Makes an account without any role."""

    page_title = "Thêm tài khoản"
    success_message = "Đã tạo tài khoản %(object)s. Việc tiếp theo: gắn vào đơn vị và vai trò."

    def get_form_kwargs(self) -> dict[str, Any]:
        """Add who sets the password."""
        return {**super().get_form_kwargs(), "by": self.request.user}


class AccountEditView(wagtail_users.EditView):
    """Changes an account; a superuser's account only by a superuser."""

    success_message = "Đã cập nhật tài khoản %(object)s."
    error_message = "Chưa lưu được, mời xem các ô báo lỗi."

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Load the account; there is nothing to delete."""
        super().setup(request, *args, **kwargs)
        self.can_delete = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse before anything is read or written.

        Raises:
            PermissionDenied: a superuser's account, and the actor is none.
        """
        if not may_manage(request.user, self.object):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def get_form_kwargs(self) -> dict[str, Any]:
        """Add who sets the password."""
        return {**super().get_form_kwargs(), "by": self.request.user}

    def save_instance(self) -> User:
        """Store; a deactivated account's sessions stay dead if it is ever activated again."""
        user: User = super().save_instance()
        if "is_active" in self.form.changed_data and not user.is_active:
            end_sessions(user=user, by=self.request.user)
        return user

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The stock buttons and the one that ends all sessions."""
        url = reverse("wagtailusers_users:end_sessions", args=[self.object.pk])
        ending = Button("Đăng xuất khỏi mọi máy", url=url, icon_name="logout", priority=30)
        return [*super().header_more_buttons, ending]


class NoDeletionView(View):
    """Answers every request to delete an account as if the address did not exist."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse.

        Raises:
            Http404: always.
        """
        raise Http404("Tài khoản chỉ được ngừng, không được xóa.")


class EndOthersSessionsView(EndSessionsView):
    """Ends all sessions of somebody else, asked for by an administrator."""

    def get_target(self) -> User:
        """Return the account in the address.

        Raises:
            PermissionDenied: the actor may not change accounts, or not this one.
        """
        target = super().get_target()
        actor = self.request.user
        if not actor.has_perm("users.change_user") or not may_manage(actor, target):
            raise PermissionDenied
        return target


class UserViewSet(wagtail_users.UserViewSet):
    """Wagtail's screens of users with this project's rules."""

    model = User
    menu_label = "Tài khoản"
    menu_order = 610
    add_to_settings_menu = False
    add_to_admin_menu = True
    template_prefix = ""
    copy_view_enabled = False
    filterset_class = AccountFilterSet
    index_view_class = AccountIndexView
    add_view_class = AccountCreateView
    edit_view_class = AccountEditView

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no address for deletion."""
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{"delete_url_name": None, "usage_url_name": None, **kwargs}
        )
        return common

    def get_form_class(self, for_update: bool = False) -> type[AccountForm]:
        """Return the form without groups, superuser tick or split names."""
        return AccountEditForm if for_update else AccountForm

    @property
    def delete_view(self) -> Any:
        """Return the view that refuses."""
        return NoDeletionView.as_view()

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the stock addresses and the one that ends all sessions."""
        ending = path(
            "end-sessions/<int:pk>/", EndOthersSessionsView.as_view(), name="end_sessions"
        )
        return [*super().get_urlpatterns(), ending]
