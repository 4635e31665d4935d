"""Decides which stories are about the same as one: pairs of syllables in titles, topics, tags.

Pure. A pair that many of the candidates have ("nhà trường") says little and weighs little.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log

SHARED, COLUMN = 2.0, 0.5
# Less than this is chance: one common pair, or the column alone.
LEAST = 1.0

Pair = tuple[str, str]


@dataclass(frozen=True)
class Candidate:
    """What is compared of a story.

    Attributes:
        pairs: neighbouring syllables of its title, folded.
        shared: its topics and tags.
        moment: when readers first got it; only compared.
    """

    id: int
    pairs: frozenset[Pair]
    shared: frozenset[str]
    column: int | str | None
    moment: int


def candidate(
    pk: int,
    title: str,
    *,
    column: int | str | None,
    topics: Iterable[int | str],
    tags: Iterable[int | str],
    moment: int = 0,
) -> Candidate:
    """Return what is compared of a story whose title is written in folded syllables."""
    shared = [*(f"tag {tag}" for tag in tags), *(f"topic {topic}" for topic in topics)]
    return Candidate(pk, frozenset(pairwise(title.split())), frozenset(shared), column, moment)


def closest(own: Candidate, others: Sequence[Candidate], limit: int) -> list[int]:
    """Return the ids of those that are about the same, the closest first, then the newest."""
    having = Counter(pair for other in others for pair in other.pairs & own.pairs)
    weights = {
        pair: log(1 + len(others) / number) / log(1 + len(others))
        for pair, number in having.items()
    }
    scored = [
        (
            sum(weights[pair] for pair in own.pairs & other.pairs)
            + SHARED * len(own.shared & other.shared)
            + (COLUMN if own.column is not None and own.column == other.column else 0),
            other,
        )
        for other in others
    ]
    near = [(points, other) for points, other in scored if points >= LEAST]
    near.sort(key=lambda pair: (pair[0], pair[1].moment, pair[1].id), reverse=True)
    return [other.id for _, other in near[:limit]]
