"""Cleans and identifies new files, and lets public copies follow what live pages show."""

import hashlib
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save, pre_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished

from cms.core.cache import pages_changed
from cms.core.models import PortalSettings
from cms.library import services
from cms.library.emblem import show_emblem
from cms.library.former import keep_former
from cms.library.intake import CleanPicture, cleaned
from cms.library.models import NewsDocument, NewsImage, NewsRendition, StoredBytes
from cms.library.paper_intake import ReadPaper, read_in
from cms.library.selectors import files_of_page
from cms.library.sizes import PUBLIC_SPECS
from cms.library.visibility import may_be_public, public_ids


def identify_bytes(instance: StoredBytes, **kwargs: Any) -> None:
    """Set the digest of a file that is about to be stored; raise its version if it differs."""
    file = instance.file  # type: ignore[attr-defined]
    if not file or file._committed:
        return
    file.seek(0)
    digest = hashlib.file_digest(file, "sha256").hexdigest()
    file.seek(0)
    if digest != instance.sha256:
        if instance.pk and isinstance(instance, NewsImage):
            keep_former(instance.pk)
            # What was said of the children in it was said of other bytes.
            instance.level = instance.ai_use = ""
        if instance.pk and isinstance(instance, NewsDocument):
            # Those who agreed were named in other bytes.
            instance.person_consents.clear()
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


def draw_sizes(instance: NewsImage, raw: bool = False, **kwargs: Any) -> None:
    """Let the worker draw a new picture, or one whose focal point moved, long before approval."""
    if not raw:
        services.ask_to_draw(instance.pk)


def size_drawn(instance: NewsRendition, created: bool, **kwargs: Any) -> None:
    """Let a size that was drawn while the picture is on display appear with the others."""
    if created and instance.filter_spec in PUBLIC_SPECS:
        services.settle_if_public(instance.image_id)


def file_changed(
    instance: NewsImage | NewsDocument, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    """Begin a new epoch of pages when what is said of a file on display changed, e.g. its name."""
    if not created and not raw and may_be_public(instance):
        pages_changed()


def size_gone(instance: NewsRendition, **kwargs: Any) -> None:
    """Let the public copy go with its size."""
    if instance.filter_spec in PUBLIC_SPECS:
        services.retract(instance.file.name)
        if public_ids(NewsImage, {instance.image_id}):
            pages_changed()


def note_files_before(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Remember what a page referred to before it is stored: publication may drop a picture."""
    if isinstance(instance, Page) and instance.pk and not raw:
        before: set[tuple[str, int]] = getattr(instance, "_files_before", set())
        instance._files_before = before | files_of_page(instance)


def page_changed(instance: Page, **kwargs: Any) -> None:
    """Let the public folder follow a page that went live, went off or is about to be deleted.

    A page that is only scheduled comes here too, and changes nothing yet.
    """
    before: set[tuple[str, int]] = getattr(instance, "_files_before", set())
    files = before | files_of_page(instance)
    services.settle(pk for kind, pk in files if kind == "image")


def read_before_storing(instance: NewsDocument, **kwargs: Any) -> None:
    """Read a document that is about to be stored, whatever way it came; before its digest is taken.

    Raises:
        UnusablePaper: it can't be offered.
    """
    file = instance.file
    if not file or file._committed:
        return
    if not isinstance(file.file, ReadPaper):
        instance.file = read_in(file, size=file.size, name=file.name)
    reading = instance.file.file.reading
    instance.kind, instance.findings = reading.kind, reading.as_findings()


def portal_changed(raw: bool = False, **kwargs: Any) -> None:
    """Let readers get the portal's emblem as soon as it is stored."""
    if not raw:
        transaction.on_commit(show_emblem, robust=True)


def connect() -> None:
    """Connect to both kinds of files, to sizes and to pages of every kind."""
    pre_save.connect(
        read_before_storing, sender=NewsDocument, dispatch_uid="library.read_before_storing"
    )
    pre_save.connect(draw_anew, sender=NewsImage, dispatch_uid="library.draw_anew")
    for model in (NewsImage, NewsDocument):
        pre_save.connect(identify_bytes, sender=model, dispatch_uid=f"library.{model.__name__}")
        post_save.connect(
            file_changed, sender=model, dispatch_uid=f"library.{model.__name__}_changed"
        )
    post_save.connect(draw_sizes, sender=NewsImage, dispatch_uid="library.draw_sizes")
    post_save.connect(size_drawn, sender=NewsRendition, dispatch_uid="library.size_drawn")
    post_delete.connect(size_gone, sender=NewsRendition, dispatch_uid="library.size_gone")
    post_save.connect(portal_changed, sender=PortalSettings, dispatch_uid="library.emblem")
    pre_save.connect(note_files_before, dispatch_uid="library.note_files_before")
    page_published.connect(page_changed, dispatch_uid="library.page_published")
    page_unpublished.connect(page_changed, dispatch_uid="library.page_unpublished")
