"""The versions of the index, of which one answers under the alias."""

import re
import secrets
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.utils import timezone
from elasticsearch import Elasticsearch, NotFoundError
from elasticsearch.dsl import Search
from elasticsearch.dsl.query import Range

from search.backends.base import IndexLost
from search.backends.elastic.connection import FILL, WRITE, Connection
from search.backends.elastic.documents import layout, source_of
from search.interface import Record

# Nothing is searched in a version that is being filled, so it need not be made ready each second.
NOT_BY_ITSELF = "-1"


class Versions:
    """Makes, fills, swaps and forgets versions."""

    def __init__(self, connection: Connection, alias: str, *, shards: int, replicas: int) -> None:
        self._connection = connection
        self._alias = alias
        self._shards = shards
        self._replicas = replicas
        self._name = re.compile(rf"{re.escape(alias)}-\d{{14}}-[0-9a-f]{{8}}")

    def count(self) -> int:
        """Return how many documents the version that answers holds.

        Raises:
            IndexLost: none answers, or one of another layout.
        """
        with self._connection.asked(WRITE) as client:
            if len(self._answering(client)) != 1:
                raise IndexLost("no version answers")
            (found,) = client.indices.get_mapping(index=self._alias).values()
            known = found["mappings"].get("_meta", {}).get("layout")
            if known != layout()["_meta"]["layout"]:
                raise IndexLost("the version that answers has another layout")
            return int(client.count(index=self._alias)["count"])

    def digests(self, after: int, limit: int) -> Mapping[int, str]:
        """Return the next ids and digests of the version that answers."""
        with self._connection.asked(FILL) as client:
            rows = Search(using=client, index=self._alias).filter(Range("id", {"gt": after}))
            rows = rows.sort("id").source(["id", "digest"]).extra(track_total_hits=False)
            answer = rows[:limit].params(allow_partial_search_results=False).execute()
            return {hit.id: hit.digest for hit in answer}

    def begin(self) -> str:
        """Make an empty version that does not answer; forget those that never came to."""
        name = f"{self._alias}-{timezone.now():%Y%m%d%H%M%S}-{secrets.token_hex(4)}"
        with self._connection.asked(FILL) as client:
            for leftover in self._all(client) - self._answering(client):
                client.indices.delete(index=leftover, ignore_unavailable=True)
            self._create(client, name)
        return name

    def fill(self, name: str, records: Sequence[Record]) -> None:
        """Write documents into a version; not found before `swap`.

        Raises:
            IndexLost: the version was deleted; the server does not make it again by itself.
        """
        self._connection.bulk(_writes(_door(name), records), seconds=FILL)

    def swap(self, name: str) -> None:
        """Let a version answer; what answered before is gone. One step for whoever searches."""
        with self._connection.asked(FILL) as client:
            at_last = {"number_of_replicas": self._replicas, "refresh_interval": None}
            client.indices.put_settings(index=name, settings=at_last)
            client.indices.refresh(index=name)
            gone = [{"remove_index": {"index": old}} for old in self._answering(client)]
            # An index that took the alias's place, should anything ever have made one.
            if client.indices.exists(index=self._alias) and not gone:
                gone = [{"remove_index": {"index": self._alias}}]
            client.indices.update_aliases(
                actions=[
                    *gone,
                    # Only a version that `begin` made has a door.
                    {"remove": {"index": name, "alias": _door(name), "must_exist": True}},
                    {"add": {"index": name, "alias": self._alias}},
                ]
            )

    def clear(self) -> None:
        """Let an empty version answer."""
        self.swap(self.begin())

    def forget(self) -> None:
        """Delete every version."""
        with self._connection.asked(FILL) as client:
            for name in self._all(client):
                client.indices.delete(index=name, ignore_unavailable=True)

    def save(self, records: Sequence[Record]) -> None:
        """Write documents into the version that answers; found from then on."""
        writes = _writes(self._alias, records)
        self._connection.bulk(writes, seconds=_patience(records), refresh=True)

    def remove(self, ids: Sequence[int]) -> None:
        """Delete documents of the version that answers."""
        deletes = ({"_op_type": "delete", "_index": self._alias, "_id": str(pk)} for pk in ids)
        self._connection.bulk(deletes, seconds=_patience(ids), refresh=True)

    def _create(self, client: Elasticsearch, name: str) -> None:
        # Copies are made when it is full, which is cheaper than filling them along.
        settings = {
            "number_of_shards": self._shards,
            "number_of_replicas": 0,
            "refresh_interval": NOT_BY_ITSELF,
        }
        client.indices.create(
            index=name, settings=settings, mappings=layout(), aliases={_door(name): {}}
        )

    def _answering(self, client: Elasticsearch) -> set[str]:
        try:
            return set(client.indices.get_alias(name=self._alias).keys())
        except NotFoundError:
            return set()

    def _all(self, client: Elasticsearch) -> set[str]:
        there = client.indices.get(index=f"{self._alias}-*", filter_path="*.aliases")
        return {name for name in there if self._name.fullmatch(name)}


def _patience(pages: Sequence[object]) -> float:
    """Return how long the writing may take: a batch of long stories is no sign of a fault."""
    return WRITE if len(pages) <= 1 else FILL


def _door(name: str) -> str:
    """Return the alias by which alone a version is filled; it is gone with the version."""
    return f"{name}-filling"


def _writes(alias: str, records: Sequence[Record]) -> Iterator[dict[str, Any]]:
    for record in records:
        yield {"_index": alias, "_id": str(record.id), "_source": source_of(record)}
