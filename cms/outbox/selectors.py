"""What the desk and the health page ask about work that waits."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q
from django.utils import timezone

from cms.outbox.models import Heartbeat, OutboxRow
from cms.outbox.registry import label_of

WORKER = "worker"
JOB_PREFIX = "job:"
TROUBLED_FROM = 3
SILENT_AFTER = timedelta(minutes=2)


@dataclass(frozen=True)
class Failure:
    """A row of work in trouble; `given_up` is not tried again by itself."""

    id: int
    effect: str
    label: str
    subject_type: str
    subject_id: str
    attempts: int
    last_error: str
    created_at: datetime
    due_at: datetime | None
    given_up: bool


@dataclass(frozen=True)
class JobRun:
    """The last run of a periodic job; `last_error` is empty when it went well."""

    name: str
    at: datetime | None
    last_error: str


def worker_is_silent(now: datetime | None = None, limit: timedelta = SILENT_AFTER) -> bool:
    """Whether no worker gave a sign of life within `limit`. 1 query.

    A sign from further ahead than `limit` was given before the clock was set back.
    """
    at = Heartbeat.objects.filter(name=WORKER).values_list("at", flat=True).first()
    return at is None or abs((now or timezone.now()) - at) > limit


def failures(limit: int = 200) -> list[Failure]:
    """Return rows that were given up or failed three times, given up first. 1 query."""
    rows = OutboxRow.objects.filter(done_at=None).filter(
        Q(failed_at__isnull=False) | Q(attempts__gte=TROUBLED_FROM)
    )
    return [
        Failure(
            id=row.pk,
            effect=row.effect,
            label=label_of(row.effect),
            subject_type=row.subject_type,
            subject_id=row.subject_id,
            attempts=row.attempts,
            last_error=row.last_error,
            created_at=row.created_at,
            due_at=row.due_at,
            given_up=row.failed_at is not None,
        )
        for row in rows.defer("payload").order_by("failed_at", "pk")[:limit]
    ]


def job_runs() -> list[JobRun]:
    """Return the last run of each periodic job, by name. 1 query."""
    rows = Heartbeat.objects.filter(name__startswith=JOB_PREFIX).order_by("name")
    return [JobRun(row.name.removeprefix(JOB_PREFIX), row.at, row.last_error) for row in rows]


def pending_count() -> int:
    """Return how many rows wait, not counting those given up. 1 query."""
    return OutboxRow.objects.pending().count()


def health() -> str:
    """Return "ok", or what is wrong with the work that follows acts. 1 or 2 queries."""
    if worker_is_silent():
        return "tiến trình nền không chạy"
    given_up = OutboxRow.objects.filter(done_at=None, failed_at__isnull=False).count()
    return f"{given_up} việc chạy nền không làm được" if given_up else "ok"
