"""Adds the screen of legal bases to Wagtail's admin."""

from wagtail import hooks

from cms.core.legal_basis_admin import LegalBasisViewSet


@hooks.register("register_admin_viewset")
def legal_basis_screens() -> LegalBasisViewSet:
    """Return the screens of legal bases."""
    return LegalBasisViewSet()
