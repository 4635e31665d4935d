"""Registers the outbox: its own effect, its upkeep and its line on the health page."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """The room of the work that follows an act."""

    name = "cms.outbox"
    label = "outbox"
    verbose_name = "Việc chạy nền"

    def ready(self) -> None:
        """Register the mail effect, the daily purge and the health probe."""
        from cms.core.health import register_probe  # noqa: PLC0415 - needs loaded apps
        from cms.outbox import mail, selectors  # noqa: F401, PLC0415 - only once models exist

        register_probe("worker", selectors.health)
