"""Cleans each new picture and gives each new file its digest, whatever route it came by."""

import hashlib
from typing import Any

from django.db.models.signals import pre_save

from cms.library.intake import CleanPicture, cleaned
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


def draw_anew(instance: NewsImage, **kwargs: Any) -> None:
    """Clean a picture that came by another way than a form; before its digest is taken.

    Raises:
        UnusablePicture: it can't be used.
    """
    file = instance.file
    if not file or file._committed or isinstance(file.file, CleanPicture):
        return
    instance.file = cleaned(file, size=file.size, name=file.name)
    instance._set_image_file_metadata()


def connect() -> None:
    """Connect to both kinds of files."""
    pre_save.connect(draw_anew, sender=NewsImage, dispatch_uid="library.draw_anew")
    for model in (NewsImage, NewsDocument):
        pre_save.connect(identify_bytes, sender=model, dispatch_uid=f"library.{model.__name__}")
