"""Reads a Word file into the parts of a story; nothing is fetched, nothing is stored.

mammoth reads the file (lists, tables, links, notes, accepted changes) into plain HTML; Wagtail's
own converter keeps of a paragraph what the editor allows.
"""

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import mammoth
from bs4 import BeautifulSoup

from news.stories.word.fonts import FontReader, Sample, styles_of
from news.stories.word.opening import BROKEN, UnusableWord, require_word
from news.stories.word.parts import Part, parts_of

# A picture with one of these below it has its caption there.
_CAPTIONS = ("caption", "Caption", "Illustration", "Figure", "Drawing", "Table", "Hình", "Bảng")
_STYLE_MAP = "\n".join(
    [
        "p[style-name='Title'] => p.word-title:fresh",
        "p[style-name='Subtitle'] => p:fresh",
        *(f"p[style-name='{name}'] => p.word-caption:fresh" for name in _CAPTIONS),
    ]
)
# In what mammoth says when it leaves one out.
_SYMBOL = "w:sym"
_ELSEWHERE = "địa chỉ không rõ"


@dataclass(frozen=True)
class WordPicture:
    """A picture that lies in the file."""

    data: bytes
    alt: str


@dataclass(frozen=True)
class Reading:
    """What a Word file says.

    Attributes:
        parts: in the order of reading; a picture is named by its place in `pictures`.
        pictures: those that lie in the file.
        linked: addresses of pictures that do not; they are not fetched.
        samples: the paragraphs of old fonts, before and after.
        symbols: how many letters of symbol fonts could not be read.
    """

    parts: tuple[Part, ...]
    pictures: tuple[WordPicture, ...]
    linked: tuple[str, ...]
    samples: tuple[Sample, ...]
    symbols: int = 0


def read_word(data: bytes, *, converts: bool = True) -> Reading:
    """Return what the file says.

    Args:
        data: the whole file.
        converts: whether text of the fonts before Unicode is read; else it stays as it is.

    Raises:
        UnusableWord: no Word file, or a broken one; says what to do.
    """
    require_word(data)
    try:
        return _read(data, converts=converts)
    except UnusableWord:
        raise
    except Exception as error:  # readers raise many kinds on a file that only looks whole
        raise UnusableWord(BROKEN) from error


def _read(data: bytes, *, converts: bool) -> Reading:
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        fonts = FontReader(styles_of(parts), converts=converts)
    pictures: list[WordPicture] = []
    linked: list[str] = []
    result = mammoth.convert_to_html(
        io.BytesIO(data),
        style_map=_STYLE_MAP,
        include_embedded_style_map=False,
        external_file_access=False,
        convert_image=_collector(pictures, linked),
        transform_document=mammoth.transforms.paragraph(fonts.read),
    )
    found = tuple(parts_of(BeautifulSoup(result.value, "html.parser")))
    symbols = sum(_SYMBOL in message.message for message in result.messages)
    return Reading(found, tuple(pictures), tuple(linked), tuple(fonts.samples), symbols)


def _collector(pictures: list[WordPicture], linked: list[str]) -> Callable[[Any], Any]:
    """Return what mammoth asks for each picture, in the order of reading."""

    @mammoth.images.img_element
    def collected(image: Any) -> dict[str, str]:
        try:
            with image.open() as file:
                data = file.read()
        except (KeyError, ValueError) as error:
            # Not in the file: its address is all that is there.
            linked.append(_address(error))
            return {"src": ""}
        pictures.append(WordPicture(data, image.alt_text or ""))
        return {"src": str(len(pictures) - 1)}

    return collected


def _address(error: Exception) -> str:
    words = str(error).replace("'", " ").split()
    return next((word for word in words if "://" in word or "/" in word), _ELSEWHERE)[:200]
