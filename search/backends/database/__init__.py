"""The search in the portal's own database: SQLite's FTS5, or PostgreSQL's tsvector with GIN.

Always kept, also where another engine answers: it is what answers when that one is away.
"""

from functools import cache

from django.db import connection

from search.backends.base import Backend
from search.backends.database.backend import DatabaseBackend
from search.backends.database.postgresql import PostgresIndex
from search.backends.database.sqlite import SqliteIndex


@cache
def database() -> Backend:
    """Return the backend for the database that the portal runs on."""
    index = PostgresIndex() if connection.vendor == "postgresql" else SqliteIndex()
    return DatabaseBackend(index)
