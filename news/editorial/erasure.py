"""Erases the texts that decisions kept: on a lawful ground, or when their time is over.

The decisions themselves stay, and so does the chain (law 91/2025/QH15 on personal data gives the
person concerned a right to erasure; who did what and when is kept as evidence).
"""

from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry, Revision

from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.models import Point, Snapshot, Waiver
from news.editorial.refusals import ActRefused

LEAST_GROUND = 10


@transaction.atomic
def erase_texts(*, page_id: int, by: Any, ground: str, now: datetime | None = None) -> int:
    """Erase every kept text of a page that readers no longer have, its older versions included.

    What was typed to pass advice over goes as well, and the sentences that points hang on: they
    may name whom the text names.

    Args:
        ground: the lawful ground, as typed; it stands in the place of the text.

    Returns:
        How many texts were erased.

    Raises:
        ActRefused: no right, no ground, or the page is still public.
    """
    if not person(by).may(Right.OVERRIDE):
        raise ActRefused("Chỉ lãnh đạo Trung tâm được xóa nội dung đã lưu.")
    if len(ground.strip()) < LEAST_GROUND:
        raise ActRefused("Ghi rõ căn cứ xóa, ít nhất 10 chữ cái.")
    page = Page.objects.select_for_update().filter(pk=page_id).first()
    if page is not None and page.live:
        raise ActRefused("Bài đang đăng. Hãy gỡ bài trước khi xóa nội dung đã lưu.")
    kept = Snapshot.objects.filter(decision__page_id=page_id, erased_at=None)
    count = _erase(kept, ground.strip()[:250], now or timezone.now())
    _erase_reasons(page_id)
    Point.objects.filter(decision__page_id=page_id).update(quote="")
    if page is not None:
        # A review holds on to versions; without them it could neither go on nor end.
        if state := page.current_workflow_state:
            state.cancel(user=by)
        versions = Revision.objects.for_instance(page.specific)
        versions.exclude(pk=page.latest_revision_id).delete()
        log(instance=page.specific, action="news.erase", user=by, data={"ground": ground.strip()})
    return count


def erase_expired(now: datetime | None = None) -> int:
    """Erase the texts older than SNAPSHOT_KEEP_MONTHS of pages that readers no longer have.

    Returns:
        How many texts were erased; 0 months keeps them for ever.
    """
    months = settings.SNAPSHOT_KEEP_MONTHS
    if not months:
        return 0
    moment = now or timezone.now()
    live = Page.objects.filter(live=True).values("pk")
    old = Snapshot.objects.filter(
        erased_at=None, decision__at__lt=moment - timedelta(days=months * 30.44)
    ).exclude(decision__page_id__in=live)
    Point.objects.filter(decision__snapshot__in=old).update(quote="")
    return _erase(old, f"Hết thời hạn lưu {months} tháng", moment)


def _erase_reasons(page_id: int) -> None:
    Waiver.objects.filter(page_id=page_id).erase_reasons()
    rows = list(PageLogEntry.objects.filter(page_id=page_id, action="news.waive"))
    for row in rows:
        row.data = {**row.data, "reason": ""}
    PageLogEntry.objects.bulk_update(rows, ["data"])


def _erase(rows: Any, ground: str, now: datetime) -> int:
    return int(rows.update(content={}, erased_at=now, erased_ground=ground))
