"""Registers the core: its settings, checks and receivers."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The room that knows no other room."""

    name = "cms.core"
    label = "core"
    verbose_name = "Nền tảng"

    def ready(self) -> None:
        """Connect receivers and system checks."""
        from cms.core import checks, receivers  # noqa: F401, PLC0415 - only once models exist
