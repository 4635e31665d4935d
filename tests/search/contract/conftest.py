"""Every engine, filled with the same records; an engine that is added here must pass all of it."""

from datetime import UTC, datetime, timedelta

import pytest

from search.asking import read
from search.backends.base import Plan
from search.backends.database import database
from search.interface import Kind, Record
from search.words import normalised

NOW = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
GROUPS = [
    ("Sở GDĐT", "Sở GD&ĐT", "Sở Giáo dục và Đào tạo", "Sở Giáo dục"),
    ("THCS", "trung học cơ sở"),
]


def record(number, title, summary="", body="", rest="", days=0, **facts):
    """Return the record of a story; `days` is how many days old it is."""
    return Record(
        id=number,
        kind=facts.pop("kind", Kind.STORY),
        title=title,
        summary=summary,
        body=body,
        rest=rest,
        date=NOW - timedelta(days=days),
        **facts,
    )


class Bench:
    """An engine and short words for what tests do with it."""

    def __init__(self, engine):
        self.engine = engine

    def has(self, *records):
        # The database index is always kept; what is shown comes from it.
        for engine in {self.engine, database()}:
            engine.save(list(records))

    def plan(self, text, **how):
        groups = [tuple(tuple(normalised(e)[0].split()) for e in group) for group in GROUPS]
        return self.engine.find(Plan(asked=read(text, groups), **how))

    def ids(self, text, **how):
        return [record.id for record in self.plan(text, **how).records]

    def found(self, text, **how):
        return set(self.ids(text, take=100, **how))


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.elastic)])
def bench(request, db):
    """One engine after the other, empty."""
    if request.param == "database":
        engine = database()
        engine.clear()
    else:
        database().clear()
        engine = request.getfixturevalue("search_server")
    return Bench(engine)
