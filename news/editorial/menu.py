"""Entries of the admin's menu for those who may change the portal's structure."""

from django.http import HttpRequest
from wagtail.admin.menu import MenuItem

from cms.units.roles import Right
from cms.units.selectors import person


class StructureMenuItem(MenuItem):
    """A way for the duty editor and the administrator."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Return whether the person may change the portal's structure."""
        return person(request.user).may(Right.STRUCTURE)
