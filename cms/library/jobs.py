"""What the worker does for the library by the clock: families' days, and what is forgotten."""

from datetime import timedelta

from cms.library.consents import forget_expired
from cms.library.removals import follow_family_dates, forget_contacts
from cms.outbox.registry import periodic


@periodic("library.forget_consents", every=timedelta(days=1))
def forget_consents() -> None:
    """Erase names, years of birth and scans of consents that are past their time."""
    forget_expired()
    forget_contacts()


@periodic("library.family_dates", every=timedelta(minutes=5))
def follow_dates() -> None:
    """Take off the pictures whose day, written by the family, has come."""
    follow_family_dates()
