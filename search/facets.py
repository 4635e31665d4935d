"""Counts hits by facet and narrows them, from the facts of each hit written as one short text."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from zoneinfo import ZoneInfo

from search.interface import FACETS, Choice, Filters, Record

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
MOST_CHOICES = 100

Facts = Mapping[str, tuple[int | str, ...]]


def write(record: Record) -> str:
    """Return the facts of a record that hits are counted and narrowed by."""
    year = record.date.astimezone(ZONE).year
    return "|".join(
        [
            str(record.column or ""),
            str(record.unit or ""),
            ",".join(map(str, record.topics)),
            ",".join(map(str, record.audiences)),
            record.genre,
            str(year),
            record.kind,
        ]
    )


@lru_cache(maxsize=50_000)
def read(text: str) -> Facts:
    """Return the values that a record has in each facet."""
    return {
        name: tuple(int(value) if value.isdecimal() else value for value in part.split(",") if part)
        for name, part in zip(FACETS, text.split("|"), strict=True)
    }


def passing(texts: Iterable[str], filters: Filters) -> frozenset[str]:
    """Return which of the facts the filters let through."""
    chosen = filters.chosen()
    return frozenset(
        text for text in texts if all(value in read(text)[name] for name, value in chosen.items())
    )


def count(texts: Mapping[str, int], filters: Filters) -> dict[str, tuple[Choice, ...]]:
    """Return the values of each facet with how many hits there would be with them chosen.

    Args:
        texts: the facts that occur among all matches, with how many matches have them.
        filters: a facet's own filter is left out of its counts, the others count.
    """
    chosen = filters.chosen()
    counters: dict[str, Counter[int | str]] = {name: Counter() for name in FACETS}
    for text, number in texts.items():
        facts = read(text)
        failed = [name for name, value in chosen.items() if value not in facts[name]]
        if len(failed) > 1:
            continue
        for name in failed or FACETS:
            for value in facts[name]:
                counters[name][value] += number
    return {
        name: tuple(Choice(value, number) for value, number in counter.most_common(MOST_CHOICES))
        for name, counter in counters.items()
    }
