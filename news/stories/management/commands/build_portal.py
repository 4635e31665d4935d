"""Makes the portal's fixed pages, and opens the units of a list."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from news.stories.services import build_portal, open_units_from_sheet


class Command(BaseCommand):
    """Harmless to repeat; also tells Wagtail a changed SITE_URL."""

    help = "Makes the front page and the index pages; --units FILE opens the units of a CSV list."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the list of units."""
        parser.add_argument("--units", type=Path, help="CSV: ten,loai,ma,xac_nhan")

    def handle(self, *args: Any, **options: Any) -> None:
        """Build, then open the units; fail when a row was refused."""
        build_portal()
        self.stdout.write("Chuyên trang đã có đủ trang chủ và các trang danh sách.")
        if options["units"]:
            self._open(options["units"])

    def _open(self, sheet: Path) -> None:
        try:
            result = open_units_from_sheet(data=sheet.read_bytes())
        except OSError as error:
            raise CommandError(f"Không đọc được {sheet}: {error.strerror}") from error
        for unit in result.opened:
            self.stdout.write(f"Đã mở: {unit.name} ({unit.code})")
        for row in result.refused:
            self.stderr.write(f"Dòng {row.line}: {row.why}")
        if result.refused:
            raise CommandError(f"{len(result.refused)} dòng không mở được.")
