"""Takes the plain HTML of a Word file apart into the parts of a story; pure."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape
from typing import Any

from bs4 import BeautifulSoup, NavigableString, Tag
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from news.stories.blocks import RICH_TEXT

# As the blocks of a story have them.
HEADING_LENGTH, CELL_LENGTH = 160, 300
_MOST_COLUMNS = 8
_HEADINGS = {f"h{level}": str(level) for level in range(1, 7)}
_KEYS = re.compile(r' data-block-key="[^"]*"')
_CELL_JOINT = " | "
_LINES = ("br", "p", "li")
_CAPTIONED = ("picture", "table")


@dataclass(frozen=True)
class Part:
    """A part of a story.

    Attributes:
        kind: title, text, heading, table, picture or caption.
        text: its words; of a text its HTML, as the editor stores it.
        level: of a heading, "1" to "6" as in the file.
        rows: of a table its cells, the headings first.
        picture: its place among the file's pictures.
        caption: of a picture or a table.
    """

    kind: str
    text: str = ""
    level: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    picture: int = -1
    caption: str = ""


def parts_of(body: BeautifulSoup) -> Iterator[Part]:
    """Yield the parts, the title first, if any; texts that follow each other are one."""
    found = _with_title(_with_captions(_parts(body)))
    last: Part | None = None
    for part in found:
        if last and last.kind == part.kind == "text":
            last = replace(last, text=last.text + part.text)
            continue
        if last:
            yield last
        last = part
    if last:
        yield last


def _parts(body: Any) -> Iterator[Part]:
    for link in body.find_all("a"):
        # Ways inside the file: notes and bookmarks.
        if str(link.get("href", "#")).startswith("#"):
            if link.get_text() == "↑":
                link.decompose()
            else:
                link.unwrap()
    for element in body.children:
        if isinstance(element, Tag):
            yield from _parts_of_one(element)


def _parts_of_one(element: Tag) -> Iterator[Part]:
    if element.name == "table":
        yield from _table(element)
        return
    pictures = list(_pictures(element))
    words = _words(element)
    kinds = {"word-title": "title", "word-caption": "caption"}
    kind = next((kinds[name] for name in element.get("class") or () if name in kinds), "")
    if not words:
        pass
    elif kind:
        yield Part(kind, words)
    elif element.name in _HEADINGS and len(words) <= HEADING_LENGTH:
        yield Part("heading", words, level=_HEADINGS[element.name])
    else:
        yield from _text(element)
    yield from pictures


def _pictures(element: Tag) -> Iterator[Part]:
    for image in element.find_all("img"):
        place = str(image.get("src", ""))
        if place.isdigit():
            yield Part("picture", str(image.get("alt", "")), picture=int(place))
        image.decompose()


def _text(element: Tag) -> Iterator[Part]:
    if element.name in _HEADINGS:
        element.name = "p"
    for paragraph in element.select("li > p"):
        # Notes: the editor's points of a list hold no paragraphs.
        paragraph.unwrap()
    html = clean_html(str(element))
    if html:
        yield Part("text", html)


def clean_html(html: str) -> str:
    """Return of the HTML what the editor allows in a story's text."""
    converter = ContentstateConverter(features=RICH_TEXT)
    stored = converter.to_database_format(converter.from_database_format(html))
    plain: str = _KEYS.sub("", stored)
    return plain if BeautifulSoup(plain, "html.parser").get_text(strip=True) else ""


def _table(element: Tag) -> Iterator[Part]:
    """Yield a simple table as one; of any other each row as a line, what it shows below."""
    own = [row for row in element.find_all("tr") if row.find_parent("table") is element]
    rows = [row.find_all(["td", "th"], recursive=False) for row in own]
    pictures = list(_pictures(element))
    cells = [tuple(_words(cell) for cell in row) for row in rows]
    if not pictures and _is_simple(element, cells):
        yield Part("table", rows=tuple(cells))
        return
    lines = (_CELL_JOINT.join(cell for cell in row if cell) for row in cells)
    yield from (_paragraph(line) for line in lines if line)
    yield from pictures


def _is_simple(element: Tag, cells: list[tuple[str, ...]]) -> bool:
    """Return whether the house's table can hold it: even rows, short cells, nothing inside."""
    widths = {len(row) for row in cells}
    is_even = len(cells) > 1 and len(widths) == 1 and 2 <= max(widths) <= _MOST_COLUMNS
    is_merged = element.select_one("[colspan], [rowspan], table") is not None
    return (
        is_even and not is_merged and all(len(cell) <= CELL_LENGTH for row in cells for cell in row)
    )


def _words(element: Tag) -> str:
    inside = (
        str(one) if isinstance(one, NavigableString) else " " * (one.name in _LINES)
        for one in element.descendants
        if isinstance(one, NavigableString | Tag)
    )
    return " ".join("".join(inside).split())


def _with_captions(parts: Iterable[Part]) -> list[Part]:
    """Return the parts, a caption joined to the picture or table that it is beside, else a text."""
    found: list[Part] = []
    for part in parts:
        last = found[-1] if found else None
        if part.kind == "caption" and last and last.kind in _CAPTIONED and not last.caption:
            found[-1] = replace(last, caption=part.text)
        elif part.kind == "table" and last and last.kind == "caption":
            found[-1] = replace(part, caption=last.text)
        else:
            found.append(part)
    return [_paragraph(part.text) if part.kind == "caption" else part for part in found]


def _with_title(parts: list[Part]) -> list[Part]:
    """Return the parts with the title in front: as styled, else the one first heading, else a line.

    A first line is taken only where it is as short as a heading; without any there is no title.
    """
    styled = [part for part in parts if part.kind == "title"]
    if styled:
        rest = [part for part in parts if part.kind != "title"]
        return [Part("title", " ".join(part.text for part in styled)), *rest]
    largest = [part for part in parts if part.level == "1"]
    words = [part for part in parts if part.kind in ("heading", "text", "table")]
    if len(largest) == 1 or (words[:1] and words[0].kind == "heading"):
        heading = largest[0] if len(largest) == 1 else words[0]
        return [Part("title", heading.text), *(part for part in parts if part is not heading)]
    if not words or words[0].kind != "text":
        return parts
    first = BeautifulSoup(words[0].text, "html.parser")
    line = first.find(True)
    if line is None or line.name != "p" or len(line.get_text()) > HEADING_LENGTH:
        return parts
    line.extract()
    rest = [replace(part, text=str(first)) if part is words[0] else part for part in parts]
    title = Part("title", " ".join(line.get_text().split()))
    return [title, *(part for part in rest if part.text or part.kind != "text")]


def _paragraph(line: str) -> Part:
    return Part("text", f"<p>{escape(line, quote=False)}</p>")
