"""What every engine must do. The contract suite in tests/search/contract holds it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from search.asking import Asked
from search.interface import ALL, Choice, Filters, Order, Record, Subject, Suggestion
from search.words import syllables

# Hits that can be paged to; beyond them one has to say more precisely what is looked for.
REACHABLE = 1000


@dataclass(frozen=True)
class Plan:
    """A question that was read; what an engine gets.

    Attributes:
        asked: a hit has one form of each term, and none of what is excluded, in its folded text
            (title, summary, body, rest). A phrase stands within one field.
        lacking: so many terms may be missing from a hit; 0 or 1.
        skip, take: which hits are wanted, in the plan's order.
    """

    asked: Asked
    filters: Filters = ALL
    order: Order = Order.RELEVANCE
    lacking: int = 0
    skip: int = 0
    take: int = 10


@dataclass(frozen=True)
class Found:
    """What an engine found.

    Attributes:
        records: the hits of the page, in order, as the database index has them, whichever engine
            found them: so readers never see a text that an engine is late with.
        total: how many match, on all pages.
        facets: see `search.interface.Results`; stories and documents alone count.
    """

    records: Sequence[Record] = ()
    total: int = 0
    facets: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)


class Finder(Protocol):
    """What answers. Only stories and documents are found; units and topics are suggested too.

    Raises:
        BackendAway: from any method, within two seconds, when the engine can't be reached.
    """

    def find(self, plan: Plan) -> Found:
        """Return what matches the plan and is not past its `until`.

        By relevance: marks as typed before other marks, words side by side before scattered ones,
        in the title before the summary before the body before the rest, the fresher of equals.
        """
        ...

    def complete(self, words: Sequence[str], limit: int) -> Sequence[Suggestion]:
        """Return whose title has all the words, folded; the last may be the beginning of one.

        Units and topics first, then the newest.
        """
        ...

    def similar(self, subject: Subject, limit: int) -> Sequence[int]:
        """Return ids of stories that are about the same, the closest first. One question."""
        ...

    def known(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each folded word stands, or two words side by side.

        What stands in none is left out; many are not counted to the end.
        """
        ...


class Backend(Finder, Protocol):
    """An engine: answers, and keeps records."""

    def save(self, records: Sequence[Record]) -> None:
        """Keep the records in place of those with the same ids; found at once afterwards."""
        ...

    def remove(self, ids: Collection[int]) -> None:
        """Forget records; ids that are not there are no error."""
        ...

    def digests(self, after: int, limit: int) -> Mapping[int, str]:
        """Return ids above `after` with the digests of their records, by id, at most `limit`."""
        ...

    def fault(self) -> str:
        """Return what is wrong with the index as a whole, in Vietnamese; "" for nothing."""
        ...

    def clear(self) -> None:
        """Forget everything."""
        ...


class Server(Backend, Protocol):
    """An engine on a server of its own; its index follows the one in the database.

    Each version of the index has a name. One name, the alias, leads to the version that answers.
    """

    def within(self, seconds: float) -> Finder:
        """Return what answers, or raises `BackendAway`, within so many seconds."""
        ...

    def count(self) -> int:
        """Return how many records the version that answers holds.

        Raises:
            IndexLost: none answers, or one of another layout.
        """
        ...

    def begin(self) -> str:
        """Make an empty version that does not answer yet; forget those that never came to."""
        ...

    def fill(self, version: str, records: Sequence[Record]) -> None:
        """Keep records in a version; they are found after `swap` at the latest."""
        ...

    def swap(self, version: str) -> None:
        """Let a version answer in place of the one that did, which is gone; in one step."""
        ...


class BackendAway(Exception):
    """The engine can't be reached, or does not answer in time."""


class IndexLost(BackendAway):
    """The server answers, and its index is not there."""


def prefix_words(text: str) -> tuple[str, ...]:
    """Return what `complete` is asked for what somebody has typed so far."""
    return tuple(syllable.folded for syllable in syllables(text[:100]))[:8]
