"""Stores what people say of children in pictures, and what the center's head lets through."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.library.consent_policy import may_answer, unit_of_file
from cms.library.models import ClassConsent, NewsImage, PersonConsent, SensitivePermit
from cms.library.rights import Level
from cms.library.selectors import is_shown
from cms.units.roles import Right, UnitKind
from cms.units.selectors import person

LEAST_REASON = 20


@dataclass(frozen=True)
class Answer:
    """What is said of one picture; what its level does not need is dropped."""

    level: str
    ai_use: str
    notice_given: bool = False
    all_have_forms: bool = False
    adults_agreed: bool = False
    event: str | None = None
    class_consent: ClassConsent | None = None
    people: tuple[PersonConsent, ...] = field(default=())


@transaction.atomic
def answer(*, answers: Mapping[int, Answer], by: Any) -> int:
    """Store what is said of the pictures: all of them or none.

    Args:
        answers: by the picture's id.
        by: who says it.

    Returns:
        How many pictures.

    Raises:
        PermissionDenied: a picture is not the person's to answer for.
        ValidationError: a consent is another unit's, or a school calls a sensitive picture
            something else, which would spare it the head's reason.
    """
    rows = NewsImage.objects.select_for_update().filter(pk__in=answers)
    images = {image.pk: image for image in rows.order_by("pk")}
    if images.keys() != set(answers):
        raise PermissionDenied
    for pk, said in answers.items():
        if not may_answer(by, images[pk], shown=is_shown(images[pk])):
            raise PermissionDenied
        _require_still_sensitive(images[pk], said, by)
        _store(images[pk], said, by)
    return len(answers)


def _store(image: NewsImage, said: Answer, by: Any) -> None:
    by_class = said.class_consent if said.level == Level.L2 else None
    people = said.people if said.level in (Level.L3, Level.L4) else ()
    for consent in (*people, *([by_class] if by_class else [])):
        _require_fitting(image, consent.unit_id)
    image.level, image.ai_use = said.level, said.ai_use
    image.notice_given = said.notice_given and said.level == Level.L1
    image.all_have_forms = said.all_have_forms and said.level == Level.L2
    image.adults_agreed = said.adults_agreed
    image.class_consent = by_class
    if said.event is not None:
        image.event = said.event
    image.save()
    image.person_consents.set(people)
    # Not "edit": saying what a picture shows is no writing on the stories that show it.
    log(instance=image, action="library.answer", user=by, data={"level": said.level})


def _require_still_sensitive(image: NewsImage, said: Answer, by: Any) -> None:
    if image.level == Level.L4 != said.level and not person(by).may(Right.WRITE_ALL):
        raise ValidationError(
            f"Ảnh “{image.title}” đã được trả lời là nhạy cảm; nếu bấm nhầm, nhờ Trung tâm đổi lại."
        )


def _require_fitting(image: NewsImage, unit_id: int) -> None:
    """Refuse a consent of another school; the center's and shared pictures may show any."""
    unit = unit_of_file(image)
    if unit is not None and unit.unit_kind == UnitKind.SCHOOL and unit.pk != unit_id:
        raise ValidationError(f"Phiếu đồng ý không phải của đơn vị có ảnh “{image.title}”.")


def may_permit(user: Any, image: NewsImage) -> str | None:
    """Return why the person may not let a sensitive picture through, or None."""
    if not person(user).may(Right.OVERRIDE):
        return "Chỉ lãnh đạo Trung tâm cho phép dùng ảnh nhạy cảm."
    if image.uploaded_by_user_id in person(user).ids:
        return (
            "Bạn (hoặc người đặt mật khẩu của bạn) đã tải ảnh này lên nên không tự cho phép được."
        )
    if image.level != Level.L4:
        return "Ảnh này không thuộc loại nhạy cảm."
    return None


@transaction.atomic
def permit(*, image: NewsImage, allowed: bool, reason: str, by: Any) -> SensitivePermit:
    """Let exactly these bytes of a sensitive picture through, or take that back.

    Args:
        image: a picture of level L4.
        allowed: False takes an earlier yes back, for new uses.
        reason: typed, at least 20 characters.
        by: the center's head, not the one who uploaded it.

    Raises:
        PermissionDenied: not the head, or the own picture.
        ValidationError: no real reason.
    """
    image = NewsImage.objects.select_for_update().get(pk=image.pk)
    why = may_permit(by, image)
    if why:
        raise PermissionDenied(why)
    if len(reason.strip()) < LEAST_REASON:
        raise ValidationError({"reason": f"Ghi rõ lý do, ít nhất {LEAST_REASON} chữ cái."})
    unit = unit_of_file(image)
    row = SensitivePermit.objects.create(
        at=timezone.now(),
        image_id=image.pk,
        image_title=image.title,
        sha256=image.sha256,
        unit_name=unit.name if unit else "",
        by_id=by.pk,
        by_name=str(by)[:150],
        allowed=allowed,
        reason=reason.strip(),
    )
    log(instance=image, action="library.permit", user=by, data={"allowed": allowed})
    return row
