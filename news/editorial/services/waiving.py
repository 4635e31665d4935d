"""Passing over a piece of advice, with a reason that stays on record."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.core.vietnamese import nfc
from news.editorial.models import Waiver
from news.editorial.refusals import ActRefused
from news.editorial.services.guard import locked_page, newest
from news.editorial.standing_findings import draft_lines

SHORTEST_REASON = 5
LONGEST_REASON = 500


@transaction.atomic
def waive(*, page_id: int, key: str, reason: str, by: Any) -> Waiver:
    """Pass over one finding of the newest version; another wording is asked about again.

    Args:
        key: the finding, as `standing_findings.key_of` names it.
        reason: at least five letters.
        by: may edit the story.

    Raises:
        ActRefused: no right, no reason, the finding is gone or changed, or it blocks.
    """
    page = locked_page(page_id)
    if not page.permissions_for_user(by).can_edit():
        raise ActRefused("Bạn không sửa được bài này nên không bỏ qua được.")
    why = nfc(reason).strip()[:LONGEST_REASON]
    if len(why) < SHORTEST_REASON:
        raise ActRefused("Ghi lý do bỏ qua, ít nhất vài chữ.")
    lines = draft_lines(page, newest(page).as_object())
    line = next((line for line in lines if line.key == key), None)
    if line is None:
        raise ActRefused("Chỗ này đã đổi từ lúc bạn mở. Hãy xem lại dòng nhắc mới.")
    if not line.may_be_waived:
        raise ActRefused("Điều này phải sửa, không bỏ qua được.")
    if line.waiver:
        return line.waiver
    row = Waiver.objects.create(
        page_id=page.pk,
        code=line.finding.code,
        finding=key,
        reason=why,
        by_id=by.pk,
        by_name=str(by),
        at=timezone.now(),
    )
    log(instance=page, action="news.waive", user=by, data={"code": row.code, "reason": why})
    return row
