"""Chooses what a hit shows: the best passage of its text, with what was asked for marked.

Pure. The spelling is the text's own; marks are parts of the answer, never markup.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Self

from cms.core.vietnamese import nfc
from search.asking import Asked, Form, Words
from search.interface import Piece, Record
from search.words import Syllables, apart

# In syllables; about two lines on a phone and one and a half on a desk.
WINDOW = 44
BEFORE = 8
ELLIPSIS = "… "
# A passage is looked for in the beginning of a long text.
LOOKED_AT = 40_000


def marked(text: str, asked: Asked) -> tuple[Piece, ...]:
    """Return the whole text, with what was asked for marked."""
    composed = nfc(text)
    found = apart(composed)
    hits = _hits(found, asked)
    return tuple(_pieces(composed, found, hits, range(len(hits)), (0, len(composed))))


def passage(record: Record, asked: Asked) -> tuple[Piece, ...]:
    """Return the passage of a record that answers best: of summary, body or rest.

    Without any word asked for in them it is the beginning of the summary, or of the body.
    """
    best: tuple[int, str, int, list[bool], Syllables] | None = None
    for text in (record.summary, record.body, record.rest):
        composed = " ".join(nfc(text[:LOOKED_AT]).split())
        found = apart(composed)
        hits = _hits(found, asked)
        points, start = _best_window(found, hits)
        if hits and (best is None or points > best[0]):
            best = (points, composed, start, hits, found)
    if best is None:
        return ()
    _, text, start, hits, found = best
    return tuple(_cut(text, found, hits, start))


@dataclass(frozen=True)
class _Places:
    """The words of a text, and at which places those stand that are looked for."""

    words: Sequence[str]
    where: Mapping[str, list[int]]

    @classmethod
    def of(cls, words: Sequence[str], forms: Iterable[Words]) -> Self:
        where: dict[str, list[int]] = {word: [] for form in forms for word in form}
        for at, word in enumerate(words):
            if word in where:
                where[word].append(at)
        return cls(words, where)

    def spots(self, form: Form, wanted: Words) -> list[int]:
        """Return the places of a form's words: of each, or where all stand side by side."""
        if not form.is_phrase:
            return [at for word in wanted for at in self.where[word]]
        size = len(wanted)
        return [
            at + step
            for at in self.where[wanted[0]]
            if tuple(self.words[at : at + size]) == wanted
            for step in range(size)
        ]


def _hits(found: Syllables, asked: Asked) -> list[bool]:
    """Return for each syllable whether it is what was asked for.

    Where the text has a word with the marks as typed, the same letters with other marks are not
    it.
    """
    folded = _Places.of(found.folded, (form.folded for term in asked.terms for form in term.forms))
    exact = _Places.of(found.exact, (form.exact for form in asked.typed if asked.has_marks))
    hits = [False] * len(folded.words)
    for term in asked.terms:
        typed = term.forms[0]
        as_typed = exact.spots(typed, typed.exact) if asked.has_marks else []
        for spot in as_typed or folded.spots(typed, typed.folded):
            hits[spot] = True
        for form in term.forms[1:]:
            for spot in folded.spots(form, form.folded):
                hits[spot] = True
    return _without_strays(folded.words, hits)


def _without_strays(folded: Sequence[str], hits: Sequence[bool]) -> list[bool]:
    """Return the hits without syllables that stand alone, where they stand beside others too.

    Of "học sinh" in "Học sinh trường tiểu học" the last syllable is none.
    """
    places = {at for at, is_hit in enumerate(hits) if is_hit}
    beside = {at for at in places if at - 1 in places or at + 1 in places}
    in_company = {folded[at] for at in beside}
    strays = {at for at in places - beside if folded[at] in in_company}
    return [is_hit and at not in strays for at, is_hit in enumerate(hits)] if strays else list(hits)


def _best_window(found: Syllables, hits: Sequence[bool]) -> tuple[int, int]:
    """Return the points of the best window, and where it starts."""
    places = [at for at, is_hit in enumerate(hits) if is_hit]
    best, start = 0, 0
    for number, place in enumerate(places[:500]):
        inside = places[number : bisect_left(places, place + WINDOW - BEFORE)]
        different = len({found.folded[at] for at in inside})
        neighbours = sum(hits[at + 1] for at in inside if at + 1 < len(hits))
        points = 10 * different + min(neighbours, 9)
        if points > best:
            best, start = points, place
    return best, start


def _cut(text: str, found: Syllables, hits: Sequence[bool], start: int) -> Iterator[Piece]:
    first = max(0, min(start - BEFORE, len(hits) - WINDOW))
    last = min(len(hits), first + WINDOW)
    begin = found.starts[first] if first else 0
    end = found.starts[last] if last < len(hits) else len(text)
    if first:
        yield Piece(ELLIPSIS)
    bounds = (begin, begin + len(text[begin:end].rstrip()))
    yield from _pieces(text, found, hits, range(first, last), bounds)
    if last < len(hits):
        yield Piece("…")


def _pieces(
    text: str, found: Syllables, hits: Sequence[bool], shown: range, bounds: tuple[int, int]
) -> Iterator[Piece]:
    """Yield the text in pieces; neighbours that are hits share one mark with what is between.

    Args:
        shown: the syllables within the bounds.
        bounds: where the part of the text begins and ends.
    """
    at, last = bounds
    for is_hit, run in groupby(shown, key=hits.__getitem__):
        if not is_hit:
            continue
        places = list(run)
        start, end = found.starts[places[0]], found.ends[places[-1]]
        if start > at:
            yield Piece(text[at:start])
        yield Piece(text[start:end], is_hit=True)
        at = end
    if at < last:
        yield Piece(text[at:last])
