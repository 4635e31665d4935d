"""Keeps the index on the search server as the one in the database, by itself.

The database index changes in the transaction of an act; the server follows through the outbox.
Whatever goes wrong on the way is only remembered: the watch compares both and mends the server's.
"""

import time
from collections.abc import Sequence

from cms.outbox.services import enqueue
from search.backends.base import BackendAway, IndexLost, Server
from search.backends.choice import server
from search.backends.database import database, entries
from search.comparing import BATCH, Progress, Verdict, all_digests
from search.models import Entry
from search.standing import (
    AWAY,
    DAILY,
    LOST,
    NEW,
    OTHER,
    SEND,
    doubt,
    fill,
    filled,
    held,
    on_their_way,
    something_waits,
    standing,
    stuck,
    trust,
)

# The worker has other things to do: a new version is filled in turns.
TURN_SECONDS = 5.0
# One request to the server for each.
FILLED_AT_ONCE = 500

# A digest in the database and one on the server; None where there is no record.
Pair = tuple[str | None, str | None]


def ask_to_send(ids: Sequence[int]) -> None:
    """Let the server follow a change of the database index, soon after commit."""
    if server() is not None and ids:
        key = f"page:{ids[0]}" if len(ids) == 1 else ""
        enqueue(effect=SEND, payload={"ids": list(ids)}, dedupe_key=key)


def send(ids: Sequence[int]) -> None:
    """Give the server the records as the database has them now; a fault is left to the watch."""
    engine = server()
    if engine is None:
        return
    try:
        if len(ids) > 1:
            # A batch is waited for long; whether the server is there at all is asked briefly.
            engine.count()
        _send(engine, ids)
    except BackendAway as away:
        doubt(_sentence(away))


def _send(engine: Server, ids: Sequence[int]) -> None:
    sent: dict[int, str] | None = None
    while True:
        found = {record.id: record for record in entries.records(ids)}
        digests = {pk: record.digest for pk, record in found.items()}
        # Who sends last looks last: of two who send the same page the newer one stays.
        if digests == sent:
            return
        engine.remove([pk for pk in ids if pk not in found])
        engine.save(list(found.values()))
        sent = digests


def compare(engine: Server, progress: Progress, *, mend: bool = True) -> Verdict:
    """Compare the server's index with the one in the database, and mend what differs.

    Raises:
        BackendAway: the server can't be reached, or has no index.
    """
    checked, found = _differing(engine)
    if found:
        # An edit between the two readings, or on its way, is no fault: another look tells.
        coming = on_their_way()
        checked, again = _differing(engine)
        found = {pk: pair for pk, pair in again.items() if found.get(pk) == pair}
        found = {pk: pair for pk, pair in found.items() if pk not in coming}
    if mend:
        wrong = sorted(found)
        for start in range(0, len(wrong), BATCH):
            _send(engine, wrong[start : start + BATCH])
            progress(min(start + BATCH, len(wrong)), len(wrong))
    missing = sum(theirs is None for _, theirs in found.values())
    extra = sum(own is None for own, _ in found.values())
    return Verdict(checked, missing, len(found) - missing - extra, extra)


def _differing(engine: Server) -> tuple[int, dict[int, Pair]]:
    """Return how many records there are, and by id the digests that are not the same in both."""
    own, theirs = all_digests(database()), all_digests(engine)
    pairs = {pk: (own.get(pk), theirs.get(pk)) for pk in own.keys() | theirs.keys()}
    return len(own), {pk: pair for pk, pair in pairs.items() if pair[0] != pair[1]}


def watch() -> None:
    """See whether the server is there and right; bring it right, a turn at a time."""
    engine = server()
    if engine is None:
        return
    try:
        _bring_right(engine)
    except BackendAway as away:
        doubt(_sentence(away))


def _bring_right(engine: Server) -> None:
    try:
        if standing().filling:
            fill_on(engine, lambda done, of: None, seconds=TURN_SECONDS)
        elif not _seems_right(engine):
            faults = standing().faults
            compare(engine, lambda done, of: None)
            trust(faults)
    except IndexLost:
        doubt(LOST)
        begin(engine)


def _seems_right(engine: Server) -> bool:
    """Return whether nothing speaks against the index. Raises what `Server.count` raises."""
    there = engine.count()
    if not standing().is_right:
        return False
    if there == Entry.objects.count() or something_waits():
        return True
    doubt(OTHER)
    return False


def compare_again() -> None:
    """Let the watch compare the server's index although nothing speaks against it."""
    if server() is not None:
        doubt(DAILY)


def begin(engine: Server) -> bool:
    """Make a new version that is to be filled, in place of one that may be half full.

    Returns:
        False while somebody else fills one; then nothing was made.
    """
    with held() as holder:
        if holder:
            # Nobody may go on with a version that is about to be deleted.
            fill("", instead_of=standing().filling)
            fill(engine.begin(), instead_of="")
        return bool(holder)


def fill_on(engine: Server, progress: Progress, *, seconds: float | None = None) -> bool:
    """Fill the new version further, and let it answer when it is full.

    A kill costs nothing: whoever comes next goes on where the last one was.

    Args:
        seconds: for how long at most; None ends when it is done.

    Returns:
        Whether it is done; False also when somebody else is at it.
    """
    end = None if seconds is None else time.monotonic() + seconds
    with held() as holder:
        return bool(holder) and _fill_on(engine, progress, holder, end)


def _fill_on(engine: Server, progress: Progress, holder: str, end: float | None) -> bool:
    if not standing().filling:
        return True
    version, done = standing().filling, standing().filled_to
    count, total = Entry.objects.filter(pk__lte=done).count(), Entry.objects.count()
    rows = Entry.objects.order_by("pk").values_list("pk", flat=True)
    while ids := list(rows.filter(pk__gt=done)[:FILLED_AT_ONCE]):
        engine.fill(version, entries.records(ids))
        done, count = ids[-1], count + len(ids)
        if not filled(version, done, by=holder):
            return False
        progress(min(count, total), total)
        if end is not None and time.monotonic() > end:
            return False
    # What changed meanwhile went to the old version, so the new one is not relied on yet.
    faults = doubt(NEW)
    if not fill("", instead_of=version):
        return False
    engine.swap(version)
    compare(engine, progress)
    trust(faults)
    return True


def health() -> str:
    """Return "ok", or why the server does not answer, or not all of it. Two queries at most."""
    if server() is None:
        return "ok"
    found = standing()
    if not found.is_right:
        return f"{found.fault} Cơ sở dữ liệu đang trả lời thay."
    return stuck() or "ok"


def _sentence(away: BackendAway) -> str:
    return LOST if isinstance(away, IndexLost) else AWAY
