"""What ought to be found, told by plain means that know nothing of the search. Pure.

A query about synthetic stories is judged by looking at every story: its words side by side in the
title are worth more than in the summary, there more than in the text, and scattered words least.
Who types marks means them: a story with other marks is no answer.
"""

import math
import random
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

TITLE, SUMMARY, BODY, SCATTERED = 4, 3, 2, 1


@dataclass(frozen=True)
class Judged:
    """A query and what it should find: the grade (1 to 4) of each slug."""

    query: str
    grades: dict[str, int]


@dataclass(frozen=True)
class Page:
    """A story as readers see it."""

    slug: str
    title: str
    summary: str
    body: str

    @cached_property
    def marked(self) -> tuple[str, ...]:
        """Title, summary and body by words with their marks, a space around each."""
        return tuple(_spaced(text) for text in (self.title, self.summary, self.body))

    @cached_property
    def bare(self) -> tuple[str, ...]:
        """The same without marks."""
        return tuple(_spaced(plain(text)) for text in (self.title, self.summary, self.body))


def plain(text: str) -> str:
    """Return the text without marks, in small letters."""
    bare = unicodedata.normalize("NFD", text.lower()).replace("đ", "d")
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def _spaced(text: str) -> str:
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text.lower()))
    return f" {' '.join(words)} "


def grade(query: str, page: Page) -> int:
    """Return how well a page answers a query of plain words; 0 for not at all."""
    asked = unicodedata.normalize("NFC", query.lower())
    fields = page.bare if plain(query) == asked else page.marked
    phrase = _spaced(asked)
    for worth, field in zip((TITLE, SUMMARY, BODY), fields, strict=True):
        if phrase in field:
            return worth
    whole = " ".join(fields)
    return SCATTERED if all(f" {word} " in whole for word in phrase.split()) else 0


def ways_of_typing(phrase: str) -> dict[str, str]:
    """Return how people type the same: with marks, without, in capitals, decomposed."""
    return {
        "marks": phrase,
        "none": plain(phrase),
        "capitals": phrase.upper(),
        "decomposed": unicodedata.normalize("NFD", phrase),
    }


def judge(phrases: Iterable[str], pages: Sequence[Page], seed: int = 71) -> list[Judged]:
    """Return a query for each phrase, typed in one of the ways, with what it should find."""
    chance = random.Random(seed)
    found = []
    for phrase in phrases:
        typed = chance.choice(list(ways_of_typing(phrase).values()))
        grades = {page.slug: worth for page in pages if (worth := grade(typed, page))}
        found.append(Judged(typed, grades))
    return found


def share_found(judged: Judged, slugs: Sequence[str]) -> float:
    """Return the hits among the first ten, divided by as many as there could be."""
    possible = min(10, len(judged.grades))
    return sum(slug in judged.grades for slug in slugs[:10]) / possible


def ndcg(judged: Judged, slugs: Sequence[str]) -> float:
    """Return NDCG of the first ten, with gains of 2 ** grade - 1."""
    gained = [2 ** judged.grades.get(slug, 0) - 1 for slug in slugs[:10]]
    best = sorted((2**worth - 1 for worth in judged.grades.values()), reverse=True)[:10]
    return _discounted(gained) / _discounted(best)


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains))
