"""What goes into the search and what comes out of it; callers know nothing else of it."""

import hashlib
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from enum import StrEnum


class Kind(StrEnum):
    """What a record stands for. Stories and documents are found; all four are suggested."""

    STORY = "story"
    DOCUMENT = "document"
    UNIT = "unit"
    TOPIC = "topic"


FOUND_KINDS = (Kind.STORY, Kind.DOCUMENT)


class Order(StrEnum):
    """In which order hits come."""

    RELEVANCE = "relevance"
    DATE = "date"


@dataclass(frozen=True)
class Record:
    """A public page as the search keeps it; made in `search.records` alone.

    Attributes:
        id: the page's id; one record a page.
        title, summary, body: plain text as readers see it, composed (NFC).
        rest: captions, names of files, and whose the page is: unit, column, topics, tags, authors.
        date: when readers first got it (a document: its day of issue); the order by date.
        column, unit, topics: ids of pages; a unit is its branch.
        audiences: ids of the center's list.
        genre: a value of `news.stories.models.story.Genre`; "" for a document.
        tags: ids of tags, for what is similar.
        until: from then on readers don't see it; None is for ever.
    """

    id: int
    kind: Kind
    title: str
    summary: str
    body: str
    rest: str
    date: datetime
    column: int | None = None
    unit: int | None = None
    topics: tuple[int, ...] = ()
    audiences: tuple[int, ...] = ()
    genre: str = ""
    tags: tuple[int, ...] = ()
    until: datetime | None = None

    @property
    def digest(self) -> str:
        """The SHA-256 of every fact: two records of one digest are the same."""
        facts = [_fact(getattr(self, field.name)) for field in fields(self)]
        return hashlib.sha256("\x1f".join(facts).encode()).hexdigest()


def _fact(value: object) -> str:
    # One moment is written in many ways, and comes back from a database in UTC.
    return str(value.astimezone(UTC) if isinstance(value, datetime) else value)


@dataclass(frozen=True)
class Filters:
    """What hits are narrowed to; None and "" narrow nothing. Each name is that of a facet."""

    column: int | None = None
    unit: int | None = None
    topic: int | None = None
    audience: int | None = None
    genre: str = ""
    year: int | None = None
    kind: str = ""

    def chosen(self) -> dict[str, int | str]:
        """Return the facets that are narrowed, with their values."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: value for name, value in values.items() if value not in (None, "")}


ALL = Filters()
FACETS = tuple(field.name for field in fields(Filters))


@dataclass(frozen=True)
class Query:
    """What somebody asks.

    Attributes:
        text: as typed; anything at all.
        page: from 1; a page beyond the last one is empty.
    """

    text: str
    filters: Filters = ALL
    order: Order = Order.RELEVANCE
    page: int = 1
    per_page: int = 10


@dataclass(frozen=True)
class Piece:
    """A part of a text in its original spelling, and whether it is what was asked for."""

    text: str
    is_hit: bool = False


@dataclass(frozen=True)
class Hit:
    """A public page that was found.

    Attributes:
        passage: the best passage of its text, or its beginning.
    """

    id: int
    kind: Kind
    title: tuple[Piece, ...]
    passage: tuple[Piece, ...]
    date: datetime


@dataclass(frozen=True)
class Choice:
    """A value of a facet, and how many hits there would be if it were chosen."""

    value: int | str
    count: int


@dataclass(frozen=True)
class Results:
    """What was found.

    Attributes:
        total: how many there are on all pages.
        facets: by the facet's name its values, the most frequent first. The counts of a facet
            heed all other filters, not its own.
        is_relaxed: nothing has all the words; these lack one, or those that stand nowhere.
        correction: nothing was found, but with this text something would be; "" for none.
        has_words: False when the text held nothing to search for.
    """

    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: dict[str, tuple[Choice, ...]] | None = None
    is_relaxed: bool = False
    correction: str = ""
    has_words: bool = True


@dataclass(frozen=True)
class Subject:
    """What a story is about: what similar ones are looked for by.

    Attributes:
        id: the story's own, which is never similar to itself.
    """

    id: int
    title: str
    column: int | None = None
    topics: tuple[int, ...] = ()
    tags: tuple[int, ...] = ()


@dataclass(frozen=True)
class Suggestion:
    """A page that what was typed so far may lead to."""

    id: int
    kind: Kind
    title: str
