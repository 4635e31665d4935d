"""What a quick story is made of, to and from the fields of a story; pure."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape, unescape
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from cms.core.vietnamese import cut_words

MOST_PHOTOS = 30
ALT_LENGTH = 250
# A story row can't be without a title; the checklist takes this one for none.
UNTITLED = "(chưa có tiêu đề)"

_PARAGRAPH = re.compile(r"<p(?: [^>]*)?>(.*?)</p>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>")
# The editor's own empty paragraph.
_EMPTY = re.compile(r"(?:<p(?: [^>]*)?>\s*</p>|\s)*")

Block = Mapping[str, Any]


@dataclass(frozen=True)
class Photo:
    """A photo as the story shows it; the first one of a story is its lead picture."""

    image_id: int
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True)
class Content:
    """What the quick form changes of a story; every other field stays as it is."""

    title: str
    text: str
    column_id: int | None
    genre: str
    ai_use: str
    photos: tuple[Photo, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written or chosen yet, so that nothing can be overwritten."""
        return not (self.title or self.text or self.photos)


@dataclass(frozen=True)
class Said:
    """What is typed once for all photos, and by photo where one is different; empty: as all."""

    caption: str = ""
    credit: str = ""
    own: Mapping[int, Photo] = field(default_factory=dict)


def shown(image_ids: Iterable[int], said: Said) -> tuple[Photo, ...]:
    """Return the photos with the words that readers get.

    Who can't see a photo hears its caption, unless something else was typed for it.
    """
    return tuple(_shown(image_id, said) for image_id in image_ids)


def _shown(image_id: int, said: Said) -> Photo:
    own = said.own.get(image_id, Photo(image_id))
    caption = own.caption or said.caption
    alt = own.alt or cut_words(caption, ALT_LENGTH)
    return Photo(image_id, alt, caption, own.credit or said.credit)


def as_said(photos: Sequence[Photo]) -> Said:
    """Return what has to be typed to get these photos: the commonest words are those for all."""
    caption = _commonest(photo.caption for photo in photos)
    credit = _commonest(photo.credit for photo in photos)
    own = {}
    for photo in photos:
        alt = "" if photo.alt == cut_words(photo.caption, ALT_LENGTH) else photo.alt
        own[photo.image_id] = Photo(
            photo.image_id,
            alt,
            "" if photo.caption == caption else photo.caption,
            "" if photo.credit == credit else photo.credit,
        )
    return Said(caption, credit, own)


def _commonest(words: Iterable[str]) -> str:
    counted = Counter(words).most_common(1)
    return counted[0][0] if counted else ""


def body_of(text: str, photos: Sequence[Photo]) -> list[dict[str, Any]]:
    """Return the raw stream of a story: each typed line a paragraph, then the further photos.

    Args:
        text: as typed; empty lines are dropped.
        photos: without the lead picture.
    """
    lines = [line.strip() for line in text.splitlines()]
    html = "".join(f"<p>{escape(line, quote=False)}</p>" for line in lines if line)
    blocks = [_block("text", html)]
    if len(photos) == 1:
        blocks.append(_block("picture", _picture(photos[0])))
    elif photos:
        items = [_block("item", _picture(photo), str(photo.image_id)) for photo in photos]
        blocks.append(_block("gallery", {"title": "", "pictures": items}))
    return blocks


def _block(kind: str, value: Any, name: str = "") -> dict[str, Any]:
    # The same block keeps its id from saving to saving, so that comparisons find it again.
    return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_OID, f"quick-{kind}-{name}"))}


def _picture(photo: Photo) -> dict[str, Any]:
    return {
        "image": photo.image_id,
        "alt": photo.alt,
        "caption": photo.caption,
        "credit": photo.credit,
    }


def typed_text(blocks: Sequence[Block]) -> str | None:
    """Return the lines of a quick story's body, or None when it has more than a quick story."""
    if [block["type"] for block in blocks[:1]] not in ([], ["text"]):
        return None
    return _lines(blocks[0]["value"]) if blocks else ""


def _lines(html: str) -> str | None:
    if _EMPTY.sub("", _PARAGRAPH.sub("", html)):
        return None
    lines = [_BREAK.sub("\n", inner) for inner in _PARAGRAPH.findall(html)]
    if any("<" in line for line in lines):
        return None
    return unescape("\n".join(line for line in lines if line.strip()))


def further_photos(blocks: Sequence[Block]) -> list[Photo] | None:
    """Return the photos below the text, or None when the body has more than a quick story."""
    rest = blocks[1:]
    if not rest:
        return []
    if len(rest) > 1 or rest[0]["type"] not in ("picture", "gallery"):
        return None
    value = rest[0]["value"]
    if rest[0]["type"] == "picture":
        return [_photo(value)]
    return None if value.get("title") else [_photo(item["value"]) for item in value["pictures"]]


def _photo(value: Block) -> Photo:
    return Photo(
        int(value["image"] or 0),
        value.get("alt") or "",
        value.get("caption") or "",
        value.get("credit") or "",
    )
