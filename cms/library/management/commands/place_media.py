"""Puts every file where it belongs: all into private storage, copies of what is live beside it."""

import shutil
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from cms.library.services import mend_public
from cms.library.storage import PRIVATE

# Where files lay before there were two folders.
_EARLIER = ("original_images", "images", "documents")


class Command(BaseCommand):
    """Moves what lies in the folders of earlier versions, then mends the public folder."""

    help = (
        "Moves files of earlier versions into media/private and mends media/public. "
        "Idempotent: after an upgrade, after a restore, whenever in doubt."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Move, mend, and say what was done."""
        moved = sum(_moved(folder) for folder in _EARLIER)
        found = mend_public()
        self.stdout.write(
            f"Media: {moved} files moved into private storage; in the public folder "
            f"{found.missing} were missing and {found.surplus} too many."
        )


def _moved(folder: str) -> int:
    """Move the files of one folder; what lies there already is not overwritten."""
    source, target = Path(settings.MEDIA_ROOT) / folder, Path(settings.MEDIA_ROOT) / PRIVATE
    count = 0
    for file in sorted(source.rglob("*")) if source.is_dir() else ():
        place = target / file.relative_to(settings.MEDIA_ROOT)
        if file.is_file() and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(file, place)
            count += 1
    for left in sorted(source.rglob("*"), reverse=True) if source.is_dir() else ():
        if left.is_dir() and not any(left.iterdir()):
            left.rmdir()
    if source.is_dir() and not any(source.iterdir()):
        source.rmdir()
    return count
