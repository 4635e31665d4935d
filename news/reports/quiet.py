"""Which columns and units readers have had nothing new of for longer than the center wants."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Max, QuerySet
from django.db.models.functions import Substr
from django.utils import timezone

from cms.core.cache import once_in_an_epoch
from cms.core.vietnamese import sort_key
from cms.units.roles import UnitKind
from news.editorial.models import DeskTerms
from news.stories.models import ArticlePage
from news.stories.shared_selectors import live_columns, live_units

_WRITING = frozenset({UnitKind.SCHOOL, UnitKind.CENTER})


@dataclass(frozen=True)
class Freshness:
    """When readers last had something new of a column or a unit.

    Attributes:
        days: since then; None when they never had anything.
        is_quiet: longer than the center wants.
    """

    name: str
    address: str
    days: int | None
    is_quiet: bool

    @property
    def words(self) -> str:
        """The days in words."""
        if self.days is None:
            return "chưa có bài nào"
        return f"{self.days} ngày" if self.days else "hôm nay"


def freshness(
    name: str, address: str, last: datetime | None, *, today: date, limit: int
) -> Freshness:
    """Return how fresh something is; pure.

    Args:
        last: when readers first had its newest story.
        limit: how many days are borne.
    """
    days = (today - timezone.localdate(last)).days if last else None
    return Freshness(name, address, days, is_quiet=days is None or days > limit)


def quiet_first(rows: list[Freshness]) -> list[Freshness]:
    """Return what has been quiet for longest first, what never had anything before all; pure."""
    return sorted(
        rows, key=lambda row: (row.days is not None, -(row.days or 0), sort_key(row.name))
    )


def columns_and_units() -> list[tuple[str, list[Freshness]]]:
    """Return the freshness of all columns, and of all units that write. Five queries at most."""
    terms, today = DeskTerms.current(), timezone.localdate()
    by_column: Mapping[Any, datetime] = once_in_an_epoch("last by column", _last_by_column)
    by_branch: Mapping[Any, datetime] = once_in_an_epoch("last by branch", _last_by_branch)
    columns = [
        freshness(
            column.title,
            column.url or "",
            by_column.get(column.pk),
            today=today,
            limit=terms.quiet_column_days,
        )
        for column in live_columns()
    ]
    units = [
        freshness(
            unit.name,
            unit.branch.url or "",
            by_branch.get(unit.branch.path),
            today=today,
            limit=terms.quiet_unit_days,
        )
        for unit in live_units()
        if unit.branch and unit.kind in _WRITING
    ]
    return [("Chuyên mục", quiet_first(columns)), ("Đơn vị", quiet_first(units))]


def _last_by_column() -> dict[Any, datetime]:
    return _last(ArticlePage.objects.live().exclude(column=None), "column_id")


def _last_by_branch() -> dict[Any, datetime]:
    length = settings.UNIT_BRANCH_DEPTH * ArticlePage.steplen
    return _last(ArticlePage.objects.live().annotate(branch=Substr("path", 1, length)), "branch")


def _last(stories: QuerySet[Any], what: str) -> dict[Any, datetime]:
    rows = stories.order_by().values_list(what).annotate(last=Max("first_published_at"))
    return dict(rows)
