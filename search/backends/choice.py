"""Which engine answers, and which ones are kept up to date."""

from search.backends.base import Backend
from search.backends.database import database


def reading() -> Backend:
    """Return the engine that answers now."""
    return database()


def writing() -> list[Backend]:
    """Return every engine that is kept up to date."""
    return [database()]
