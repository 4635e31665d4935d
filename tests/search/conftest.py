"""What tests of the search share."""

import pytest

from cms.outbox.services import run_due


@pytest.fixture
def worker():
    """Do what waits, as the worker would."""
    return lambda: run_due(limit=500)
