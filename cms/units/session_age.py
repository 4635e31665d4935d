"""Says how long a person may stay signed in on a device they trust."""

from typing import Any

from django.conf import settings

from cms.units.selectors import person
from cms.users.sessions import register_session_age


def session_age(user: Any) -> int:
    """Return seconds: 30 days for people of schools alone, else a working day of 8 hours."""
    if person(user).is_school_only:
        return int(settings.SCHOOL_SESSION_AGE)
    return int(settings.SESSION_COOKIE_AGE)


register_session_age(session_age)
