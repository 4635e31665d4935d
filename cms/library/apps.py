"""Registers the media library."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Own image, rendition and document models from the first migration."""

    name = "cms.library"
    label = "library"
    verbose_name = "Kho dữ liệu truyền thông"

    def ready(self) -> None:
        """Connect receivers and permission policies, and join the worker."""
        from cms.core.health import register_probe  # noqa: PLC0415 - once models exist
        from cms.library import (  # noqa: PLC0415 - once models exist
            effects,
            encoding,
            jobs,  # noqa: F401
            policies,
            receivers,
        )

        register_probe("media", effects.health)
        encoding.register()
        policies.register()
        receivers.connect()
