"""Chooses the picture that other programs show beside a link to a page."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.files.storage import default_storage
from django.templatetags.static import static
from wagtail.images.models import Filter
from wagtail.models import Page

from cms.library.models import NewsImage, NewsRendition
from cms.library.sizes import SHARE_SPEC
from cms.units.selectors import unit_of
from news.channels.addresses import absolute
from news.channels.drawing import HEIGHT, MOST_BYTES, WIDTH, Words
from news.channels.models import PORTAL, ShareCard
from news.stories.models import (
    ArticlePage,
    ColumnPage,
    InfoPage,
    OfficialDocumentPage,
    TopicPage,
    UnitPage,
)

# Comes with the portal, for the minutes until the worker has drawn the ward's own.
UNDRAWN = "img/share.jpg"
SHARE_FILTER = Filter(SHARE_SPEC)
# Below this, programs show a small square instead; nothing is ever enlarged.
LEAST_WIDTH = 600
_KICKERS: dict[type[Page], str] = {
    ColumnPage: "Chuyên mục",
    TopicPage: "Chuyên đề",
    UnitPage: "Đơn vị",
    InfoPage: "",
}
DRAWN: tuple[type[Page], ...] = (ArticlePage, OfficialDocumentPage, *_KICKERS)


@dataclass(frozen=True)
class SharePicture:
    """A public JPEG; address absolute, measures in pixels; whether it is the page's own."""

    address: str
    width: int
    height: int
    alt: str
    is_own: bool


def words_of(page: Page, portal: str) -> Words | None:
    """Return what is written on a page's picture; None for pages that show the ward's."""
    if isinstance(page, ArticlePage):
        unit = unit_of(page)
        column = page.column.title if page.column else ""
        return Words(portal, page.title, kicker=column, foot=unit.name if unit else "")
    if isinstance(page, OfficialDocumentPage):
        return Words(portal, page.title, kicker=page.form, foot=page.authority)
    kicker = _KICKERS.get(type(page))
    return None if kicker is None else Words(portal, page.title, kicker=kicker)


def public_photo(page: Page) -> NewsImage | None:
    """Return the photo that leads the page, unless it was taken off at a family's word."""
    return page.public_picture if isinstance(page, ArticlePage) else None


def digest(title: str, photo: NewsImage | None) -> str:
    """Return what a page's picture depends on: its title, its photo, and how that is cropped."""
    cut = f"{photo.pk}/{photo.sha256}/{SHARE_FILTER.get_cache_key(photo)}" if photo else ""
    return hashlib.sha256(f"{title}\n{cut}".encode()).hexdigest()


def share_rendition(photo: NewsImage) -> NewsRendition | None:
    """Return the photo in the size of previews; None while it is not drawn, or if it is small.

    No query where the size was prefetched.
    """
    size: NewsRendition | None = photo.find_existing_renditions(SHARE_FILTER).get(SHARE_FILTER)
    return size if size is not None and size.width >= LEAST_WIDTH else None


def is_light(size: NewsRendition) -> bool:
    """Return whether programs take the file; a lost one is as bad as a heavy one."""
    try:
        return int(size.file.size) < MOST_BYTES
    except OSError:
        return False


def share_picture(page: Page | None, cards: Mapping[int, ShareCard], portal: str) -> SharePicture:
    """Return what was drawn for the page as it is now, else its photo, else the ward's picture.

    Args:
        page: the page that readers see; None for lists that are no page of the tree.
        cards: what was drawn, by the page's id; with that of `PORTAL`.
        portal: the portal's name.
    """
    photo = public_photo(page) if page is not None else None
    card = cards.get(page.pk) if page is not None else None
    if page is not None and card and card.name and card.digest == digest(page.title, photo):
        return SharePicture(_card_address(card), WIDTH, HEIGHT, page.title, is_own=True)
    size = share_rendition(photo) if photo else None
    if page is not None and photo and size:
        # Programs remember a picture by its address: a new title asks for a new one.
        version = hashlib.sha256(page.title.encode()).hexdigest()[:8]
        address = absolute(f"{size.url}?v={version}")
        # Never the photo's own title: nobody approved it, and it may name a child.
        alt = page.lead_alt or page.title
        return SharePicture(address, size.width, size.height, alt, is_own=True)
    ward = cards.get(PORTAL)
    drawn = _card_address(ward) if ward and ward.name else absolute(static(UNDRAWN))
    return SharePicture(drawn, WIDTH, HEIGHT, portal, is_own=False)


def _card_address(card: ShareCard) -> str:
    return absolute(default_storage.url(card.name))
