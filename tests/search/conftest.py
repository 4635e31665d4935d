"""What tests of the search share."""

import pytest

from cms.outbox.services import run_due
from search import following
from search.backends.database import database
from search.comparing import all_digests
from search.standing import may_rely


@pytest.fixture
def worker():
    """Do what waits, as the worker would."""
    return lambda: run_due(limit=500)


@pytest.fixture
def engine(search_server):
    """The server, right and relied on."""
    following.watch()
    assert may_rely()
    return search_server


def is_the_same(engine):
    return all_digests(engine) == all_digests(database())
