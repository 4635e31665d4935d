"""Reads the points of a return from its form, and says them again when it is refused; pure."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from news.editorial.reviewing.placing import ToMend

# Without a script nobody can ask for another row.
ROWS_OFFERED = 3
# More than any return may have, so that too many are refused and not lost.
MOST_ROWS = 100


class Form(Protocol):
    """What was posted: every value of each name."""

    def getlist(self, key: str) -> list[str]:
        """Return all values of a name."""


def points_in(form: Form) -> list[ToMend]:
    """Return the points: first the rows that hang on a place, then each line of the list."""
    lines = (line for text in form.getlist("points") for line in text.splitlines())
    return [*_rows(form), *(ToMend(line) for line in lines)]


def rows_to_keep(form: Form) -> list[dict[str, str]]:
    """Return the rows in which something was typed or chosen, to be shown again."""
    rows = (
        {"text": p.text, "path": p.path, "quote": p.quote, "before": p.before} for p in _rows(form)
    )
    return [row for row in rows if any(row.values())]


def rows_to_show(kept: list[Mapping[str, str]]) -> list[Mapping[str, str]]:
    """Return the rows of the form: what was typed, and empty ones behind it."""
    return [*kept, *({} for _ in range(max(1, ROWS_OFFERED - len(kept))))]


def _rows(form: Form) -> Iterator[ToMend]:
    texts = form.getlist("point")[:MOST_ROWS]
    columns = [form.getlist(name) for name in ("place", "quote", "before")]
    for number, text in enumerate(texts):
        beside = (column[number] if number < len(column) else "" for column in columns)
        yield ToMend(text, *beside)
