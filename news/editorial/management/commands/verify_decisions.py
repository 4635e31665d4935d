"""Verifies the chain of decisions."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from news.editorial.chain import faults
from news.editorial.models import Decision


class Command(BaseCommand):
    """Says how many decisions it read; fails when it finds a fault."""

    help = "Finds a changed, missing or reordered decision."

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the whole chain."""
        found = list(faults())
        for fault in found:
            self.stderr.write(f"Quyết định {fault.decision_id}: {fault.what}")
        if found:
            raise CommandError(f"Sổ quyết định có {len(found)} lỗi.")
        self.stdout.write(f"Sổ quyết định toàn vẹn: {Decision.objects.count()} quyết định.")
