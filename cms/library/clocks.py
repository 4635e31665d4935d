"""Works out by which day a request has to be answered and done; pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

_SATURDAY = 5


@dataclass(frozen=True)
class Clocks:
    """The terms, as the settings have them.

    Attributes:
        answer_days: working days until the answer.
        done_days: calendar days until all is done.
        days_off: days that are no working days beside Saturdays and Sundays.
    """

    answer_days: int
    done_days: int
    days_off: frozenset[date] = frozenset()


def read_days(text: str) -> frozenset[date]:
    """Return the days of a text with one dd/mm/yyyy a line.

    Raises:
        ValueError: a line is no day; says which.
    """
    found = set()
    for line in filter(None, (line.strip() for line in text.splitlines())):
        try:
            found.add(datetime.strptime(line, "%d/%m/%Y").date())
        except ValueError:
            raise ValueError(line) from None
    return frozenset(found)


def answer_due(asked_on: date, clocks: Clocks) -> date:
    """Return the last day for an answer; the day of the request does not count."""
    day, left = asked_on, clocks.answer_days
    while left:
        day += timedelta(days=1)
        if day.weekday() < _SATURDAY and day not in clocks.days_off:
            left -= 1
    return day


def done_due(asked_on: date, clocks: Clocks) -> date:
    """Return the last day by which all is done."""
    return asked_on + timedelta(days=clocks.done_days)
