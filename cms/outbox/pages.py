"""Sees to it that the page cache hears of an act, also when a process dies or Redis is away."""

from datetime import timedelta

from django.utils import timezone

from cms.core import cache
from cms.outbox.registry import Work, effect
from cms.outbox.services import enqueue

RENEW = "outbox.renew_pages"
AGAIN = timedelta(seconds=5)
_WAITING = "until Redis is back"


@effect(RENEW, label="Làm mới các trang người đọc đang xem", inline=True)
def renew_pages(work: Work) -> None:
    """Begin a new epoch; while it can't be told to the others, try every few seconds.

    The usual back-off would leave old pages for up to an hour after Redis is back.
    """
    if not cache.renew():
        enqueue(effect=RENEW, dedupe_key=_WAITING, due_at=timezone.now() + AGAIN)


def write_down() -> None:
    """Write the row of an act; without a key, so that no act waits for another one's."""
    enqueue(effect=RENEW)
