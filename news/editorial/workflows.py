"""The newsroom's two Wagtail workflows, made when first needed."""

from django.db import transaction
from wagtail.models import Page, Workflow, WorkflowTask

from cms.units.selectors import unit_of
from news.editorial.models import CenterReviewTask, SignOffTask

CENTER = "Trung tâm duyệt"
SCHOOL_THEN_CENTER = "Trường xác nhận rồi Trung tâm duyệt"


def workflow_for(page: Page, *, skip_sign_off: bool = False) -> Workflow:
    """Return the workflow of the page: with the school's sign-off where its unit has one."""
    unit = unit_of(page)
    signed = unit is not None and unit.sign_off and not skip_sign_off
    return ensure_workflow(SCHOOL_THEN_CENTER if signed else CENTER)


@transaction.atomic
def ensure_workflow(name: str) -> Workflow:
    """Return the active workflow of that name with its steps."""
    workflow = Workflow.objects.filter(name=name, active=True).first()
    if workflow is not None:
        return workflow
    workflow = Workflow.objects.create(name=name)
    steps = [CenterReviewTask] if name == CENTER else [SignOffTask, CenterReviewTask]
    for order, model in enumerate(steps):
        task = model.objects.filter(active=True).first() or model.objects.create(
            name=str(model._meta.verbose_name).capitalize()
        )
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    return workflow
