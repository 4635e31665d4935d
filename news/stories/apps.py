"""Registers the portal's pages."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """Page types, blocks, services and selectors."""

    name = "news.stories"
    label = "stories"
    verbose_name = "Tin bài"

    def ready(self) -> None:
        """Connect receivers."""
        from news.stories import contexts, receivers  # noqa: F401, PLC0415 - once models exist
