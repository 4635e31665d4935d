"""Finds the place of a story that a selected sentence stands in; pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from news.editorial.passages import Passage

LONGEST_QUOTE = 500
# Shorter words stand everywhere, so that they say nothing about the place.
SHORTEST_LINE = 2


@dataclass(frozen=True)
class ToMend:
    """A point as a reviewer wrote it.

    Attributes:
        text: what to do.
        path: Wagtail's content path of the field or block, '' where none was chosen.
        quote: the words that were selected in the page as readers will see it.
        before: the words that stood before them, to tell one of two equal places.
    """

    text: str
    path: str = ""
    quote: str = ""
    before: str = ""


@dataclass(frozen=True)
class Place:
    """A field or a block that a point can hang on, and how an editor calls it."""

    path: str
    where: str


def place_of(point: ToMend, passages: Iterable[Passage], places: Iterable[Place]) -> str:
    """Return the content path that the point hangs on, '' when it is about the whole story.

    Args:
        point: a chosen place counts before a selected sentence.
        passages: what the story says, in the order of reading.
        places: where a point may hang; a path that is none of them is nobody's.
    """
    known = {place.path for place in places}
    if point.path in known:
        return point.path
    holding = [one for one in passages if _line(point.quote) and _holds(one, _line(point.quote))]
    exact = [one for one in holding if _holds(one, _words(f"{point.before}{_line(point.quote)}"))]
    for passage in exact or holding:
        return passage.path
    return ""


def _line(quote: str) -> str:
    """Return the first line that says something; a selection may span several blocks."""
    lines = (_words(line) for line in quote.splitlines())
    return next((line for line in lines if len(line) >= SHORTEST_LINE), "")


def _holds(passage: Passage, words: str) -> bool:
    return words in _words(passage.wording.replace(" | ", " "))


def _words(text: str) -> str:
    """Return the text as it is compared: what is shown may be set in capitals, or wrapped."""
    return " ".join(text.split()).casefold()
