"""Checks the chain of decisions: no row changed, missing, added or moved."""

from collections.abc import Iterator
from dataclasses import dataclass

from news.editorial.digest import digest_of
from news.editorial.evidence import row_digest
from news.editorial.models.evidence import ZERO, ChainHead, Decision, Snapshot

BATCH = 500


@dataclass(frozen=True)
class Fault:
    """One thing that is wrong: the decision's number and a Vietnamese sentence."""

    decision_id: int
    what: str


def faults() -> Iterator[Fault]:
    """Yield what is wrong with the chain, in its order; nothing when all is well.

    An erased snapshot is no fault: its digest stays in the chain, only its text is gone.
    """
    previous, count, last_id = ZERO, 0, 0
    rows = Decision.objects.order_by("id").select_related("snapshot")
    for row in rows.iterator(chunk_size=BATCH):
        if row.previous_digest != previous:
            yield Fault(row.pk, "không nối với quyết định trước: có dòng bị thêm, bớt hoặc đổi chỗ")
        if row_digest(row) != row.digest:
            yield Fault(row.pk, "nội dung quyết định đã bị sửa")
        yield from _snapshot_faults(row)
        previous, count, last_id = row.digest, count + 1, row.pk
    head = ChainHead.objects.filter(pk=1).first() or ChainHead()
    if (head.digest, head.count) != (previous, count):
        yield Fault(last_id, f"sổ ghi {head.count} quyết định nhưng còn {count}: cuối sổ bị bớt")


def _snapshot_faults(row: Decision) -> Iterator[Fault]:
    snapshot: Snapshot | None = getattr(row, "snapshot", None)
    if snapshot is None:
        if row.snapshot_digest:
            yield Fault(row.pk, "mất bản chụp nội dung")
    elif snapshot.erased_at is None and digest_of(snapshot.content) != row.snapshot_digest:
        yield Fault(row.pk, "bản chụp nội dung đã bị sửa")
    elif snapshot.erased_at is not None and snapshot.content:
        yield Fault(row.pk, "bản chụp ghi là đã xóa nhưng vẫn còn nội dung")
    elif snapshot.erased_at is not None and not snapshot.erased_ground.strip():
        yield Fault(row.pk, "bản chụp bị xóa mà không ghi căn cứ")
