"""The stories that wait for the center: which are shown, in which order; pure."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Self
from urllib.parse import urlencode

from cms.core.vietnamese import sort_key
from news.editorial.risk import Concern, Risk, risk_of


@dataclass(frozen=True)
class WaitingStory:
    """One story that waits.

    Attributes:
        title: of the newest version.
        since: when it came to the center.
        due: by when it should be decided on.
        held_by_id: who has it open for review now.
        handler_id: whose it is: who returned it last, or to whom it was given since.
        author_id: who sent it.
    """

    page_id: int
    title: str
    unit_id: int | None
    unit: str
    genre: str
    column_id: int | None
    since: datetime
    due: datetime
    concerns: tuple[Concern, ...]
    is_live: bool
    held_by_id: int | None
    handler_id: int | None
    author_id: int | None

    @property
    def risk(self) -> Risk:
        """How careful it has to be read."""
        return risk_of(self.concerns)

    def is_overdue(self, now: datetime) -> bool:
        """Return whether its term is over."""
        return self.due < now

    def is_of(self, user_id: int | None) -> bool:
        """Return whether the person has it open or is expected to decide on it."""
        return user_id is not None and user_id in (self.held_by_id, self.handler_id)


RISKS: Mapping[str, Risk] = {"cao": Risk.HIGH, "vua": Risk.SOME, "thap": Risk.LOW}
# What an address calls each part of what is wanted.
PARAMETERS: Mapping[str, str] = {
    "unit": "don_vi",
    "genre": "the_loai",
    "column": "chuyen_muc",
    "risk": "rui_ro",
    "overdue": "qua_han",
    "mine": "cua_toi",
    "order": "xep",
    "page": "trang",
}


@dataclass(frozen=True)
class Wanted:
    """What the address of the desk asks for; empty parts ask for nothing.

    Attributes:
        risk: a key of `RISKS`.
        order: one of `ORDERS`, with a minus in front of it the other way round.
    """

    unit: str = ""
    genre: str = ""
    column: str = ""
    risk: str = ""
    overdue: str = ""
    mine: str = ""
    order: str = ""
    page: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, Any]) -> Self:
        """Return what an address asks for; what is no part of it is left out."""
        return cls(**{part: str(query.get(name, "")) for part, name in PARAMETERS.items()})

    def address(self, **changes: str) -> str:
        """Return the query of an address with some parts changed, "?" included, without empty ones.

        A change of anything leads to the first page.
        """
        wanted = replace(self, **{"page": "", **changes})
        parts = {name: getattr(wanted, part) for part, name in PARAMETERS.items()}
        return "?" + urlencode({name: value for name, value in parts.items() if value})

    @property
    def is_filtered(self) -> bool:
        """Whether some stories are left out."""
        return any((self.unit, self.genre, self.column, self.risk, self.overdue, self.mine))


Key = Callable[[WaitingStory], Any]
ORDERS: Mapping[str, Key] = {
    "bai": lambda row: sort_key(row.title),
    "don-vi": lambda row: sort_key(row.unit),
    "the-loai": lambda row: row.genre,
    "cho": lambda row: row.since,
    "han": lambda row: row.due,
    "rui-ro": lambda row: (-row.risk, row.due),
}


def chosen(
    rows: Iterable[WaitingStory], wanted: Wanted, *, now: datetime, user_id: int | None
) -> list[WaitingStory]:
    """Return the stories that are asked for, in the order that is asked for.

    Unless another order is asked for: what is overdue first, then by risk, then by term; what
    came first wins.
    """
    kept = [row for row in rows if _is_wanted(row, wanted, now, user_id)]
    kept.sort(key=lambda row: (row.since, row.page_id))
    key = ORDERS.get(wanted.order.removeprefix("-"))
    if key is None:
        return sorted(kept, key=lambda row: (not row.is_overdue(now), -row.risk, row.due))
    return sorted(kept, key=key, reverse=wanted.order.startswith("-"))


def _is_wanted(row: WaitingStory, wanted: Wanted, now: datetime, user_id: int | None) -> bool:
    return (
        (not wanted.unit or str(row.unit_id) == wanted.unit)
        and (not wanted.genre or row.genre == wanted.genre)
        and (not wanted.column or str(row.column_id) == wanted.column)
        and (wanted.risk not in RISKS or row.risk == RISKS[wanted.risk])
        and (not wanted.overdue or row.is_overdue(now))
        and (not wanted.mine or row.is_of(user_id))
    )


@dataclass(frozen=True)
class Counts:
    """How many stories wait: all, overdue, of high risk, one's own."""

    all: int
    overdue: int
    risky: int
    mine: int


def counts(rows: Sequence[WaitingStory], *, now: datetime, user_id: int | None) -> Counts:
    """Return how many stories wait, whatever the filter."""
    return Counts(
        all=len(rows),
        overdue=sum(row.is_overdue(now) for row in rows),
        risky=sum(row.risk == Risk.HIGH for row in rows),
        mine=sum(row.is_of(user_id) for row in rows),
    )


@dataclass(frozen=True)
class UnitCount:
    """How many stories of one unit wait, and how many of them too long."""

    unit_id: int | None
    unit: str
    waiting: int
    overdue: int


def by_unit(rows: Iterable[WaitingStory], *, now: datetime) -> list[UnitCount]:
    """Return the units of which stories wait, the one with the most overdue first."""
    rows = list(rows)
    waiting = Counter((row.unit_id, row.unit) for row in rows)
    late = Counter((row.unit_id, row.unit) for row in rows if row.is_overdue(now))
    found = [UnitCount(*unit, count, late[unit]) for unit, count in waiting.items()]
    return sorted(found, key=lambda unit: (-unit.overdue, -unit.waiting, sort_key(unit.unit)))
