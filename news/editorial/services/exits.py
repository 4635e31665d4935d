"""Taking a story off the portal, and putting the same approved version back."""

from typing import Any

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from news.editorial import notices
from news.editorial.acts import Act
from news.editorial.evidence import decide, version_of
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.editorial.selectors import last_publication
from news.editorial.services.guard import locked_page, permitted, require_rights


@transaction.atomic
def hide(*, page_id: int, by: Any, reason: str, address: str | None = None) -> Decision:
    """Take a live story off every public page at once.

    Raises:
        ActRefused: no right, no reason, or it is not live.
    """
    page = locked_page(page_id)
    permitted(Act.HIDE, page, by)
    if not reason.strip():
        raise ActRefused("Ghi lý do tạm ẩn.")
    decision = decide(
        kind=Act.HIDE,
        page=page,
        by=by,
        revision=page.live_revision,
        reason=reason.strip(),
        address=address,
    )
    UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    notices.hidden(page=page, by=by, decision=decision)
    return decision


@transaction.atomic
def withdraw(*, page_id: int, by: Any, reason: str, address: str | None = None) -> Decision:
    """Take a story off for good: its address says so (410), its text stays with the center.

    Raises:
        ActRefused: no right, no reason, or readers never had it.
    """
    page = locked_page(page_id)
    permitted(Act.WITHDRAW, page, by)
    if not reason.strip():
        raise ActRefused("Ghi lý do gỡ bài.")
    decision = decide(
        kind=Act.WITHDRAW,
        page=page,
        by=by,
        revision=page.live_revision or _revision_of(last_publication(page)),
        reason=reason.strip(),
        address=address,
    )
    if page.live:
        UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    # A hidden story may have a minute; no minute brings back what was withdrawn.
    page.revisions.update(approved_go_live_at=None)
    notices.withdrawn(page=page, by=by, decision=decision)
    return decision


def _revision_of(publication: Decision | None) -> Revision | None:
    return Revision.objects.filter(pk=publication.revision_id).first() if publication else None


@transaction.atomic
def restore(*, page_id: int, by: Any, address: str | None = None) -> Decision:
    """Publish again exactly the version that was hidden or, by a second person, withdrawn.

    Raises:
        ActRefused: no right, nothing to restore, the same person withdrew it, or its content is
            no longer what was approved.
    """
    page = locked_page(page_id)
    permitted(Act.RESTORE, page, by)
    revision = approved_revision(page)
    decision = decide(kind=Act.RESTORE, page=page, by=by, revision=revision, address=address)
    newest_id = page.latest_revision_id
    revision.publish(user=by, skip_permission_checks=True)
    _keep_newer_draft(page, newest_id)
    notices.restored(page=page, by=by, decision=decision)
    return decision


def approved_revision(page: Page) -> Revision:
    """Return the version that readers had last, exactly as it was approved.

    The approval counts, not the exit: what was swapped while the page was away is no longer what
    somebody read.

    Raises:
        ActRefused: it is lost, is no longer what was approved, or shows what may not be shown.
    """
    approval = last_publication(page)
    revision = _revision_of(approval)
    if approval is None or revision is None:
        raise ActRefused("Không còn bản đã duyệt để khôi phục. Hãy gửi duyệt lại.")
    if version_of(revision).digest != approval.content_digest:
        raise ActRefused("Nội dung hoặc ảnh đã khác bản được duyệt. Hãy gửi duyệt lại.")
    require_rights(revision)
    return revision


def _keep_newer_draft(page: Page, newest_id: int | None) -> None:
    """Publishing an older version leaves the newer draft where it was."""
    fresh = Page.objects.get(pk=page.pk)
    if fresh.latest_revision_id != newest_id or newest_id == fresh.live_revision_id:
        return
    Page.objects.filter(pk=page.pk).update(has_unpublished_changes=True)
