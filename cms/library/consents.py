"""Keeps consents: recorded, withdrawn at once, forgotten when their time is over."""

from calendar import monthrange
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.library.consent_policy import class_policy, person_policy
from cms.library.models import (
    ClassConsent,
    ConsentSettings,
    NewsDocument,
    NewsImage,
    PersonConsent,
    RemovalCase,
)
from cms.library.removals import withhold_for_consent
from cms.library.rights import end_of_school_year, school_year_of
from cms.library.selectors import is_shown_in_any_form

FORGOTTEN = "(đã xóa)"


def default_end(on: date, terms: ConsentSettings, begun_in: int | None = None) -> date:
    """Return the last day of a school year.

    Args:
        on: any day of the school year.
        terms: the settings.
        begun_in: the calendar year in which the school year began, where it is known.
    """
    end = {"month": terms.year_end_month, "day": terms.year_end_day}
    return end_of_school_year(begun_in or school_year_of(on, **end), **end)


@transaction.atomic
def record(*, consent: ClassConsent | PersonConsent, by: Any) -> ClassConsent | PersonConsent:
    """Store a new or changed consent.

    Raises:
        PermissionDenied: it is another unit's.
        ValidationError: its facts do not fit together.
    """
    _require_keeper(consent, by)
    is_new = consent.pk is None
    if is_new:
        consent.created_by = by
    consent.full_clean()
    consent.save()
    log(instance=consent, action="wagtail.create" if is_new else "wagtail.edit", user=by)
    return consent


@transaction.atomic
def withdraw(*, consent: ClassConsent | PersonConsent, by: Any) -> None:
    """Take a consent back from now on, and what rests on it off every page; twice is once.

    Raises:
        PermissionDenied: it is another unit's.
    """
    _require_keeper(consent, by)
    row: Any = type(consent)._default_manager.select_for_update().get(pk=consent.pk)
    if row.withdrawn_at is None:
        row.withdrawn_at = timezone.now()
        row.save(update_fields=["withdrawn_at"])
        log(instance=row, action="library.withdraw", user=by)
        shown = [file for file in files_resting_on(row) if is_shown_in_any_form(file)]
        withhold_for_consent(files=shown, source=RemovalCase.Source.CONSENT)
    consent.withdrawn_at = row.withdrawn_at


def files_resting_on(consent: ClassConsent | PersonConsent) -> list[NewsImage | NewsDocument]:
    """Return the pictures and papers that a consent was put behind. Two queries at most."""
    papers = consent.documents.order_by("pk") if isinstance(consent, PersonConsent) else ()
    return [*consent.images.order_by("pk"), *papers]


def _require_keeper(consent: ClassConsent | PersonConsent, by: Any) -> None:
    policy = class_policy if isinstance(consent, ClassConsent) else person_policy
    if not policy.user_has_permission_for_instance(by, "change", consent):
        raise PermissionDenied


def forget_expired(today: date | None = None) -> int:
    """Erase names, years of birth and scans whose time is over.

    A consent that a live page still rests on stays as its evidence, unless it was withdrawn.

    Returns:
        How many consents were emptied.
    """
    today = today or timezone.localdate()
    limit = _months_before(today, ConsentSettings.current().keep_months)
    count = 0
    models: tuple[Any, ...] = (ClassConsent, PersonConsent)
    for model in models:
        for consent in model._default_manager.filter(anonymised_at=None, valid_until__lt=limit):
            in_use = any(is_shown_in_any_form(file) for file in files_resting_on(consent))
            if consent.withdrawn_at or not in_use:
                _forget(consent)
                count += 1
    return count


@transaction.atomic
def _forget(consent: ClassConsent | PersonConsent) -> None:
    consent.collected_by = ""
    if isinstance(consent, PersonConsent):
        if consent.scan:
            name, storage = str(consent.scan), consent.scan.storage
            transaction.on_commit(lambda: storage.delete(name))
        consent.child_name, consent.birth_year, consent.scan = FORGOTTEN, None, ""
    consent.anonymised_at = timezone.now()
    consent.save()


def _months_before(day: date, months: int) -> date:
    """Return the same day so many months earlier, the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
