"""Rows that wait under one key become one, and inline effects are tried on commit."""

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cms.outbox import selectors
from cms.outbox.models import OutboxRow
from cms.outbox.registry import effect
from cms.outbox.services import enqueue, run_due

pytestmark = [
    pytest.mark.database,
    pytest.mark.django_db,
    pytest.mark.usefixtures("own_registry"),
]

NOW = timezone.now()


def test_waiting_rows_of_one_key_become_one_with_the_newest_payload(done):
    first = enqueue(effect="test.note", dedupe_key="page:1", payload={"v": 1})
    second = enqueue(effect="test.note", dedupe_key="page:1", payload={"v": 2})
    enqueue(effect="test.note", dedupe_key="page:2")
    enqueue(effect="test.note")
    enqueue(effect="test.note")
    assert first.pk == second.pk
    assert run_due() == 4
    assert done[0].payload == {"v": 2}


def test_a_key_is_free_again_after_its_row_is_done(done):
    for _ in range(2):
        enqueue(effect="test.note", dedupe_key="page:1")
        run_due()
    assert len(done) == 2


def test_two_waiting_rows_of_one_key_are_refused_by_the_database():
    OutboxRow.objects.create(effect="x", dedupe_key="k", done_at=NOW)
    OutboxRow.objects.create(effect="x", dedupe_key="k")
    with pytest.raises(IntegrityError), transaction.atomic():
        OutboxRow.objects.create(effect="x", dedupe_key="k")


def test_a_key_longer_than_its_column_still_holds(done):
    for tail in ("1", "1", "2"):
        enqueue(effect="test.note", dedupe_key="trường " * 100 + tail)
    assert selectors.pending_count() == 2


def test_a_new_act_revives_a_row_that_was_given_up(done):
    row = enqueue(effect="test.note", dedupe_key="k")
    OutboxRow.objects.filter(pk=row.pk).update(failed_at=NOW, attempts=12)
    enqueue(effect="test.note", dedupe_key="k")
    assert run_due() == 1
    assert selectors.failures() == []


def test_what_is_asked_once_is_not_asked_again_even_when_done(done):
    assert enqueue(effect="test.note", dedupe_key="k", once=True, payload={"v": 1})
    assert enqueue(effect="test.note", dedupe_key="k", once=True, payload={"v": 2}) is None
    run_due()
    assert enqueue(effect="test.note", dedupe_key="k", once=True) is None
    assert run_due() == 0
    assert [work.payload for work in done] == [{"v": 1}]


@pytest.mark.parametrize("ends_well", [True, False])
def test_a_row_renewed_while_it_runs_runs_again(ends_well):
    seen = []

    @effect("test.renew")
    def renew(work):
        seen.append(work.payload["v"])
        if work.payload["v"] == 1:
            enqueue(effect="test.renew", dedupe_key="k", payload={"v": 2})
            if not ends_well:
                raise RuntimeError

    enqueue(effect="test.renew", dedupe_key="k", payload={"v": 1})
    assert run_due() == 2
    assert seen == [1, 2]
    assert OutboxRow.objects.get().done_at is not None


def test_an_inline_effect_is_tried_on_commit(django_capture_on_commit_callbacks):
    works = []
    effect("test.inline", inline=True)(works.append)
    with django_capture_on_commit_callbacks(execute=True):
        enqueue(effect="test.inline")
        assert works == []
    assert len(works) == 1
    assert selectors.pending_count() == 0


def test_an_inline_effect_that_fails_stays_for_the_worker(django_capture_on_commit_callbacks):
    @effect("test.inline", inline=True)
    def fail(work):
        raise RuntimeError

    with django_capture_on_commit_callbacks(execute=True):
        enqueue(effect="test.inline")
    row = OutboxRow.objects.get()
    assert (row.attempts, row.done_at) == (1, None)


def test_other_effects_and_later_ones_are_left_to_the_worker(
    done, django_capture_on_commit_callbacks
):
    effect("test.inline", inline=True)(done.append)
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        enqueue(effect="test.note")
        enqueue(effect="test.inline", due_at=timezone.now())
    assert callbacks == []
    assert done == []


@pytest.mark.django_db(transaction=True)
def test_an_inline_effect_outside_of_a_transaction_runs_at_once():
    works = []
    effect("test.inline", inline=True)(works.append)
    enqueue(effect="test.inline")
    assert len(works) == 1


def test_two_processes_that_write_one_key_leave_one_waiting_row(other_process):
    source = """
from cms.outbox.services import enqueue
for number in range(40):
    enqueue(effect="mail.send", dedupe_key="k", payload={"number": number})
"""
    writers = [other_process.code(source) for _ in range(2)]
    for writer in writers:
        other_process.finish(writer)
    count = """
from cms.outbox.models import OutboxRow
print(OutboxRow.objects.count(), OutboxRow.objects.get().payload["number"])
"""
    assert other_process.finish(other_process.code(count)).split() == ["1", "39"]


@pytest.mark.django_db(transaction=True)
def test_a_database_lost_after_the_commit_does_not_fail_the_act(faulty_database):
    @effect("test.inline", inline=True)
    def lose(work):
        faulty_database.breaks()

    row = enqueue(effect="test.inline")
    faulty_database.mends()
    row.refresh_from_db()
    assert (row.attempts, row.done_at) == (1, None)
