"""Runs the worker until SIGTERM or SIGINT, or once."""

import signal
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.outbox.worker import Worker


class Command(BaseCommand):
    """Does what follows the acts of editors; several workers may run at once."""

    help = "Does queued work (mail, search, caches) and periodic jobs until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add --once."""
        parser.add_argument("--once", action="store_true", help="Do all that is due, then end.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the loop, or one pass of everything."""
        worker = Worker()
        if options["once"]:
            self.stdout.write(f"Đã xử lý {worker.run_once()} việc.")
            return
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: worker.stop())
        self.stdout.write("Tiến trình nền đang chạy; Ctrl-C để dừng.")
        self.stdout.flush()
        worker.run()
        self.stdout.write("Tiến trình nền đã dừng.")
