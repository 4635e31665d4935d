"""Registers the media library."""

from django.apps import AppConfig


class LibraryConfig(AppConfig):
    """Own image, rendition and document models from the first migration."""

    name = "cms.library"
    label = "library"
    verbose_name = "Kho dữ liệu truyền thông"

    def ready(self) -> None:
        """Connect receivers and permission policies."""
        from cms.library import policies, receivers  # noqa: PLC0415 - once models exist

        policies.register()
        receivers.connect()
