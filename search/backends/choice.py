"""Which engine answers, and which ones are kept up to date."""

import logging

from django.conf import settings
from django.db import DatabaseError

from search.backends.base import Finder, Server
from search.backends.database import database
from search.backends.elastic import elastic
from search.backends.guarded import Guarded
from search.standing import AWAY, doubt, may_rely

logger = logging.getLogger(__name__)


def reading() -> Finder:
    """Return what answers now: the search server, and the database whenever that fails."""
    engine = elastic()
    if engine is None:
        return database()
    return Guarded(engine, database(), may_rely, _tell_others, settings.ELASTICSEARCH_PATIENCE)


def _tell_others() -> None:
    try:
        doubt(AWAY)
    except DatabaseError:
        # The reader gets the answer all the same; the watch will hear of the fault by itself.
        logger.exception("a fault of the search server was not written down")


def server() -> Server | None:
    """Return the search server that the settings name, if they name one."""
    return elastic()
