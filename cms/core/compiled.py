"""Queries of one shape, whose SQL Django works out once in each process.

Working it out costs more than asking the database and reading the answer: a third of what a page
costs that is made cold. Worth it where every page of a kind asks the same; elsewhere a plain
queryset says more.
"""

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import Model, QuerySet, Value

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

    def rows(self, *given: Given) -> list[tuple[Any, ...]]:
        """Return the rows of a `values_list` of texts and whole numbers. One query."""
        statement = self._statement(given)
        if statement.matches_nothing:
            return []
        with connection.cursor() as cursor:
            cursor.execute(statement.sql, statement.filled(given))
            return cursor.fetchall()

    def objects(self, *given: Given) -> list[Any]:
        """Return the objects; what the shape defers is deferred. One query."""
        statement = self._statement(given)
        if statement.matches_nothing:
            return []
        manager = statement.model._default_manager
        return list(manager.raw(statement.sql, statement.filled(given)))

    def _statement(self, given: tuple[Given, ...]) -> "_Statement":
        numbers = tuple(None if isinstance(each, int | str) else len(each) for each in given)
        if numbers not in self._known:
            self._known[numbers] = _Statement.of(self._shape(*_places(numbers)))
        return self._known[numbers]


@dataclass(frozen=True)
class _Statement:
    """SQL and its parameters, places among them; '' where a filter got no value to match."""

    model: type[Model]
    sql: str = ""
    parameters: tuple[Any, ...] = ()

    @classmethod
    def of(cls, query: QuerySet[Any]) -> "_Statement":
        try:
            return cls(query.model, *query.query.sql_with_params())
        except EmptyResultSet:
            return cls(query.model)

    @property
    def matches_nothing(self) -> bool:
        return not self.sql

    def filled(self, given: tuple[Given, ...]) -> list[Any]:
        values = list(_flat(given))
        return [
            values[each.number] if isinstance(each, _Place) else each for each in self.parameters
        ]


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
