"""Registers the accounts, and Wagtail's user screens with this project's rules."""

from django.apps import AppConfig
from wagtail.users.apps import WagtailUsersAppConfig


class UsersConfig(AppConfig):
    """The room of the accounts."""

    name = "cms.users"
    label = "users"
    verbose_name = "Tài khoản"
    default = True


class AccountsAdminConfig(WagtailUsersAppConfig):
    """Wagtail's own app of user screens, which serves this project's view set."""

    verbose_name = "Quản lý tài khoản"
    user_viewset = "cms.users.viewsets.UserViewSet"
    default = False
