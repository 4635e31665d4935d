"""Finds, suggests and keeps records on an Elasticsearch server."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from copy import copy
from typing import Any, Self

from django.utils import timezone
from elasticsearch.dsl import MultiSearch, Search
from elasticsearch.dsl.query import Bool, Term

from search.backends.base import Found, IndexLost, Plan
from search.backends.closeness import Candidate, candidate, closest
from search.backends.database import entries
from search.backends.elastic.connection import Connection
from search.backends.elastic.finding import PageSearch
from search.backends.elastic.queries import anywhere, still_public, titled
from search.backends.elastic.versions import Versions
from search.interface import Kind, Record, Subject, Suggestion
from search.words import normalised

SIMILAR_FROM = 200
COMPARED_BY = ("id", "moment", "record")


class ElasticBackend:
    """The engine on an Elasticsearch server."""

    def __init__(self, connection: Connection, *, alias: str, shards: int, replicas: int) -> None:
        """Keep the way to the server.

        Args:
            alias: the name under which the index answers; versions are named after it.
        """
        self._connection = connection
        self._patience = connection.patience
        self._alias = alias
        self._versions = Versions(connection, alias, shards=shards, replicas=replicas)

    def within(self, seconds: float) -> Self:
        """Return the same engine, whose answers are waited for no longer than so many seconds."""
        hurried = copy(self)
        hurried._patience = min(self._patience, seconds)
        return hurried

    def find(self, plan: Plan) -> Found:
        """Return the page of hits, their number, the facets. One request, one query."""
        with self._connection.asked(self._patience) as client:
            return PageSearch(client, self._alias, plan, timezone.now()).found()

    def complete(self, words: Sequence[str], limit: int) -> Sequence[Suggestion]:
        """Return units and topics, then the newest pages, by their titles.

        One request, one query.
        """
        if not words:
            return []
        with self._connection.asked(self._patience) as client:
            found = Search(index=self._alias).filter(
                Bool(filter=[*titled(words), still_public(timezone.now())])
            )
            found = found.source(["id"]).extra(track_total_hits=False)[:limit]
            both = MultiSearch(using=client)
            both = both.add(found.filter(Term("is_place", {"value": True})).sort("id"))
            both = both.add(found.filter(Term("is_place", {"value": False})).sort("-moment", "-id"))
            places, stories = (
                [hit["_source"]["id"] for hit in answer.to_dict()["hits"]["hits"]]
                for answer in both.execute()
            )
        half = max(limit // 2, limit - len(stories))
        return entries.suggestions([*places[:half], *stories][:limit])

    def similar(self, subject: Subject, limit: int) -> Sequence[int]:
        """Return what shares pairs of syllables in titles, topics and tags. One request."""
        own = candidate(
            subject.id,
            normalised(subject.title)[0],
            column=subject.column,
            topics=subject.topics,
            tags=subject.tags,
        )
        if not own.pairs:
            return []
        shared = [Term("title_pairs", {"value": " ".join(pair)}) for pair in own.pairs]
        with self._connection.asked(self._patience) as client:
            near = Search(using=client, index=self._alias).query(Bool(must=[Bool(should=shared)]))
            near = near.filter(Term("kind", {"value": Kind.STORY.value})).exclude(
                Term("id", {"value": subject.id})
            )
            near = near.source(list(COMPARED_BY)).extra(track_total_hits=False)[:SIMILAR_FROM]
            return closest(own, _candidates(near), limit)

    def known(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each word stands. One request."""
        asked = {word: anywhere(word) for word in words}
        if not asked:
            return {}
        with self._connection.asked(self._patience) as client:
            counting = Search(using=client, index=self._alias)[:0]
            counting.aggs.bucket("words", "filters", filters=asked)
            answer: Any = counting.execute()
        counts = {word: answer.aggregations.words.buckets[word].doc_count for word in asked}
        return {word: count for word, count in counts.items() if count}

    def save(self, records: Sequence[Record]) -> None:
        """Write documents; readers find them from then on."""
        self._versions.save(records)

    def remove(self, ids: Collection[int]) -> None:
        """Delete documents."""
        self._versions.remove(list(ids))

    def digests(self, after: int, limit: int) -> Mapping[int, str]:
        """Return the next ids and digests. One request."""
        return self._versions.digests(after, limit)

    def fault(self) -> str:
        """Return whether a version of today's layout answers."""
        try:
            self.count()
        except IndexLost:
            return "Máy chủ tìm kiếm chưa có chỉ mục dùng được."
        return ""

    def clear(self) -> None:
        """Let an empty version answer."""
        self._versions.clear()

    def count(self) -> int:
        """Return how many documents the version that answers holds.

        Raises:
            IndexLost: none answers, or one of another layout.
        """
        return self._versions.count()

    def begin(self) -> str:
        """Make an empty version that does not answer yet; forget those that never came to."""
        return self._versions.begin()

    def fill(self, version: str, records: Sequence[Record]) -> None:
        """Write documents into a version."""
        self._versions.fill(version, records)

    def swap(self, version: str) -> None:
        """Let a version answer in place of the one that did."""
        self._versions.swap(version)

    def forget(self) -> None:
        """Delete every version; nothing answers any more."""
        self._versions.forget()


def _candidates(search: Search[Any]) -> list[Candidate]:
    """Return what tells how close stories are. One request."""
    sources = [hit["_source"] for hit in search.execute().to_dict()["hits"]["hits"]]
    return [_candidate(source["record"], source) for source in sources]


def _candidate(record: Mapping[str, Any], source: Mapping[str, Any]) -> Candidate:
    return candidate(
        source["id"],
        normalised(record["title"])[0],
        column=record["column"],
        topics=record["topics"],
        tags=record["tags"],
        moment=source["moment"],
    )
