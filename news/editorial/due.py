"""By when a story that waits at the center should be decided on; pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from django.utils import timezone

_SATURDAY, _SUNDAY = 5, 6


@dataclass(frozen=True)
class Filing:
    """What a page is filed under: the code of its genre, and its column's page."""

    genre: str = ""
    column_id: int | None = None


@dataclass(frozen=True)
class GenreOfStory:
    """A genre as the desk knows it: its name, and its hours until the center sets others."""

    label: str
    hours: int


@dataclass(frozen=True)
class WorkingDay:
    """When the center works, in local time.

    Attributes:
        days_off: days without work beside Sundays, and Saturdays unless they are worked.
    """

    begins: time
    ends: time
    works_saturdays: bool = False
    days_off: frozenset[date] = frozenset()

    def hours_of(self, day: date) -> tuple[datetime, datetime] | None:
        """Return when work begins and ends on a day, None on a day without work."""
        is_off = day.weekday() == _SUNDAY or (
            day.weekday() == _SATURDAY and not self.works_saturdays
        )
        if is_off or day in self.days_off:
            return None
        return (
            timezone.make_aware(datetime.combine(day, self.begins)),
            timezone.make_aware(datetime.combine(day, self.ends)),
        )


@dataclass(frozen=True)
class Terms:
    """How long a story may wait.

    Attributes:
        hours: by the code of a genre.
        other_hours: for a genre that is not named.
        working: hours are counted while the center works; None counts every hour of the clock.
    """

    hours: Mapping[str, int] = field(default_factory=dict)
    other_hours: int = 24
    working: WorkingDay | None = None


GENRES: dict[str, GenreOfStory] = {}


def register_genre(code: str, label: str, *, hours: int) -> None:
    """Name a genre that stories wait under.

    Args:
        hours: how long one may wait unless the center sets another term.

    Raises:
        ValueError: the code is taken.
    """
    if code in GENRES:
        raise ValueError(f"the genre {code} is registered twice")
    GENRES[code] = GenreOfStory(label, hours)


def due_at(since: datetime, genre: str, terms: Terms) -> datetime:
    """Return by when a story should be decided on.

    Args:
        since: when it came to the center.
        genre: the code of its genre.
    """
    left = timedelta(hours=terms.hours.get(genre, terms.other_hours))
    if terms.working is None:
        return since + left
    day = timezone.localdate(since)
    while True:
        worked = terms.working.hours_of(day)
        if worked is not None:
            begins = max(worked[0], since)
            room = worked[1] - begins
            if left <= room:
                return begins + left
            left -= max(room, timedelta())
        day += timedelta(days=1)
