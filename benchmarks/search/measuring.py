"""Times the search on the engine that the surroundings name; prints JSON. See speed.py."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from typing import Any

import django

from benchmarks.search.readying import build, still_on_server

# Common words, phrases, rare words, marks, a relaxed one: what people type.
QUERIES = (
    "học sinh",
    "nha truong",
    "phụ huynh",
    '"hội cha mẹ học sinh"',
    "ngày hội đọc sách thư viện",
    "cau lac bo co vua",
    "đêm hội trăng rằm khối 9",
    "nghị quyết 71",
    "bộ cảm biến nhỏ bờ sông",
    "tuyen sinh lop 1",
)
PREFIXES = ("ng", "tru", "nghi q", "câu lạc", "doc sa", "hội", "thu vien", "đê")
ROUNDS = 12


def times(*asks: Callable[[], object], rounds: int = ROUNDS) -> list[list[float]]:
    """Return for each question how long its rounds take, in milliseconds.

    The questions take turns, and all were asked before: a server that has just been filled becomes
    faster for minutes, and whatever else the machine does disturbs all alike.
    """
    found: list[list[float]] = [[] for _ in asks]
    for ask in asks:
        ask()
    for _ in range(rounds):
        for ask, taken in zip(asks, found, strict=True):
            begun = time.perf_counter()
            ask()
            taken.append((time.perf_counter() - begun) * 1000)
    return found


def quantile(values: list[float], share: float) -> float:
    """Return the value below which that share of the values lies."""
    return round(sorted(values)[min(len(values) - 1, int(len(values) * share))], 1)


def index_megabytes() -> float:
    """Return what the index in the database takes on the disk."""
    from django.db import connection  # noqa: PLC0415 - once Django is set up

    if connection.vendor == "postgresql":
        question = (
            "SELECT sum(pg_total_relation_size(oid)) FROM pg_class "
            "WHERE relkind = 'r' AND relname LIKE 'search_entry%'"
        )
    else:
        question = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'search_%'"
    with connection.cursor() as cursor:
        cursor.execute(question)
        return round(float(cursor.fetchone()[0]) / 1024**2, 1)


def raw_query(engine: Any, text: str) -> Callable[[], object]:
    """Return what asks the server's own query of the same meaning: hits, facets, order."""
    from django.utils import timezone  # noqa: PLC0415

    from search.asking import read  # noqa: PLC0415
    from search.backends.base import Plan  # noqa: PLC0415
    from search.backends.elastic.finding import PageSearch  # noqa: PLC0415
    from search.selectors import synonym_groups  # noqa: PLC0415

    plan = Plan(asked=read(text, synonym_groups()))
    with engine._connection.asked(60.0) as client:
        search = PageSearch(client, engine._alias, plan, timezone.now())
        body = search.build_search().to_dict()
    return lambda: client.search(index=engine._alias, body=body)


def server_megabytes(engine: Any) -> float:
    """Return what the index on the search server takes there."""
    with engine._connection.asked(60.0) as client:
        found = client.indices.stats(index=engine._alias, metric="store")
    return round(float(found["_all"]["total"]["store"]["size_in_bytes"]) / 1024**2, 1)


def main() -> None:
    """Rebuild, ask, and print what each took."""
    django.setup()
    from search.backends.choice import reading, server  # noqa: PLC0415
    from search.interface import Query  # noqa: PLC0415
    from search.selectors import find, suggest  # noqa: PLC0415

    count, rates = build()
    engine = server()
    by_query: dict[str, list[float]] = {}
    raw: dict[str, float] = {}
    for text in QUERIES:
        beside = () if engine is None else (raw_query(engine, text),)
        by_query[text], *own = times(lambda text=text: find(Query(text)), *beside)
        if own:
            raw[text] = quantile(own[0], 0.5)
    every = [one for found in by_query.values() for one in found]
    typed = [one for text in PREFIXES for one in times(lambda text=text: suggest(text))[0]]
    result = {
        "engine": type(reading()).__name__,
        "records": count,
        "written_per_second": rates,
        "find_ms": {"median": round(statistics.median(every), 1), "p95": quantile(every, 0.95)},
        "find_ms_by_query": {text: quantile(found, 0.5) for text, found in by_query.items()},
        "suggest_ms_p95": quantile(typed, 0.95),
        "index_mb": index_megabytes(),
    }
    still_on_server()
    if engine is not None:
        result["raw_query_ms"] = raw
        result["find_to_raw_query"] = {
            text: round(quantile(by_query[text], 0.5) / raw[text], 2) for text in QUERIES
        }
        result["server_index_mb"] = server_megabytes(engine)
    sys.stdout.write(json.dumps(result, ensure_ascii=False))


if __name__ == "__main__":
    main()
