"""Replaces Wagtail's own notices, hears what is to be told, and keeps what is evidence."""

from typing import Any

from django.db.models import ProtectedError
from django.db.models.signals import post_save, pre_delete
from django.dispatch import receiver
from wagtail.models import ModelLogEntry, Revision, TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from cms.library.models import NewsDocument, NewsImage, RemovalCase
from cms.units.sign_in_links import MADE
from news.editorial import notices
from news.editorial.evidence import is_kept
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


@receiver(post_save, sender=ModelLogEntry)
def tell_of_a_sign_in_link(instance: ModelLogEntry, created: bool, **kwargs: Any) -> None:
    """Tell the person for whom a link was made."""
    if created and instance.action == MADE and instance.user is not None:
        person = instance.content_type.get_object_for_this_type(pk=instance.object_id)
        notices.sign_in_link_made(user=person, by=instance.user, version=instance.pk)


@receiver(post_save, sender=RemovalCase)
def tell_of_a_request_to_remove(instance: RemovalCase, created: bool, **kwargs: Any) -> None:
    """Put the request into the inboxes of those who can take the file off."""
    if created:
        notices.removal_asked(case=instance)


@receiver(pre_delete, sender=Revision, dispatch_uid="editorial.keep_evidence")
def keep_evidence(instance: Revision, **kwargs: Any) -> None:
    """Keep a decided version, and so its page, from whatever deletes it: a purge, a command.

    Raises:
        ProtectedError: readers have the version, or a decision names it.
    """
    if is_kept(instance):
        raise ProtectedError("Phiên bản này đã có quyết định nên được giữ lại.", {instance})


def tell_nobody(**kwargs: Any) -> None:
    """Stand in the place of a mail of Wagtail's; `notices` tells people instead."""


def silence_wagtail_mails() -> None:
    """Take the place of Wagtail's mail receivers.

    Wagtail connects its own after this app is ready, and only where the place is free.
    """
    for signal, sender, uid in (
        (task_submitted, TaskState, "group_approval_task_submitted_email_notification"),
        (workflow_submitted, WorkflowState, "workflow_state_submitted_email_notification"),
        (workflow_rejected, WorkflowState, "workflow_state_rejected_email_notification"),
        (workflow_approved, WorkflowState, "workflow_state_approved_email_notification"),
    ):
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(tell_nobody, sender=sender, dispatch_uid=uid)
