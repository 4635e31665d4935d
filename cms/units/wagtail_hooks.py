"""Adds the screens of roles to Wagtail's admin."""

from wagtail import hooks

from cms.units.membership_admin import MembershipViewSet


@hooks.register("register_admin_viewset")
def membership_screens() -> MembershipViewSet:
    """Return the screens of roles."""
    return MembershipViewSet()
