"""The loop that does what is due: rows of work and periodic jobs, until it is told to stop."""

import logging
import os
import time
from datetime import datetime, timedelta

from django.db import Error as DatabaseFault
from django.db import connections
from django.db.models import Q
from django.utils import timezone

from cms.outbox import registry
from cms.outbox.models import Heartbeat
from cms.outbox.registry import PeriodicJob
from cms.outbox.selectors import JOB_PREFIX, WORKER
from cms.outbox.services import run_due

logger = logging.getLogger(__name__)

BEAT_SECONDS = 5.0
IDLE_SECONDS = 1.0
FAULT_SECONDS = 5.0
ONCE_LIMIT = 1000


class Worker:
    """One worker process; several may run at once."""

    def __init__(self) -> None:
        self._stopping = False
        self._started_at = timezone.now()
        self._next_beat = 0.0
        self._next_look: dict[str, float] = {}

    def stop(self) -> None:
        """Ask the loop to end after the row or job under way; safe in a signal handler."""
        # A plain flag: an Event's lock may be held by the very code that the signal interrupts.
        self._stopping = True

    def run(self) -> None:
        """Work until told to stop; a database that is locked or away is waited for."""
        while not self._stopping:
            try:
                if not self._step():
                    self._rest(IDLE_SECONDS)
            except DatabaseFault:
                logger.exception("the database failed, trying again in %s s", FAULT_SECONDS)
                connections.close_all()
                self._rest(FAULT_SECONDS)

    def run_once(self) -> int:
        """Do all that is due now, once.

        Returns:
            How many rows were tried.

        Raises:
            django.db.Error: the database fails.
        """
        self._beat()
        self._run_jobs()
        return run_due(limit=ONCE_LIMIT)

    def _step(self) -> bool:
        """Do a little of everything, so that no slow row keeps the others waiting for long."""
        self._beat()
        self._run_jobs()
        return not self._stopping and run_due(limit=1) > 0

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self._stopping and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, IDLE_SECONDS))

    def _beat(self) -> None:
        if time.monotonic() < self._next_beat:
            return
        sign = {"at": timezone.now(), "started_at": self._started_at, "pid": os.getpid()}
        if not Heartbeat.objects.filter(name=WORKER).update(**sign):
            Heartbeat.objects.bulk_create([Heartbeat(name=WORKER, **sign)], ignore_conflicts=True)
        self._next_beat = time.monotonic() + BEAT_SECONDS

    def _run_jobs(self) -> None:
        for job in registry.jobs():
            if self._stopping:
                return
            if time.monotonic() < self._next_look.get(job.name, 0.0):
                continue
            ran = run_job(job)
            # Another worker has it, or it ran a moment before this one started: look again soon.
            pause = job.every if ran else min(job.every / 10, timedelta(minutes=1))
            self._next_look[job.name] = time.monotonic() + pause.total_seconds()


def run_job(job: PeriodicJob, *, now: datetime | None = None) -> bool:
    """Run a periodic job if it is due and nobody runs it; its failure is logged and kept.

    Args:
        job: a registered job.
        now: the moment to judge by.

    Returns:
        Whether it ran.

    Raises:
        django.db.Error: its lease can't be written.
    """
    now = now or timezone.now()
    row = Heartbeat.objects.filter(name=JOB_PREFIX + job.name)
    if not row.exists():
        Heartbeat.objects.bulk_create(
            [Heartbeat(name=JOB_PREFIX + job.name)], ignore_conflicts=True
        )
    until = now + job.lease
    # What lies further ahead than it can was written before the clock was set back.
    free = Q(locked_until=None) | Q(locked_until__lte=now) | Q(locked_until__gt=until)
    due = Q(at=None) | Q(at__lte=now - job.every) | Q(at__gt=now + job.every)
    lease = {"locked_until": until, "started_at": now, "pid": os.getpid()}
    if not row.filter(free, due).update(**lease):
        return False
    fault = ""
    try:
        job.run()
    except Exception as error:
        logger.exception("periodic job %s failed", job.name)
        fault = f"{type(error).__name__}: {error}"[:1000].replace("\0", "")
    row.filter(locked_until=until).update(
        at=max(now, timezone.now()), locked_until=None, last_error=fault
    )
    return True
