"""What a comparison of an index with what it should hold found, and how it reads an index."""

from collections.abc import Callable
from dataclasses import dataclass

from search.backends.base import Backend

BATCH = 100
READ_AT_ONCE = 2000

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Verdict:
    """What a comparison found, whether or not it was mended.

    Attributes:
        checked: public pages compared.
        missing, changed, extra: records that were not there, not as the page is, not public.
        fault: what is wrong with the index as a whole; "" for nothing.
    """

    checked: int = 0
    missing: int = 0
    changed: int = 0
    extra: int = 0
    fault: str = ""

    @property
    def is_right(self) -> bool:
        """Whether nothing was wrong."""
        return not (self.missing or self.changed or self.extra or self.fault)


def all_digests(engine: Backend) -> dict[int, str]:
    """Return the digest of every record by id, in the order of the ids."""
    found: dict[int, str] = {}
    last = 0
    while part := engine.digests(last, READ_AT_ONCE):
        found.update(part)
        last = max(part)
    return found
