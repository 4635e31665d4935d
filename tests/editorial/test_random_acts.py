"""Whatever people do, in whatever order, readers only ever get what somebody else approved."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.editorial.play import Newsroom

pytestmark = pytest.mark.django_db


def play(sequences, steps):
    run_state_machine_as_test(
        Newsroom,
        settings=settings(
            max_examples=sequences,
            stateful_step_count=steps,
            deadline=None,
            phases=[Phase.generate],
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )


def test_a_hundred_random_days_leave_nothing_unapproved_public(ward):
    play(100, 40)


@pytest.mark.long
def test_two_thousand_random_days_leave_nothing_unapproved_public(ward):
    play(2000, 40)
