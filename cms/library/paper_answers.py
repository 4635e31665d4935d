"""What the head answers for a file that names pupils, and what a reader of it should know."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.log_actions import log

from cms.core.vietnamese import nfc
from cms.library.models import NewsDocument, PaperAnswer
from cms.library.paper_reading import NEEDS_ANSWER, PaperKind, advice
from cms.units.roles import Right
from cms.units.selectors import person

SHORTEST_REASON = 20


def to_look_at(ids: Iterable[int]) -> list[str]:
    """Return what a reader of the story should know about its files. One query."""
    rows = NewsDocument.objects.filter(pk__in=list(ids)).exclude(
        kind__in=[kind.value for kind in NEEDS_ANSWER - {PaperKind.NAMES}]
    )
    # That a file names pupils is the other rule's to say.
    said = [(row, advice(row.kind, row.findings)[row.kind == PaperKind.NAMES :]) for row in rows]
    return [f"“{row.title}”: {' '.join(lines)}" for row, lines in said if lines]


@transaction.atomic
def answer(*, document: NewsDocument, seen: str, reason: str, by: Any) -> PaperAnswer:
    """Let a file pass with a typed reason; for its present bytes only.

    Args:
        document: the file.
        seen: SHA-256 of what the person looked at.
        reason: at least twenty letters.
        by: holds `Right.OVERRIDE`, and did not bring the file in.

    Raises:
        PermissionDenied: the person may let nothing pass.
        ValidationError: the person's own file, no reason, another file since, or one that
            no reason can let pass.
    """
    if not person(by).may(Right.OVERRIDE):
        raise PermissionDenied
    held = NewsDocument.objects.select_for_update().get(pk=document.pk)
    why = nfc(reason).strip()
    if person(by).ids & {held.uploaded_by_user_id, held.file_by_id}:
        raise ValidationError(
            "Bạn (hoặc người đặt mật khẩu của bạn) đã đưa tệp này vào nên không tự cho qua được."
        )
    if held.sha256 != seen:
        raise ValidationError("Tệp vừa được thay. Hãy xem lại tệp mới.")
    if held.kind in (PaperKind.ROSTER, PaperKind.NEW) or held.kind not in NEEDS_ANSWER:
        raise ValidationError("Tệp này không thể hoặc không cần cho qua bằng lý do.")
    if len(why) < SHORTEST_REASON:
        raise ValidationError(f"Ghi rõ lý do, ít nhất {SHORTEST_REASON} chữ cái.")
    row = PaperAnswer.objects.create(document=held, sha256=held.sha256, reason=why[:1000], by=by)
    log(held, "library.paper_answer", user=by, data={"reason": row.reason, "sha256": row.sha256})
    return row
