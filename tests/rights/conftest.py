"""The scene that the tests of doors share."""

import pytest

from tests.rights.scene import build_scene


@pytest.fixture
def scene(ward):
    """A story of school A in each state that a door could spoil, and everybody signed in."""
    return build_scene(ward)
