"""Replaces Wagtail's own notices, and hears of files that somebody changed."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver
from wagtail.models import ModelLogEntry, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from cms.library.models import NewsDocument, NewsImage
from news.editorial.file_contributions import record_file_change


@receiver(post_save, sender=ModelLogEntry)
def count_who_changed_a_file(instance: ModelLogEntry, created: bool, **kwargs: Any) -> None:
    """Count who changes a file among the writers of the stories that show it."""
    model = instance.content_type.model_class() if instance.content_type else None
    if not created or instance.action != "wagtail.edit" or instance.user is None:
        return
    if model in (NewsImage, NewsDocument):
        file = model.objects.filter(pk=instance.object_id).first()
        if file is not None:
            record_file_change(file, instance.user)


def silence_wagtail_mails() -> None:
    """Disconnect Wagtail's mail receivers; `notices` tells people instead."""
    for signal, sender, uid in (
        (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
        (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
        (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
    ):
        signal.disconnect(sender=sender, dispatch_uid=uid)
