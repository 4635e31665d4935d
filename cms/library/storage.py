"""Where files lie: all in private storage, copies of what readers see in a public folder."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import FileSystemStorage, default_storage
from django.utils._os import safe_join
from django.utils.functional import cached_property

PRIVATE, PUBLIC = "private", "public"
# What the web server's user needs to read a copy.
_READABLE = 0o644


class PrivateStorage(FileSystemStorage):
    """Files that no web server serves; their addresses are those that a public copy would have."""

    @cached_property
    def base_location(self) -> Path:
        """The folder of private files."""
        return Path(settings.MEDIA_ROOT) / PRIVATE

    @cached_property
    def base_url(self) -> str:
        """The address of the public folder: the same whether or not a copy lies there."""
        return f"{settings.MEDIA_URL}{PUBLIC}/"

    def _save(self, name: str, content: Any) -> str:
        try:
            stored: str = super()._save(name, content)
        except OSError:
            # A full disk must not leave half a file behind.
            self.delete(name)
            raise
        return stored

    def delete(self, name: str) -> None:
        """Delete a file, and the folder that it had for itself."""
        super().delete(name)
        _drop_empty(Path(self.path(name)).parent)


def public_root() -> Path:
    """Return the folder that the web server serves."""
    return Path(settings.MEDIA_ROOT) / PUBLIC


def public_path(name: str) -> Path | None:
    """Return where the public copy of a file lies or would lie; None for an impossible name."""
    try:
        return Path(safe_join(public_root(), name))
    except (SuspiciousFileOperation, ValueError):
        return None


def put_public(name: str) -> None:
    """Copy a private file into the public folder, whole or not at all; again is harmless.

    Raises:
        OSError: the file is missing, or the disk is full.
    """
    target = public_root() / name
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, rough = tempfile.mkstemp(dir=target.parent, prefix=".")
    try:
        with default_storage.open(name) as source, os.fdopen(handle, "wb") as copy:
            shutil.copyfileobj(source, copy)
        os.chmod(rough, _READABLE)
        os.replace(rough, target)
    except OSError:
        Path(rough).unlink(missing_ok=True)
        _drop_empty(target.parent)
        raise


def take_back(name: str) -> None:
    """Remove the public copy of a file; a missing one is fine.

    Raises:
        OSError: it can't be removed.
    """
    # Its folder stays until `drop_empty_folders`: removing one takes longer than all the rest.
    (public_root() / name).unlink(missing_ok=True)


def drop_empty_folders() -> None:
    """Remove the folders in the public one that hold nothing any more."""
    for folder, _, _ in os.walk(public_root(), topdown=False):
        if Path(folder) != public_root():
            _drop_empty(Path(folder))


def public_names() -> Iterator[str]:
    """Yield the name of every file in the public folder, unfinished copies included."""
    root = public_root()
    for folder, _, files in os.walk(root):
        for file in files:
            yield (Path(folder) / file).relative_to(root).as_posix()


def _drop_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
