"""What the worker does for the library by the clock: consents whose time is over are emptied."""

from datetime import timedelta

from cms.library.consents import forget_expired
from cms.outbox.registry import periodic


@periodic("library.forget_consents", every=timedelta(days=1))
def forget_consents() -> None:
    """Erase names, years of birth and scans of consents that are past their time."""
    forget_expired()
