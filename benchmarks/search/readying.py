"""Fills the indexes of a benchmark, until readers would be answered by the search server."""

import time
from typing import Any

PART = 500
RAW = "benchmark-raw"


def build() -> tuple[int, dict[str, int]]:
    """Write every index anew.

    Returns:
        How many records there are; how many a second went into each index.
    """
    from search.backends.choice import server  # noqa: PLC0415 - once Django is set up
    from search.services import rebuild  # noqa: PLC0415

    begun = time.perf_counter()
    count = rebuild(lambda done, of: None)
    rates = {"database": round(count / (time.perf_counter() - begun))}
    _settle()
    if (engine := server()) is not None:
        rates |= _build_server(engine, count)
    return count, rates


def _settle() -> None:
    """Do at once what PostgreSQL does by itself within a minute or so."""
    from django.db import connection  # noqa: PLC0415

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE search_entry, search_entrytext")


def still_on_server() -> None:
    """See to it that what was measured came from the search server, where there is one.

    Raises:
        SystemExit: the database answered instead.
    """
    from search.backends.choice import server  # noqa: PLC0415 - once Django is set up
    from search.standing import may_rely  # noqa: PLC0415

    if server() is not None and not may_rely():
        raise SystemExit("the search server was not relied on")


def _build_server(engine: Any, count: int) -> dict[str, int]:
    from cms.outbox.models import OutboxRow  # noqa: PLC0415
    from search.following import begin, fill_on  # noqa: PLC0415

    raw = _raw_rate(engine)
    begun = time.perf_counter()
    begin(engine)
    fill_on(engine, lambda done, of: None)
    rate = round(count / (time.perf_counter() - begun))
    # No worker runs here, and the server has everything.
    OutboxRow.objects.filter(effect__startswith="search.").delete()
    still_on_server()
    return {"server": rate, "server, raw bulk": raw}


def _raw_rate(engine: Any) -> int:
    """Return how many ready documents a second the server takes, with nothing else to do."""
    from elasticsearch.helpers import bulk  # noqa: PLC0415

    from search.backends.database import entries  # noqa: PLC0415
    from search.backends.elastic.documents import layout, source_of  # noqa: PLC0415
    from search.models import Entry  # noqa: PLC0415

    ids = list(Entry.objects.order_by("pk").values_list("pk", flat=True)[: 40 * PART])
    actions = [
        {"_index": RAW, "_id": str(record.id), "_source": source_of(record)}
        for start in range(0, len(ids), PART)
        for record in entries.records(ids[start : start + PART])
    ]
    with engine._connection.asked(60.0) as client:
        client.indices.delete(index=RAW, ignore_unavailable=True)
        client.indices.create(
            index=RAW, settings={"refresh_interval": "-1", "number_of_replicas": 0},
            mappings=layout(),
        )  # fmt: skip
        begun = time.perf_counter()
        bulk(client, actions)
        client.indices.refresh(index=RAW)
        rate = len(actions) / (time.perf_counter() - begun)
        client.indices.delete(index=RAW)
    return round(rate)
