"""Registers the channels."""

from django.apps import AppConfig


class ChannelsConfig(AppConfig):
    """Feeds, sitemaps and what other programs show beside a link."""

    name = "news.channels"
    label = "channels"
    verbose_name = "Kênh phát"

    def ready(self) -> None:
        """Connect receivers and join the worker, once models exist."""
        from news.channels import effects, receivers  # noqa: F401, PLC0415
