"""The clock is set forwards or back, or the worker sleeps for a day: everything happens once."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from cms.outbox.selectors import worker_is_silent
from cms.outbox.worker import Worker
from cms.units.delegation import delegate
from cms.units.roles import Right
from cms.units.selectors import people_with
from news.editorial import services
from news.editorial.chain import faults
from news.editorial.claims import active_claim, claim
from news.editorial.models import Decision
from tests.rights.stage import story_in
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]

NOW = timezone.now()
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def published(story):
    return Decision.objects.filter(page_id=story.pk, data__published=True).count()


def test_a_schedule_missed_for_a_day_goes_out_once_when_the_worker_is_back(ward):
    story = story_in(ward, "b", "scheduled")
    with time_machine.travel(NOW + DAY):
        assert worker_is_silent()
        for _ in range(3):
            Worker().run_once()
        assert fresh(story).live and published(story) == 1 and not worker_is_silent()


def test_a_clock_set_back_publishes_nothing_early_and_nothing_twice(ward):
    story = story_in(ward, "b", "scheduled")
    with time_machine.travel(NOW - DAY):
        assert services.publish_due() == 0 and not fresh(story).live
    with time_machine.travel(NOW + 2 * HOUR):
        assert services.publish_due() == 1
    with time_machine.travel(NOW - 2 * HOUR):
        assert services.publish_due() == 0
        services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    assert services.publish_due() == 0 and not fresh(story).live
    assert published(story) == 1 and list(faults()) == []


@pytest.mark.parametrize("wrong", [DAY, -DAY])
def test_a_claim_of_a_wrong_clock_holds_nobody_up_once_the_clock_is_right(ward, wrong):
    story = story_in(ward, "b", "review")
    with time_machine.travel(NOW + wrong):
        revision = story.get_latest_revision()
        claim(page=story, by=ward.people["btv.1"], revision=revision)
        assert active_claim(story.pk).user == ward.people["btv.1"]
    with time_machine.travel(NOW):
        assert active_claim(story.pk) is None
        ward.approve(story, by="btv.2")


@pytest.mark.parametrize("wrong", [DAY, -DAY])
def test_a_worker_that_beat_by_a_wrong_clock_counts_as_silent_until_it_beats_again(wrong):
    with time_machine.travel(NOW + wrong):
        Worker().run_once()
    with time_machine.travel(NOW):
        assert worker_is_silent()
        Worker().run_once()
        assert not worker_is_silent()


def test_jobs_that_ran_by_a_wrong_clock_run_again_when_it_is_right(ward):
    story = story_in(ward, "b", "scheduled")
    with time_machine.travel(NOW + 30 * DAY):
        Worker()._run_jobs()
        assert fresh(story).live
    other = story_in(ward, "b", "scheduled")
    with time_machine.travel(NOW + 2 * HOUR):
        Worker()._run_jobs()
    assert fresh(other).live


def test_a_delegation_follows_the_day_that_the_clock_says(ward):
    begins = timezone.localdate(NOW) + DAY
    delegate(
        user=ward.people["btv.2"], role="duty_editor", starts_on=begins, ends_on=begins,
        by=ward.people["truc.ban"],
    )  # fmt: skip
    for days, expected in ((0, False), (1, True), (2, False), (0, False)):
        with time_machine.travel(NOW + days * DAY):
            may = people_with(Right.SCHEDULE).filter(username="btv.2")
            assert may.exists() == expected
