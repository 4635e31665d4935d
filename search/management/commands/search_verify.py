"""`manage.py search_verify`: compares the index with the public pages, and mends it."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.services import Verdict, verify


class Command(BaseCommand):
    """Compares and mends; the exit code is 0 when the index is right at the end."""

    help = "Compare the search index with the public pages and mend what differs."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Add --check."""
        parser.add_argument(
            "--check", action="store_true", help="only look; exit code 1 when anything differs"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Compare, mend unless told otherwise, and look again at what was mended.

        Raises:
            CommandError: the index is not right at the end.
        """
        only_look = options["check"]
        verdict = verify(lambda done, of: None, mend=not only_look)
        self.stdout.write(_sentence(verdict))
        if verdict.is_right:
            return
        if only_look:
            raise CommandError("Chỉ mục tìm kiếm khác với các trang đang đăng.")
        left = verify(lambda done, of: None, mend=False)
        if not left.is_right:
            self.stdout.write(_sentence(left))
            raise CommandError("Sửa chưa xong: hãy chạy search_rebuild rồi search_verify.")
        self.stdout.write("Đã sửa, nay khớp.")


def _sentence(verdict: Verdict) -> str:
    found = (
        f"Đã đối chiếu {verdict.checked} trang: thiếu {verdict.missing}, "
        f"khác {verdict.changed}, thừa {verdict.extra}."
    )
    return f"{found} Hỏng: {verdict.fault}" if verdict.fault else found
