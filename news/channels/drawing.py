"""Draws the picture that stands beside a link to a page without a photo.

Pure: words in, a JPEG out. Letters come from the file that the pages load, colours from their style
sheet, so that it looks alike on every machine and like the portal.
"""

import io
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from django.conf import settings
from PIL import Image, ImageDraw, ImageFont

from cms.core.vietnamese import nfc

SIZE = WIDTH, HEIGHT = 1200, 630
# Other programs give up on heavier ones (in bytes).
MOST_BYTES = 300_000
_QUALITY = 88
_EDGE, _MARGIN, _TOP, _BAND, _EMBLEM = 72, 150, 170, 96, 88
_TEXT = WIDTH - _MARGIN - _EDGE
# Stacked marks touch the line above in anything tighter.
_LEADING = 1.32
_MEDIUM = 500
_TITLE_SIZES = (72, 64, 56, 50, 44, 38)
# What the letters have (decision 0027); emoji and other scripts are left out instead of drawn as
# empty boxes.
_UNKNOWN = re.compile(
    "[^\u0020-\u007e\u00a0\u00a7\u00a9\u00ab\u00b0-\u00b3\u00b7\u00bb-\u00bd\u00c0-\u00ff"
    "\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9"
    "\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2039\u203a₫]"
)


@dataclass(frozen=True)
class Words:
    """What is written on the picture; only the title must not be empty.

    Attributes:
        head: whose the portal is, beside the emblem.
        kicker: above the title.
        foot: on the band below.
    """

    head: str
    title: str
    kicker: str = ""
    foot: str = ""


def draw(words: Words, emblem: bytes = b"") -> bytes:
    """Return the picture as JPEG, 1200 x 630 pixels, far below `MOST_BYTES`.

    Args:
        emblem: the portal's own as PNG; the mark that comes with the product stands in for it.
    """
    picture = Image.new("RGB", SIZE, _colours()["paper"])
    pen = ImageDraw.Draw(picture)
    _draw_paper(pen)
    _draw_head(picture, pen, words.head, emblem)
    _draw_words(pen, words)
    _draw_foot(pen, words.foot)
    data = io.BytesIO()
    picture.save(data, "JPEG", quality=_QUALITY, optimize=True)
    return data.getvalue()


def wrapped(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Return the text in lines at most so wide; a word that is wider stands alone.

    Args:
        measure: returns the width of a text in the unit of `width`.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def known(text: str) -> str:
    """Return the text composed, without what the font can't draw, on one line."""
    return " ".join(_UNKNOWN.sub(" ", nfc(text)).split())


def title_font(size: int) -> ImageFont.FreeTypeFont:
    """Return the letters of the portal's headings, in a size in pixels."""
    return _letters("portal-serif.woff2", size)


def font(size: int) -> ImageFont.FreeTypeFont:
    """Return the letters of the portal's text in medium weight, in a size in pixels."""
    letters = _letters("portal-sans.woff2", size)
    letters.set_variation_by_axes([_MEDIUM])
    return letters


def _letters(file: str, size: int) -> ImageFont.FreeTypeFont:
    # The same shaping on every machine, whatever libraries lie on it.
    layout = ImageFont.Layout.BASIC
    return ImageFont.truetype(
        settings.BASE_DIR / "static" / "fonts" / file, size, layout_engine=layout
    )


@lru_cache
def _colours() -> dict[str, str]:
    """Return the light colours of the portal's style sheet by name."""
    sheet = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    light = sheet.partition("@supports")[0]
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{6});", light))


def _draw_paper(pen: ImageDraw.ImageDraw) -> None:
    colours = _colours()
    for y in range(_TOP, HEIGHT - _BAND, 54):
        pen.line((0, y, WIDTH, y), fill=colours["ruled"], width=2)
    pen.line((_MARGIN - 32, 0, _MARGIN - 32, HEIGHT), fill=colours["margin-rule"], width=3)


def _draw_head(picture: Image.Image, pen: ImageDraw.ImageDraw, head: str, emblem: bytes) -> None:
    mark = settings.BASE_DIR / "static" / "img" / "mark.png"
    drawn = Image.open(io.BytesIO(emblem) if emblem else mark).convert("RGBA")
    small = drawn.resize((_EMBLEM, _EMBLEM), Image.Resampling.LANCZOS)
    picture.paste(small, (16, 40), small)
    letters, text = _fitting((34, 30, 26), known(head), _TEXT)
    pen.text((_MARGIN, 84), text, font=letters, fill=_colours()["river"], anchor="lm")


def _draw_words(pen: ImageDraw.ImageDraw, words: Words) -> None:
    colours, top = _colours(), float(_TOP)
    if kicker := known(words.kicker):
        letters, text = _fitting((30,), kicker, _TEXT)
        pen.text((_MARGIN, top), text, font=letters, fill=colours["flame"], anchor="ls")
        top += 16
    room = HEIGHT - _BAND - 20 - top
    letters, lines = _title(known(words.title) or known(words.head), room)
    line = letters.size * _LEADING
    top += max(0.0, (room - line * len(lines)) / 2)
    for place, text in enumerate(lines):
        middle = top + line * (place + 0.5)
        pen.text((_MARGIN, middle), text, font=letters, fill=colours["ink"], anchor="lm")


def _title(title: str, room: float) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Return the largest letters in which the title fits; the last ones with the end cut off."""
    for size in _TITLE_SIZES:
        letters = title_font(size)
        lines = wrapped(title, _TEXT, letters.getlength)
        most = int(room // (size * _LEADING))
        if len(lines) <= most and all(letters.getlength(line) <= _TEXT for line in lines):
            return letters, lines
    kept = [_cut(line, letters, _TEXT) for line in lines[:most]]
    if len(lines) > most:
        kept[-1] = _cut(kept[-1] + " …", letters, _TEXT)
    return letters, kept


def _draw_foot(pen: ImageDraw.ImageDraw, foot: str) -> None:
    colours = _colours()
    pen.rectangle((0, HEIGHT - _BAND, WIDTH, HEIGHT), fill=colours["band"])
    letters, text = _fitting((36, 32, 28), known(foot), _TEXT)
    middle = (_MARGIN, HEIGHT - _BAND / 2)
    pen.text(middle, text, font=letters, fill=colours["on-band"], anchor="lm")


def _fitting(sizes: tuple[int, ...], text: str, width: float) -> tuple[ImageFont.FreeTypeFont, str]:
    """Return the largest letters in which one line fits, and the line, cut if none does."""
    for size in sizes:
        letters = font(size)
        if letters.getlength(text) <= width:
            return letters, text
    return letters, _cut(text, letters, width)


def _cut(text: str, letters: ImageFont.FreeTypeFont, width: float) -> str:
    if letters.getlength(text) <= width:
        return text
    bare = text.rstrip(" …")
    while bare and letters.getlength(f"{bare}…") > width:
        bare = bare[:-1]
    return f"{bare.rstrip()}…"
