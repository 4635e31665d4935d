"""Breaking the glass: the administrator acts when nobody of the center can, and all are told."""

from enum import StrEnum
from typing import Any

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, Revision

from cms.units.selectors import person
from news.editorial import notices
from news.editorial.acts import Act, Public
from news.editorial.evidence import decide
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.editorial.rules import Case
from news.editorial.services.exits import approved_revision
from news.editorial.services.guard import locked_page, newest, permitted, require_clean


class Emergency(StrEnum):
    """What the administrator may do."""

    PUBLISH = "publish"
    HIDE = "hide"
    RESTORE = "restore"


EMERGENCY_LABELS = {
    Emergency.PUBLISH: "Đăng ngay bản mới nhất",
    Emergency.HIDE: "Ẩn ngay",
    Emergency.RESTORE: "Khôi phục bản đã ẩn",
}
LEAST_REASON = 20


@transaction.atomic
def break_glass(
    *, page_id: int, by: Any, what: str, reason: str, address: str | None = None
) -> Decision:
    """Publish, hide or restore without the center; mailed to two people, on the desk for 30 days.

    Args:
        what: one of `Emergency`.
        reason: typed, at least 20 characters.

    Raises:
        ActRefused: no right, no real reason, own writing, or the act does not fit the standing.
    """
    page = locked_page(page_id)
    case = permitted(Act.BREAK_GLASS, page, by)
    if what not in list(Emergency):
        raise ActRefused("Chọn việc cần làm.")
    if len(reason.strip()) < LEAST_REASON:
        raise ActRefused("Ghi rõ lý do khẩn cấp, ít nhất 20 chữ cái.")
    act = {
        Emergency.PUBLISH: _publish,
        Emergency.HIDE: _hide,
        Emergency.RESTORE: _restore,
    }[Emergency(what)]
    revision = act(page, case, by)
    decision = decide(
        kind=Act.BREAK_GLASS,
        page=page,
        by=by,
        revision=revision,
        reason=reason.strip(),
        data={"what": what, "published": what == Emergency.PUBLISH},
        address=address,
    )
    notices.emergency(page=page, by=by, decision=decision)
    return decision


def _publish(page: Page, case: Case, by: Any) -> Revision:
    if by.pk in case.writer_ids():
        raise ActRefused("Bạn đã viết bài này nên không tự đăng được.")
    if by.pk in case.let_in_ids() or person(by).let_in_by in case.barred_ids():
        raise ActRefused(
            "Bài này do người vào bằng liên kết hoặc mật khẩu của bạn viết, hoặc ngược lại, nên "
            "bạn không tự đăng được."
        )
    revision = newest(page)
    if page.live and page.live_revision_id == revision.pk:
        raise ActRefused("Bản mới nhất đang đăng rồi.")
    require_clean(revision)
    state = page.current_workflow_state
    if state is not None:
        state.cancel(user=by)
    revision.publish(user=by, skip_permission_checks=True)
    return revision


def _hide(page: Page, case: Case, by: Any) -> Revision:
    if case.standing.public != Public.LIVE:
        raise ActRefused("Bài không đang đăng.")
    revision: Revision = page.live_revision
    UnpublishPageAction(page, user=by).execute(skip_permission_checks=True)
    return revision


def _restore(page: Page, case: Case, by: Any) -> Revision:
    if case.standing.public != Public.HIDDEN:
        raise ActRefused("Bài không bị ẩn.")
    revision = approved_revision(page)
    revision.publish(user=by, skip_permission_checks=True)
    return revision
