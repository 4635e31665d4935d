"""Turns records into rows of the database index, and rows into records."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from search import facets
from search.backends.closeness import Candidate, candidate
from search.backends.database.index import Titled
from search.interface import Kind, Record, Suggestion
from search.models import Entry, EntryText
from search.words import normalised

BETWEEN = "|"
FIELDS = ("title", "summary", "body", "rest")
FACTS = ("entry__kind", "entry__moment", "entry__until", "entry__facets", "entry__tags")

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def number(moment: datetime) -> int:
    """Return a moment as microseconds since 1970, as rows have it."""
    return (moment - _BEGINNING) // _MICROSECOND


def moment(number: int) -> datetime:
    """Return the moment of a number."""
    return _BEGINNING + number * _MICROSECOND


def entry_of(record: Record) -> Entry:
    """Return the narrow row of a record."""
    return Entry(
        id=record.id,
        kind=record.kind,
        moment=number(record.date),
        until=None if record.until is None else number(record.until),
        facets=facets.write(record),
        tags=",".join(map(str, record.tags)),
        digest=record.digest,
    )


def text_of(record: Record) -> EntryText:
    """Return the row with the text of a record, by syllables too."""
    pairs = [normalised(getattr(record, field)) for field in FIELDS]
    return EntryText(
        entry_id=record.id,
        title=record.title,
        summary=record.summary,
        body=record.body,
        rest=record.rest,
        title_f=pairs[0][0],
        summary_f=pairs[1][0],
        body_f=pairs[2][0],
        rest_f=pairs[3][0],
        exact=BETWEEN.join(exact for _, exact in pairs),
    )


def records(ids: Sequence[int]) -> list[Record]:
    """Return the records of the ids, in the order of the ids. One query."""
    # Not the syllables, which are more than the rest.
    rows = EntryText.objects.filter(pk__in=ids).values_list("pk", *FIELDS, *FACTS)
    found = {row[0]: row for row in rows}
    return [_record(found[pk]) for pk in ids if pk in found]


def suggestions(ids: Sequence[int]) -> list[Suggestion]:
    """Return the ids' pages by kind and title, in the order of the ids. One query."""
    rows = EntryText.objects.filter(pk__in=ids).values_list("pk", "entry__kind", "title")
    found = {pk: Suggestion(pk, Kind(kind), title) for pk, kind, title in rows}
    return [found[pk] for pk in ids if pk in found]


def _record(row: tuple[Any, ...]) -> Record:
    pk, title, summary, body, rest, kind, when, until, written, tags = row
    facts = facets.read(written)
    column, unit = facts["column"], facts["unit"]
    return Record(
        id=pk,
        kind=Kind(kind),
        title=title,
        summary=summary,
        body=body,
        rest=rest,
        date=moment(when),
        column=int(column[0]) if column else None,
        unit=int(unit[0]) if unit else None,
        topics=tuple(int(value) for value in facts["topic"]),
        audiences=tuple(int(value) for value in facts["audience"]),
        genre=str(facts["genre"][0]) if facts["genre"] else "",
        tags=tuple(int(value) for value in tags.split(",") if value),
        until=None if until is None else moment(until),
    )


def candidate_of(row: Titled) -> Candidate:
    """Return what tells how close a story is."""
    pk, title, text, tags, when = row
    facts = facets.read(text)
    return candidate(
        pk,
        title,
        column=next(iter(facts["column"]), None),
        topics=facts["topic"],
        tags=[tag for tag in tags.split(",") if tag],
        moment=when,
    )
