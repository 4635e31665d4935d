"""Reads the words of a stream of blocks from its raw data: what stands in the text, what beside.

Pure, and no block is made: making them would load every picture.
"""

import html
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

_BLOCK_END = re.compile(
    r"</(?:p|li|h[1-6]|ul|ol|div|blockquote)>|<br\s*/?>|<hr\s*/?>", re.IGNORECASE
)
_TAG = re.compile(r"<[^>]*>")
# Of a text so many characters are searched; the longest story there is has a tenth of it.
LONGEST = 200_000


@dataclass(frozen=True)
class Beside:
    """Words that belong to a picture or a file, and are not read while it is taken off.

    Attributes:
        words: captions, descriptions, names.
        image, document: the id of what they belong to; a document's own name stands for an empty
            list of words.
    """

    words: tuple[str, ...]
    image: int | None = None
    document: int | None = None


@dataclass(frozen=True)
class Body:
    """The words of a stream of blocks."""

    text: str
    beside: tuple[Beside, ...]


def read_body(raw: Sequence[Mapping[str, Any]]) -> Body:
    """Return the words of a stream's raw data; what is malformed is left out."""
    text: list[str] = []
    beside: list[Beside] = []
    for block in raw:
        kind, value = block.get("type"), block.get("value")
        if kind == "text" and isinstance(value, str):
            text.append(plain(value))
        elif kind in {"heading", "quote", "facts", "table"}:
            text += [words for words in _strings(value) if words]
        elif kind in {"picture", "gallery", "video", "document"} and isinstance(value, Mapping):
            beside += _beside(kind, value)
    return Body("\n".join(text)[:LONGEST], tuple(beside))


def plain(rich: str) -> str:
    """Return rich text as plain text; paragraphs and items stand on lines of their own."""
    broken = _BLOCK_END.sub("\n", rich)
    lines = html.unescape(_TAG.sub("", broken)).splitlines()
    return "\n".join(" ".join(line.split()) for line in lines if line.strip())


def _strings(value: Any, name: str = "") -> Iterator[str]:
    """Yield every text of a value but ids, kinds and choices, in order."""
    if isinstance(value, str):
        if name not in {"id", "type", "level"}:
            yield value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _strings(part, key)
    elif isinstance(value, Sequence):
        for part in value:
            yield from _strings(part, name)


def _beside(kind: str, value: Mapping[str, Any]) -> Iterator[Beside]:
    if kind == "picture":
        words = [value.get(name) for name in ("caption", "alt", "credit")]
        yield Beside(_kept(words), image=_id(value.get("image")))
    elif kind == "gallery":
        yield Beside(_kept([value.get("title")]))
        for item in value.get("pictures") or ():
            shot = item.get("value", item) if isinstance(item, Mapping) else {}
            if isinstance(shot, Mapping):
                yield from _beside("picture", shot)
    elif kind == "video":
        yield Beside(_kept([value.get("title")]))
    else:
        yield Beside(_kept([value.get("title")]), document=_id(value.get("document")))


def _kept(words: Sequence[Any]) -> tuple[str, ...]:
    return tuple(word for word in words if isinstance(word, str) and word.strip())


def _id(value: Any) -> int | None:
    return value if isinstance(value, int) else None
