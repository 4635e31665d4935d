"""Remembers whether the index on the search server is as the one in the database; one row."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Case, Count, Exists, F, Q, QuerySet, When
from django.utils import timezone

from cms.core.compiled import Compiled
from cms.outbox.models import OutboxRow
from search.models import ServerState

REFRESH, RENAME, SEND = "search.refresh", "search.rename", "search.send"
AWAY = "Máy chủ tìm kiếm không trả lời."
LOST = "Máy chủ tìm kiếm chưa có chỉ mục dùng được."
OTHER = "Chỉ mục ở máy chủ tìm kiếm khác với các trang đang đăng."
DAILY = "Đang đối chiếu hằng ngày với máy chủ tìm kiếm."
NEW = "Máy chủ tìm kiếm vừa nhận chỉ mục mới, đang đối chiếu."

# A change that waits longer for the server is told of: readers' searches wait with it.
LATE = timedelta(minutes=5)
# Renewed with each batch. Who takes longer over one may lose the filling, and then stands back.
LEASE = timedelta(seconds=20)


@dataclass(frozen=True)
class Standing:
    """What is known of the server's index.

    Attributes:
        is_right: whether it was as it should be when it was last compared, and nothing since.
        since: from when on that holds.
        fault: what is wrong, in Vietnamese; "" for nothing.
        faults: how many were ever heard of; tells whether one came meanwhile.
        filling, filled_to: the version that is being filled, and the last id that it has.
    """

    is_right: bool = False
    since: datetime | None = None
    fault: str = LOST
    faults: int = 0
    filling: str = ""
    filled_to: int = 0


def standing() -> Standing:
    """Return what is known. One query."""
    row = ServerState.objects.filter(pk=1).values(*Standing.__dataclass_fields__).first()
    return Standing(**row) if row else Standing()


def may_rely() -> bool:
    """Return whether readers may be answered by the server. One query.

    Not while a change of what they may see is on its way to it.
    """
    return bool(_RIGHT.rows())


def something_waits() -> bool:
    """Return whether a change is on its way to the server. One query."""
    return _on_the_way().exists()


def _on_the_way() -> QuerySet[OutboxRow]:
    return OutboxRow.objects.pending().filter(effect__in=[REFRESH, RENAME, SEND])


# Asked with every search.
_RIGHT = Compiled(
    lambda: ServerState.objects.filter(~Exists(_on_the_way()), is_right=True).values_list("pk")
)


def stuck() -> str:
    """Return what waits longer than `LATE` or was given up, "" for none. One query."""
    rows = OutboxRow.objects.filter(effect__in=[REFRESH, RENAME, SEND], done_at=None)
    late = Q(failed_at=None, created_at__lt=timezone.now() - LATE)
    found = rows.aggregate(late=Count("pk", late), lost=Count("pk", Q(failed_at__isnull=False)))
    told = []
    if found["late"]:
        minutes = LATE // timedelta(minutes=1)
        told.append(
            f"{found['late']} thay đổi chờ máy chủ tìm kiếm quá {minutes} phút, cơ sở dữ liệu đang "
            "trả lời thay."
        )
    if found["lost"]:
        told.append(f"{found['lost']} thay đổi không đưa được vào chỉ mục tìm kiếm.")
    return " ".join(told)


def on_their_way() -> set[int]:
    """Return the pages whose last change waits to be sent to the server. One query."""
    waiting = OutboxRow.objects.pending().filter(effect=SEND)
    return {pk for ids in waiting.values_list("payload__ids", flat=True) for pk in ids}


def doubt(fault: str) -> int:
    """Let the database answer until the server's index was compared with it.

    Returns:
        How many faults were heard of by now.
    """
    _remember()
    since = Case(When(Q(is_right=True), then=timezone.now()), default=F("since"))
    change = {"is_right": False, "fault": fault, "faults": F("faults") + 1, "since": since}
    ServerState.objects.filter(pk=1).update(**change)
    return standing().faults


def _remember() -> None:
    """Make the row, once."""
    if not ServerState.objects.filter(pk=1).exists():
        row = ServerState(pk=1, fault=LOST, since=timezone.now())
        ServerState.objects.bulk_create([row], ignore_conflicts=True)


def trust(faults: int) -> bool:
    """Rely on the server again.

    Args:
        faults: how many had been heard of when the comparison began; with one more it is void.
    """
    _remember()
    change = {"is_right": True, "fault": "", "since": timezone.now()}
    return bool(ServerState.objects.filter(pk=1, faults=faults).update(**change))


def fill(version: str, *, instead_of: str) -> bool:
    """Remember which version is being filled, "" for none; False when another one is by now."""
    _remember()
    change = {"filling": version, "filled_to": 0}
    return bool(ServerState.objects.filter(pk=1, filling=instead_of).update(**change))


@contextmanager
def held() -> Iterator[str]:
    """Hold the filling of versions; gives a name for `filled`, "" while somebody else holds it."""
    _remember()
    holder, now = secrets.token_hex(8), timezone.now()
    # A lease that ends later than any can was written before the clock was set back.
    is_over = Q(held_until__lte=now) | Q(held_until__gt=now + LEASE)
    free = ServerState.objects.filter(Q(holder="") | is_over, pk=1)
    if not free.update(holder=holder, held_until=now + LEASE):
        yield ""
        return
    try:
        yield holder
    finally:
        ServerState.objects.filter(pk=1, holder=holder).update(holder="", held_until=None)


def filled(version: str, up_to: int, *, by: str) -> bool:
    """Remember how far a version is filled; False when it, or the filling, is another's by now."""
    own = ServerState.objects.filter(pk=1, filling=version, holder=by)
    return bool(own.update(filled_to=up_to, held_until=timezone.now() + LEASE))
