"""Addresses below the admin's that stand before Wagtail's own."""

from typing import NoReturn

from django.http import Http404, HttpRequest
from django.urls import path
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access

from cms.users.account import AccountView, EndSessionsView
from cms.users.sign_in import ResetView, SignInView


def no_bulk_action(request: HttpRequest, action: str) -> NoReturn:
    """Refuse: accounts are deleted by nobody, roles are memberships.

    Raises:
        Http404: always.
    """
    raise Http404("Không có thao tác hàng loạt cho tài khoản.")


urlpatterns = [
    path("login/", never_cache(SignInView.as_view()), name="wagtailadmin_login"),
    path("password_reset/", never_cache(ResetView.as_view()), name="wagtailadmin_password_reset"),
    path(
        "account/",
        never_cache(require_admin_access(AccountView.as_view())),
        name="wagtailadmin_account",
    ),
    path(
        "account/end-sessions/",
        never_cache(require_admin_access(EndSessionsView.as_view())),
        name="users_end_own_sessions",
    ),
    path("bulk/users/user/<str:action>/", no_bulk_action),
]
