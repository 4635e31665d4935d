"""Decides which of the found texts comes first. Pure: the same order in every database.

The parts of a score, from the strongest: marks as they were typed; words side by side; the field
(title, summary, body, rest); how often; how fresh. Marks outweigh everything else together, as a
word with other marks is another word.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from search.asking import Asked, Form, Term

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


def score(asked: Asked, text: Text, age_days: float) -> float:
    """Return how well a text answers.

    Args:
        age_days: days since readers first got it; one from the future counts as new.
    """
    typed = asked.typed
    words = [word for form in typed for word in form.folded]
    terms = [_term(term, text.folded) for term in asked.terms]
    total = sum(terms) / len(terms) + _together(words, text.folded)
    total += OFTEN * min(_often(typed, text.folded), OFTEN_ENOUGH) / OFTEN_ENOUGH
    title = text.folded[0].split()
    if title and set(words) <= set(title):
        total += WHOLE_TITLE * min(1.0, len(words) / len(title))
    if asked.has_marks:
        total += _exact(typed, text.exact)
    return total + FRESH / (1 + max(age_days, 0.0) / FRESH_DAYS)


def holds(words: Sequence[str], field: str, *, is_phrase: bool) -> bool:
    """Return whether a field has the syllables: side by side, or each somewhere."""
    if is_phrase:
        return f" {' '.join(words)} " in field
    return all(f" {word} " in field for word in words)


def _term(term: Term, fields: Sequence[str]) -> float:
    best = 0.0
    for place, form in enumerate(term.forms):
        share = SYNONYM if place else 1.0
        for weight, field in zip(FIELD_WEIGHTS, fields, strict=True):
            if weight * share > best and holds(form.folded, field, is_phrase=form.is_phrase):
                best = weight * share
                break
    return best


def _together(words: Sequence[str], fields: Sequence[str]) -> float:
    """Return how close the words of the whole query stand, in the best field."""
    if len(words) < 2:
        return 0.0
    best = 0.0
    pairs = [f" {first} {second} " for first, second in pairwise(words)]
    phrase = f" {' '.join(words)} "
    for weight, field in zip(FIELD_WEIGHTS, fields, strict=True):
        if weight <= best:
            break
        if phrase in field:
            best = weight
        else:
            near = sum(pair in field for pair in pairs) / len(pairs)
            best = max(best, weight * NEIGHBOURS * near)
    return best


def _often(typed: Sequence[Form], fields: Sequence[str]) -> int:
    return min(sum(field.count(f" {' '.join(form.folded)} ") for field in fields) for form in typed)


def _exact(typed: Sequence[Form], fields: Sequence[str]) -> float:
    found = [
        any(holds(form.exact, field, is_phrase=form.is_phrase) for field in fields)
        for form in typed
    ]
    share = EXACT if all(found) else EXACT / 2 * sum(found) / len(found)
    phrase = [word for form in typed for word in form.exact]
    for weight, field in zip(FIELD_WEIGHTS, fields, strict=True):
        if holds(phrase, field, is_phrase=True):
            return share + EXACT_PHRASE * weight
    return share
