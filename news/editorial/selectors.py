"""Reads of the editorial room: where stories stand, who wrote, what waits."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from wagtail.models import Page, Revision, TaskState, WorkflowState

from cms.units.selectors import unit_of
from news.editorial.acts import Act, Public, Standing, Work
from news.editorial.digest import digest_of
from news.editorial.evidence import Version, version_of
from news.editorial.models import (
    CenterReviewTask,
    Contribution,
    Decision,
    RuleLevel,
    SignOffTask,
)
from news.editorial.rules import Case, Writing

_PUBLISHING = [Act.APPROVE.value, Act.CORRECT.value, Act.BREAK_GLASS.value]
_EXITS = (Act.APPROVE, Act.CORRECT, Act.HIDE, Act.WITHDRAW, Act.RESTORE, Act.BREAK_GLASS)


def rule_levels() -> dict[str, str]:
    """Return the center's levels by rule code. One query."""
    return dict(RuleLevel.objects.values_list("code", "level"))


def standings(pages: Iterable[Page]) -> dict[int, Standing]:
    """Return where each page stands. Five queries, however many pages."""
    rows = {page.pk: page for page in pages}
    ids = list(rows)
    flows = _open_workflows(ids)
    scheduled = _scheduled(ids)
    last_exit = _last_decisions(ids, _EXITS)
    judged = _last_judgements(ids)
    result = {}
    for pk, page in rows.items():
        public = _public(page, last_exit.get(pk))
        work = flows.get(pk) or (Work.SCHEDULED if pk in scheduled else None)
        result[pk] = Standing(public, work or _quiet_work(page, public, judged.get(pk)))
    return result


def standing_of(page: Page) -> Standing:
    """Return where one page stands. Five queries."""
    return standings([page])[page.pk]


def _open_workflows(ids: Sequence[int]) -> dict[int, Work]:
    open_states = (WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES)
    sign_off = ContentType.objects.get_for_model(SignOffTask).pk
    rows = WorkflowState.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in ids],
        status__in=open_states,
    ).values_list("object_id", "status", "current_task_state__task__content_type_id")
    found = {}
    for object_id, status, task_type in rows:
        if status == WorkflowState.STATUS_NEEDS_CHANGES:
            found[int(object_id)] = Work.RETURNED
        else:
            found[int(object_id)] = Work.SIGN_OFF if task_type == sign_off else Work.REVIEW
    return found


def _scheduled(ids: Sequence[int]) -> set[int]:
    rows = Revision.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id__in=[str(pk) for pk in ids],
        approved_go_live_at__isnull=False,
    ).values_list("object_id", flat=True)
    return {int(object_id) for object_id in rows}


def _last_decisions(ids: Sequence[int], kinds: Sequence[Act]) -> dict[int, Decision]:
    rows = Decision.objects.filter(page_id__in=ids, kind__in=[kind.value for kind in kinds])
    return {row.page_id: row for row in rows.order_by("id")}


def _last_judgements(ids: Sequence[int]) -> dict[int, Decision]:
    """Return the last decision on the content of each page: let through, or given back."""
    kinds = [*_PUBLISHING, Act.RETURN.value]
    rows = Decision.objects.filter(page_id__in=ids, kind__in=kinds).order_by("id")
    # Breaking the glass to hide or to restore says nothing about the newest version.
    return {
        row.page_id: row for row in rows if row.kind != Act.BREAK_GLASS or row.data.get("published")
    }


def _public(page: Page, last: Decision | None) -> Public:
    if page.live:
        return Public.LIVE
    if last is not None and last.kind == Act.WITHDRAW:
        return Public.WITHDRAWN
    if last is not None and last.kind == Act.HIDE:
        return Public.HIDDEN
    return Public.HIDDEN if page.first_published_at else Public.NEVER


def _quiet_work(page: Page, public: Public, judged: Decision | None) -> Work:
    """Where the newest version stands when no review, return or schedule is open."""
    on_newest = judged is not None and judged.revision_id == page.latest_revision_id
    if judged is not None and on_newest and judged.kind == Act.RETURN:
        # Approved, held for the duty editor, and then given back.
        return Work.RETURNED
    if page.live and (
        page.live_revision_id == page.latest_revision_id or not page.has_unpublished_changes
    ):
        return Work.CLEAN
    if not on_newest:
        return Work.DRAFT
    return Work.APPROVED if public in (Public.NEVER, Public.LIVE) else Work.CLEAN


def last_publication(page: Page) -> Decision | None:
    """Return the last decision that made a version public, None when there is none. One query."""
    rows = Decision.objects.filter(page_id=page.pk, kind__in=_PUBLISHING, data__published=True)
    return rows.order_by("-id").first()


def writings_since_public(page: Page) -> tuple[Writing, ...]:
    """Return who wrote how much since the last public version. Two queries."""
    rows = Contribution.objects.filter(page_id=page.pk, is_writing=True)
    if last := last_publication(page):
        # A picture changed while the story is hidden is written on the version readers had.
        changed = Q(revision_id=last.revision_id, at__gt=last.at)
        rows = rows.filter(Q(revision_id__gt=last.revision_id) | changed)
    found: dict[int, Writing] = {}
    for user_id, words, weighty, let_in in rows.values_list(
        "user_id", "words", "is_weighty", "let_in"
    ):
        if user_id is not None:
            known = found.get(user_id, Writing(user_id, 0, False))
            found[user_id] = Writing(
                user_id,
                known.words + words,
                known.is_weighty or weighty,
                known.let_in | {row["by_id"] for row in let_in or ()},
            )
    return tuple(found.values())


def case_of(page: Page, standing: Standing | None = None) -> Case:
    """Return what a decision on the page depends on. About eleven queries."""
    unit = unit_of(page)
    state = page.current_workflow_state
    sent = sent_since_public(page)
    return Case(
        standing=standing or standing_of(page),
        unit_id=unit.pk if unit else None,
        submitter_id=state.requested_by_id if state else None,
        writings=writings_since_public(page),
        by_center=unit is None or unit.kind == "center",
        withdrawn_by=withdrawn_by(page),
        link_maker_id=link_maker(sent),
        sent_let_in=frozenset(pk for row in sent for pk in _let_in(row.data)),
        small_fix_words=settings.SMALL_FIX_WORDS,
    )


def withdrawn_by(page: Page) -> frozenset[int]:
    """Return who withdrew the page last, and who let them in. One query."""
    rows = Decision.objects.filter(page_id=page.pk, kind=Act.WITHDRAW.value).order_by("-id")
    last = rows.first()
    ids = (last.by_id, *_let_in(last.data)) if last else ()
    return frozenset(pk for pk in ids if pk is not None)


def sent_since_public(page: Page) -> list[Decision]:
    """Return how what waits was sent and signed off, the newest first. One query."""
    kinds = [Act.SUBMIT.value, Act.SIGN_OFF.value, *_PUBLISHING]
    rows = Decision.objects.filter(page_id=page.pk, kind__in=kinds).order_by("-id")
    return list(takewhile(lambda row: not row.data.get("published"), rows))


def link_maker(sent: Iterable[Decision]) -> int | None:
    """Return who made the link through which the school agreed to what waits."""
    last = next((row for row in sent if row.kind == Act.SIGN_OFF), None)
    through = last.data.get("through_link") if last else None
    return through["made_by_id"] if through else None


def _let_in(data: Mapping[str, Any]) -> list[int]:
    """Return who let in whoever decided, or made the link of a decision, for which this stands."""
    through = data.get("through_link") or {}
    return [row["by_id"] for row in (data.get("let_in"), through.get("let_in")) if row]


def waiting_at_center() -> QuerySet[TaskState]:
    """Return the steps in which a story waits for the center."""
    return TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        task__content_type=ContentType.objects.get_for_model(CenterReviewTask),
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    )


def waiting_ids() -> list[int]:
    """Return the pages that wait for the center. One query."""
    rows = waiting_at_center().values_list("workflow_state__object_id", flat=True)
    return [int(page_id) for page_id in rows]


def current_task_state(page: Page) -> TaskState | None:
    """Return the step that waits for somebody, or None."""
    state: TaskState | None = page.current_workflow_task_state
    return state


def corrections(page_ids: Iterable[int] | None = None) -> QuerySet[Decision]:
    """Return the corrections that readers see, the newest first, of these pages or of all.

    A correction is a decision: dated, immutable, in the chain.
    """
    rows = Decision.objects.filter(kind=Act.CORRECT.value, data__published=True)
    if page_ids is not None:
        rows = rows.filter(page_id__in=page_ids)
    return rows.order_by("-id")


def recent_emergencies(now: datetime) -> list[Decision]:
    """Return what was done by breaking the glass in the last 30 days. One query."""
    since = now - timedelta(days=30)
    rows = Decision.objects.filter(kind=Act.BREAK_GLASS.value, at__gte=since)
    return list(rows.order_by("-id"))


def correction_under_way(page: Page) -> str:
    """Return the notice sent with what waits now, '' when it is no correction. One query."""
    sent = Decision.objects.filter(page_id=page.pk, kind=Act.SUBMIT.value).order_by("-id").first()
    return str(sent.data.get("correction", "")) if sent else ""


def left_by(page: Page) -> Decision | None:
    """Return the decision that took the page from readers, or None while none stands. One query."""
    if page.live or not page.first_published_at:
        return None
    kinds = [act.value for act in (Act.HIDE, Act.WITHDRAW, Act.BREAK_GLASS)]
    return Decision.objects.filter(page_id=page.pk, kind__in=kinds).order_by("-id").first()


def what_is_read(page: Page, revision: Revision) -> Version:
    """Return what a reviewer decides on: the version, and what an approval does beside it.

    Approving publishes the notice of a correction and brings a hidden story back; who read the
    text before either was there has not read what goes live.
    """
    version, left = version_of(revision), left_by(page)
    notice = correction_under_way(page)
    if not notice and left is None:
        return version
    beside = {"notice": notice, "left": left.pk if left else None, "text": version.digest}
    return Version(version.revision_id, digest_of(beside))
