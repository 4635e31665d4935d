"""Shows who else has a draft open, by the editing sessions that Wagtail's own editor keeps."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.admin.ui.editing_sessions import EditingSessionsModule
from wagtail.models import Page


class Presence(EditingSessionsModule):
    """The sign of life alone."""

    template_name = "wagtailadmin/stories/quick_presence.html"


def presence(page: Page, user: Any) -> Presence:
    """Open a session for the form, and return what keeps it alive and hears who else has one."""
    EditingSession.cleanup()
    # Wagtail's editor keeps its sessions by page, whatever the kind.
    session = EditingSession.objects.create(
        user=user,
        content_type=ContentType.objects.get_for_model(Page),
        object_id=page.pk,
        last_seen_at=timezone.now(),
    )
    place = [Page._meta.app_label, Page._meta.model_name, page.pk, session.pk]
    return Presence(
        session,
        reverse("wagtailadmin_editing_sessions:ping", args=place),
        reverse("wagtailadmin_editing_sessions:release", args=[session.pk]),
        [],
    )
