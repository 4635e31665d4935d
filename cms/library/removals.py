"""Takes a picture off every page at a family's word, and keeps the case until it is answered."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from cms.library.clocks import answer_due, done_due
from cms.library.consent_policy import unit_of_file
from cms.library.models import NewsImage, RemovalCase, RemovalSettings
from cms.library.selectors import shown_ids
from cms.library.services import settle
from cms.library.visibility import File, withholds
from cms.units.roles import Right
from cms.units.selectors import people_with, person


def may_withhold(user: Any, image: NewsImage) -> bool:
    """Return whether the person takes the picture off: the center, or the lead of its school."""
    who, unit = person(user), unit_of_file(image)
    return who.may(Right.HIDE_ALL) or (unit is not None and who.may(Right.HIDE_OWN, unit.pk))


def cases_of(user: Any) -> QuerySet[RemovalCase]:
    """Return the cases that the person sees: the center all, a school its own."""
    who = person(user)
    rows = RemovalCase.objects.select_related("image", "unit")
    if who.may(Right.HIDE_ALL):
        return rows
    own = [unit for unit in who.unit_ids if who.may(Right.WRITE_OWN, unit)]
    return rows.filter(unit_id__in=own)


@transaction.atomic
def open_case(
    *,
    image: NewsImage,
    source: RemovalCase.Source,
    relation: str = "",
    contact: str = "",
    message: str = "",
) -> RemovalCase:
    """Open a case and tell the center and the picture's school."""
    now = timezone.now()
    clocks, today = RemovalSettings.current().clocks, timezone.localdate(now)
    unit = unit_of_file(image)
    case = RemovalCase.objects.create(
        image=image,
        unit=unit,
        source=source,
        relation=relation,
        contact=contact,
        message=message,
        asked_at=now,
        answer_due=answer_due(today, clocks),
        done_due=done_due(today, clocks),
    )
    _tell(case)
    return case


@transaction.atomic
def withhold(*, image: NewsImage, by: Any, case: RemovalCase | None = None) -> None:
    """Take the picture off every page, list and share at once; nothing else of a story changes.

    Args:
        by: None when a date or a withdrawn consent does it.

    Raises:
        PermissionDenied: the picture is not the person's to take off.
    """
    locked = NewsImage.objects.select_for_update().get(pk=image.pk)
    if by is not None and not may_withhold(by, locked):
        raise PermissionDenied
    if locked.withheld_at is None:
        NewsImage.objects.filter(pk=locked.pk).update(withheld_at=timezone.now())
        data = {"case": case.code if case else ""}
        log(instance=locked, action="library.withhold", user=by, data=data)
    settle([locked.pk])


@transaction.atomic
def close_case(*, case: RemovalCase, outcome: str, reply: str, by: Any) -> None:
    """Answer a case: the picture stays off, or comes back with a reason.

    Raises:
        PermissionDenied: only the center answers.
        ValidationError: no reply, no outcome, closed already, or the picture is not off yet.
    """
    if not person(by).may(Right.HIDE_ALL):
        raise PermissionDenied
    locked = RemovalCase.objects.select_for_update().select_related("image").get(pk=case.pk)
    if locked.closed_at is not None:
        raise ValidationError("Yêu cầu này đã được trả lời.")
    if outcome not in RemovalCase.Outcome.values:
        raise ValidationError("Chọn kết quả: gỡ ảnh hoặc giữ ảnh.")
    if not reply.strip():
        raise ValidationError("Ghi câu trả lời cho người đề nghị.")
    if outcome == RemovalCase.Outcome.REMOVED:
        withhold(image=locked.image, by=by, case=locked)
    else:
        _show_again(locked, by)
    locked.outcome, locked.reply = outcome, reply.strip()[:1000]
    locked.closed_at, locked.closed_by_name = timezone.now(), str(by)[:150]
    locked.save()


def _show_again(case: RemovalCase, by: Any) -> None:
    """Let the picture come back unless another case took it off too."""
    others = RemovalCase.objects.filter(image=case.image).exclude(pk=case.pk)
    if others.exclude(outcome=RemovalCase.Outcome.KEPT).exists():
        return
    off = NewsImage.objects.filter(pk=case.image_id).exclude(withheld_at=None)
    if off.update(withheld_at=None):
        log(instance=case.image, action="library.show_again", user=by, data={"case": case.code})
        settle([case.image_id])


@transaction.atomic
def withhold_for_consent(*, images: Iterable[NewsImage], source: RemovalCase.Source) -> int:
    """Take off what may no longer be shown, each with a case that stays to be answered.

    Returns:
        How many were taken off now.
    """
    count = 0
    for image in images:
        if image.withheld_at is None:
            withhold(image=image, by=None, case=open_case(image=image, source=source))
            count += 1
    return count


def follow_family_dates(today: date | None = None) -> int:
    """Take off what readers see though the day that a family wrote has come.

    Returns:
        How many pictures were taken off.
    """
    day = today or timezone.localdate()
    due = NewsImage.objects.filter(person_consents__gone_on__lte=day, withheld_at=None)
    ids = shown_ids(NewsImage, set(due.values_list("pk", flat=True)))
    images = NewsImage.objects.filter(pk__in=ids).order_by("pk")
    return withhold_for_consent(images=images, source=RemovalCase.Source.DATE)


@withholds
def taken_off(model: File, ids: set[int]) -> set[int]:
    """Return which of the pictures were taken off at a family's word. One query."""
    if model is not NewsImage:
        return set()
    rows = NewsImage.objects.filter(pk__in=ids).exclude(withheld_at=None)
    return set(rows.values_list("pk", flat=True))


def forget_contacts() -> int:
    """Make cases nameless after their time (the settings say how long); return how many."""
    months = RemovalSettings.current().keep_months
    before = timezone.now() - timedelta(days=round(months * 30.44))
    rows = RemovalCase.objects.filter(closed_at__lt=before, anonymised_at=None)
    return rows.update(contact="", message="", anonymised_at=timezone.now())


def _tell(case: RemovalCase) -> None:
    """Mail those who act on it; what the family wrote stays out of the mail."""
    readers = {reader.pk: reader for reader in people_with(Right.HIDE_ALL)}
    if case.unit is not None:
        readers |= {reader.pk: reader for reader in people_with(Right.HIDE_OWN, case.unit.pk)}
    context = {
        "case": case,
        "link": settings.SITE_URL + reverse("library_removal", args=[case.pk]),
    }
    subject = render_to_string("email/removal_asked_subject.txt", context).strip()
    body = render_to_string("email/removal_asked.txt", context)
    for reader in readers.values():
        if reader.email:
            key = f"removal:{case.pk}:{reader.pk}"
            mail = EmailMessage(subject, body, to=[reader.email], headers={"X-Dedupe-Key": key})
            mail.send()
