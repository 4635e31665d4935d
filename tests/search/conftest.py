"""What tests of the search share."""

import pytest
from django.core.cache import cache

from cms.outbox.services import run_due


@pytest.fixture
def worker():
    """Do what waits, as the worker would."""
    return lambda: run_due(limit=500)


@pytest.fixture(autouse=True)
def nobody_searched_before():
    """Forget who asked how often: visitors of one test are not those of the next."""
    cache.clear()
