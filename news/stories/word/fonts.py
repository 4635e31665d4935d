"""Finds the font of every run of a Word file, and reads the runs of the fonts before Unicode; pure.

A run seldom names its font itself: in old files the style does. What is neither named nor styled in
an old font is judged by its letters, a paragraph at a time.
"""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from defusedxml import ElementTree
from mammoth import documents

from cms.core.legacy_encodings import Legacy, by_font, converted, detect, has_modern_letters
from cms.core.plain_text import tidy

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = "word/styles.xml"
_MOST_BASES = 20


@dataclass(frozen=True)
class Sample:
    """A paragraph of an old font, as it stands in the file and as it would read."""

    before: str
    after: str
    legacy: Legacy


@dataclass(frozen=True)
class Styles:
    """Which font the styles of a file give.

    Attributes:
        fonts: by the style's id; inherited ones included.
        default: what holds without a style.
    """

    fonts: dict[str, str] = field(default_factory=dict)
    default: str = ""


def styles_of(parts: zipfile.ZipFile) -> Styles:
    """Return the fonts of the styles; of a file without styles none."""
    if _STYLES not in parts.namelist():
        return Styles()
    root = ElementTree.fromstring(parts.read(_STYLES), forbid_dtd=True)
    own, bases, normal = {}, {}, ""
    for style in root.iter(f"{_W}style"):
        name = style.get(f"{_W}styleId", "")
        own[name] = _font(style.find(f"{_W}rPr"))
        base = style.find(f"{_W}basedOn")
        bases[name] = "" if base is None else base.get(f"{_W}val", "")
        if style.get(f"{_W}type") == "paragraph" and style.get(f"{_W}default") == "1":
            normal = name
    given = _font(root.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr"))
    fonts = {name: _inherited(name, own, bases) for name in own}
    return Styles(fonts, fonts.get(normal) or given)


def _font(properties: Any) -> str:
    fonts = None if properties is None else properties.find(f"{_W}rFonts")
    if fonts is None:
        return ""
    # The letters above ASCII, which tell an old font, are those of hAnsi.
    return str(fonts.get(f"{_W}hAnsi") or fonts.get(f"{_W}ascii") or "")


def _inherited(name: str, own: dict[str, str], bases: dict[str, str]) -> str:
    for _ in range(_MOST_BASES):
        if own.get(name):
            return own[name]
        name = bases.get(name, "")
    return ""


class FontReader:
    """Goes through the paragraphs of a file, and makes their text what it says.

    Args:
        styles: of the file.
        converts: whether old fonts are read; else their text stays letter by letter.
    """

    def __init__(self, styles: Styles, *, converts: bool) -> None:
        self.samples: list[Sample] = []
        self._styles = styles
        self._converts = converts

    def read(self, paragraph: Any) -> Any:
        """Return the paragraph with its text read, and keep a sample of what was old in it."""
        paragraph = paragraph.copy(children=list(_joined(paragraph.children)))
        pieces = list(_pieces(paragraph, ""))
        before = "".join(text for text, _, _ in pieces)
        legacies = self._legacies(paragraph, pieces)
        read = [
            converted(text, legacy) if (legacy := legacies[font, style]) else text
            for text, font, style in pieces
        ]
        after = "".join(read)
        is_old = before != after
        if is_old:
            found = next(legacy for legacy in legacies.values() if legacy)
            self.samples.append(Sample(before, after, found))
        return self._rewritten(paragraph, legacies, is_old=is_old)

    def _legacies(self, paragraph: Any, pieces: list[Any]) -> dict[tuple[str, str], Legacy | None]:
        """Return the encoding of each font of a paragraph; of those of today, by their letters."""
        texts: dict[tuple[str, str], str] = {}
        for text, font, style in pieces:
            texts[font, style] = texts.get((font, style), "") + text
        legacies = {
            key: self._by_font(paragraph, *key) if not has_modern_letters(text) else None
            for key, text in texts.items()
        }
        if not any(legacies.values()):
            guess = detect("".join(text for text, _, _ in pieces))
            legacies = dict.fromkeys(legacies, guess)
        return legacies

    def _by_font(self, paragraph: Any, font: str, style: str) -> Legacy | None:
        fonts = self._styles.fonts
        given = font or fonts.get(style) or fonts.get(paragraph.style_id or "")
        return by_font(given or self._styles.default)

    def _rewritten(self, element: Any, legacies: Any, *, is_old: bool, key: Any = ("", "")) -> Any:
        if isinstance(element, documents.Text):
            legacy = legacies.get(key)
            if is_old and not self._converts:
                return element
            text = converted(element.value, legacy) if legacy else element.value
            return element.copy(value=tidy(text))
        if isinstance(element, documents.Run):
            key = _key(element)
        if not isinstance(element, documents.HasChildren):
            return element
        inside = [
            self._rewritten(child, legacies, is_old=is_old, key=key) for child in element.children
        ]
        return element.copy(children=inside)


def _joined(children: list[Any]) -> Iterator[Any]:
    """Yield the children with runs of one look as one: VNI's letters may lie in two."""
    last = None
    for child in children:
        if last is not None and _look(last) is not None and _look(last) == _look(child):
            text = last.children[0].value + child.children[0].value
            last = last.copy(children=[documents.Text(text)])
            continue
        if last is not None:
            yield last
        last = child
    if last is not None:
        yield last


def _look(element: Any) -> Any:
    """Return how a run of nothing but text looks; None of anything else."""
    if not isinstance(element, documents.Run) or len(element.children) != 1:
        return None
    is_text = isinstance(element.children[0], documents.Text)
    return element.copy(children=[]) if is_text else None


def _key(run: Any) -> tuple[str, str]:
    return run.font or "", run.style_id or ""


def _pieces(element: Any, font: str, style: str = "") -> Iterator[tuple[str, str, str]]:
    """Yield (text, font, style of the run) of a paragraph."""
    if isinstance(element, documents.Text):
        yield element.value, font, style
    elif isinstance(element, documents.HasChildren):
        if isinstance(element, documents.Run):
            font, style = _key(element)
        for child in element.children:
            yield from _pieces(child, font, style)
