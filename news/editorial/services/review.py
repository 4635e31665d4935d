"""What a reader of the school or the center decides on a waiting story."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState

from cms.library.former import forget_former
from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial import notices
from news.editorial.acts import Act, Work
from news.editorial.claims import require_free
from news.editorial.evidence import Version, decide, pictures_of
from news.editorial.models import Claim, Decision
from news.editorial.refusals import ActRefused
from news.editorial.reviewing.placing import ToMend
from news.editorial.selectors import correction_under_way, current_task_state, left_by
from news.editorial.services.guard import (
    locked_page,
    newest,
    permitted,
    require_clean,
    require_same,
)
from news.editorial.services.mending import hang, wanted_points
from news.editorial.services.noting import note
from news.editorial.services.schedule import set_schedule
from news.editorial.standing_findings import waived_facts


@dataclass(frozen=True)
class Approval:
    """How an approved story goes on: at once, at a minute, or when the duty editor says so."""

    hold: bool = False
    go_live_at: datetime | None = None


def _step(page: Page) -> TaskState:
    state = current_task_state(page)
    if state is None or state.status != TaskState.STATUS_IN_PROGRESS:
        raise ActRefused("Bài này vừa được người khác xử lý.")
    return state


@transaction.atomic
def sign_off(*, page_id: int, by: Any, seen: Version, address: str | None = None) -> Decision:
    """Say that the school stands behind exactly the version that was read.

    Raises:
        ActRefused: no right, or the story no longer waits for the school.
        ContentMoved: the story is not what was read.
    """
    page = locked_page(page_id)
    permitted(Act.SIGN_OFF, page, by)
    revision = newest(page)
    require_same(page, revision, seen)
    decision = record_sign_off(page=page, revision=revision, by=by, address=address)
    notices.submitted(page=page, by=by, decision=decision)
    return decision


def record_sign_off(
    *,
    page: Page,
    revision: Revision,
    by: Any,
    address: str | None,
    data: Mapping[str, Any] | None = None,
    **words: str,
) -> Decision:
    """Let the version go on to the center as the school's; the caller asked who may, on what.

    Args:
        page: locked by the caller, in whose transaction this happens.
        by: the lead; None is somebody without an account, named by `words`.
        data: further facts of the decision.
        words: what `evidence.decide` takes as plain text: by_name, reason.

    Raises:
        ActRefused: a rule of the checklist blocks, or somebody else has decided.
    """
    checked = require_clean(revision)
    state = _step(page)
    facts = {**(data or {}), **waived_facts(page, revision)}
    decision = decide(
        kind=Act.SIGN_OFF,
        page=page,
        by=by,
        revision=revision,
        data=facts,
        address=address,
        **words,
    )
    state.revision = revision
    state.approve(user=by)
    note(page=page, revision=revision, checked=checked, is_correction=False)
    Claim.objects.filter(page_id=page.pk).delete()
    return decision


@transaction.atomic
def return_story(
    *,
    page_id: int,
    by: Any,
    points: Sequence[str | ToMend],
    seen: Version | None = None,
    address: str | None = None,
) -> Decision:
    """Give a story back to its author with what is to be mended.

    Args:
        points: at least one; empty ones do not count. A plain sentence is about the whole story.
        seen: the version that was read; None where the story was not opened.

    Raises:
        ActRefused: no right, no point, or the story no longer waits.
        ContentMoved: the story is not what was read.
    """
    page = locked_page(page_id)
    case = permitted(Act.RETURN, page, by)
    require_free(page.pk, by)
    wanted = wanted_points(points)
    revision = newest(page)
    if seen is not None:
        require_same(page, revision, seen)
    data = {"points": [{"text": point.text} for point in wanted]}
    decision = decide(
        kind=Act.RETURN, page=page, by=by, revision=revision, data=data, address=address
    )
    hang(decision, revision.as_object(), wanted)
    if case.standing.work != Work.APPROVED:
        state = _step(page)
        state.revision = revision
        state.reject(user=by, comment="\n".join(point.text for point in wanted))
    Claim.objects.filter(page_id=page.pk).delete()
    notices.returned(page=page, by=by, decision=decision)
    return decision


@transaction.atomic
def approve(
    *,
    page_id: int,
    by: Any,
    seen: Version,
    how: Approval | None = None,
    address: str | None = None,
) -> Decision:
    """Approve exactly the version that was read, and let it go live as `how` says.

    Raises:
        ActRefused: no right, own writing, a rule blocks, or somebody else has decided.
        ContentMoved: the story is not what was read; nothing is decided.
    """
    how = how or Approval()
    page = locked_page(page_id)
    case = permitted(Act.APPROVE, page, by)
    require_free(page.pk, by)
    if how.go_live_at is not None:
        _require_schedulable(by, how.go_live_at)
    revision = newest(page)
    require_same(page, revision, seen)
    require_clean(revision, timezone.localdate(how.go_live_at) if how.go_live_at else None)
    state = _step(page)
    notice = correction_under_way(page)
    data: dict[str, Any] = {"published": not (how.hold or how.go_live_at), "hold": how.hold}
    data.update(waived_facts(page, revision))
    if how.go_live_at:
        data["go_live_at"] = how.go_live_at.isoformat()
    if words := case.small_fix_of(by.pk):
        data["small_fix_words"] = words
    if notice:
        data["notice"] = notice
    if left := left_by(page):
        data["after"] = left.pk
    kind = Act.CORRECT if notice else Act.APPROVE
    decision = decide(kind=kind, page=page, by=by, revision=revision, data=data, address=address)
    state.revision = revision
    # The finish action publishes nothing without the decision that stands behind it.
    state.workflow_state.decision = decision
    state.approve(user=by)
    if how.go_live_at:
        set_schedule(revision, how.go_live_at)
    _put_away(page, revision)
    notices.approved(page=page, by=by, decision=decision)
    return decision


def _put_away(page: Page, revision: Revision) -> None:
    """Free the story, and forget what its pictures showed before their files were exchanged."""
    Claim.objects.filter(page_id=page.pk).delete()
    forget_former(pictures_of(revision))


def _require_schedulable(by: Any, moment: datetime) -> None:
    if not person(by).may(Right.SCHEDULE):
        raise ActRefused("Chỉ trực ban được hẹn giờ đăng.")
    if moment <= timezone.now():
        raise ActRefused("Giờ hẹn phải ở sau lúc này.")
