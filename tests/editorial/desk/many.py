"""Makes hundreds of waiting stories in a second, as the services would have left the rows."""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState, WorkflowState

from news.editorial.models import WaitingNote
from news.editorial.risk import Concern
from news.editorial.workflows import CENTER, ensure_workflow
from news.stories.models import ArticlePage
from tests.stories.many import make_stories


def make_waiting(ward, count):
    """Add stories that wait for the center, one a quarter of an hour, in turn of each unit."""
    stories = make_stories(ward, count)
    pages = Page.objects.filter(pk__in=[story.pk for story in stories])
    pages.update(live=False, first_published_at=None, has_unpublished_changes=True)
    base = ContentType.objects.get_for_model(Page)
    kind = ContentType.objects.get_for_model(ArticlePage)
    now = timezone.now()
    common = [
        {"content_type": kind, "base_content_type": base, "object_id": str(story.pk)}
        for story in stories
    ]
    Revision.objects.bulk_create(
        [Revision(**one, content={}, created_at=now, object_str="Tin") for one in common]
    )
    versions = dict(
        Revision.objects.filter(object_id__in=[one["object_id"] for one in common]).values_list(
            "object_id", "pk"
        )
    )
    workflow = ensure_workflow(CENTER)
    author = ward.people["gv.b"]
    WorkflowState.objects.bulk_create(
        [WorkflowState(**one, workflow=workflow, requested_by=author) for one in common]
    )
    flows = {flow.object_id: flow for flow in WorkflowState.objects.filter(object_id__in=versions)}
    _begin(flows, versions, workflow.tasks.get(), now)
    WaitingNote.objects.bulk_create(
        [
            WaitingNote(
                page_id=story.pk,
                revision_id=versions[str(story.pk)],
                at=now,
                genre=story.genre,
                column_id=story.column_id,
                concerns=[Concern.CHILDREN] if number % 5 == 0 else [],
            )
            for number, story in enumerate(stories)
        ]
    )
    return stories


def _begin(flows, versions, task, now):
    TaskState.objects.bulk_create(
        [
            TaskState(workflow_state=flow, revision_id=versions[object_id], task=task)
            for object_id, flow in flows.items()
        ]
    )
    states = TaskState.objects.filter(workflow_state__in=flows.values())
    kept = sorted(
        states.select_related("workflow_state"), key=lambda one: int(one.workflow_state.object_id)
    )
    for number, state in enumerate(kept):
        state.started_at = now - timedelta(minutes=15 * number)
        state.workflow_state.current_task_state = state
    TaskState.objects.bulk_update(kept, ["started_at"])
    WorkflowState.objects.bulk_update(
        [state.workflow_state for state in kept], ["current_task_state"]
    )
