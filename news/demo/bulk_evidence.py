"""Writes how many stories came to the public: approval, decisions, contributions, log."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    Page,
    PageLogEntry,
    TaskState,
    Workflow,
    WorkflowState,
)

from news.demo.bulk_insert import reserve, write
from news.demo.bulk_rows import Row
from news.editorial.acts import Act
from news.editorial.contributions import compare
from news.editorial.digest import canonical, content_digest, digest_of
from news.editorial.evidence import row_digest
from news.editorial.models import ChainHead, Contribution, Decision, Snapshot
from news.editorial.workflows import CENTER, ensure_workflow
from news.stories.models import ArticlePage

_SYSTEM = "hệ thống"


def write_evidence(rows: Sequence[Row], *, now: datetime) -> None:
    """Write what submission and approval of each story leave behind."""
    write([_contribution(row, now) for row in rows])
    workflow, states = _write_workflow(rows, now)
    _write_decisions(rows, now)
    _write_log(rows, workflow, states, now)


def _contribution(row: Row, now: datetime) -> Contribution:
    change = compare(None, row.version.content, housekeeping=ArticlePage.housekeeping_fields)
    writer = row.place.writer
    return Contribution(
        page_id=row.page.pk,
        revision_id=row.version.pk,
        user_id=writer.pk if writer else None,
        user_name=str(writer or _SYSTEM),
        at=now,
        is_writing=change.is_writing,
        is_housekeeping=change.is_housekeeping,
        words=change.words,
        is_weighty=change.is_weighty,
        fields=list(change.fields),
    )


def _write_workflow(rows: Sequence[Row], now: datetime) -> tuple[Workflow, list[TaskState]]:
    workflow = ensure_workflow(CENTER)
    task = workflow.tasks.get()
    base = ContentType.objects.get_for_model(Page)
    flow_ids, state_ids = reserve(WorkflowState, len(rows)), reserve(TaskState, len(rows))
    write(
        [
            WorkflowState(
                pk=flow_id,
                content_type_id=row.page.content_type_id,
                base_content_type=base,
                object_id=str(row.page.pk),
                workflow=workflow,
                status=WorkflowState.STATUS_APPROVED,
                requested_by=row.place.writer,
                current_task_state_id=state_id,
            )
            for row, flow_id, state_id in zip(rows, flow_ids, state_ids, strict=True)
        ]
    )
    states = [
        TaskState(
            pk=state_id,
            workflow_state_id=flow_id,
            revision_id=row.version.pk,
            task=task,
            status=TaskState.STATUS_APPROVED,
            finished_at=now,
            finished_by=row.place.approver,
            content_type=ContentType.objects.get_for_model(TaskState),
        )
        for row, flow_id, state_id in zip(rows, flow_ids, state_ids, strict=True)
    ]
    write(states)
    return workflow, states


def _write_decisions(rows: Sequence[Row], now: datetime) -> None:
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1)
    made = []
    for row in rows:
        content = canonical(row.version.content)
        for decision in _decisions(row, content, now):
            decision.previous_digest = head.digest
            decision.digest = head.digest = row_digest(decision)
            made.append((decision, content))
    write([decision for decision, _ in made])
    write([Snapshot(decision=decision, content=content) for decision, content in made])
    head.count += len(made)
    head.save()


def _decisions(row: Row, content: dict[str, Any], now: datetime) -> Iterator[Decision]:
    picture = row.page.lead_image
    files = {f"image:{picture.pk}": picture.sha256} if picture else {}
    shown, kept = content_digest(row.version.content, files), digest_of(content)
    for kind, by, data in (
        (Act.SUBMIT, row.place.writer, {}),
        (Act.APPROVE, row.place.approver, {"published": True, "hold": False}),
    ):
        yield Decision(
            kind=kind.value,
            at=now,
            page_id=row.page.pk,
            page_title=row.version.object_str[:255],
            unit_id=row.place.unit.pk,
            unit_name=row.place.unit.name,
            revision_id=row.version.pk,
            content_digest=shown,
            by_id=by.pk if by else None,
            by_name=str(by or _SYSTEM)[:150],
            data=data,
            snapshot_digest=kept,
        )


def _write_log(
    rows: Sequence[Row], workflow: Workflow, states: Sequence[TaskState], now: datetime
) -> None:
    entries = []
    for row, state in zip(rows, states, strict=True):
        writer, approver = row.place.writer, row.place.approver
        started, approved = _flow_data(workflow, state)
        for action, user, data, changed in (
            ("wagtail.create", writer, {}, True),
            ("wagtail.workflow.start", writer, started, False),
            ("wagtail.workflow.approve", approver, approved, False),
            ("wagtail.publish", approver, {}, True),
        ):
            entries.append(
                PageLogEntry(
                    content_type_id=row.page.content_type_id,
                    label=str(row.page),
                    action=action,
                    data=data,
                    timestamp=now,
                    user=user,
                    revision_id=None if action == "wagtail.create" else row.version.pk,
                    content_changed=changed,
                    page_id=row.page.pk,
                )
            )
    write(entries)


def _flow_data(flow: Workflow, state: TaskState) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what Wagtail's log says of the start and of the approval."""
    task = {"id": state.task_id, "title": state.task.name}
    common = {"id": flow.pk, "title": flow.name, "task_state_id": state.pk}
    started = {"workflow": {**common, "status": "in_progress", "next": task}}
    approved = {
        "workflow": {**common, "status": "approved", "task": task, "next": None},
        "comment": "",
    }
    return started, approved
