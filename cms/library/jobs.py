"""What the worker does for the library by the clock: families' days, and what is forgotten."""

from datetime import timedelta

from cms.library.consents import forget_expired
from cms.library.former import forget_old_former
from cms.library.removals import follow_family_dates, forget_contacts
from cms.outbox.registry import periodic


@periodic("library.forget_consents", every=timedelta(days=1))
def forget_consents() -> None:
    """Erase consents' names, years of birth and scans past their time, and exchanged pictures."""
    forget_expired()
    forget_contacts()
    forget_old_former()


@periodic("library.family_dates", every=timedelta(minutes=5))
def follow_dates() -> None:
    """Take off the pictures whose day, written by the family, has come."""
    follow_family_dates()
