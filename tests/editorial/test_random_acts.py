"""Whatever people do, in whatever order, readers only ever get what somebody else approved."""

import pytest

from tests.editorial.play import play

pytestmark = pytest.mark.django_db


def test_a_hundred_random_days_leave_nothing_unapproved_public(ward):
    play(ward, days=100, steps=20, dice=0)


# Parts, so that two processes share the work.
@pytest.mark.long
@pytest.mark.parametrize("part", range(1, 9))
def test_two_thousand_random_days_leave_nothing_unapproved_public(ward, part):
    play(ward, days=250, steps=20, dice=part)
