"""`manage.py search_rebuild`: writes the whole index anew while it goes on answering."""

import time
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.backends.base import BackendAway, Server
from search.backends.choice import server
from search.following import begin, fill_on
from search.services import rebuild
from search.standing import LEASE


class Command(BaseCommand):
    """Writes every public page anew, into the database index and then onto the server.

    May be repeated, and killed: a new index on the server answers only when it is full.
    """

    help = "Write the search index anew from the public pages; searches go on meanwhile."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, with a line after each batch.

        Raises:
            CommandError: the search server does not answer, and the worker goes on when it does;
                or somebody else fills a new index.
        """
        count = rebuild(self._say)
        engine = server()
        if engine is not None:
            self.stdout.write("Máy chủ tìm kiếm:")
            try:
                self._fill(engine)
            except BackendAway as away:
                raise CommandError(
                    "Máy chủ tìm kiếm không trả lời. Cơ sở dữ liệu trả lời thay; khi máy chủ trở "
                    "lại, tiến trình nền tự làm tiếp."
                ) from away
        self.stdout.write(f"Xong: {count} mục trong chỉ mục tìm kiếm.")

    def _fill(self, engine: Server) -> None:
        """Fill a new index on the server; the worker may do a part of it."""
        # A lease outlives whoever was killed; the worker's turns are shorter.
        end = time.monotonic() + 2 * LEASE.total_seconds()
        while not begin(engine):
            if time.monotonic() > end:
                raise CommandError(
                    "Đang có một lượt khác làm chỉ mục mới trên máy chủ tìm kiếm; hãy đợi lượt ấy "
                    "xong (xem mục search ở /health/ready)."
                )
            time.sleep(1)
        while not fill_on(engine, self._say):
            time.sleep(1)

    def _say(self, done: int, of: int) -> None:
        self.stdout.write(f"{done}/{of}")
        self.stdout.flush()
