"""Adds the screen of legal bases to Wagtail's admin, and how boxes are compared there."""

from django.db.models import BooleanField
from wagtail import hooks
from wagtail.admin.compare import register_comparison_class

from cms.core.comparing import YesNoComparison
from cms.core.legal_basis_admin import LegalBasisViewSet


@hooks.register("register_admin_viewset")
def legal_basis_screens() -> LegalBasisViewSet:
    """Return the screens of legal bases."""
    return LegalBasisViewSet()


register_comparison_class(BooleanField, comparison_class=YesNoComparison)
