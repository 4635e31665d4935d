"""Finds text of the fonts before Unicode in pasted HTML, and makes it Unicode; pure.

Word says the font in its style sheet, by class, more often than at the text; Writer and web pages
say it at the text. Where none says it, the letters of a paragraph decide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, NavigableString, Tag

from cms.core.legacy_encodings import Legacy, by_font, converted, detect, has_modern_letters

MAX_LETTERS = 1_000_000
_BLOCKS = ("p", "li", "td", "th", "div", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "body")
_UNSEEN = ("style", "script", "title", "xml", "head")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_FAMILY = re.compile(r"(?<![\w-])font-family\s*:\s*[\"']?([^;,\"'}]+)", re.IGNORECASE)
_CLASS = re.compile(r"\.([\w-]+)\s*$")


@dataclass(frozen=True)
class Change:
    """A paragraph of an old font, as it was pasted and as it would read."""

    before: str
    after: str
    legacy: Legacy


@dataclass(frozen=True)
class Pasted:
    """What was pasted, with its old text converted.

    Attributes:
        html: empty where none was pasted.
        changes: empty where nothing is old; then the rest is as it was pasted.
    """

    html: str
    text: str
    changes: tuple[Change, ...] = ()


def read_pasted(html: str, text: str) -> Pasted:
    """Return what was pasted, its old text converted.

    Args:
        html: of the clipboard, may be empty.
        text: of the clipboard, as it goes into a field without markup.
    """
    if len(html) + len(text) > MAX_LETTERS:
        return Pasted(html, text)
    if not html:
        return _read_text(text)
    soup = BeautifulSoup(html, "html.parser")
    fonts = dict(_class_fonts(soup))
    changes = [change for block in _blocks(soup) if (change := _convert(block, fonts))]
    if not changes:
        return Pasted(html, text)
    lines = [line for block in _blocks(soup) if (line := " ".join("".join(block).split()))]
    plain = "\n".join(lines) if len(lines) > 1 else converted(text, changes[0].legacy)
    return Pasted(str(soup), plain, tuple(changes))


def _read_text(text: str) -> Pasted:
    lines, changes = [], []
    for line in text.splitlines():
        legacy = detect(line)
        after = converted(line, legacy) if legacy else line
        lines.append(after)
        if legacy:
            changes.append(Change(line, after, legacy))
    return Pasted("", "\n".join(lines), tuple(changes))


def _class_fonts(soup: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for sheet in soup.find_all("style"):
        for selectors, rules in _RULE.findall(sheet.get_text().replace("<!--", "")):
            family = _FAMILY.search(rules)
            for selector in selectors.split(",") if family else ():
                if found := _CLASS.search(selector.strip()):
                    yield found[1], family[1]  # type: ignore[index]


def _blocks(soup: BeautifulSoup) -> Iterator[list[NavigableString]]:
    """Yield the texts of each paragraph, in order."""
    blocks: dict[int, list[NavigableString]] = {}
    for text in soup.find_all(string=True):
        # Comments and declarations are kinds of text too.
        if type(text) is NavigableString and not text.find_parent(_UNSEEN):
            block = text.find_parent(_BLOCKS)
            blocks.setdefault(id(block), []).append(text)
    yield from blocks.values()


def _convert(texts: list[NavigableString], fonts: dict[str, str]) -> Change | None:
    """Convert the texts of a paragraph in place; return what changed."""
    before = "".join(texts)
    legacies = [by_font(_font(text, fonts)) for text in texts]
    for legacy in {one for one in legacies if one}:
        said = "".join(text for text, one in zip(texts, legacies, strict=True) if one == legacy)
        if has_modern_letters(said):
            legacies = [None if one == legacy else one for one in legacies]
    if not any(legacies):
        legacies = [detect(before)] * len(texts)
    read = [
        converted(text, legacy) if legacy else str(text)
        for text, legacy in zip(texts, legacies, strict=True)
    ]
    after = "".join(read)
    if after == before:
        return None
    for text, new in zip(texts, read, strict=True):
        text.replace_with(new)
    legacy = next(legacy for legacy in legacies if legacy)
    return Change(" ".join(before.split()), " ".join(after.split()), legacy)


def _font(text: NavigableString, fonts: dict[str, str]) -> str:
    """Return the font nearest to a text: at an element itself, or of one of its classes."""
    for element in text.parents:
        if not isinstance(element, Tag):
            continue
        family = _FAMILY.search(str(element.get("style") or ""))
        named = family[1] if family else str(element.get("face") or "").split(",")[0]
        by_class = (fonts[name] for name in element.get("class") or () if name in fonts)
        if found := named or next(by_class, ""):
            return found
    return ""
