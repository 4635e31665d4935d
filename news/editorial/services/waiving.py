"""Passing over a piece of advice, with a reason that stays on record."""

import unicodedata
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.library.paper_intake import official_numbers
from cms.library.personal_data import contacts
from cms.units.selectors import person
from news.editorial.acts import READING, Work
from news.editorial.models import Waiver
from news.editorial.persons import persons_in
from news.editorial.refusals import ActRefused
from news.editorial.rules import refusal
from news.editorial.selectors import case_of
from news.editorial.services.guard import locked_page, newest
from news.editorial.standing_findings import draft_lines

SHORTEST_REASON = 5
LONGEST_REASON = 500


@transaction.atomic
def waive(*, page_id: int, key: str, reason: str, by: Any) -> Waiver:
    """Pass over one finding of the newest version; another wording is asked about again.

    Args:
        key: the finding, as `standing_findings.key_of` names it.
        reason: at least five letters; it stays on record, so it names nobody.
        by: may edit the story; while it waits, those alone who may let it go on.

    Raises:
        ActRefused: no right, no reason, a name or a private number in it, the finding is gone or
            changed, or it blocks.
    """
    page = locked_page(page_id)
    if not page.permissions_for_user(by).can_edit():
        raise ActRefused("Bạn không sửa được bài này nên không bỏ qua được.")
    case = case_of(page)
    waits = case.standing.work in (Work.SIGN_OFF, Work.REVIEW)
    if waits and all(refusal(act, person(by), case) for act in READING):
        raise ActRefused("Bài đang chờ duyệt: chỉ người duyệt bài này được bỏ qua.")
    why = _plain(reason)[:LONGEST_REASON]
    if sum(letter.isalpha() for letter in why) < SHORTEST_REASON:
        raise ActRefused("Ghi lý do bỏ qua, ít nhất vài chữ.")
    told = why.replace("-", " ")
    if "@" in why or persons_in(told) or contacts(why, official_numbers()):
        raise ActRefused("Không ghi tên, số của ai; ghi “gia đình đã đồng ý”.")
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


def _plain(text: str) -> str:
    """Return the text in ordinary letters and digits, words with one space between.

    Wide letters, and signs that can't be seen, would hide a name from whoever looks for one.
    """
    ordinary = unicodedata.normalize("NFKC", text)
    seen = "".join(sign for sign in ordinary if unicodedata.category(sign) != "Cf")
    return " ".join(seen.split())
