"""Registers the outbox: its own effect, its upkeep and its line on the health page."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    """The room of the work that follows an act."""

    name = "cms.outbox"
    label = "outbox"
    verbose_name = "Việc chạy nền"

    def ready(self) -> None:
        """Register the effects, the daily purge and the health probe."""
        from cms.core.cache import witnessed_by  # noqa: PLC0415 - needs loaded apps
        from cms.core.health import register_probe  # noqa: PLC0415 - needs loaded apps
        from cms.outbox import mail, pages, selectors  # noqa: F401, PLC0415 - only once models exist

        register_probe("worker", selectors.health)
        witnessed_by(pages.write_down)
