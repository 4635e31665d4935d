"""Takes a page's wording apart into passages, each with the place where it is written."""

import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.html import strip_tags
from wagtail.blocks import StreamValue
from wagtail.models import Page

from cms.core.vietnamese import nfc
from cms.library.paper_intake import official_numbers
from news.editorial.models import WordingLimits
from news.editorial.models.wording import house_style
from news.editorial.passages import Passage, ShownPicture, Wording
from news.stories.quick.content import UNTITLED

_LINE_ENDS = re.compile(r"</(?:p|li|h\d)>|<br\s*/?>", re.IGNORECASE)
_PARTS = {
    "heading": {"text": "tiêu đề mục"},
    "picture": {"alt": "mô tả ảnh", "caption": "chú thích ảnh"},
    "quote": {"text": "lời trích", "who": "người được trích"},
    "facts": {"title": "tên khung thông tin"},
    "gallery": {"title": "tên bộ ảnh"},
    "table": {"caption": "tên bảng"},
    "video": {"title": "tên video"},
    "document": {"title": "tên tệp"},
}


def wording_of(
    page: Page, fields: Iterable[tuple[str, str]], lead: Iterable[ShownPicture] = ()
) -> Wording:
    """Return what a page says, as it is in memory. Four queries.

    Args:
        lead: its lead picture, if it has one.
        fields: (name, how an editor calls it) of the text fields, in the order of reading; the
            stream `body` comes last by itself.
    """
    said = [Passage(name, label, _typed(page, name)) for name, label in fields]
    passages = [*said, *(body_passages(page.body))]
    set_by_center = WordingLimits.current()
    return Wording(
        passages=tuple(passage for passage in passages if passage.text.strip() or passage.rows),
        pictures=(*lead, *body_pictures(page.body)),
        official_numbers=official_numbers(),
        this_year=timezone.localdate().year,
        list_from=settings.LIST_OF_PUPILS_FROM,
        limits=set_by_center.as_limits(),
        house=house_style(set_by_center),
    )


def _typed(page: Page, name: str) -> str:
    text = nfc(getattr(page, name))
    return "" if text == UNTITLED else text


def body_passages(body: StreamValue) -> Iterator[Passage]:
    """Yield the passages of a stream, in the order of reading."""
    for number, child in enumerate(body, start=1):
        path, where = f"body.{child.id}", f"phần {number} của nội dung"
        if child.block_type == "text":
            yield Passage(path, where, plain_lines(child.value.source))
            continue
        for name, label in _PARTS.get(child.block_type, {}).items():
            yield Passage(f"{path}.{name}", f"{label}, {where}", _text(child.value.get(name)))
        yield from _further(child, path, where)


def _further(child: Any, path: str, where: str) -> Iterator[Passage]:
    if child.block_type == "gallery":
        for place, picture in enumerate(child.value["pictures"].bound_blocks, start=1):
            for name, label in _PARTS["picture"].items():
                text = _text(picture.value.get(name))
                below = f"{path}.pictures.{picture.id}.{name}"
                yield Passage(below, f"{label} {place}, {where}", text)
    elif child.block_type == "facts":
        for item in child.value["items"].bound_blocks:
            yield Passage(f"{path}.items.{item.id}", f"khung thông tin, {where}", _text(item.value))
    elif child.block_type == "table":
        table = child.value["table"]
        if table and table.columns:
            rows = [[_text(cell.value) for cell in row] for row in table.rows]
            heads = [_text(column["heading"]) for column in table.columns]
            caption = _text(child.value.get("caption"))
            cells = tuple(tuple(row) for row in [heads, *rows])
            yield Passage(f"{path}.table", f"bảng, {where}", caption, rows=cells)


def body_pictures(body: StreamValue) -> Iterator[ShownPicture]:
    """Yield the pictures of a stream, in the order of reading."""
    for number, child in enumerate(body, start=1):
        path, block, where = f"body.{child.id}", str(child.id), f"phần {number} của nội dung"
        if child.block_type == "picture":
            alt, caption = (_text(child.value.get(name)) for name in ("alt", "caption"))
            image = _image(child.value)
            yield ShownPicture(path, f"ảnh ở {where}", alt, caption, block, where, image=image)
        elif child.block_type == "gallery":
            title = _text(child.value.get("title"))
            for place, picture in enumerate(child.value["pictures"].bound_blocks, start=1):
                yield ShownPicture(
                    path=f"{path}.pictures.{picture.id}",
                    where=f"ảnh {place} của bộ ảnh ở {where}",
                    alt=_text(picture.value.get("alt")),
                    caption=_text(picture.value.get("caption")),
                    block=block,
                    block_where=f"bộ ảnh ở {where}",
                    number=place,
                    set_title=title,
                    image=_image(picture.value),
                )


def _image(value: Any) -> int | None:
    return getattr(value.get("image"), "pk", None)


def plain_lines(html: str) -> str:
    """Return the words of rich text, each paragraph and each point of a list on its line."""
    return _text(strip_tags(_LINE_ENDS.sub("\n", html)))


def _text(value: Any) -> str:
    return "" if value is None else nfc(unescape(str(value))).replace("\xa0", " ").strip()
