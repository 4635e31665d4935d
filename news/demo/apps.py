"""Registers the sample ward."""

from django.apps import AppConfig
from django.conf import settings


class DemoConfig(AppConfig):
    """A sample ward, made by the same services that the editors use."""

    name = "news.demo"
    label = "demo"
    verbose_name = "Phường mẫu"

    def ready(self) -> None:
        """List the sample accounts on the sign-in page of a demonstration."""
        from cms.users import demo_accounts  # noqa: PLC0415 - once models exist
        from news.demo.people import listed_accounts  # noqa: PLC0415 - once models exist

        if settings.DEMO:
            demo_accounts.register(listed_accounts)
