"""One search with its facets: what matches, in which order, how many, counted by what."""

import hashlib
from datetime import datetime
from typing import Any, cast

from elasticsearch import Elasticsearch
from elasticsearch.dsl import FacetedSearch, TermsFacet
from elasticsearch.dsl.query import Query

from search.backends.base import REACHABLE, BackendAway, Found, Plan
from search.backends.database import entries
from search.backends.elastic.documents import PageDocument
from search.backends.elastic.queries import closely, matching, ordered
from search.facets import MOST_CHOICES
from search.interface import FACETS, Choice, Order

WORDS = ("genre", "kind")
# More than a ward has of anything, so that counts are exact however many shards there are.
COUNTED = 1000


class PageSearch(FacetedSearch[PageDocument]):
    """A plan as Elasticsearch answers it.

    A facet's own filter narrows the hits and the other facets' counts, not its own.
    """

    facets = {
        name: TermsFacet(field=name, size=MOST_CHOICES, shard_size=COUNTED) for name in FACETS
    }

    def __init__(self, client: Elasticsearch, index: str, plan: Plan, now: datetime) -> None:
        # The library asks for a name, and takes a client in its place.
        self.using = cast(str, client)
        self.index = index
        self._plan, self._now = plan, now
        chosen: dict[str, Any] = {
            name: [str(value)] for name, value in plan.filters.chosen().items()
        }
        query = matching(plan.asked, lacking=plan.lacking, now=now)
        by_date = plan.order is Order.DATE
        super().__init__(query, chosen, ["-moment", "-id"] if by_date else [])

    def query(self, search: Any, query: str | Query) -> Any:
        """Add what matches, and how the matches are put in order."""
        plan = self._plan
        take = max(0, min(plan.take, REACHABLE - plan.skip))
        search = search[plan.skip if take else 0 : (plan.skip if take else 0) + take]
        search = search.source(["id"]).extra(track_total_hits=True)
        # With several copies of the index, equal hits keep their order from page to page.
        words = hashlib.sha256(repr(plan.asked).encode()).hexdigest()[:16]
        search = search.params(allow_partial_search_results=False, preference=words)
        if plan.order is Order.DATE:
            return search.query(query)
        rescore = {
            "window_size": REACHABLE,
            "query": {"rescore_query": closely(plan.asked).to_dict()},
        }
        return search.query(ordered(plan.asked, cast(Query, query), self._now)).extra(
            rescore=rescore
        )

    def found(self) -> Found:
        """Ask the server which pages; what they say comes from the database. One query.

        Raises:
            BackendAway: it ran out of time.
        """
        answer: Any = self.execute()
        if answer.timed_out:
            raise BackendAway("timed out")
        return Found(
            records=entries.records(_ids(answer)),
            total=answer.hits.total.value,
            facets={
                name: tuple(
                    Choice(value if name in WORDS else int(value), count)
                    for value, count, _ in answer.facets[name]
                )
                for name in FACETS
            },
        )


def _ids(answer: Any) -> list[int]:
    return [hit["_source"]["id"] for hit in answer.to_dict()["hits"]["hits"]]
