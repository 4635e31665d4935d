"""Which engine answers, and which ones are kept up to date."""

from search.backends.base import Backend, Finder, Server
from search.backends.database import database
from search.backends.elastic import elastic
from search.backends.guarded import Guarded
from search.standing import AWAY, doubt, may_rely


def reading() -> Finder:
    """Return what answers now: the search server, and the database whenever that fails."""
    engine = elastic()
    if engine is None:
        return database()
    return Guarded(engine, database(), may_rely, lambda: doubt(AWAY))


def writing() -> list[Backend]:
    """Return what is written in the transaction of an act; the server follows it."""
    return [database()]


def server() -> Server | None:
    """Return the search server that the settings name, if they name one."""
    return elastic()
