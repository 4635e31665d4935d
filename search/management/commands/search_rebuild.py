"""`manage.py search_rebuild`: writes the whole index anew while it goes on answering."""

from typing import Any

from django.core.management.base import BaseCommand

from search.services import rebuild


class Command(BaseCommand):
    """Writes every public page into the index and forgets what is not public; may be repeated."""

    help = "Write the search index anew from the public pages; searches go on meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, with a line after each batch."""
        count = rebuild(self._say)
        self.stdout.write(f"Xong: {count} mục trong chỉ mục tìm kiếm.")

    def _say(self, done: int, of: int) -> None:
        self.stdout.write(f"{done}/{of}")
        self.stdout.flush()
