"""Registers the search."""

from django.apps import AppConfig


class SearchConfig(AppConfig):
    """Finds stories and documents for readers; whatever engine answers."""

    name = "search"
    label = "search"
    verbose_name = "Tìm kiếm"

    def ready(self) -> None:
        """Connect receivers, join the worker, say what is similar, once models exist."""
        from cms.core.health import register_probe  # noqa: PLC0415
        from search import effects, following, receivers, selectors  # noqa: F401, PLC0415

        register_probe("search", following.health)
