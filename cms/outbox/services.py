"""Writes rows of work and does the due ones: at least once each, failures retried with back-off."""

import hashlib
import logging
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import IntegrityError, transaction
from django.db.models import F, Q
from django.utils import timezone

from cms.outbox.models import BACK_OFF_CAP, KEY_LENGTH, OutboxRow
from cms.outbox.registry import Effect, GiveUp, Work, find_effect, periodic

logger = logging.getLogger(__name__)

FIRST_BACK_OFF = timedelta(seconds=10)


def enqueue(
    *,
    effect: str,
    subject_type: str = "",
    subject_id: str | int = "",
    payload: dict[str, Any] | None = None,
    dedupe_key: str = "",
    due_at: datetime | None = None,
    once: bool = False,
) -> OutboxRow | None:
    """Write one row of work, in the caller's transaction where there is one.

    Args:
        effect: the name of a registered effect.
        subject_type: what the work is about, e.g. "page".
        subject_id: its id.
        payload: what the handler can't read from the subject; must fit into JSON.
        dedupe_key: while a row of this effect and key waits, it takes the new payload and time
            instead of a second row being written.
        due_at: not before; None means at once.
        once: with a key: whatever this effect was ever asked to do under it, also when done, is
            left as it is (as far back as done rows are kept).

    Returns:
        The row that waits now; None when `once` found an earlier one.

    Raises:
        LookupError: nobody registered the effect. A failing handler never raises here.
    """
    known = find_effect(effect)
    if len(dedupe_key) > KEY_LENGTH:
        dedupe_key = hashlib.sha256(dedupe_key.encode()).hexdigest()
    row = _store(
        OutboxRow(
            effect=effect,
            subject_type=subject_type,
            subject_id=str(subject_id),
            payload={} if payload is None else payload,
            dedupe_key=dedupe_key,
            due_at=due_at,
        ),
        once=once,
    )
    if row is not None and known.inline and due_at is None:
        pk = row.pk
        # Not a partial: Django names the function by __qualname__ when it logs its failure.
        transaction.on_commit(lambda: _try_at_once(pk), robust=True)
    return row


def _store(row: OutboxRow, *, once: bool) -> OutboxRow | None:
    if not row.dedupe_key:
        row.save(force_insert=True)
        return row
    same = OutboxRow.objects.filter(effect=row.effect, dedupe_key=row.dedupe_key)
    if once and same.exists():
        return None
    # Between the look and the insert another transaction may insert, or finish, the same key.
    for last_round in (False, False, True):
        if not once and (waiting := _renew(row)):
            return waiting
        try:
            with transaction.atomic():
                row.save(force_insert=True)
            return row
        except IntegrityError:
            if once:
                return None
            if last_round:
                raise
    return None


def _renew(row: OutboxRow) -> OutboxRow | None:
    """Give the waiting row of the same key the new payload; also one that was given up."""
    waiting = OutboxRow.objects.filter(effect=row.effect, dedupe_key=row.dedupe_key, done_at=None)
    with transaction.atomic():
        renewed = waiting.update(
            subject_type=row.subject_type,
            subject_id=row.subject_id,
            payload=row.payload,
            due_at=row.due_at,
            attempts=0,
            failed_at=None,
            last_error="",
            version=F("version") + 1,
        )
        return waiting.get() if renewed else None


def run_due(*, limit: int = 100, now: datetime | None = None) -> int:
    """Do the due rows, oldest first; several processes may do so at once.

    Args:
        limit: how many rows at most.
        now: the moment to judge by; each row's own moment when None.

    Returns:
        How many rows were tried, failed ones included.

    Raises:
        django.db.Error: the database fails; what was under way is tried again after its lease.
    """
    for tried in range(limit):
        moment = now or timezone.now()
        row = _claim(moment)
        if row is None:
            return tried
        _perform(row, moment)
    return limit


def _try_at_once(pk: int) -> None:
    now = timezone.now()
    row = _claim(now, pk=pk)
    if row is not None:
        _perform(row, now)


def _claim(now: datetime, pk: int | None = None) -> OutboxRow | None:
    """Lease the next due row; the try counts from here, so a row that kills its process ends."""
    rows = OutboxRow.objects.due(now)
    if pk is not None:
        rows = rows.filter(pk=pk)
    # Only a look: an idle worker must not take SQLite's write lock every second.
    if not rows.exists():
        return None
    with transaction.atomic():
        row = rows.select_for_update(skip_locked=True).first()
        if row is None:
            return None
        row.locked_until = now + _lease(row.effect)
        row.attempts += 1
        row.save(update_fields=["locked_until", "attempts"])
    return row


def _lease(name: str) -> timedelta:
    try:
        return find_effect(name).lease
    except LookupError:
        return FIRST_BACK_OFF


def _perform(row: OutboxRow, now: datetime) -> None:
    known: Effect | None = None
    try:
        known = find_effect(row.effect)
        if row.attempts > known.tries:
            raise GiveUp("the process ended in the middle of every try")
        known.handler(Work(row.subject_type, row.subject_id, row.payload, row.attempts))
    except Exception as error:
        logger.exception("effect %s failed, row %s, try %s", row.effect, row.pk, row.attempts)
        _settle(row, **_failure(row, known, error, now))
    else:
        # A done row keeps no payload: mails hold names and reset links.
        _settle(row, done_at=now, payload={}, last_error="")


def _failure(
    row: OutboxRow, known: Effect | None, error: Exception, now: datetime
) -> dict[str, Any]:
    over = isinstance(error, GiveUp) or (known is not None and row.attempts >= known.tries)
    wait = min(FIRST_BACK_OFF * 2 ** min(row.attempts - 1, 20), BACK_OFF_CAP)
    return {
        "last_error": f"{type(error).__name__}: {error}"[:1000].replace("\0", ""),
        "due_at": now + wait,
        "failed_at": now if over else None,
    }


def _settle(row: OutboxRow, **result: Any) -> None:
    """Write the result and free the row; a row renewed meanwhile is only freed, to run again."""
    held = OutboxRow.objects.filter(pk=row.pk, locked_until=row.locked_until)
    if not held.filter(version=row.version).update(locked_until=None, **result):
        held.update(locked_until=None)


def retry(row_ids: Iterable[int]) -> int:
    """Put rows that were given up, or wait long for their next try, back into the queue.

    Returns:
        How many; rows that somebody is working on stay as they are.
    """
    free = Q(locked_until=None) | Q(locked_until__lte=timezone.now())
    tried = Q(failed_at__isnull=False) | Q(attempts__gt=0)
    return OutboxRow.objects.filter(free, tried, pk__in=list(row_ids), done_at=None).update(
        failed_at=None, due_at=None, locked_until=None, attempts=0, version=F("version") + 1
    )


@periodic("outbox.purge", every=timedelta(days=1))
def purge_done() -> None:
    """Delete rows done more than OUTBOX_KEEP_DAYS (default 30) days ago."""
    keep = timedelta(days=getattr(settings, "OUTBOX_KEEP_DAYS", 30))
    OutboxRow.objects.filter(done_at__lt=timezone.now() - keep).delete()
