"""The chain of decisions finds every kind of tampering and accepts a lawful erasure."""

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from news.editorial.chain import faults
from news.editorial.models import Decision, Snapshot

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def rows(ward):
    ward.live()
    return list(Decision.objects.order_by("id"))


def sql(statement, *values):
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_untouched_chain_verifies(rows):
    assert list(faults()) == []
    call_command("verify_decisions")


def test_a_changed_row_is_found(rows):
    sql("UPDATE editorial_decision SET by_name = 'Ai đó' WHERE id = %s", rows[-2].pk)
    assert [fault.decision_id for fault in faults()] == [rows[-2].pk]
    with pytest.raises(CommandError):
        call_command("verify_decisions")


@pytest.mark.parametrize("index", [0, -2, -1])
def test_a_removed_row_is_found(rows, index):
    sql("DELETE FROM editorial_snapshot WHERE decision_id = %s", rows[index].pk)
    sql("DELETE FROM editorial_decision WHERE id = %s", rows[index].pk)
    assert list(faults())


def test_swapped_rows_are_found(rows):
    first, second = rows[-1], rows[-2]
    sql("UPDATE editorial_decision SET digest = 'x' WHERE id = %s", first.pk)
    for row, other in ((second, first), (first, second)):
        sql(
            "UPDATE editorial_decision SET digest = %s, previous_digest = %s, by_name = %s, "
            "kind = %s WHERE id = %s",
            other.digest, other.previous_digest, other.by_name, other.kind, row.pk,
        )  # fmt: skip
        if row is second:
            sql("UPDATE editorial_decision SET digest = 'y' WHERE id = %s", first.pk)
    assert list(faults())


def test_a_changed_snapshot_is_found_and_an_erased_one_accepted(rows):
    snapshot = rows[-1].snapshot
    Snapshot.objects.filter(pk=snapshot.pk).update(content={"title": "Khác"})
    assert [fault.decision_id for fault in faults()] == [rows[-1].pk]
    Snapshot.objects.filter(pk=snapshot.pk).update(
        content={}, erased_at=timezone.now(), erased_ground="Yêu cầu của gia đình"
    )
    assert list(faults()) == []
    Snapshot.objects.filter(pk=snapshot.pk).update(erased_ground=" ")
    assert [fault.decision_id for fault in faults()] == [rows[-1].pk]
