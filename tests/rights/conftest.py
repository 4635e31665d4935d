"""The scene that the tests of doors share."""

from types import SimpleNamespace

import pytest

from tests.conftest import lasting
from tests.rights.scene import build_scene
from tests.rights.stage import again
from tests.ward import fresh, load_ward


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """The rows of the scene, for all tests of a module."""
    with lasting(django_db_blocker):
        yield build_scene(load_ward())


@pytest.fixture
def scene(ward, built):
    """A story of school A in each state that a door could spoil, and everybody signed in."""
    return SimpleNamespace(
        clients={name: again(client) for name, client in built.clients.items()},
        stories={state: fresh(story) for state, story in built.stories.items()},
        branch=ward.units["a"].branch,
        other=ward.units["b"].branch,
        column=ward.column,
        ward=ward,
    )
