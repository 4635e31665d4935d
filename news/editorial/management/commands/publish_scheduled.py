"""Stands in the place of Wagtail's command, which would publish without asking the rules."""

from typing import Any

from django.core.management.base import BaseCommand

from news.editorial.services import publish_due


class Command(BaseCommand):
    """Publishes what is due, as the worker does; says how many stories went live."""

    help = "Publishes the approved stories whose minute has come."

    def handle(self, *args: Any, **options: Any) -> None:
        """Publish."""
        self.stdout.write(f"Đã đăng {publish_due()} bài đến giờ.")
