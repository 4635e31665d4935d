"""Applies the role table to the groups of every unit, or prints it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from cms.units.models import Unit
from cms.units.roles import as_markdown
from cms.units.services import apply_roles


class Command(BaseCommand):
    """Idempotent: says how many units it went through."""

    help = "Applies cms/units/roles.py to groups, pages and collections."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the option that prints docs/rights.md."""
        parser.add_argument("--print", action="store_true", help="print the table, change nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        """Apply or print."""
        if options["print"]:
            self.stdout.write(as_markdown(), ending="")
            return
        units = list(Unit.objects.all())
        for unit in units:
            apply_roles(unit)
        self.stdout.write(f"Đã áp dụng bảng quyền cho {len(units)} đơn vị.")
