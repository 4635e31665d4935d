"""Queries of one shape, whose SQL Django works out once in each process.

Working it out costs more than asking the database and reading the answer: a third of what a page
costs that is made cold. Worth it where every page of a kind asks the same; elsewhere a plain
queryset says more.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import DEFAULT_DB_ALIAS, connection
from django.db.models import Model, QuerySet, Value
from django.db.models.expressions import Col
from django.db.models.sql import Query

# A value, or several for a filter such as `pk__in`.
Given = int | str | Collection[int]


@dataclass(frozen=True)
class _Place:
    """Stands among the parameters of a query for a value that comes later."""

    number: int


class Compiled:
    """A query that is asked again and again with other values.

    Its SQL is kept for each number of values that a filter was given; these numbers must be few.
    """

    def __init__(self, shape: Callable[..., QuerySet[Any]]) -> None:
        """Take the shape of the query.

        Args:
            shape: given an expression for each value (a list of them for several), returns the
                query; nothing else may change what it returns. A filter by several keys names
                the field of the key itself: `image__id__in`, not `image__in`.
        """
        self._shape = shape
        self._known: dict[tuple[int | None, ...], _Statement] = {}

    def rows(self, *given: Given) -> list[Sequence[Any]]:
        """Return the rows of a `values_list`. One query."""
        return self._statement(given).asked(given)

    def objects(self, *given: Given) -> list[Any]:
        """Return the objects; what the shape defers is deferred. One query."""
        statement = self._statement(given)
        make, names = statement.model.from_db, statement.names
        return [make(DEFAULT_DB_ALIAS, names, row) for row in statement.asked(given)]

    def _statement(self, given: tuple[Given, ...]) -> "_Statement":
        numbers = tuple(None if isinstance(each, int | str) else len(each) for each in given)
        if numbers not in self._known:
            self._known[numbers] = _Statement.of(self._shape(*_places(numbers)))
        return self._known[numbers]


@dataclass(frozen=True)
class _Statement:
    """What Django's own iterators work out of a query before they ask, places in its parameters.

    No SQL at all stands for a query that can't find anything: a filter got no value to match.
    """

    model: type[Model]
    query: Query
    sql: str = ""
    parameters: tuple[Any, ...] = ()
    names: tuple[str, ...] = ()
    converters: Mapping[int, Any] = field(default_factory=dict)

    @classmethod
    def of(cls, found: QuerySet[Any]) -> "_Statement":
        model, query = found.model, found.query
        compiler = query.get_compiler(DEFAULT_DB_ALIAS)
        try:
            sql, parameters = compiler.as_sql()
        except EmptyResultSet:
            return cls(model, query)
        columns = [column for column, *_ in compiler.select]
        names = tuple(column.target.attname for column in columns if isinstance(column, Col))
        return cls(model, query, sql, tuple(parameters), names, compiler.get_converters(columns))

    def asked(self, given: tuple[Given, ...]) -> list[Sequence[Any]]:
        if not self.sql:
            return []
        values = list(_flat(given))
        filled = [values[p.number] if isinstance(p, _Place) else p for p in self.parameters]
        with connection.cursor() as cursor:
            cursor.execute(self.sql, filled)
            rows = cursor.fetchall()
        if not self.converters:
            return rows
        # A compiler of this thread's connection: converters may ask it what its database is like.
        compiler = self.query.get_compiler(DEFAULT_DB_ALIAS)
        return list(compiler.apply_converters(rows, self.converters))


def _places(numbers: tuple[int | None, ...]) -> Iterator[Value | list[Value]]:
    number = 0
    for count in numbers:
        places = [Value(_Place(number + n)) for n in range(1 if count is None else count)]
        yield places[0] if count is None else places
        number += len(places)


def _flat(given: tuple[Given, ...]) -> Iterator[int | str]:
    for each in given:
        if isinstance(each, int | str):
            yield each
        else:
            yield from each
