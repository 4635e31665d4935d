"""Fills the portal's name and legal facts before its first start."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.core.models import PortalSettings


class Command(BaseCommand):
    """Sets the given facts, keeps the others, says what is still missing."""

    help = "Sets the portal's name and the six legal facts of its footer."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add one option per fact."""
        for name in ("portal_name", *PortalSettings.LEGAL_FIELDS):
            verbose = PortalSettings._meta.get_field(name).verbose_name
            parser.add_argument(f"--{name.replace('_', '-')}", dest=name, help=str(verbose))

    def handle(self, *args: Any, **options: Any) -> None:
        """Save what was given; fail while something is missing."""
        row = PortalSettings.current()
        for name in ("portal_name", *PortalSettings.LEGAL_FIELDS):
            if options[name] is not None:
                setattr(row, name, options[name])
        row.full_clean()
        row.save()
        if missing := row.missing():
            raise CommandError(f"Còn thiếu: {', '.join(missing)}")
        self.stdout.write("Đủ thông tin chân trang.")
