"""What the two databases do differently: how syllables are indexed and looked up."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Protocol

from search.asking import Asked

# Id, moment of publication (see `entries.number`), facts: all that counting and ordering need.
Match = tuple[int, int, str]
# Id, folded title, facts, tags, moment: all that tells how close stories are.
Titled = tuple[int, str, str, str, int]
Pair = tuple[str, str]
KNOWN_AT_MOST = 50


class SyllableIndex(Protocol):
    """The part of the database index that answers which texts hold which syllables."""

    def matches(self, asked: Asked, *, lacking: int, now: int) -> list[Match]:
        """Return every story and document that has what is asked for. One query."""
        ...

    def with_title(self, asked: Asked, limit: int) -> set[int]:
        """Return the newest ids whose title has all that is asked for. One query."""
        ...

    def with_marks(self, asked: Asked, limit: int) -> set[int]:
        """Return the newest ids that have every term with the marks typed. One query."""
        ...

    def titled(self, words: Sequence[str], limit: int) -> list[int]:
        """Return the newest ids whose title has the words, the last one begun. One query."""
        ...

    def with_pairs(self, pairs: Collection[Pair], limit: int) -> list[Titled]:
        """Return the newest stories in whose title one of the pairs stands. One query."""
        ...

    def counts(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each word stands, at most `KNOWN_AT_MOST`. One query."""
        ...

    def learn(self, ids: Collection[int]) -> None:
        """Take in the syllables of rows that were just written."""
        ...

    def fault(self) -> str:
        """Return what is wrong with the index as a whole, "" when nothing is."""
        ...
