"""Approved stories that go live at their minute."""

import logging
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision

from news.editorial import notices
from news.editorial.acts import Act
from news.editorial.evidence import decide, version_of
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.editorial.services.guard import locked_page, newest, permitted, require_rights

logger = logging.getLogger(__name__)


def set_schedule(revision: Revision, moment: datetime | None) -> None:
    """Write on the approved revision when it goes live; its content stays untouched."""
    revision.approved_go_live_at = moment
    revision.save(update_fields=["approved_go_live_at"])


@transaction.atomic
def schedule(*, page_id: int, by: Any, moment: datetime, address: str | None = None) -> Decision:
    """Set or change the minute at which the approved version goes live.

    Raises:
        ActRefused: no right, nothing approved, the moment has passed or is set already, or a
            picture's consent will have ended by then.
    """
    page = locked_page(page_id)
    permitted(Act.SCHEDULE, page, by)
    if moment <= timezone.now():
        raise ActRefused("Giờ hẹn phải ở sau lúc này.")
    revision = page.scheduled_revision or newest(page)
    if revision.approved_go_live_at == moment:
        raise ActRefused("Bài đã hẹn đăng đúng giờ này.")
    _require_approved(page, revision)
    require_rights(revision, timezone.localdate(moment))
    data = {"go_live_at": moment.isoformat()}
    decision = decide(
        kind=Act.SCHEDULE, page=page, by=by, revision=revision, data=data, address=address
    )
    set_schedule(revision, moment)
    notices.scheduled(page=page, by=by, decision=decision)
    return decision


@transaction.atomic
def unschedule(*, page_id: int, by: Any, reason: str = "", address: str | None = None) -> Decision:
    """Take the minute away; the version stays approved and waits for the duty editor.

    Raises:
        ActRefused: no right, or nothing is scheduled.
    """
    page = locked_page(page_id)
    permitted(Act.UNSCHEDULE, page, by)
    revision = page.scheduled_revision
    decision = decide(
        kind=Act.UNSCHEDULE, page=page, by=by, revision=revision, reason=reason, address=address
    )
    set_schedule(revision, None)
    notices.scheduled(page=page, by=by, decision=decision)
    return decision


def _require_approved(page: Page, revision: Revision) -> Decision:
    """Return the approval of exactly this content.

    Raises:
        ActRefused: it was approved in another form, or not at all.
    """
    approval = (
        Decision.objects.filter(
            page_id=page.pk,
            revision_id=revision.pk,
            kind__in=[Act.APPROVE.value, Act.CORRECT.value, Act.RETURN.value],
        )
        .order_by("-id")
        .first()
    )
    if approval is None or approval.kind == Act.RETURN:
        raise ActRefused("Bản này chưa được duyệt.")
    if approval.content_digest != version_of(revision).digest:
        raise ActRefused("Nội dung hoặc ảnh đã khác bản được duyệt. Cần duyệt lại.")
    return approval


def publish_due(now: datetime | None = None) -> int:
    """Publish what is due; each story alone, one that fails does not stop the others.

    Returns:
        How many went live.
    """
    due = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        approved_go_live_at__lte=now or timezone.now(),
    ).order_by("approved_go_live_at")
    done = 0
    for revision_id, object_id in due.values_list("pk", "object_id"):
        try:
            done += _publish_one(int(object_id), revision_id, now or timezone.now())
        except ActRefused as refused:
            logger.warning("page %s not published when due: %s", object_id, refused.message)
            _give_up(int(object_id), revision_id, refused.message)
        except Exception:  # one broken story must not hold back the others
            logger.exception("page %s not published when due", object_id)
    return done


@transaction.atomic
def _publish_one(page_id: int, revision_id: int, now: datetime) -> int:
    page = locked_page(page_id)
    revision = Revision.objects.filter(pk=revision_id, approved_go_live_at__lte=now).first()
    if revision is None:
        return 0
    approval = _require_approved(page, revision)
    require_rights(revision, timezone.localdate(now))
    data = {"published": True, "due": True, "approval": approval.pk}
    if "notice" in approval.data:
        data["notice"] = approval.data["notice"]
    decide(kind=Act(approval.kind), page=page, by=None, revision=revision, data=data)
    revision.publish(skip_permission_checks=True)
    notices.published(page=page, decision=approval)
    return 1


@transaction.atomic
def _give_up(page_id: int, revision_id: int, reason: str) -> None:
    """Take the minute away from a story that may not go live any more, and tell its people."""
    revision = Revision.objects.filter(pk=revision_id).first()
    page = Page.objects.select_for_update().filter(pk=page_id).first()
    if revision is None or page is None:
        return
    decision = decide(
        kind=Act.UNSCHEDULE, page=page.specific, by=None, revision=revision, reason=reason
    )
    set_schedule(revision, None)
    notices.not_published(page=page.specific, decision=decision)
