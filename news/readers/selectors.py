"""What the screens of reports read, and who reads it."""

from typing import Any

from django.db.models import QuerySet
from wagtail.models import Page, Revision

from cms.units.selectors import person
from news.editorial.acts import Act
from news.editorial.models import Decision
from news.readers.models import ErrorReport

# The acts that put a version before readers.
PUBLISHING = (Act.APPROVE, Act.RESTORE, Act.STRUCTURE, Act.BREAK_GLASS)


def may_read_reports(user: Any) -> bool:
    """Return whether the person works at the center: nobody else sees what readers sent."""
    return person(user).is_center


def reports() -> QuerySet[ErrorReport]:
    """Return all reports with their pages, the newest first. One query."""
    return ErrorReport.objects.select_related("page")


def waiting_reports() -> QuerySet[ErrorReport]:
    """Return what nobody settled yet, the oldest first. One query."""
    return reports().filter(state=ErrorReport.State.RECEIVED).order_by("id")


def version_seen(page: Page, wanted: int | None) -> int | None:
    """Return the revision that a reader of the page saw.

    Args:
        wanted: what the link on the page says; anybody can write another number into it, so one
            that no decision put before readers counts for nothing. One query at most.
    """
    if wanted == page.live_revision_id:
        return wanted
    if wanted and _published(page.pk, wanted).exists():
        return wanted
    return page.live_revision_id


def decision_on(report: ErrorReport) -> Decision | None:
    """Return the decision by which readers got the version that was reported. One query."""
    if report.page_id is None or report.revision_id is None:
        return None
    return _published(report.page_id, report.revision_id).order_by("-id").first()


def _published(page_id: int, revision_id: int) -> QuerySet[Decision]:
    return Decision.objects.filter(page_id=page_id, revision_id=revision_id, kind__in=PUBLISHING)


def seen_at(report: ErrorReport) -> Any:
    """Return when the version that was reported was written; None when it is gone. One query."""
    row = Revision.objects.filter(pk=report.revision_id).values_list("created_at", flat=True)
    return row.first()
