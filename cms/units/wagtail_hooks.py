"""Adds the screens of roles, of delegations and of sign-in links to Wagtail's admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from cms.units import delegation_admin, sign_in_link_views
from cms.units.delegation import roles_to_give
from cms.units.membership_admin import MembershipViewSet
from cms.units.roles import Right
from cms.units.selectors import person
from cms.units.sign_in_links import MADE, USED


@hooks.register("register_admin_viewset")
def membership_screens() -> MembershipViewSet:
    """Return the screens of roles."""
    return MembershipViewSet()


@hooks.register("register_admin_urls")
def delegation_addresses() -> list[URLPattern]:
    """Return the addresses of the screen of delegations."""
    return [
        path("uy-quyen/", delegation_admin.delegations, name="units_delegations"),
        path("uy-quyen/<int:pk>/ket-thuc/", delegation_admin.end, name="units_end_delegation"),
    ]


class DelegationMenuItem(MenuItem):
    """The way to the screen of delegations, for those who may hand a role on."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person hands on some role."""
        return bool(roles_to_give(request.user))


@hooks.register("register_admin_menu_item")
def delegation_menu_item() -> MenuItem:
    """Return the way to the screen of delegations."""
    url = reverse("units_delegations")
    return DelegationMenuItem("Ủy quyền", url, name="delegations", icon_name="user", order=750)


@hooks.register("register_admin_urls")
def sign_in_link_addresses() -> list[URLPattern]:
    """Return the addresses on which links are made."""
    return [
        path("lien-ket-dang-nhap/", sign_in_link_views.people, name="units_sign_in_links"),
        path(
            "lien-ket-dang-nhap/<int:pk>/", sign_in_link_views.make, name="units_make_sign_in_link"
        ),
    ]


class SignInLinksMenuItem(MenuItem):
    """The way to the list of school people, for those who make links."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person makes links."""
        return person(request.user).may(Right.SIGN_IN_LINKS)


@hooks.register("register_admin_menu_item")
def sign_in_links_menu_item() -> MenuItem:
    """Return the way to the list of school people."""
    url = reverse("units_sign_in_links")
    label = "Liên kết đăng nhập"
    return SignInLinksMenuItem(label, url, name="sign-in-links", icon_name="key", order=755)


@hooks.register("register_log_actions")
def name_log_actions(actions: LogActionRegistry) -> None:
    """Name what is logged about delegations."""
    actions.register_action("units.delegate", "Ủy quyền", "Đã ủy quyền")
    actions.register_action(MADE, "Tạo liên kết đăng nhập", "Đã tạo liên kết đăng nhập")
    actions.register_action(USED, "Vào bằng liên kết", "Đã vào bằng liên kết đăng nhập")
    actions.register_action("units.end_delegation", "Kết thúc ủy quyền", "Đã kết thúc ủy quyền")
