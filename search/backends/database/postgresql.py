"""The syllables in PostgreSQL's tsvector with GIN; its syntax is written here from syllables alone.

One column holds four kinds of lexemes, so that each question is answered by GIN without reading
rows again: a syllable (with places, for long phrases), a pair of neighbours "giao duc", a syllable
or pair of the title "^giao", a syllable with its marks "=giáo".
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from django.db import connection

from search.asking import Asked, Form
from search.backends.database.entries import BETWEEN
from search.backends.database.index import KNOWN_AT_MOST, Match, Pair, Titled
from search.interface import FOUND_KINDS, Kind
from search.models import EntryText

TITLE, MARKED = "^", "="
# Between the places of two fields: no phrase reaches from one into the next.
GAP = 10
# PostgreSQL's own bounds: the last place, and how many of one lexeme are kept.
LAST_PLACE, MOST_PLACES = 16_383, 255
# A tsvector holds 1 MB, which no ordinary story comes near. What goes beyond is not found.
MOST_BYTES = 1_000_000
# A lexeme's beginning and the number of its places, aligned; then two bytes for each place.
ROUND, PLACE = 4, 2


class PostgresIndex:
    """The syllables of the database index, in PostgreSQL."""

    def matches(self, asked: Asked, *, lacking: int, now: int) -> list[Match]:
        """Return every story and document that has what is asked for. One query."""
        return _rows(
            "SELECT id, moment, facets FROM search_matching(%s::tsquery)"
            " WHERE kind IN (%s, %s) AND (until IS NULL OR until > %s)",
            [_whole(asked, lacking), *FOUND_KINDS, now],
        )

    def with_title(self, asked: Asked, limit: int) -> set[int]:
        """Return the newest ids whose title has all that is asked for. One query."""
        words = [word for form in asked.typed for word in form.folded]
        return set(_newest(" & ".join(_lexeme(TITLE + word) for word in words), limit))

    def with_marks(self, asked: Asked, limit: int) -> set[int]:
        """Return the newest ids that have every term with the marks typed. One query."""
        words = [word for form in asked.typed for word in form.exact]
        return set(_newest(" & ".join(_lexeme(MARKED + word) for word in words), limit))

    def titled(self, words: Sequence[str], limit: int) -> list[int]:
        """Return the newest ids whose title has the words, the last one begun. One query."""
        parts = [_lexeme(TITLE + word) for word in words]
        return _newest(f"{' & '.join(parts)}:*", limit)

    def with_pairs(self, pairs: Collection[Pair], limit: int) -> list[Titled]:
        """Return the newest stories in whose title one of the pairs stands. One query."""
        either = " | ".join(_lexeme(f"{TITLE}{a} {b}") for a, b in sorted(pairs))
        return _rows(
            "SELECT e.id, t.title_f, e.facets, e.tags, e.moment FROM search_entry e"
            " JOIN search_entrytext t ON t.entry_id = e.id"
            " WHERE e.vector @@ %s::tsquery AND e.kind = %s ORDER BY e.id DESC LIMIT %s",
            [either, Kind.STORY, limit],
        )

    def counts(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each word or pair stands, at most `KNOWN_AT_MOST`. One query."""
        asked = list(words)
        found = _rows(
            "SELECT w.word, (SELECT count(*) FROM (SELECT 1 FROM search_entry"
            " WHERE vector @@ w.lexeme::tsquery LIMIT %s) few)"
            " FROM unnest(%s::text[], %s::text[]) AS w(word, lexeme)",
            [KNOWN_AT_MOST, asked, [_lexeme(word) for word in asked]],
        )
        return {word: count for word, count in found if count}

    def learn(self, ids: Collection[int]) -> None:
        """Fill the column of the rows."""
        columns = ("pk", "title_f", "summary_f", "body_f", "rest_f", "exact")
        rows = EntryText.objects.filter(pk__in=ids).values_list(*columns)
        with connection.cursor() as cursor:
            cursor.executemany(
                "UPDATE search_entry SET vector = %s::tsvector WHERE id = %s",
                [(vector(fields, exact), pk) for pk, *fields, exact in rows],
            )

    def fault(self) -> str:
        """Return whether a row has no syllables."""
        ((empty,),) = _rows("SELECT count(*) FROM search_entry WHERE vector IS NULL", [])
        return f"{empty} mục chưa có chỉ mục" if empty else ""


def vector(fields: Sequence[str], exact: str) -> str:
    """Return the tsvector of a text, as much of it as a tsvector holds.

    Args:
        fields: title, summary, body, rest in folded syllables.
        exact: the same with marks, `BETWEEN` between.
    """
    places: dict[str, list[int]] = {}
    bare: set[str] = set()
    left, at = MOST_BYTES, 1
    for number, (field, marked) in enumerate(zip(fields, exact.split(BETWEEN), strict=True)):
        before = ""
        for word, written in zip(field.split(), marked.split(), strict=True):
            pairs = [f"{before} {word}"] if before else []
            titled = [TITLE + lexeme for lexeme in (word, *pairs)] if number == 0 else []
            new = {MARKED + written, *pairs, *titled} - bare
            left -= PLACE + sum(_size(lexeme) for lexeme in new)
            left -= 0 if word in places else _size(word)
            if left < 0:
                return _written(places, bare)
            bare |= new
            places.setdefault(word, []).append(min(at, LAST_PLACE))
            before, at = word, at + 1
        at += GAP
    return _written(places, bare)


def _size(lexeme: str) -> int:
    return len(lexeme.encode()) + ROUND


def _written(places: Mapping[str, Sequence[int]], bare: Iterable[str]) -> str:
    placed = [
        f"{_lexeme(word)}:{','.join(map(str, found[:MOST_PLACES]))}"
        for word, found in places.items()
    ]
    return " ".join([*placed, *(_lexeme(word) for word in bare)])


def _rows(sql: str, parameters: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def _newest(query: str, limit: int) -> list[int]:
    """Return the ids that match, the youngest pages first."""
    rows = _rows(
        "SELECT id FROM search_entry WHERE vector @@ %s::tsquery ORDER BY id DESC LIMIT %s",
        [query, limit],
    )
    return [row[0] for row in rows]


def _lexeme(word: str) -> str:
    """Return a lexeme in quotes; it holds letters, digits and the signs of this module alone."""
    return f"'{word}'"


def _form(form: Form) -> str:
    if not form.is_phrase:
        return f"({' & '.join(_lexeme(word) for word in form.folded)})"
    pairs = " & ".join(_lexeme(f"{first} {second}") for first, second in pairwise(form.folded))
    if len(form.folded) == 2:
        return pairs
    # The pairs find the few rows in which the places are then looked at.
    return f"({pairs} & ({' <-> '.join(_lexeme(word) for word in form.folded)}))"


def _whole(asked: Asked, lacking: int) -> str:
    terms = [f"({' | '.join(_form(form) for form in term.forms)})" for term in asked.terms]
    if lacking and len(terms) > 1:
        ways = [" & ".join([*terms[:at], *terms[at + 1 :]]) for at in range(len(terms))]
        wanted = " | ".join(f"({way})" for way in ways)
    else:
        wanted = " & ".join(terms)
    if asked.excluded:
        unwanted = " | ".join(_form(form) for form in asked.excluded)
        return f"({wanted}) & !({unwanted})"
    return wanted
