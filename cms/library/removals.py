"""Takes a file off every page at a family's word, and keeps the case until it is answered."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log

from cms.core.cache import pages_changed
from cms.library.clocks import answer_due, done_due
from cms.library.consent_policy import unit_of_file
from cms.library.former import forget_former
from cms.library.models import NewsDocument, NewsImage, RemovalCase, RemovalSettings
from cms.library.paper_rights import ended_consent
from cms.library.selectors import is_shown_in_any_form, made_from
from cms.library.services import settle
from cms.library.visibility import File, withholds
from cms.units.roles import Right
from cms.units.selectors import people_with, person

Shown = NewsImage | NewsDocument


def may_withhold(user: Any, file: Shown) -> bool:
    """Return whether the person takes the file off: the center, or the lead of its school."""
    who, unit = person(user), unit_of_file(file)
    return who.may(Right.HIDE_ALL) or (unit is not None and who.may(Right.HIDE_OWN, unit.pk))


def cases_of(user: Any) -> QuerySet[RemovalCase]:
    """Return the cases that the person sees: the center all, a school its own."""
    who = person(user)
    rows = RemovalCase.objects.select_related("image", "document", "unit")
    if who.may(Right.HIDE_ALL):
        return rows
    own = [unit for unit in who.unit_ids if who.may(Right.WRITE_OWN, unit)]
    return rows.filter(unit_id__in=own)


@transaction.atomic
def open_case(
    *,
    file: Shown,
    source: RemovalCase.Source,
    relation: str = "",
    contact: str = "",
    message: str = "",
) -> RemovalCase:
    """Open a case and tell the center and the file's school."""
    now = timezone.now()
    clocks, today = RemovalSettings.current().clocks, timezone.localdate(now)
    unit = unit_of_file(file)
    case = RemovalCase.objects.create(
        **{"image" if isinstance(file, NewsImage) else "document": file},
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
def withhold(*, file: Shown, by: Any, case: RemovalCase | None = None) -> None:
    """Take the file off every page, list and share at once; nothing else of a story changes.

    Args:
        by: None when a date or a withdrawn consent does it.

    Raises:
        PermissionDenied: the file is not the person's to take off.
    """
    rows = type(file)._default_manager.filter(pk=file.pk)
    locked: Any = rows.select_for_update().get()
    if by is not None and not may_withhold(by, locked):
        raise PermissionDenied
    if locked.withheld_at is None:
        rows.update(withheld_at=timezone.now())
        data = {"case": case.code if case else ""}
        log(instance=locked, action="library.withhold", user=by, data=data)
        pages_changed()
    _settle(locked)


def _settle(file: Shown) -> None:
    # A paper has no public copy: the portal itself hands it out.
    if isinstance(file, NewsImage):
        forget_former([file.pk, *(made.pk for made in made_from([file.pk]))])
        settle([file.pk])


@transaction.atomic
def close_case(*, case: RemovalCase, outcome: str, reply: str, by: Any) -> None:
    """Answer a case: the file stays off, or comes back with a reason.

    Raises:
        PermissionDenied: only the center answers.
        ValidationError: no reply, no outcome, closed already, or what a withdrawn
            consent keeps off should come back.
    """
    if not person(by).may(Right.HIDE_ALL):
        raise PermissionDenied
    locked = RemovalCase.objects.select_for_update().get(pk=case.pk)
    if locked.closed_at is not None:
        raise ValidationError("Yêu cầu này đã được trả lời.")
    if outcome not in RemovalCase.Outcome.values:
        raise ValidationError("Chọn kết quả: gỡ hoặc giữ.")
    if not reply.strip():
        raise ValidationError("Ghi câu trả lời cho người đề nghị.")
    if outcome == RemovalCase.Outcome.REMOVED:
        withhold(file=locked.file, by=by, case=locked)
    else:
        _show_again(locked, by)
    locked.outcome, locked.reply = outcome, reply.strip()[:1000]
    locked.closed_at, locked.closed_by_name = timezone.now(), str(by)[:150]
    locked.save()


def _show_again(case: RemovalCase, by: Any) -> None:
    """Let the file, and what was made from it, come back where no other case keeps them off."""
    file = case.file
    if ended := ended_consent(file, timezone.localdate()):
        raise ValidationError(
            f"Chưa cho hiện lại được: {ended}. Gỡ phiếu ấy khỏi {case.noun} trước, nếu gia đình đã "
            "đồng ý lại."
        )
    made = made_from([file.pk]) if isinstance(file, NewsImage) else []
    for each in (file, *made):
        if each.withheld_at is None or _is_kept_off(each, but=case):
            continue
        type(each)._default_manager.filter(pk=each.pk).update(withheld_at=None)
        log(instance=each, action="library.show_again", user=by, data={"case": case.code})
        pages_changed()
        _settle(each)


def _is_kept_off(file: Shown, *, but: RemovalCase) -> bool:
    """Return whether another case, of the file or of what it was made from, keeps it off."""
    if isinstance(file, NewsDocument):
        about: Any = {"document": file}
    else:
        line = [file]
        while line[-1].made_from is not None:
            line.append(line[-1].made_from)
        about = {"image__in": line}
    others = RemovalCase.objects.filter(**about).exclude(pk=but.pk)
    return others.exclude(outcome=RemovalCase.Outcome.KEPT).exists()


@transaction.atomic
def withhold_for_consent(*, files: Iterable[Shown], source: RemovalCase.Source) -> int:
    """Take off what may no longer be shown, each with a case that stays to be answered.

    What was made from a picture is not taken off with it: a face that was covered may stay. Its
    case shows it, for center and school to decide.

    Returns:
        How many were taken off now.
    """
    count = 0
    for file in files:
        if file.withheld_at is None:
            withhold(file=file, by=None, case=open_case(file=file, source=source))
            count += 1
    return count


def follow_family_dates(today: date | None = None) -> int:
    """Take off what readers see though the day that a family wrote has come.

    Returns:
        How many files were taken off.
    """
    day = today or timezone.localdate()
    due: list[Shown] = []
    for model in (NewsImage, NewsDocument):
        rows = model._default_manager.filter(person_consents__gone_on__lte=day, withheld_at=None)
        due += rows.distinct().order_by("pk")
    shown = [file for file in due if is_shown_in_any_form(file)]
    return withhold_for_consent(files=shown, source=RemovalCase.Source.DATE)


def asked_off(image_ids: Collection[int]) -> set[int]:
    """Return which pictures are taken off, or stand in a case that is not answered. One query."""
    off = Q(withheld_at__isnull=False) | Q(removals__isnull=False, removals__closed_at=None)
    rows = NewsImage.objects.filter(off, pk__in=image_ids)
    return set(rows.values_list("pk", flat=True)) if image_ids else set()


@withholds
def taken_off(model: File, ids: set[int]) -> set[int]:
    """Return which of the files were taken off at a family's word. One query."""
    rows = model._default_manager.filter(pk__in=ids).exclude(withheld_at=None)
    return set(rows.values_list("pk", flat=True))


def forget_contacts() -> int:
    """Make cases nameless after their time (the settings say how long); return how many."""
    months = RemovalSettings.current().keep_months
    before = timezone.now() - timedelta(days=round(months * 30.44))
    rows = RemovalCase.objects.filter(closed_at__lt=before, anonymised_at=None)
    return rows.update(contact="", message="", anonymised_at=timezone.now())


def told_of(case: RemovalCase) -> list[Any]:
    """Return who is told of a case: whoever can take its file off. At most two queries."""
    readers = {reader.pk: reader for reader in people_with(Right.HIDE_ALL)}
    if case.unit is not None:
        readers |= {reader.pk: reader for reader in people_with(Right.HIDE_OWN, case.unit.pk)}
    return list(readers.values())


def _tell(case: RemovalCase) -> None:
    """Mail those who act on it; what the family wrote stays out of the mail."""
    context = {
        "case": case,
        "link": settings.SITE_URL + reverse("library_removal", args=[case.pk]),
    }
    subject = render_to_string("email/removal_asked_subject.txt", context).strip()
    body = render_to_string("email/removal_asked.txt", context)
    for reader in told_of(case):
        if reader.email:
            key = f"removal:{case.pk}:{reader.pk}"
            mail = EmailMessage(subject, body, to=[reader.email], headers={"X-Dedupe-Key": key})
            mail.send()
