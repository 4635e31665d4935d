"""Gives each newly stored file its digest and version, whatever route it came by."""

import hashlib
from typing import Any

from django.db.models.signals import pre_save

from cms.library.models import NewsDocument, NewsImage, StoredBytes


def identify_bytes(instance: StoredBytes, **kwargs: Any) -> None:
    """Set the digest of a file that is about to be stored; raise its version if it differs."""
    file = instance.file  # type: ignore[attr-defined]
    if not file or file._committed:
        return
    file.seek(0)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    if digest != instance.sha256:
        instance.sha256 = digest
        instance.version += 1


def connect() -> None:
    """Connect to both kinds of files."""
    for model in (NewsImage, NewsDocument):
        pre_save.connect(identify_bytes, sender=model, dispatch_uid=f"library.{model.__name__}")
