"""Turns records into rows of the database index, and rows into records."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from search import facets
from search.backends.closeness import Candidate, candidate
from search.backends.database.index import Titled
from search.interface import Kind, Record, Suggestion
from search.models import Entry, EntryText
from search.words import normalised

BETWEEN = "|"
FIELDS = ("title", "summary", "body", "rest")


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
    rows = {
        row.entry_id: row for row in EntryText.objects.select_related("entry").filter(pk__in=ids)
    }
    return [_record(rows[pk]) for pk in ids if pk in rows]


def suggestions(ids: Sequence[int]) -> list[Suggestion]:
    """Return the ids' pages by kind and title, in the order of the ids. One query."""
    rows = EntryText.objects.filter(pk__in=ids).values_list("pk", "entry__kind", "title")
    found = {pk: Suggestion(pk, Kind(kind), title) for pk, kind, title in rows}
    return [found[pk] for pk in ids if pk in found]


def _record(row: EntryText) -> Record:
    facts = facets.read(row.entry.facets)
    column, unit = facts["column"], facts["unit"]
    return Record(
        id=row.entry_id,
        kind=Kind(row.entry.kind),
        title=row.title,
        summary=row.summary,
        body=row.body,
        rest=row.rest,
        date=moment(row.entry.moment),
        column=int(column[0]) if column else None,
        unit=int(unit[0]) if unit else None,
        topics=tuple(int(value) for value in facts["topic"]),
        audiences=tuple(int(value) for value in facts["audience"]),
        genre=str(facts["genre"][0]) if facts["genre"] else "",
        tags=tuple(int(value) for value in row.entry.tags.split(",") if value),
        until=None if row.entry.until is None else moment(row.entry.until),
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
