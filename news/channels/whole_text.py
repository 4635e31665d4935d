"""Writes a story's blocks as plain paragraphs, for channels that take a whole article; pure."""

from collections.abc import Iterable, Iterator
from typing import Any

from bs4 import BeautifulSoup

from cms.core.vietnamese import nfc

_PARAGRAPHS = ("p", "li")
# What people put around a quotation themselves.
_MARKS = '“”" '


def whole_text(blocks: Iterable[Any]) -> str:
    """Return the wording of the blocks, an empty line between paragraphs.

    Pictures go by the package, with their captions; tables, videos, files and links to other
    stories stay on the portal's page, to which every text leads.
    """
    return nfc("\n\n".join(part for block in blocks for part in _parts(block) if part))


def _parts(block: Any) -> Iterator[str]:
    kind, value = block.block_type, block.value
    if kind == "text":
        yield from _paragraphs(value.source)
    elif kind == "heading":
        yield value["text"]
    elif kind == "quote":
        who = f"\n{value['who']}" if value["who"] else ""
        said = value["text"].strip(_MARKS)
        yield f"“{said}”{who}"
    elif kind == "facts":
        yield "\n".join([value["title"], *(f"- {item}" for item in value["items"])])


def _paragraphs(html: str) -> Iterator[str]:
    points: list[str] = []
    soup = BeautifulSoup(html, "html.parser")
    for line_break in soup.find_all("br"):
        line_break.replace_with(" ")
    for tag in soup.find_all(_PARAGRAPHS):
        # A point's own words, without those of the points below it.
        own = (text for text in tag.find_all(string=True) if text.find_parent(_PARAGRAPHS) is tag)
        words = " ".join("".join(own).split())
        if tag.name == "li":
            points.append(f"- {words}")
            continue
        if points:
            yield "\n".join(points)
            points = []
        yield words
    if points:
        yield "\n".join(points)
