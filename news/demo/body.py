"""Turns the text of the sample ward into the blocks that the editors write with."""

import json
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any
from uuid import UUID, uuid5

from cms.library.models import NewsImage
from news.demo.content.shapes import (
    Block,
    Facts,
    GallerySeed,
    Heading,
    Para,
    PictureSeed,
    Quote,
    TableSeed,
)

CREDIT = "Tranh minh họa"

Raw = dict[str, Any]
Picture = Callable[[PictureSeed], NewsImage]


def body_of(
    blocks: Iterable[Block], *, key: UUID, picture: Picture, before: Iterable[Raw] = ()
) -> str:
    """Return the JSON of a body, the same for the same blocks and key.

    Args:
        blocks: the text; neighbouring paragraphs become one block, as an editor types them.
        key: what the ids of the blocks are made of.
        picture: returns the stored image of a picture.
        before: blocks as raw data that stand above the text.
    """
    raw = list(before)
    for kind, group in groupby(blocks, key=type):
        members = list(group)
        if kind is Para:
            html = "".join(f"<p>{block.html}</p>" for block in members if isinstance(block, Para))
            raw.append({"type": "text", "value": html})
        else:
            raw += [_raw(block, picture) for block in members]
    return json.dumps(
        [{**block, "id": str(uuid5(key, f"block/{n}"))} for n, block in enumerate(raw)],
        ensure_ascii=False,
    )


def facts(title: str, items: Iterable[str]) -> Raw:
    """Return a box of facts."""
    return {"type": "facts", "value": {"title": title, "items": list(items)}}


def video(url: str, title: str) -> Raw:
    """Return a video by its link."""
    return {"type": "video", "value": {"url": url, "title": title}}


def _raw(block: Block, picture: Picture) -> Raw:
    match block:
        case Heading(text=text):
            return {"type": "heading", "value": {"text": text, "level": "2"}}
        case Quote(text=text, who=who):
            return {"type": "quote", "value": {"text": text, "who": who}}
        case Facts(title=title, items=items):
            return facts(title, items)
        case TableSeed():
            return {"type": "table", "value": {"caption": block.caption, "table": _table(block)}}
        case PictureSeed():
            return {"type": "picture", "value": _picture(block, picture)}
        case GallerySeed(pictures=pictures):
            shown = [_picture(each, picture) for each in pictures]
            return {"type": "gallery", "value": {"title": "", "pictures": shown}}
    raise TypeError(type(block))


def _picture(seed: PictureSeed, picture: Picture) -> Raw:
    return {
        "image": picture(seed).pk,
        "alt": seed.alt,
        "caption": seed.caption,
        "credit": CREDIT,
    }


def _table(seed: TableSeed) -> Raw:
    head, *rows = seed.rows
    return {
        "columns": [{"type": "text", "heading": cell} for cell in head],
        "rows": [{"values": list(row)} for row in rows],
        "caption": "",
    }
