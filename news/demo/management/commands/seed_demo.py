"""Builds the sample ward, or synthetic stories in any number."""

import time
from argparse import ArgumentTypeError
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from news.demo.bulk import plant_stories
from news.demo.services import seed_ward
from news.demo.waiting import send_stories

_MOST = 1_000_000


def _count(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= _MOST:
        raise ArgumentTypeError(f"a whole number from 1 to {_MOST}")
    return int(text)


class Command(BaseCommand):
    """Translates the command line into the services of the demonstration."""

    help = (
        "Builds the sample ward (only with DEMO=1). With --stories: that many synthetic live "
        "stories and no accounts, in any installation. With --waiting: until that many wait for "
        "the center, in the sample ward. Each may be run again without harm."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Add how many synthetic stories, and their seed."""
        parser.add_argument("--stories", type=_count, help="how many synthetic stories there are")
        parser.add_argument("--waiting", type=_count, help="how many stories wait")
        parser.add_argument("--seed", type=int, default=71, help="which ones (default 71)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build the ward or the stories.

        Raises:
            CommandError: the ward is asked for where this is no demonstration.
        """
        if options["stories"]:
            self._plant(options["stories"], options["seed"])
        elif not settings.DEMO:
            raise CommandError("The sample ward is made only with DEMO=1.")
        elif options["waiting"]:
            for waiting in send_stories(count=options["waiting"]):
                self.stderr.write(f"{waiting} of {options['waiting']}", ending="\r")
        else:
            result = seed_ward()
            self.stdout.write(
                f"Sample ward: {result.units} units, {result.people} accounts, "
                f"{result.stories} stories written now."
            )

    def _plant(self, count: int, seed: int) -> None:
        started, written = time.monotonic(), 0
        for written in plant_stories(count=count, seed=seed):
            self.stderr.write(f"{written} of {count}", ending="\r")
        seconds = time.monotonic() - started
        self.stdout.write(
            f"Seed {seed}: {count} stories, {written} written now in {seconds:.1f} s "
            f"({written / seconds:.0f} per second)."
        )
