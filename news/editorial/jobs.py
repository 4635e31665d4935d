"""What the worker does for the editorial room: publications, reminders, notes, what ends."""

from datetime import timedelta

from cms.outbox.registry import periodic
from cms.units.delegation import place_delegates
from news.editorial.erasure import erase_expired
from news.editorial.inbox import forget_old
from news.editorial.preview_links.services import forget_addresses
from news.editorial.reminders import remind
from news.editorial.services.noting import renew_notes
from news.editorial.services.schedule import publish_due


# A killed worker must not hold the due stories back; two at once do no harm.
@periodic("editorial.publish_due", every=timedelta(seconds=15), lease=timedelta(seconds=15))
def publish_due_stories() -> None:
    """Publish the approved stories whose minute has come."""
    publish_due()


@periodic("editorial.delegations", every=timedelta(minutes=10))
def follow_delegations() -> None:
    """Give and take what delegations begin and end with."""
    place_delegates()


@periodic("editorial.renew_notes", every=timedelta(minutes=1))
def renew_notes_of_waiting() -> None:
    """Note what has changed in the stories that wait."""
    renew_notes()


@periodic("editorial.erase_expired", every=timedelta(days=1))
def erase_expired_texts() -> None:
    """Erase the kept texts whose time is over."""
    erase_expired()


@periodic("editorial.remind", every=timedelta(minutes=10))
def remind_of_due_times() -> None:
    """Remind whoever a story waits for too long."""
    remind()


@periodic("editorial.forget_notices", every=timedelta(days=1))
def forget_old_notices() -> None:
    """Delete the lines of inboxes, and addresses in preview links, whose time is over."""
    forget_old()
    forget_addresses()
