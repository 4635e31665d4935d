"""Registers the core: its settings, checks and receivers."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """The room that knows no other room."""

    name = "cms.core"
    label = "core"
    verbose_name = "Nền tảng"

    def ready(self) -> None:
        """Connect receivers and system checks, which need loaded models, and the probes."""
        from cms.core import (  # noqa: PLC0415 - once models exist
            cache,
            checks,  # noqa: F401
            disk,
            health,
            receivers,  # noqa: F401
            redis_cache,
        )

        health.register_probe("cache", redis_cache.health)
        health.register_probe("pages", cache.health)
        health.register_probe("disk", disk.health)
