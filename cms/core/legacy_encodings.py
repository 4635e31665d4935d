"""Recognises text typed in the fonts of before Unicode (TCVN3, VNI), and makes it Unicode; pure.

Such text arrives as Latin-1 letters that only the old font shows right: "Tr­êng TiÓu häc". TCVN3
(TCVN 5712:1993, fonts .VnTime, .VnArial ...) keeps one byte per letter, and its capitals are a font
of their own (.VnTimeH); VNI (fonts VNI-Times ...) puts a mark behind its vowel. No kept-up package
reads them, so both tables stand here; TCVN3's agrees with glibc's charset TCVN5712-1.
"""

import re
from enum import StrEnum

from cms.core.syllables import is_syllable
from cms.core.vietnamese import nfc


class Legacy(StrEnum):
    """How a text was typed."""

    TCVN3 = "TCVN3"
    TCVN3_CAPITALS = "TCVN3H"
    VNI = "VNI"


LEGACY_LABELS = {
    Legacy.TCVN3: "TCVN3 (.VnTime)",
    Legacy.TCVN3_CAPITALS: "TCVN3 (.VnTimeH)",
    Legacy.VNI: "VNI",
}

TCVN3 = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\xadõøö÷ùúýûüþ¡¢§£¤¥¦",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ",
        strict=True,
    )
)
VNI_MARKS = dict(
    zip(
        "ùøûõïâáàåãäêéèúüë",
        ["́", "̀", "̉", "̃", "̣", "̂", "̂́", "̂̀", "̂̉", "̂̃", "̣̂", "̆", "̆́", "̆̀", "̆̉", "̆̃", "̣̆"],
        strict=True,
    )
)
VNI_ALONE = dict(zip("ÑÖÔÆÓÒÎñöôæóòî", "ĐƯƠỈĨỊỴđươỉĩịỵ", strict=True))
VNI_PAIR = re.compile("([aeouyôö])([ùøûõï])|(a)([âáàåãäêéèúüë])|([eo])([âáàåãä])", re.IGNORECASE)
_VNI_LETTER = re.compile(f"{VNI_PAIR.pattern}|([{''.join(VNI_ALONE)}])", re.IGNORECASE)
# Letters that Latin-1 has not, so that no old font left them.
UNICODE_ONLY = re.compile("[\u0100-\u017f\u01a0-\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
_TCVN3_TABLE = str.maketrans(TCVN3)
# Where a font counts as one of symbols, Word keeps its letters up here.
_SYMBOLS = {0xF000 + code: code for code in range(0x20, 0x100)}
_FONTS = (
    (re.compile(r"\.vn.*h$", re.IGNORECASE), Legacy.TCVN3_CAPITALS),
    (re.compile(r"\.vn", re.IGNORECASE), Legacy.TCVN3),
    (re.compile(r"vni[-\s]", re.IGNORECASE), Legacy.VNI),
)
_WORD = re.compile("[A-Za-z\u00a1-\u00ff\xad]+")
_SHORTEST = 2
# What "clear" means: so many words with marks, of which so many parts of ten are syllables once
# they are read by the old font, and so many at most are syllables as they stand.
_MARKED, _GOOD, _GOOD_BEFORE = 3, 8, 5


def by_font(font: str) -> Legacy | None:
    """Return which encoding a font stands for, None for a font of today.

    Args:
        font: a name as documents and styles have it, quotes and spaces around it allowed.
    """
    name = font.strip(" \t\n\"'")
    return next((legacy for shape, legacy in _FONTS if shape.match(name)), None)


def has_modern_letters(text: str) -> bool:
    """Return whether the text has letters that only Unicode can hold."""
    return UNICODE_ONLY.search(nfc(text)) is not None


def converted(text: str, legacy: Legacy) -> str:
    """Return the text in Unicode, composed; what the encoding has no letter for stays."""
    plain = nfc(text.translate(_SYMBOLS))
    if legacy == Legacy.VNI:
        return from_vni(plain)
    read = plain.translate(_TCVN3_TABLE)
    return read.upper() if legacy == Legacy.TCVN3_CAPITALS else read


def from_vni(text: str) -> str:
    """Return composed text with VNI's pairs and single letters read, in one pass.

    A letter that a pair became may be another single letter of VNI: "oâ" is ô, and ô alone is ơ.
    """

    def read(found: re.Match[str]) -> str:
        if found[7]:
            return VNI_ALONE[found[7]]
        vowel, mark = (part for part in found.groups() if part)
        return VNI_ALONE.get(vowel, vowel) + VNI_MARKS[mark.lower()]

    return nfc(_VNI_LETTER.sub(read, text))


def detect(text: str) -> Legacy | None:
    """Return the encoding of a text whose font is not known, where the letters leave no doubt.

    Every word with marks is read both ways: Vietnamese syllables come out of an old text, and of
    French or German almost never; a modern text is made of syllables as it stands.

    Args:
        text: a paragraph or more; three words with marks are the least that is judged.
    """
    composed = nfc(text)
    if composed.isascii() or UNICODE_ONLY.search(composed):
        return None
    words = [word for word in _WORD.findall(composed) if len(word) >= _SHORTEST]
    marked = [word for word in words if not word.isascii()]
    before = sum(map(is_syllable, marked))
    if len(marked) < _MARKED or 10 * before > _GOOD_BEFORE * len(marked):
        return None
    scores = {legacy: _score(words, marked, legacy) for legacy in (Legacy.TCVN3, Legacy.VNI)}
    best = max(scores, key=lambda legacy: scores[legacy])
    return best if scores[best] > before else None


def _score(words: list[str], marked: list[str], legacy: Legacy) -> int:
    """Return how many marked words become syllables; 0 unless nearly all do, and the rest fits."""
    good = sum(is_syllable(converted(word, legacy)) for word in marked)
    plain = sum(is_syllable(word) for word in words if word.isascii())
    is_clear = 10 * good >= _GOOD * len(marked)
    return good if is_clear and 10 * (good + plain) >= 6 * len(words) else 0
