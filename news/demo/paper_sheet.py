"""Draws the first sheet of an official document as a one-page PDF."""

import io
from collections.abc import Iterable

from PIL import Image, ImageDraw

from news.demo.lettering import Pen

_DPI = 110
_WIDTH, _HEIGHT = 909, 1286  # A4 at 110 dots per inch
_MARGIN = 110
_NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def sheet(*, head: str, number: str, title: str, paragraphs: Iterable[str]) -> bytes:
    """Return a PDF of one page.

    Args:
        head: who issues the document.
        number: its number and sign.
        title: what it is called.
        paragraphs: what stands below; what does not fit on the page is left out.
    """
    page = Image.new("L", (_WIDTH, _HEIGHT), 255)
    draw = ImageDraw.Draw(page)
    small, body, large = Pen(draw, 15), Pen(draw, 21), Pen(draw, 27)
    column = _WIDTH / 2 - 60
    y = _centered(small, [head, f"Số: {number}"], _MARGIN * 0.6 + column / 2, 90, column)
    _centered(small, _NATION, _WIDTH - _MARGIN * 0.6 - column / 2, 90, column)
    y = _centered(large, [title], _WIDTH / 2, max(y, 170) + 60, _WIDTH - 2 * _MARGIN)
    y += 40
    for paragraph in paragraphs:
        for line in body.lines(paragraph, _WIDTH - 2 * _MARGIN):
            if y < _HEIGHT - _MARGIN:
                body.write(_MARGIN, y, line)
            y += 38
        y += 14
    _centered(small, ["Bản mẫu, chỉ để minh họa"], _WIDTH / 2, _HEIGHT - 70, _WIDTH)
    target = io.BytesIO()
    page.save(target, "PDF", resolution=_DPI, title=title, author=head)
    return target.getvalue()


def _centered(pen: Pen, texts: Iterable[str], middle: float, y: float, width: float) -> float:
    """Write the texts one below the other; return where the next line would begin."""
    for text in texts:
        for line in pen.lines(text, width):
            pen.write(middle - pen.width(line) / 2, y, line)
            y += pen.leading
    return y
