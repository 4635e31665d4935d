"""Sending a story for approval, and taking it back."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Page, WorkflowState

from cms.units.roles import Right
from cms.units.selectors import person, unit_of
from news.editorial import notices
from news.editorial.acts import Act
from news.editorial.evidence import decide
from news.editorial.refusals import ActRefused
from news.editorial.reviewing.points import last_return, standing_points
from news.editorial.selectors import correction_under_way
from news.editorial.services.guard import locked_page, newest, permitted, require_clean
from news.editorial.services.noting import note
from news.editorial.standing_findings import waived_facts
from news.editorial.workflows import workflow_for

MAX_NOTICE = 1000


@transaction.atomic
def submit(*, page_id: int, by: Any, address: str | None = None) -> WorkflowState:
    """Send the newest version to the school's lead or to the center.

    A returned story goes straight back to whoever returned it. When a lead of the school sends,
    that is the school's sign-off (docs/decisions/0005).

    Raises:
        ActRefused: no right, wrong standing, or a rule of the checklist blocks.
    """
    page = locked_page(page_id)
    permitted(Act.SUBMIT, page, by)
    return _send(page, by=by, data={}, skip_sign_off=_is_lead(page, by), address=address)


@transaction.atomic
def propose_correction(
    *, page_id: int, by: Any, notice: str, address: str | None = None
) -> WorkflowState:
    """Send the center's own change of a live story, with the notice that readers will see.

    Args:
        notice: what was wrong and what is right; it can't be changed once approved.

    Raises:
        ActRefused: no right, no notice, the story is not live or nothing was changed.
    """
    page = locked_page(page_id)
    permitted(Act.CORRECT, page, by)
    if not notice.strip():
        raise ActRefused("Ghi nội dung đính chính: sai gì, đúng là gì.")
    data = {"correction": notice.strip()[:MAX_NOTICE]}
    return _send(page, by=by, data=data, skip_sign_off=True, address=address)


def _send(
    page: Page, *, by: Any, data: dict[str, Any], skip_sign_off: bool, address: str | None
) -> WorkflowState:
    revision = newest(page)
    checked = require_clean(revision)
    data = {**data, **waived_facts(page, revision), **_ticked(page)}
    state = page.current_workflow_state
    if state is not None and state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        if notice := correction_under_way(page):
            data = {"correction": notice, **data}
        state.requested_by = by
        state.resume(user=by)
    else:
        state = workflow_for(page, skip_sign_off=skip_sign_off).start(page, by)
    if state.task_states.count() > 1:
        data = {**data, "resubmitted": True}
    note(
        page=page,
        revision=revision,
        checked=checked,
        is_correction="correction" in data,
    )
    decision = decide(
        kind=Act.SUBMIT, page=page, by=by, revision=revision, data=data, address=address
    )
    notices.submitted(page=page, by=by, decision=decision)
    return state


def _ticked(page: Page) -> dict[str, Any]:
    """Return which points of the last return somebody says are mended; nothing without ticks."""
    ticked = [point.number for point in standing_points(last_return(page), ()) if point.mended_at]
    return {"mended": ticked} if ticked else {}


def _is_lead(page: Page, by: Any) -> bool:
    unit = unit_of(page)
    return person(by).may(Right.SIGN_OFF, unit.pk if unit else None)


@transaction.atomic
def recall(*, page_id: int, by: Any) -> None:
    """Take a waiting story back to its author.

    Raises:
        ActRefused: nobody is waiting for it, or it is another unit's.
    """
    page = locked_page(page_id)
    permitted(Act.RECALL, page, by)
    state = page.current_workflow_state
    if state is None:
        raise ActRefused("Bài không còn chờ duyệt.")
    state.cancel(user=by)
    log(instance=page, action="news.recall", user=by)
    notices.recalled(page=page)
