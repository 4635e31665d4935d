"""Makes the list of what waits for the center ready for its template: words, links, choices."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.core.paginator import Paginator
from django.http import HttpRequest
from django.utils import timezone
from django.utils.timesince import timesince
from wagtail.models import Page

from cms.core.vietnamese import sort_key
from cms.units.roles import Right
from cms.units.selectors import people_with, person
from news.editorial.desk.selectors import waiting_stories
from news.editorial.desk.waiting import (
    PARAMETERS,
    RISKS,
    Counts,
    UnitCount,
    WaitingStory,
    Wanted,
    by_unit,
    chosen,
    counts,
)
from news.editorial.due import GENRES
from news.editorial.risk import CONCERN_LABELS, RISK_LABELS
from news.editorial.typed import typed

PER_PAGE = 25
# Where the session keeps what was typed for several stories; no page has this number.
SEVERAL = 0
YOU = "Bạn"
_HEADINGS = {
    "bai": "Bài",
    "don-vi": "Đơn vị",
    "the-loai": "Thể loại",
    "cho": "Chờ",
    "han": "Hạn",
    "rui-ro": "Rủi ro",
}


@dataclass(frozen=True)
class Heading:
    """A heading of the list, and the address that puts the list in its order."""

    label: str
    address: str
    aria_sort: str


@dataclass(frozen=True)
class Choice:
    """One value of a filter; `address` leads to the list with it, or without it once chosen."""

    value: str
    label: str
    is_chosen: bool
    address: str = ""
    is_alarming: bool = False


@dataclass(frozen=True)
class Line:
    """One story as the list says it."""

    story: WaitingStory
    genre: str
    column: str
    author: str
    held_by: str
    waited: str
    term: str
    is_overdue: bool
    risk: str
    level: int
    concerns: tuple[str, ...]


@dataclass(frozen=True)
class Board:
    """Everything that the list shows.

    Attributes:
        total: how many stories wait, whatever the filter.
        here: the query of this very list.
    """

    total: int
    here: str

    lines: list[Line]
    page: Any
    wanted: Wanted
    headings: list[Heading]
    quick: list[Choice]
    units: list[Choice]
    selects: list[tuple[str, str, list[Choice]]]
    earlier: str
    later: str
    colleagues: Sequence[Any]
    typed: dict[str, str]


def board_of(request: HttpRequest) -> Board:
    """Return the list that the address asks for. Thirteen queries, however many stories wait."""
    now, user_id = timezone.now(), request.user.pk
    wanted = Wanted.from_query(request.GET.dict())
    rows = waiting_stories()
    found = chosen(rows, wanted, now=now, user_id=user_id)
    page = Paginator(found, PER_PAGE).get_page(wanted.page)
    columns = _titles({row.column_id for row in rows if row.column_id})
    may_give = person(request.user).may(Right.REASSIGN)
    return Board(
        total=len(rows),
        here=_turn(wanted, page.number),
        lines=_lines(page, columns, now, user_id),
        page=page,
        wanted=wanted,
        headings=[_heading(key, label, wanted) for key, label in _HEADINGS.items()],
        quick=_quick(counts(rows, now=now, user_id=user_id), wanted),
        units=[_unit(unit, wanted) for unit in by_unit(rows, now=now)],
        selects=_selects(rows, columns, wanted),
        earlier=_turn(wanted, page.previous_page_number()) if page.has_previous() else "",
        later=_turn(wanted, page.next_page_number()) if page.has_next() else "",
        colleagues=list(people_with(Right.REVIEW)) if may_give else [],
        typed=typed(request, SEVERAL).get("several", {}),
    )


def _titles(page_ids: Iterable[int]) -> dict[int, str]:
    return dict(Page.objects.filter(pk__in=page_ids).values_list("pk", "title"))


def _lines(
    rows: Iterable[WaitingStory], columns: dict[int, str], now: datetime, user_id: int | None
) -> list[Line]:
    rows = list(rows)
    ids = {pk for row in rows for pk in (row.author_id, row.held_by_id) if pk}
    people = get_user_model()._default_manager.in_bulk(ids)
    return [
        Line(
            story=row,
            genre=GENRES[row.genre].label if row.genre in GENRES else "",
            column=columns.get(row.column_id or 0, ""),
            author=str(people.get(row.author_id, "")),
            held_by=YOU if row.held_by_id == user_id else str(people.get(row.held_by_id, "")),
            waited=timesince(row.since, now, depth=1),
            term=_term(row, now),
            is_overdue=row.is_overdue(now),
            risk=RISK_LABELS[row.risk],
            level=int(row.risk),
            concerns=tuple(CONCERN_LABELS[concern] for concern in row.concerns),
        )
        for row in rows
    ]


def _term(row: WaitingStory, now: datetime) -> str:
    if row.is_overdue(now):
        return f"quá hạn {timesince(row.due, now, depth=1)}"
    return f"còn {timesince(now, row.due, depth=1)}"


def _heading(key: str, label: str, wanted: Wanted) -> Heading:
    sorts = {key: "ascending", f"-{key}": "descending"}.get(wanted.order, "none")
    turned = f"-{key}" if wanted.order == key else key
    return Heading(label, wanted.address(order=turned), sorts)


def _quick(count: Counts, wanted: Wanted) -> list[Choice]:
    def toggle(name: str, value: str, label: str, *, is_alarming: bool = False) -> Choice:
        is_chosen = getattr(wanted, name) == value
        address = wanted.address(**{name: "" if is_chosen else value})
        return Choice(value, label, is_chosen, address, is_alarming)

    return [
        toggle("overdue", "1", f"Quá hạn ({count.overdue})", is_alarming=count.overdue > 0),
        toggle("risk", "cao", f"Rủi ro cao ({count.risky})"),
        toggle("mine", "1", f"Của tôi ({count.mine})"),
    ]


def _unit(unit: UnitCount, wanted: Wanted) -> Choice:
    value = str(unit.unit_id or "")
    is_chosen = bool(value) and wanted.unit == value
    late = f", {unit.overdue} quá hạn" if unit.overdue else ""
    return Choice(
        value,
        f"{unit.unit} ({unit.waiting}{late})",
        is_chosen,
        wanted.address(unit="" if is_chosen else value),
        unit.overdue > 0,
    )


def _selects(
    rows: Sequence[WaitingStory], columns: dict[int, str], wanted: Wanted
) -> list[tuple[str, str, list[Choice]]]:
    units = {str(row.unit_id): row.unit for row in rows if row.unit_id}
    genres = {row.genre: GENRES[row.genre].label for row in rows if row.genre in GENRES}
    named = {str(pk): title for pk, title in columns.items()}
    offered = (
        ("unit", "Đơn vị", sorted(units.items(), key=lambda pair: sort_key(pair[1]))),
        ("genre", "Thể loại", sorted(genres.items(), key=lambda pair: sort_key(pair[1]))),
        ("column", "Chuyên mục", sorted(named.items(), key=lambda pair: sort_key(pair[1]))),
        ("risk", "Rủi ro", [(value, RISK_LABELS[risk]) for value, risk in RISKS.items()]),
    )
    return [
        (
            PARAMETERS[part],
            label,
            [Choice(value, text, getattr(wanted, part) == value) for value, text in values],
        )
        for part, label, values in offered
    ]


def _turn(wanted: Wanted, number: int) -> str:
    return wanted.address(page=str(number))
