"""Takes reports of mistakes, settles them, and forgets who sent them after their time."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from news.readers.models import ErrorReport, ReportSettings
from news.readers.selectors import may_read_reports, version_seen


@transaction.atomic
def report_error(
    *, page: Page | None, revision: int | None, quote: str, message: str, contact: str
) -> ErrorReport:
    """Keep what a reader says is wrong.

    Args:
        page: the live page that the reader had before them; None for the portal as a whole.
        revision: the version that the page's link named.
    """
    return ErrorReport.objects.create(
        page=page,
        revision_id=version_seen(page, revision) if page else None,
        quote=quote,
        message=message,
        contact=contact,
        sent_at=timezone.now(),
    )


@transaction.atomic
def settle_report(*, report_id: int, state: str, by: Any) -> ErrorReport:
    """Say what became of a report; it may be taken up again.

    Raises:
        PermissionDenied: only the center settles.
        ValidationError: there is no such state.
    """
    if not may_read_reports(by):
        raise PermissionDenied
    if state not in ErrorReport.State.values:
        raise ValidationError("Chọn kết quả: tiếp nhận, đã sửa hoặc không phải lỗi.")
    report = ErrorReport.objects.select_for_update().get(pk=report_id)
    report.state = state
    is_open = state == ErrorReport.State.RECEIVED
    report.settled_at = None if is_open else timezone.now()
    report.settled_by_name = "" if is_open else str(by)[:150]
    report.save()
    return report


def forget_contacts() -> int:
    """Erase how to reach those whose report is older than the settings say; return how many."""
    months = ReportSettings.current().keep_months
    before = timezone.now() - timedelta(days=round(months * 30.44))
    return ErrorReport.objects.filter(sent_at__lt=before).exclude(contact="").update(contact="")
