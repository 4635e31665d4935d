"""The figures of the week at the center: what came, what was decided, and how fast."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.utils import timezone
from django.utils.timesince import timesince
from wagtail.models import TaskState

from news.editorial.models import CenterReviewTask

WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Step:
    """One time a story waited for the center; `ended` is None while it still does."""

    began: datetime
    ended: datetime | None
    status: str


@dataclass(frozen=True)
class Week:
    """What happened within seven days.

    Attributes:
        submitted: how many times a story came to the center, a second time after a return too.
        median: the median time from coming to the decision, by the clock; None without any.
    """

    label: str
    submitted: int
    approved: int
    returned: int
    median: timedelta | None

    @property
    def median_words(self) -> str:
        """The median time in words."""
        if self.median is None:
            return "–"
        now = timezone.now()
        return timesince(now - self.median, now)


def week_of(label: str, steps: Iterable[Step], *, begin: datetime, end: datetime) -> Week:
    """Return the figures of the time from `begin` to before `end`."""
    steps = list(steps)
    decided = [step for step in steps if step.ended and begin <= step.ended < end]
    by_status = {
        status: [step for step in decided if step.status == status]
        for status in (TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED)
    }
    judged = [step for rows in by_status.values() for step in rows]
    seconds = [(step.ended - step.began).total_seconds() for step in judged if step.ended]
    return Week(
        label=label,
        submitted=sum(begin <= step.began < end for step in steps),
        approved=len(by_status[TaskState.STATUS_APPROVED]),
        returned=len(by_status[TaskState.STATUS_REJECTED]),
        median=timedelta(seconds=median(seconds)) if seconds else None,
    )


def figures_of_two_weeks() -> list[Week]:
    """Return the last seven days and the seven before. One query."""
    now = timezone.now()
    since = now - 2 * WEEK
    rows = TaskState.objects.filter(
        Q(started_at__gte=since) | Q(finished_at__gte=since),
        task__content_type=ContentType.objects.get_for_model(CenterReviewTask),
    )
    steps = [Step(*row) for row in rows.values_list("started_at", "finished_at", "status")]
    return [
        week_of("7 ngày qua", steps, begin=now - WEEK, end=now),
        week_of("7 ngày trước đó", steps, begin=since, end=now - WEEK),
    ]
