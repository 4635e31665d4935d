"""Decides which of the found texts comes first. Pure: the same order in every database.

The parts of a score, from the strongest: marks as they were typed; words side by side; the field
(title, summary, body, rest); how often; how fresh. Marks outweigh everything else together, as a
word with other marks is another word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from search.asking import Asked, Form

FIELD_WEIGHTS = (8.0, 4.0, 2.0, 1.0)
EXACT = 32.0
EXACT_PHRASE = 0.5
SYNONYM = 0.9
# Of the weight of a field, when only some neighbours of the query stand side by side there.
NEIGHBOURS = 0.6
WHOLE_TITLE = 3.0
OFTEN, OFTEN_ENOUGH = 0.4, 4
FRESH, FRESH_DAYS = 0.5, 365.0


@dataclass(frozen=True)
class Text:
    """A text by syllables: title, summary, body, rest, each with a space at both ends."""

    folded: tuple[str, ...]
    exact: tuple[str, ...]


def padded(fields: Sequence[str]) -> tuple[str, ...]:
    """Return the fields so that whole syllables can be looked for."""
    return tuple(f" {field.strip()} " for field in fields)


class Score:
    """How well texts answer one question; what is looked for in each text is worked out once."""

    def __init__(self, asked: Asked) -> None:
        """Take the question."""
        typed = asked.typed
        self._has_marks = asked.has_marks
        self._terms = tuple(
            tuple(
                (SYNONYM if place else 1.0, _looked_for(form.folded, form))
                for place, form in enumerate(term.forms)
            )
            for term in asked.terms
        )
        words = [word for form in typed for word in form.folded]
        self._words = frozenset(words)
        self._count = len(words)
        self._whole = f" {' '.join(words)} "
        self._pairs = tuple(f" {first} {second} " for first, second in pairwise(words))
        self._counted = tuple(f" {' '.join(form.folded)} " for form in typed)
        self._exact = tuple(_looked_for(form.exact, form) for form in typed)
        self._exact_whole = f" {' '.join(word for form in typed for word in form.exact)} "

    def of(self, text: Text, age_days: float) -> float:
        """Return how well a text answers.

        Args:
            age_days: days since readers first got it; one from the future counts as new.
        """
        fields = text.folded
        total = sum(_term(term, fields) for term in self._terms) / len(self._terms)
        total += self._together(fields) + OFTEN * self._often(fields) / OFTEN_ENOUGH
        title = fields[0].split()
        if title and self._words.issubset(title):
            total += WHOLE_TITLE * min(1.0, self._count / len(title))
        if self._has_marks:
            total += self._marks(text.exact)
        return total + FRESH / (1 + max(age_days, 0.0) / FRESH_DAYS)

    def _together(self, fields: Sequence[str]) -> float:
        """Return how close the words of the whole query stand, in the best field."""
        best = 0.0
        for weight, field in zip(FIELD_WEIGHTS, fields, strict=True) if self._pairs else ():
            if weight <= best:
                break
            if self._whole in field:
                best = weight
            else:
                near = sum(pair in field for pair in self._pairs) / len(self._pairs)
                best = max(best, weight * NEIGHBOURS * near)
        return best

    def _often(self, fields: Sequence[str]) -> int:
        """Return how often the rarest term stands in the text, as far as it counts."""
        least = OFTEN_ENOUGH
        for words in self._counted:
            found = 0
            for field in fields:
                found += field.count(words)
                if found >= least:
                    break
            least = min(least, found)
        return least

    def _marks(self, fields: Sequence[str]) -> float:
        found = [any(_has(wanted, field) for field in fields) for wanted in self._exact]
        share = EXACT if all(found) else EXACT / 2 * sum(found) / len(found)
        for weight, field in zip(FIELD_WEIGHTS, fields, strict=True):
            if self._exact_whole in field:
                return share + EXACT_PHRASE * weight
        return share


def _looked_for(words: Sequence[str], form: Form) -> tuple[str, ...]:
    """Return what a field must hold: the words side by side, or each somewhere."""
    return (f" {' '.join(words)} ",) if form.is_phrase else tuple(f" {word} " for word in words)


def _has(wanted: Sequence[str], field: str) -> bool:
    return all(map(field.__contains__, wanted))


def _term(forms: Sequence[tuple[float, Sequence[str]]], fields: Sequence[str]) -> float:
    best = 0.0
    for share, wanted in forms:
        for weight, field in zip(FIELD_WEIGHTS, fields, strict=True):
            if weight * share <= best:
                break
            if _has(wanted, field):
                best = weight * share
                break
    return best
