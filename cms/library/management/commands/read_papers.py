"""Reads the documents that were stored before documents were read on their way in."""

from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand

from cms.library.models import NewsDocument
from cms.library.paper_intake import read_stored
from cms.library.paper_reading import PaperKind

LOST = "file missing"


class Command(BaseCommand):
    """Notes what stands in each unread document; refuses and removes none."""

    help = (
        "Reads stored documents that nobody has read yet, notes what was found and says how many "
        "of which kind. Idempotent: what was read is left alone."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Read one after the other, and say what was found."""
        ids = NewsDocument.objects.filter(kind=PaperKind.NEW).order_by("pk")
        counts = Counter(_read(pk) for pk in list(ids.values_list("pk", flat=True)))
        said = ", ".join(f"{count} {kind}" for kind, count in sorted(counts.items()))
        self.stdout.write(f"Documents read: {said or 'none was waiting'}.")


def _read(pk: int) -> str:
    """Read one document, unless somebody changes it meanwhile; return its kind."""
    document = NewsDocument.objects.get(pk=pk)
    try:
        reading = read_stored(document)
    except OSError:
        return LOST
    same = NewsDocument.objects.filter(pk=pk, kind=PaperKind.NEW, sha256=document.sha256)
    same.update(kind=reading.kind, findings=reading.as_findings())
    return str(reading.kind)
