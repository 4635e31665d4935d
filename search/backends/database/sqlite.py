"""The syllables in SQLite's FTS5; its syntax is written here from syllables alone."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from django.db import DatabaseError, connection

from search.asking import Asked, Form
from search.backends.database.index import KNOWN_AT_MOST, Match, Pair, Titled
from search.interface import FOUND_KINDS, Kind

FOLDED = "{title_f summary_f body_f rest_f}"


class SqliteIndex:
    """The syllables of the database index, in SQLite."""

    def matches(self, asked: Asked, *, lacking: int, now: int) -> list[Match]:
        """Return every story and document that has what is asked for. One query."""
        return _rows(
            "SELECT e.id, e.moment, e.facets FROM search_syllables s"
            " JOIN search_entry e ON e.id = s.rowid"
            " WHERE s.search_syllables MATCH %s AND e.kind IN (%s, %s)"
            " AND (e.until IS NULL OR e.until > %s)",
            [_whole(asked, lacking), *FOUND_KINDS, now],
        )

    def with_title(self, asked: Asked, limit: int) -> set[int]:
        """Return the newest ids whose title has all that is asked for. One query."""
        return set(
            _newest(_all_of("title_f", [f for term in asked.terms for f in term.forms[:1]]), limit)
        )

    def with_marks(self, asked: Asked, limit: int) -> set[int]:
        """Return the newest ids that have every term with the marks typed. One query."""
        typed = [Form(form.exact, form.exact, form.is_phrase) for form in asked.typed]
        return set(_newest(_all_of("exact", typed), limit))

    def titled(self, words: Sequence[str], limit: int) -> list[int]:
        """Return the newest ids whose title has the words, the last one begun. One query."""
        parts = [_quoted([word]) for word in words]
        return _newest(f"title_f : ({' AND '.join(parts)} *)", limit)

    def with_pairs(self, pairs: Collection[Pair], limit: int) -> list[Titled]:
        """Return the newest stories in whose title one of the pairs stands. One query."""
        either = " OR ".join(_quoted(pair) for pair in sorted(pairs))
        return _rows(
            "SELECT e.id, t.title_f, e.facets, e.tags, e.moment FROM search_syllables s"
            " JOIN search_entry e ON e.id = s.rowid JOIN search_entrytext t ON t.entry_id = s.rowid"
            " WHERE s.search_syllables MATCH %s AND e.kind = %s ORDER BY s.rowid DESC LIMIT %s",
            [f"title_f : ({either})", Kind.STORY, limit],
        )

    def counts(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each word or pair stands, at most `KNOWN_AT_MOST`. One query."""
        asked = json.dumps([[word, f"{FOLDED} : {_quoted([word])}"] for word in words])
        found = _rows(
            "SELECT json_extract(w.value, '$[0]'), (SELECT count(*) FROM"
            " (SELECT 1 FROM search_syllables WHERE search_syllables"
            " MATCH json_extract(w.value, '$[1]') LIMIT %s)) FROM json_each(%s) w",
            [KNOWN_AT_MOST, asked],
        )
        return {word: count for word, count in found if count}

    def learn(self, ids: Collection[int]) -> None:
        """Do nothing: triggers on the rows take syllables in and out."""

    def fault(self) -> str:
        """Return what SQLite's own check says."""
        try:
            with connection.cursor() as cursor:
                cursor.execute(
                    "INSERT INTO search_syllables(search_syllables, rank)"
                    " VALUES ('integrity-check', 1)"
                )
        except DatabaseError as error:
            return str(error)
        return ""


def _rows(sql: str, parameters: Sequence[Any]) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return list(cursor.fetchall())


def _newest(expression: str, limit: int) -> list[int]:
    """Return the ids that match, the youngest pages first: the order that FTS5 has for nothing."""
    rows = _rows(
        "SELECT rowid FROM search_syllables WHERE search_syllables MATCH %s"
        " ORDER BY rowid DESC LIMIT %s",
        [expression, limit],
    )
    return [row[0] for row in rows]


def _quoted(words: Sequence[str]) -> str:
    """Return syllables as one FTS5 phrase; they hold letters and digits alone."""
    return f'"{" ".join(words)}"'


def _form(form: Form) -> str:
    if form.is_phrase:
        return _quoted(form.folded)
    return f"({' AND '.join(_quoted([word]) for word in form.folded)})"


def _all_of(columns: str, forms: Sequence[Form]) -> str:
    return f"{columns} : ({' AND '.join(_form(form) for form in forms)})"


def _whole(asked: Asked, lacking: int) -> str:
    terms = [f"({' OR '.join(_form(form) for form in term.forms)})" for term in asked.terms]
    if lacking and len(terms) > 1:
        ways = [" AND ".join([*terms[:at], *terms[at + 1 :]]) for at in range(len(terms))]
        wanted = " OR ".join(f"({way})" for way in ways)
    else:
        wanted = " AND ".join(terms)
    found = f"{FOLDED} : ({wanted})"
    if asked.excluded:
        unwanted = " OR ".join(_form(form) for form in asked.excluded)
        return f"({found}) NOT ({FOLDED} : ({unwanted}))"
    return found
