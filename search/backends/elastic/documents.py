"""How a record lies in Elasticsearch: its syllables for finding, and what tells stories apart.

No text for showing: readers see the database's.
"""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any

from elasticsearch.dsl import (
    Boolean,
    Date,
    Document,
    Integer,
    Keyword,
    Long,
    MetaField,
    Object,
    Text,
)

from search import facets
from search.interface import FACETS, Kind, Record
from search.words import normalised

# From the strongest to the weakest, as in `search.ranking`.
FIELDS = ("title", "summary", "body", "rest")
FOLDED = tuple(f"{field}_folded" for field in FIELDS)
EXACT = tuple(f"{field}_exact" for field in FIELDS)
# What similar stories are told by.
COMPARED = ("title", "column", "topics", "tags")

_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def _syllables() -> Text:
    # They come with single spaces between; nothing is left for an analyzer to decide.
    return Text(analyzer="whitespace", norms=False)


class PageDocument(Document):
    """A public page, under the page's id."""

    id = Long()
    digest = Keyword(index=False)
    # Only kept.
    record = Object(enabled=False)
    title_folded = _syllables()
    summary_folded = _syllables()
    body_folded = _syllables()
    rest_folded = _syllables()
    title_exact = _syllables()
    summary_exact = _syllables()
    body_exact = _syllables()
    rest_exact = _syllables()
    title_length = Integer(index=False)
    # Neighbouring syllables of the title: for what is similar.
    title_pairs = Keyword()
    is_place = Boolean()
    # Microseconds since 1970; `date` is the same to the millisecond, for what is fresh.
    moment = Long()
    until = Long()
    date = Date()
    # The facets, each by its name, and tags. As words: any text may be asked for.
    column = Keyword()
    unit = Keyword()
    topic = Keyword()
    audience = Keyword()
    genre = Keyword()
    year = Keyword()
    kind = Keyword()
    tag = Keyword()

    class Meta:
        dynamic = MetaField("strict")
        # Found by, never read back.
        source = MetaField(excludes=[*FOLDED, *EXACT, "title_pairs"])


def layout() -> dict[str, Any]:
    """Return the mapping; under `_meta` the digest of all the rest, to tell layouts apart."""
    mapping: dict[str, Any] = PageDocument._index.to_dict()["mappings"]
    digest = hashlib.sha256(json.dumps(mapping, sort_keys=True).encode()).hexdigest()
    return {**mapping, "_meta": {"layout": digest}}


def number(moment: datetime) -> int:
    """Return a moment as microseconds since 1970."""
    return (moment - _BEGINNING) // _MICROSECOND


def source_of(record: Record) -> dict[str, Any]:
    """Return what is sent to the server for a record."""
    facts = facets.read(facets.write(record))
    texts = [normalised(getattr(record, field)) for field in FIELDS]
    words = texts[0][0].split()
    # A plain dict: the library's own object takes longer to make than all the rest.
    return {
        **dict(zip(FOLDED, (folded for folded, _ in texts), strict=True)),
        **dict(zip(EXACT, (exact for _, exact in texts), strict=True)),
        **{name: [str(value) for value in facts[name]] for name in FACETS},
        "id": record.id,
        "digest": record.digest,
        "record": {name: getattr(record, name) for name in COMPARED},
        "title_length": max(len(words), 1),
        "title_pairs": [" ".join(pair) for pair in pairwise(words)],
        "is_place": record.kind in (Kind.UNIT, Kind.TOPIC),
        "moment": number(record.date),
        "until": None if record.until is None else number(record.until),
        "date": record.date,
        "tag": [str(tag) for tag in record.tags],
    }
