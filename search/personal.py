"""Keeps what may tell of a person out of what is counted: numbers, addresses, names. Pure."""

import re
import unicodedata
from itertools import pairwise

from cms.core.vietnamese import canon, fold, nfc
from cms.library.personal_data import FAMILY_NAMES

LONGEST = 120
# From so many digits on it may be a phone number or that of a person.
DIGITS_OF_A_NUMBER = 6
# With digits spelled out it must be longer: "lớp ba năm 2026" is no number.
SPELLED_DIGITS = 8
_SPELLED = {
    word: str(digit)
    for digit, words in enumerate(
        ("không", "một mốt", "hai", "ba", "bốn tư", "năm lăm", "sáu", "bảy bẩy", "tám", "chín")
    )
    for word in words.split()
}
# Family names that are words of every day too: "và văn hóa", "xa thị trấn" name nobody.
_EVERYDAY = frozenset({"ca", "công", "cùng", "danh", "hoa", "quan", "và", "vừa", "xa", "y"})
SURNAMES = FAMILY_NAMES - _EVERYDAY
_BARE_SURNAMES = frozenset(map(fold, SURNAMES))
_YEAR = re.compile(r"(?:19|20)\d\d")
# "lớp 10 2026-2027": a school year, and perhaps the number of a class in front of it.
_MOST_YEARS = 2
_CLASS_NUMBER = re.compile(r"[1-9]\d?")
# Behind a surname these make a name of it, in small letters too.
_MIDDLES = frozenset({"văn", "thị"})
_BARE_MIDDLES = frozenset(map(fold, _MIDDLES))
_NO_NAMES = frozenset({("vong", "thi")})


def kept_words(text: str) -> str:
    """Return the words that are counted of a text, "" for one that may tell of a person.

    Left out are addresses of mail, links, numbers as long as a phone's, however they are parted,
    written or spelled out, and what looks like a name: a surname, and behind it a word that begins
    with a capital letter too, or "văn", "thị", each with its marks or without. Names of streets
    and towns are lost with them; school years are kept.
    """
    composed = nfc(text)
    words = " ".join(re.findall(r"[\w/.@&-]+", composed.lower()))
    if _has_number(text) or "@" in words or "//" in words or _has_name(composed):
        return ""
    return words.strip(" .-/&_") if len(words) <= LONGEST else ""


def _has_number(text: str) -> bool:
    # Full-width and circled digits become plain ones; marks that can't be seen go.
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    # "năm 2026" is a year, not a five.
    plain = re.sub(r"\bnăm\s+(?=(?:19|20)\d\d\b)", "", plain)
    spelled = " ".join(_SPELLED.get(word, word) for word in re.findall(r"\w+", plain))
    return (
        _longest_number(plain) >= DIGITS_OF_A_NUMBER or _longest_number(spelled) >= SPELLED_DIGITS
    )


def _longest_number(text: str) -> int:
    rows = [re.findall(r"\d+", row) for row in re.findall(r"\d+(?:[\W_]+\d+)*", text)]
    return max((sum(map(len, row)) for row in rows if not _is_school_year(row)), default=0)


def _is_school_year(row: list[str]) -> bool:
    """Return whether digits that stand in a row are years; parts of a phone number are not."""
    others = [part for part in row if not _YEAR.fullmatch(part)]
    if len(others) == len(row) or len(row) - len(others) > _MOST_YEARS or len(others) > 1:
        return False
    return all(_CLASS_NUMBER.fullmatch(part) for part in others)


def _has_name(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    return any(
        _is_one(first, SURNAMES, _BARE_SURNAMES)
        and (
            (first[0].isupper() and second[0].isupper()) or _is_one(second, _MIDDLES, _BARE_MIDDLES)
        )
        and (fold(first), fold(second)) not in _NO_NAMES
        for first, second in pairwise(words)
    )


def _is_one(word: str, marked: frozenset[str], bare: frozenset[str]) -> bool:
    # Each word by itself: many write a name with half of its marks.
    return word.lower() in bare if word.isascii() else canon(word) in marked
