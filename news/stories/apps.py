"""Registers the portal's pages."""

from django.apps import AppConfig


class StoriesConfig(AppConfig):
    """Page types, blocks, services and selectors."""

    name = "news.stories"
    label = "stories"
    verbose_name = "Tin bài"

    def ready(self) -> None:
        """Connect receivers and hand over the units' phone numbers, once models exist."""
        from cms.library.paper_intake import register_official_numbers  # noqa: PLC0415
        from news.stories import contexts, genres, receivers, selectors  # noqa: F401, PLC0415

        register_official_numbers(selectors.unit_phones)
