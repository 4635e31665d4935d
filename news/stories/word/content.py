"""Makes the fields of a story of what a Word file says, and tells what was read; pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cms.core.vietnamese import cut_words
from news.stories.quick.content import ALT_LENGTH, UNTITLED
from news.stories.word.parts import Part

_CAPTION_LENGTH, _TABLE_CAPTION_LENGTH = 400, 200
# What Word writes by itself when nobody described a picture.
_BY_MACHINE = ("automatically generated", "ai-generated", "được tạo tự động")
_COUNTED = {"text": "đoạn", "heading": "tiêu đề mục", "table": "bảng", "picture": "ảnh"}


@dataclass(frozen=True)
class WordContent:
    """The fields of a story that a Word file fills; `lead_image` is a picture of the library."""

    title: str
    body: list[dict[str, Any]] = field(default_factory=list)
    lead_image: int | None = None
    lead_alt: str = ""
    lead_caption: str = ""


def content_of(parts: Sequence[Part], image_ids: Mapping[int, int]) -> WordContent:
    """Return the fields; the first picture is the lead picture, as in quick send.

    Args:
        parts: as read.
        image_ids: the library's pictures by their place in the file; others are left out.
    """
    usable = [part for part in parts if part.kind != "picture" or part.picture in image_ids]
    lead = next((part for part in usable if part.kind == "picture"), None)
    title = next((part.text for part in usable if part.kind == "title"), "")
    tables = [part for part in usable if part.kind == "table"]
    body = [
        _block(part, image_ids, tables)
        for part in usable
        if part is not lead and part.kind != "title"
    ]
    content = WordContent(title=cut_words(title, 255) or UNTITLED, body=body)
    if lead is None:
        return content
    alt, caption = _said(lead)
    return WordContent(content.title, body, image_ids[lead.picture], alt, caption)


def _said(picture: Part) -> tuple[str, str]:
    """Return alternative text and caption; without a description it is the caption."""
    caption = cut_words(picture.caption, _CAPTION_LENGTH)
    alt = "" if any(sign in picture.text.lower() for sign in _BY_MACHINE) else picture.text
    return cut_words(" ".join(alt.split()) or caption, ALT_LENGTH), caption


def _block(part: Part, image_ids: Mapping[int, int], tables: Sequence[Part]) -> dict[str, Any]:
    value: Any = part.text
    if part.kind == "heading":
        value = {"text": part.text, "level": "2" if part.level in "12" else "3"}
    elif part.kind == "picture":
        alt, caption = _said(part)
        image = image_ids[part.picture]
        value = {"image": image, "alt": alt, "caption": caption, "credit": ""}
    elif part.kind == "table":
        name = f"Bảng {tables.index(part) + 1}"
        value = {
            "caption": cut_words(part.caption, _TABLE_CAPTION_LENGTH) or name,
            "table": _table(part.rows),
        }
    return {"type": part.kind, "value": value}


def _table(rows: Sequence[Sequence[str]]) -> dict[str, Any]:
    heads, *rest = rows
    return {
        "columns": [{"type": "text", "heading": head} for head in heads],
        "rows": [{"values": list(row)} for row in rest],
        "caption": "",
    }


def told(parts: Sequence[Part], image_ids: Mapping[int, int]) -> str:
    """Return in Vietnamese what was read, counted by kind."""
    counts = Counter(part.kind for part in parts)
    counts["text"] = sum(part.text.count("<p>") + part.text.count("<li>") for part in parts)
    counts["picture"] = len(image_ids)
    read = [f"{counts[kind]} {label}" for kind, label in _COUNTED.items() if counts[kind]]
    lead = " (ảnh đầu là ảnh đại diện, chưa trả lời về quyền hình ảnh)" if image_ids else ""
    return f"{', '.join(read)}{lead}" if read else "chưa có chữ nào"
