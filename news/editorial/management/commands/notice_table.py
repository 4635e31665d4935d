"""Prints who is told of what as the page docs/notices.md."""

from typing import Any

from django.core.management.base import BaseCommand

from news.editorial.events import as_markdown


class Command(BaseCommand):
    """Asks no database."""

    help = "Prints news/editorial/events.py as docs/notices.md."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print the table."""
        self.stdout.write(as_markdown(), ending="")
