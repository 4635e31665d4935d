"""What tests of kept pages share."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.stories.places import at


@pytest.fixture
def front(client, kept_pages):
    """The front page, kept."""
    answer = client.get(at(""))
    assert answer.status_code == 200 and len(kept_pages._cache) == 1
    return answer


def asked(ask):
    with CaptureQueriesContext(connection) as queries:
        answer = ask()
    return len(queries), answer
