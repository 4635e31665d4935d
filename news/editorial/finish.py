"""Publishes the approved revision when a workflow ends; Wagtail imports this while it loads."""

from typing import Any

from django.core.exceptions import PermissionDenied


def publish_approved(workflow_state: Any, user: Any = None) -> None:
    """Publish exactly the revision that the decision behind this finish names.

    Raises:
        PermissionDenied: the finish did not come from the approval service.
    """
    # Wagtail's models are still loading when this module is imported.
    from wagtail.models import Revision  # noqa: PLC0415

    decision = getattr(workflow_state, "decision", None)
    if decision is None:
        raise PermissionDenied
    if decision.data.get("published"):
        revision = Revision.objects.get(pk=decision.revision_id)
        revision.publish(user=user, skip_permission_checks=True)
