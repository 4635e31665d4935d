"""Reads of tests: who has a line in the inbox, and to whom mails wait."""

from cms.outbox.models import OutboxRow
from news.editorial.models import Notice


def inbox(event):
    """Return the user names of those with a line about the event."""
    rows = Notice.objects.filter(event=event).values_list("reader__username", flat=True)
    return " ".join(sorted(rows))


def mailed(event):
    """Return to whom mails about the event wait."""
    rows = OutboxRow.objects.filter(effect="mail.send", dedupe_key__startswith=f"{event}:")
    found = (row.payload["to"][0].removesuffix("@example.vn") for row in rows)
    return " ".join(sorted(found))
