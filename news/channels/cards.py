"""Draws share pictures, and keeps exactly those of live pages in the public folder."""

import hashlib
from contextlib import suppress
from dataclasses import astuple
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models import Exists, OuterRef, Q, QuerySet
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page

from cms.core.cache import pages_changed
from cms.core.models import PortalSettings
from cms.core.vietnamese import slugify
from cms.library import storage
from cms.library.models import NewsImage
from cms.library.models.files import hidden_path
from cms.library.visibility import keeps_public
from cms.outbox.services import enqueue
from news.channels.drawing import Words, draw
from news.channels.models import PORTAL, ShareCard
from news.channels.pictures import (
    DRAWN,
    SHARE_FILTER,
    digest,
    is_light,
    public_photo,
    share_rendition,
    words_of,
)
from news.stories.models import ArticlePage

DRAW, RETRACT = "channels.draw_share", "channels.retract_share"
# Of what is missing, so many are asked for at once: the worker has other work.
BATCH = 50


def ask_to_draw(page_id: int) -> None:
    """Let the worker draw what stands beside links to the page; `PORTAL` is the ward's own."""
    enqueue(effect=DRAW, subject_type="page", subject_id=page_id, dedupe_key=f"page:{page_id}")


def ask_to_retract(page_id: int) -> None:
    """Let the picture of a page that left the portal disappear right after commit."""
    enqueue(effect=RETRACT, subject_type="page", subject_id=page_id, dedupe_key=f"page:{page_id}")


def draw_card(page_id: int) -> None:
    """Draw the picture of a page as it is now, or take it back; again changes nothing.

    Raises:
        OSError: the disk is full.
    """
    facts = PortalSettings.current()
    portal, emblem = facts.portal_name, facts.emblem.name or ""
    if page_id == PORTAL:
        own = Words(facts.parent_body, portal, foot=facts.owner_name)
        _keep(PORTAL, digest(portal, None), own, emblem)
        return
    page = _live(page_id)
    words = words_of(page, portal) if page is not None else None
    if page is None or words is None:
        retract(page_id)
        return
    photo = public_photo(page)
    _keep(page_id, digest(page.title, photo), None if _serves(photo) else words, emblem)
    # Whoever hid the page meanwhile found nothing to take back yet.
    if _live(page_id) is None:
        retract(page_id)


def retract(page_id: int) -> None:
    """Remove a page's picture from the public folder and for good.

    Raises:
        OSError: the public copy can't be removed.
    """
    row = ShareCard.objects.filter(page_id=page_id).first()
    if row is not None:
        row.delete()
        _remove(row.name)


def forget_name_of(page: Page) -> None:
    """Let the pictures be drawn anew that bear the name of a unit or column."""
    stories = ArticlePage.objects.live().filter(
        Q(path__startswith=page.path) | Q(column_id=page.pk)
    )
    ShareCard.objects.filter(page_id__in=stories.values("pk")).update(is_stale=True)


def forget_name_of_portal() -> None:
    """Let every picture be drawn anew: each bears name and emblem; the ward's own first."""
    ShareCard.objects.update(is_stale=True)
    ask_to_draw(PORTAL)


def show_without(image: NewsImage) -> None:
    """Let the stories that a photo led be drawn anew: it was taken off, or came back."""
    for page_id in ArticlePage.objects.live().filter(lead_image=image).values_list("pk", flat=True):
        ask_to_draw(page_id)


def mend() -> int:
    """Ask for pictures that live pages lack, the newest first, and take back those of no page.

    Returns:
        How many were asked for, at most `BATCH`.
    """
    drawn = ShareCard.objects.filter(page_id=OuterRef("pk"), is_stale=False)
    missing = Page.objects.live().type(*DRAWN).filter(~Exists(drawn))
    ids = list(missing.order_by("-last_published_at", "-pk").values_list("pk", flat=True)[:BATCH])
    if not ShareCard.objects.filter(page_id=PORTAL, is_stale=False).exists():
        ids.insert(0, PORTAL)
    for page_id in ids:
        ask_to_draw(page_id)
    for page_id in _without_page().values_list("page_id", flat=True):
        retract(page_id)
    return len(ids)


@keeps_public
def names() -> set[str]:
    """Return the files of share pictures that readers may fetch. One query."""
    rows = ShareCard.objects.exclude(pk__in=_without_page().values("pk")).exclude(name="")
    return set(rows.values_list("name", flat=True))


def _without_page() -> QuerySet[ShareCard]:
    live = Page.objects.live().filter(pk=OuterRef("page_id"))
    return ShareCard.objects.filter(~Exists(live)).exclude(page_id=PORTAL)


def _live(page_id: int) -> Any:
    page = Page.objects.live().filter(pk=page_id).first()
    return page.specific if page else None


def _serves(photo: NewsImage | None) -> bool:
    """Return whether the photo itself can stand beside links; draws its size where it lacks."""
    if photo is None:
        return False
    try:
        photo.get_rendition(SHARE_FILTER)
    except SourceImageIOError:
        return False
    size = share_rendition(photo)
    return size is not None and is_light(size)


def _keep(page_id: int, key: str, words: Words | None, emblem: str) -> None:
    """Store what was drawn under a new address; what says the same already keeps its own."""
    row = ShareCard.objects.filter(page_id=page_id).first() or ShareCard(page_id=page_id)
    before, written = row.name, _digest_of(words, emblem) if words else ""
    row.is_stale = False
    if (row.digest, row.written) == (key, written):
        row.save()
        if before:
            storage.put_public(before)
        return
    row.digest, row.written, row.name, row.size = key, written, "", 0
    if words is not None:
        data = draw(words, _bytes_of(emblem))
        path = hidden_path("share", f"{slugify(words.title, max_length=40)}.jpg")
        row.name, row.size = default_storage.save(path, ContentFile(data)), len(data)
        storage.put_public(row.name)
    row.save()
    # Pages name the picture's address.
    pages_changed()
    _remove(before)


def _digest_of(words: Words, emblem: str) -> str:
    return hashlib.sha256("\n".join((*astuple(words), emblem)).encode()).hexdigest()


def _bytes_of(emblem: str) -> bytes:
    """Return the emblem's file; a lost one is drawn as if there were none."""
    try:
        with default_storage.open(emblem) as file:
            return bytes(file.read())
    except (OSError, ValueError):
        return b""


def _remove(name: str) -> None:
    if name:
        storage.take_back(name)
        with suppress(OSError):
            default_storage.delete(name)
