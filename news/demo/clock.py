"""When things of the sample ward happened; pure."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_FIRST_MINUTE, _MINUTES = 6 * 60 + 30, 11 * 60


def moment_of(*, today: date, days_ago: int, number: int, zone: ZoneInfo) -> datetime:
    """Return a minute of the working day, another one for each number."""
    minute = _FIRST_MINUTE + number * 97 % _MINUTES
    day = datetime.combine(today - timedelta(days=days_ago), time(), tzinfo=zone)
    return day + timedelta(minutes=minute)


def coming(*, today: date, days: int, at: time, zone: ZoneInfo) -> datetime:
    """Return that time of day so many days from now."""
    return datetime.combine(today + timedelta(days=days), at, tzinfo=zone)
