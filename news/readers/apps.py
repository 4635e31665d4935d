"""Registers the readers' room."""

from django.apps import AppConfig


class ReadersConfig(AppConfig):
    """Reports of mistakes, from the public form to the center's answer."""

    name = "news.readers"
    label = "readers"
    verbose_name = "Bạn đọc"

    def ready(self) -> None:
        """Join the worker."""
        from news.readers import jobs  # noqa: F401, PLC0415 - once models exist
