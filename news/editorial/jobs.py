"""What the worker does for the editorial room: publications that are due."""

from datetime import timedelta

from cms.outbox.registry import periodic
from news.editorial.services.schedule import publish_due


@periodic("editorial.publish_due", every=timedelta(seconds=15))
def publish_due_stories() -> None:
    """Publish the approved stories whose minute has come."""
    publish_due()
