"""How long a ticked sign-in lasts, and the end of all sessions of a person."""

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from wagtail.log_actions import log

from cms.users.models import User

SessionAge = Callable[[User], int]

_providers: list[SessionAge] = []


def register_session_age(provider: SessionAge) -> None:
    """Let a room further up say how long a person may stay signed in.

    Args:
        provider: gets the user, returns seconds; of several answers the shortest counts.
    """
    if provider not in _providers:
        _providers.append(provider)


def session_age(user: User) -> int:
    """Return the seconds for which this person stays signed in on a device they trust."""
    return min((provider(user) for provider in _providers), default=settings.SESSION_COOKIE_AGE)


def end_sessions(*, user: User, by: User) -> None:
    """Sign the person out on every machine and write it to the log.

    Args:
        user: whose sessions end.
        by: who asked for it; may be the person.
    """
    with transaction.atomic():
        User.objects.filter(pk=user.pk).end_sessions()
        log(instance=user, action="users.end_sessions", user=by)
