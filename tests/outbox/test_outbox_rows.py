"""Rows of work: written with the act, done at least once, retried, given up, never doubled."""

from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from cms.outbox import registry, selectors
from cms.outbox.models import OutboxRow
from cms.outbox.registry import GiveUp, effect, find_effect
from cms.outbox.services import enqueue, purge_done, retry, run_due

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db,
    pytest.mark.usefixtures("own_registry"),
]

NOW = timezone.now()


def later(**span):
    return NOW + timedelta(**span)


@pytest.fixture
def failing():
    """Tries of the effect "test.fail", which never succeeds."""
    works = []

    @effect("test.fail")
    def fail(work):
        works.append(work)
        raise RuntimeError("hỏng")

    return works


def test_a_row_is_done_once_with_what_it_was_given(done):
    enqueue(effect="test.note", subject_type="page", subject_id=7, payload={"a": "ữ"})
    assert run_due() == 1
    assert run_due() == 0
    [work] = done
    assert (work.subject_type, work.subject_id, work.payload) == ("page", "7", {"a": "ữ"})
    assert work.attempts == 1


def test_rows_are_done_oldest_first_up_to_the_limit(done):
    for number in range(5):
        enqueue(effect="test.note", subject_id=number)
    assert run_due(limit=3) == 3
    assert [work.subject_id for work in done] == ["0", "1", "2"]
    assert selectors.pending_count() == 2


def test_a_done_row_keeps_no_payload(done):
    enqueue(effect="test.note", payload={"link": "bí mật"})
    run_due()
    assert OutboxRow.objects.get().payload == {}


def test_a_rolled_back_act_leaves_no_row(done):
    with pytest.raises(RuntimeError), transaction.atomic():
        enqueue(effect="test.note")
        raise RuntimeError
    assert not OutboxRow.objects.exists()


def test_an_effect_that_nobody_registered_is_refused():
    with pytest.raises(LookupError, match=r"test\.nobody"):
        enqueue(effect="test.nobody")


def test_a_name_is_registered_once(done):
    with pytest.raises(ValueError, match=r"test\.note"):
        effect("test.note")


def test_every_effect_of_the_portal_says_in_vietnamese_what_it_does():
    known = {name: found.label for name, found in registry._effects.items()}
    assert known and [name for name, label in known.items() if label in ("", name)] == []
    OutboxRow.objects.create(effect="test.gone", failed_at=timezone.now())
    assert [failure.label for failure in selectors.failures()] == ["test.gone"]


def test_a_row_whose_effect_is_gone_waits_and_runs_when_it_is_back():
    OutboxRow.objects.create(effect="test.note")
    assert run_due() == 1
    assert "test.note" in OutboxRow.objects.get().last_error
    works = []
    effect("test.note")(works.append)
    run_due(now=timezone.now() + timedelta(minutes=1))
    assert len(works) == 1


def test_a_row_waits_for_its_time(done):
    enqueue(effect="test.note", due_at=later(hours=2))
    assert run_due(now=later(hours=1)) == 0
    assert run_due(now=later(hours=2)) == 1


def test_one_failure_does_not_hold_up_the_others(failing, done):
    enqueue(effect="test.fail")
    enqueue(effect="test.note")
    assert run_due() == 2
    assert len(done) == 1


def test_failures_back_off_from_ten_seconds_to_an_hour_and_end(failing):
    enqueue(effect="test.fail")
    moment, waits = NOW, []
    for _ in range(12):
        assert run_due(now=moment) == 1
        row = OutboxRow.objects.get()
        waits.append((row.due_at - moment).total_seconds())
        assert run_due(now=row.due_at - timedelta(seconds=1)) == 0
        moment = row.due_at
    assert waits[:4] == [10, 20, 40, 80]
    assert waits[-1] == 3600
    assert row.failed_at is not None
    assert row.last_error == "RuntimeError: hỏng"
    assert run_due(now=later(days=9)) == 0
    assert len(failing) == 12


def test_a_failed_row_is_listed_and_can_be_put_back(failing, done):
    given_up = enqueue(effect="test.fail", subject_id=3)
    OutboxRow.objects.filter(pk=given_up.pk).update(attempts=11)
    enqueue(effect="test.fail", subject_id=4)
    run_due()
    [failure] = selectors.failures()
    assert (failure.id, failure.subject_id, failure.given_up) == (given_up.pk, "3", True)
    assert selectors.pending_count() == 1
    assert retry([given_up.pk]) == 1
    assert retry([given_up.pk]) == 0
    assert run_due() == 1
    assert failing[-1].attempts == 1


def test_a_row_that_failed_three_times_is_listed_before_it_is_given_up(failing):
    enqueue(effect="test.fail")
    for minute in range(3):
        assert selectors.failures() == []
        run_due(now=later(minutes=minute))
    [failure] = selectors.failures()
    assert (failure.attempts, failure.given_up) == (3, False)


def test_a_handler_can_give_up_at_once():
    @effect("test.hopeless")
    def hopeless(work):
        raise GiveUp("vô ích")

    enqueue(effect="test.hopeless")
    run_due()
    assert [failure.given_up for failure in selectors.failures()] == [True]


def test_a_process_that_dies_in_a_handler_leaves_the_row_to_the_next_one():
    tries = []

    @effect("test.die")
    def die(work):
        tries.append(work.attempts)
        if len(tries) == 1:
            raise SystemExit

    enqueue(effect="test.die")
    with pytest.raises(SystemExit):
        run_due(now=NOW)
    lease = find_effect("test.die").lease
    assert run_due(now=NOW + lease - timedelta(seconds=1)) == 0
    assert run_due(now=NOW + lease) == 1
    assert tries == [1, 2]
    assert OutboxRow.objects.get().done_at is not None


def test_a_row_that_kills_every_process_is_given_up():
    @effect("test.kill", tries=2)
    def kill(work):
        raise SystemExit

    enqueue(effect="test.kill")
    for hour in range(2):
        with pytest.raises(SystemExit):
            run_due(now=later(hours=hour))
    assert run_due(now=later(hours=2)) == 1
    assert [failure.given_up for failure in selectors.failures()] == [True]


def test_a_row_under_way_is_not_taken_by_anybody_else():
    others = []

    @effect("test.slow")
    def slow(work):
        others.append(run_due())

    enqueue(effect="test.slow")
    assert run_due() == 1
    assert others == [0]


def test_a_late_process_does_not_settle_what_another_one_took_over():
    holders = []

    @effect("test.slow")
    def slow(work):
        holders.append(work.attempts)
        if len(holders) == 1:
            run_due(now=later(hours=1))
            raise RuntimeError("too late")

    enqueue(effect="test.slow")
    run_due(now=NOW)
    row = OutboxRow.objects.get()
    assert holders == [1, 2]
    assert row.done_at == later(hours=1)
    assert row.last_error == ""


@pytest.mark.django_db(transaction=True)
def test_a_database_fault_in_a_handler_is_a_failure_like_any_other(done):
    @effect("test.broken")
    def broken(work):
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM no_such_table")

    enqueue(effect="test.broken")
    enqueue(effect="test.note")
    assert run_due() == 2
    assert len(done) == 1
    assert "no_such_table" in OutboxRow.objects.get(effect="test.broken").last_error


def test_a_clock_set_back_stops_neither_new_nor_failed_nor_leased_rows(failing, done):
    fast = later(days=30)
    enqueue(effect="test.fail")
    run_due(now=fast)
    OutboxRow.objects.create(effect="test.note", locked_until=fast)
    enqueue(effect="test.note", due_at=later(days=30))
    assert run_due(now=NOW) == 2
    assert (len(failing), len(done)) == (2, 1)


def test_rows_done_long_ago_are_deleted_and_failed_ones_kept(settings):
    settings.OUTBOX_KEEP_DAYS = 7
    for days in (6, 8):
        OutboxRow.objects.create(effect="x", done_at=timezone.now() - timedelta(days=days))
    OutboxRow.objects.create(effect="x", failed_at=timezone.now() - timedelta(days=99))
    purge_done()
    assert OutboxRow.objects.count() == 2


def test_selectors_state_their_query_counts(django_assert_num_queries):
    for ask, count in (
        (selectors.failures, 1),
        (selectors.pending_count, 1),
        (selectors.job_runs, 1),
        (selectors.worker_is_silent, 1),
    ):
        with django_assert_num_queries(count):
            ask()
