"""Draws Vietnamese text with Pillow's built-in font, which has the plain letters only.

No font file has to come with the project or lie on the machine: a mark is a few strokes over,
under or across its letter.
"""

import unicodedata
from collections.abc import Sequence

from PIL import ImageDraw, ImageFont

Stroke = Sequence[tuple[float, float]]

# In units of the mark's box: x from 0 to 1 over the letter, y from 0 (top) to 1.
_ABOVE: dict[str, Stroke] = {
    "\u0300": ((0.25, 0.1), (0.6, 0.9)),
    "\u0301": ((0.75, 0.1), (0.4, 0.9)),
    "\u0302": ((0.1, 0.9), (0.5, 0.15), (0.9, 0.9)),
    "\u0303": ((0.05, 0.8), (0.28, 0.3), (0.62, 0.75), (0.92, 0.25)),
    "\u0306": ((0.1, 0.15), (0.3, 0.75), (0.7, 0.75), (0.9, 0.15)),
    "\u0309": ((0.35, 0.15), (0.6, 0.1), (0.65, 0.4), (0.45, 0.6), (0.45, 0.9)),
}
_VOWEL_MARKS = "\u0302\u0306"
_DOT_BELOW, _HORN = "\u0323", "\u031b"
_BARRED = {"đ": "d", "Đ": "D"}
# What the font lacks, and what stands for it.
_PLAIN = str.maketrans({"–": "-", "“": '"', "”": '"', "…": "...", "’": "'"})


class Pen:
    """Writes with one size of letters, in black on whatever `draw` draws on."""

    def __init__(self, draw: ImageDraw.ImageDraw, size: int) -> None:
        self._draw = draw
        self._font = ImageFont.load_default(size)
        self._size = size
        self._width = max(1, size // 14)
        self.leading = round(size * 1.75)

    def width(self, text: str) -> float:
        """Return the width of the text in pixels."""
        return sum(self._advance(letter) for letter, _ in _letters(text))

    def write(self, x: float, y: float, text: str) -> None:
        """Write the text from its left upper corner."""
        for letter, marks in _letters(text):
            plain = _BARRED.get(letter, letter)
            self._draw.text((x, y), plain, fill=0, font=self._font)
            self._mark(x, y, letter, marks)
            x += self._advance(letter)

    def lines(self, text: str, width: float) -> list[str]:
        """Return the text broken into lines that are at most so wide."""
        lines = [""]
        for word in text.split():
            longer = f"{lines[-1]} {word}".strip()
            if lines[-1] and self.width(longer) > width:
                lines.append(word)
            else:
                lines[-1] = longer
        return lines

    def _advance(self, letter: str) -> float:
        return float(self._font.getlength(_BARRED.get(letter, letter)))

    def _mark(self, x: float, y: float, letter: str, marks: str) -> None:
        left, top, right, bottom = self._font.getbbox(_BARRED.get(letter, letter))
        left, top, right, bottom = x + left, y + top, x + right, y + bottom
        if letter == "i" and any(mark in _ABOVE for mark in marks):
            # A mark takes the place of the dot.
            body = y + self._font.getbbox("x")[1]
            self._draw.rectangle((left, top, right, body - 1), fill=255)
            top = body
        if letter in _BARRED:
            self._bar(letter, left, right, top, bottom)
        middle = (left + right) / 2
        self._above(middle, top - self._size * 0.04, marks)
        if _DOT_BELOW in marks:
            radius = self._width
            low = bottom + self._size * 0.12
            self._draw.ellipse(
                (middle - radius, low - radius, middle + radius, low + radius), fill=0
            )
        if _HORN in marks:
            reach = self._size * 0.13
            horn = [
                (right - reach * 0.3, top + reach),
                (right + reach * 0.7, top + reach * 0.4),
                (right + reach * 0.7, top - reach * 0.5),
            ]
            self._draw.line(horn, fill=0, width=self._width, joint="curve")

    def _above(self, middle: float, floor: float, marks: str) -> None:
        """Stack the marks over the letter: the one that makes the vowel, then the tone."""
        box = self._size * 0.2
        for mark in sorted((m for m in marks if m in _ABOVE), key=lambda m: m not in _VOWEL_MARKS):
            stroke = [
                (middle + (2 * across - 1) * box, floor - box + down * box)
                for across, down in _ABOVE[mark]
            ]
            self._draw.line(stroke, fill=0, width=self._width, joint="curve")
            floor -= box

    def _bar(self, letter: str, left: float, right: float, top: float, bottom: float) -> None:
        if letter == "Đ":
            level, start, end = (top + bottom) / 2, left - self._size * 0.08, (left + right) / 2
        else:
            level, start, end = (
                top + self._size * 0.13,
                (left + right) / 2,
                right + self._size * 0.06,
            )
        self._draw.line([(start, level), (end, level)], fill=0, width=self._width)


def _letters(text: str) -> list[tuple[str, str]]:
    """Return each letter with its marks; the letters that Unicode does not part stay whole."""
    found: list[tuple[str, str]] = []
    for character in unicodedata.normalize("NFD", text.translate(_PLAIN)):
        if unicodedata.combining(character) and found:
            letter, marks = found[-1]
            found[-1] = (letter, marks + character)
        else:
            found.append((character, ""))
    return found
