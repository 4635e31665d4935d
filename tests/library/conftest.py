"""Each test of files begins without what Wagtail remembers of the sizes of earlier ones."""

import pytest
from django.core.cache import cache


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Ids come again in the next test, and Wagtail keeps sizes by the id of their picture."""
    cache.clear()
