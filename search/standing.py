"""Remembers whether the index on the search server is as the one in the database; one row."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Exists, F, Q, When
from django.utils import timezone

from cms.outbox.models import OutboxRow
from search.models import ServerState

REFRESH, RENAME, SEND = "search.refresh", "search.rename", "search.send"
AWAY = "Máy chủ tìm kiếm không trả lời."
LOST = "Máy chủ tìm kiếm chưa có chỉ mục dùng được."
OTHER = "Chỉ mục ở máy chủ tìm kiếm khác với các trang đang đăng."
DAILY = "Đang đối chiếu hằng ngày với máy chủ tìm kiếm."
NEW = "Máy chủ tìm kiếm vừa nhận chỉ mục mới, đang đối chiếu."


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
    waiting = OutboxRow.objects.pending().filter(effect__in=[REFRESH, RENAME, SEND])
    return ServerState.objects.filter(~Exists(waiting), is_right=True).exists()


def something_waits() -> bool:
    """Return whether a change is on its way to the server. One query."""
    return OutboxRow.objects.pending().filter(effect__in=[REFRESH, RENAME, SEND]).exists()


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


def filled(version: str, up_to: int) -> None:
    """Remember how far a version is filled."""
    ServerState.objects.filter(pk=1, filling=version, filled_to__lt=up_to).update(filled_to=up_to)
