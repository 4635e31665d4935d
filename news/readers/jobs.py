"""What the worker does for the readers' room by the clock."""

from datetime import timedelta

from cms.outbox.registry import periodic
from news.readers.services import forget_contacts


@periodic("readers.forget_contacts", every=timedelta(days=1))
def forget() -> None:
    """Erase contacts that are past their time."""
    forget_contacts()
