"""`manage.py search_verify`: compares the index with the public pages, and mends it."""

from argparse import ArgumentParser
from collections.abc import Callable
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.backends.base import BackendAway, Server
from search.backends.choice import server
from search.comparing import Verdict
from search.following import compare as compare_server
from search.services import verify

Compare = Callable[[bool], Verdict]


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
        for name, compare in _indexes():
            self._hold(name, compare, only_look=options["check"])

    def _hold(self, name: str, compare: Compare, *, only_look: bool) -> None:
        verdict = compare(not only_look)
        self.stdout.write(f"{name}{_sentence(verdict)}")
        if verdict.is_right:
            return
        if only_look:
            raise CommandError("Chỉ mục tìm kiếm khác với các trang đang đăng.")
        left = compare(False)
        if not left.is_right:
            self.stdout.write(f"{name}{_sentence(left)}")
            raise CommandError("Sửa chưa xong: hãy chạy search_rebuild rồi search_verify.")
        self.stdout.write("Đã sửa, nay khớp.")


def _indexes() -> list[tuple[str, Compare]]:
    """Return each index with what compares it: the database's with the pages, the server's after.

    Raises:
        CommandError: from the second, when the server does not answer.
    """
    found: list[tuple[str, Compare]] = [("", lambda mend: verify(_silent, mend=mend))]
    if (engine := server()) is not None:
        found.append(("Máy chủ tìm kiếm: ", lambda mend: _on_server(engine, mend)))
    return found


def _on_server(engine: Server, mend: bool) -> Verdict:
    try:
        engine.count()
        return compare_server(engine, _silent, mend=mend)
    except BackendAway as away:
        raise CommandError("Máy chủ tìm kiếm không trả lời hoặc chưa có chỉ mục.") from away


def _silent(done: int, of: int) -> None:
    """Say nothing of the progress."""


def _sentence(verdict: Verdict) -> str:
    found = (
        f"Đã đối chiếu {verdict.checked} trang: thiếu {verdict.missing}, "
        f"khác {verdict.changed}, thừa {verdict.extra}."
    )
    return f"{found} Hỏng: {verdict.fault}" if verdict.fault else found
