"""Registers the room of units."""

from django.apps import AppConfig


class UnitsConfig(AppConfig):
    """Units, memberships and the role table."""

    name = "cms.units"
    label = "units"
    verbose_name = "Đơn vị"

    def ready(self) -> None:
        """Connect receivers; say how long the people of schools may stay signed in."""
        from cms.units import receivers, session_age  # noqa: F401, PLC0415 - once models exist
