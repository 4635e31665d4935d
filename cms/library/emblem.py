"""Keeps the portal's emblem where readers get it; earlier ones are gone for good."""

from django.core.files.storage import default_storage

from cms.core.emblem import FOLDER
from cms.core.models import PortalSettings
from cms.library import storage
from cms.library.visibility import keeps_public


@keeps_public
def names() -> set[str]:
    """Return the file of the emblem, if there is one. One query."""
    name = PortalSettings.objects.values_list("emblem", flat=True).first()
    return {name} if name else set()


def show_emblem() -> None:
    """Copy the present emblem into the public folder and remove all others.

    Raises:
        OSError: the disk is full, or a file can't be removed.
    """
    kept = names()
    for name in kept:
        storage.put_public(name)
    folders = default_storage.listdir(FOLDER)[0] if default_storage.exists(FOLDER) else []
    for folder in folders:
        name = f"{FOLDER}/{folder}/bieu-trung.png"
        if name not in kept:
            storage.take_back(name)
            default_storage.delete(name)
