"""Vietnamese text: one form to store, to search, to compare, to address, to sort and to cut it.

Pure functions over ``str``, no framework and no state. Every input may be composed (NFC) or
decomposed (NFD, as phones and macOS paste it); every result is NFC.
"""

import re
import unicodedata
from collections.abc import Container, Iterator
from functools import lru_cache
from itertools import count, takewhile
from typing import TypeVar, cast

T = TypeVar("T")

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]
NameKey = tuple[SortKey, SortKey, SortKey, str]

_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng: the order of CLDR vi
_VOWEL_MARKS = "\u0306\u0302\u031b"  # ă; â ê ô; ơ ư
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PUNCTUATION = " _-–—,;:!?.…·'‘’\"“”«»()[]{}@*/\\&#%•`^+<=>|~$"

# ð is what fonts and converters of the nineties often left where đ was meant: it looks the same
# as a capital. The others are Latin letters that Unicode does not take apart.
_BARE = {"đ": "d", "ð": "d", "ɖ": "d", "ø": "o", "ł": "l", "ı": "i", "ς": "σ"}
_MARK_BLOCKS = ((0x300, 0x370), (0x1AB0, 0x1B00), (0x1DC0, 0x1E00), (0x20D0, 0x2100))
_STRAY_MARK = "\u02c6"
# From the first letter or digit of a word to its end.
_SYLLABLE = re.compile(r"[^\W_]\S*")
# Dropped without parting the word: letters, marks, and invisible ones such as a soft hyphen.
_INSIDE_WORDS = frozenset({"Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Cf"})


def nfc(text: str) -> str:
    """Return the text composed (Unicode NFC), the only form that is stored."""
    return unicodedata.normalize("NFC", text)


def nfc_deep(value: T) -> T:
    """Compose every string inside a JSON-like value, keys of dictionaries included.

    Args:
        value: any nesting of dict, list, tuple and str; other objects are left as they are.

    Returns:
        An equal structure, or the very same object when nothing had to change.
    """
    return cast(T, _composed(value))


def _composed(value: object) -> object:
    if isinstance(value, str):
        text = nfc(value)
        return value if text == value else text
    if isinstance(value, dict):
        pairs = [(_composed(key), _composed(item)) for key, item in value.items()]
        same = all(
            key is old_key and item is old_item
            for (key, item), (old_key, old_item) in zip(pairs, value.items(), strict=True)
        )
        return value if same else dict(pairs)
    if isinstance(value, list | tuple):
        items = [_composed(item) for item in value]
        if all(item is old for item, old in zip(items, value, strict=True)):
            return value
        return items if isinstance(value, list) else tuple(items)
    return value


def _fold_table() -> dict[int, str]:
    # Plain characters map to themselves: a miss costs translate() more than a hit.
    table = {code: chr(code) for code in range(0x80)}
    table.update({ord(letter): bare for letter, bare in _BARE.items()})
    for code in (*range(0xC0, 0x530), *range(0x1E00, 0x2000)):
        letter = chr(code)
        base = unicodedata.normalize("NFD", letter)[0]
        if unicodedata.category(letter) == "Ll" and base != letter:
            table[code] = _BARE.get(base, base)
    for start, stop in _MARK_BLOCKS:
        table.update(dict.fromkeys(range(start, stop), _STRAY_MARK))
    return table


_FOLD = _fold_table()


def fold(text: str) -> str:
    """Return the text as search compares it: lower case, no tones, no vowel marks, đ as d.

    As long as ``nfc(text)``: character i of the result belongs to character i there, so that a
    hit maps back to the original. A mark that composes with nothing (a typing accident) can
    therefore not be dropped; it becomes U+02C6, a letter to every tokenizer, so the word stays
    in one piece and equals itself however it was typed. Other scripts are only lowered, Greek
    and Cyrillic lose their accents too.
    """
    return nfc(text).replace("İ", "i").lower().translate(_FOLD)


_START = r"(?<![^\W\d_])(?<![\u0300-\u036f])"
_END = r"(?![^\W\d_]|[\u0300-\u036f])"
# Read on decomposed text: a tone on the glide of oa, oe, uy, or on the u of qu, the i of gi.
_EARLY_TONE = re.compile(
    rf"{_START}([bcdđghklmnprstvx]{{0,3}}(?:o(?=.[ae])|u(?=.y))|qu|gi)"
    rf"([{_TONES}])([aeiouy][{_VOWEL_MARKS}]?)(?=[a-z]{{0,2}}{_END})"
)


def _lower(text: str) -> str:
    return text.lower().replace("ð", "đ").replace("ɖ", "đ")


def canon(text: str) -> str:
    """Return the text as exact comparison sees it: NFC, lower case, tones in one place.

    The tone goes to the vowel proper: open oa, oe, uy as decision 1989/QĐ-BGDĐT has them (hòa,
    khỏe, thủy become hoà, khoẻ, thuỷ), and where it was merely mistyped (qúy, gíao, hòan become
    quý, giáo, hoàn). For comparison only: names on screen keep the spelling they have.
    """
    lowered = _lower(nfc(text))
    if lowered.isascii():
        return lowered
    return nfc(_EARLY_TONE.sub(r"\1\3\2", unicodedata.normalize("NFD", lowered)))


def slugify(text: str, *, max_length: int = 80) -> str:
    """Return the text as part of an address: ``[a-z0-9-]``, đ as d.

    Emoji and letters of other scripts are dropped; whatever else stands between words becomes
    one hyphen.

    Args:
        text: a title or a name.
        max_length: in characters; a longer slug is cut at a syllable, inside it only when the
            first syllable alone is too long.

    Returns:
        The slug, without a hyphen at either end; empty when nothing is left.
    """
    folded = fold(unicodedata.normalize("NFKC", text))
    return _cut_slug(re.sub("[^a-z0-9]+", "-", "".join(_ascii(folded))).strip("-"), max_length)


def _ascii(folded: str) -> Iterator[str]:
    for character in folded:
        if character.isascii():
            yield character
        elif unicodedata.category(character) not in _INSIDE_WORDS:
            yield "-"


def _cut_slug(slug: str, max_length: int) -> str:
    if len(slug) <= max_length:
        return slug
    if max_length <= 0:
        return ""
    whole, hyphen, _ = slug[: max_length + 1].rpartition("-")
    return whole if hyphen else slug[:max_length]


def unique_slug(base: str, taken: Container[str], *, hint: str = "", max_length: int = 80) -> str:
    """Return a slug that nobody has: the base, else base-hint, else base-hint-2, -3 and on.

    Args:
        base: what is wanted; anything, it is made a slug first; "bai" when nothing is left.
        taken: the slugs in use, asked by ``in`` only.
        hint: what tells this one from its namesakes, such as the year; may be empty. Left out
            when the base ends in it already, and when it would take half of the room.
        max_length: in characters, suffix included; the base is cut at a syllable to fit.

    Raises:
        ValueError: no free slug fits into ``max_length``.
    """
    stem = slugify(base, max_length=max_length) or "bai"[:max_length]
    extra = slugify(hint)
    if 2 * len(extra) >= max_length or f"-{stem}".endswith(f"-{extra}"):
        extra = ""
    for suffix in _suffixes(extra, max_length):
        slug = _cut_slug(stem, max_length - len(suffix)) + suffix
        if slug not in taken:
            return slug
    raise ValueError(f"no free slug of at most {max_length} characters for {base!r}")


def _suffixes(hint: str, max_length: int) -> Iterator[str]:
    """Yield what may follow the base, best first, as long as a letter of the base has room."""
    numbered = [f"-{hint}", ""] if hint else [""]
    if max_length > 0:
        yield from ["", *numbered[:-1]]
    for stem in numbered:
        numbers = (f"{stem}-{number}" for number in count(2))
        yield from takewhile(lambda suffix: len(suffix) < max_length, numbers)


_PRIMARY = {
    character: place
    for place, character in enumerate(
        [*_PUNCTUATION, "other symbols", *"0123456789", *_LETTERS, "other scripts"]
    )
}
_SECONDARY = {tone: place for place, tone in enumerate(_TONES, start=1)}


def sort_key(text: str) -> SortKey:
    """Return the key that puts text into Vietnamese order (CLDR ``vi``).

    First the letters (a ă â b c d đ e ê ... u ư v x y; f j w z at their Latin places; digits
    before letters, one by one, spaces and punctuation before digits), then the tones (ngang,
    huyền, hỏi, ngã, sắc, nặng), then small before capital.

    Differs from CLDR on purpose: ð counts as đ, every space as a plain one; symbols beyond the
    usual ones and other scripts go by code point; texts that CLDR holds to be equal go by code
    point, so that the order is total.
    """
    composed = nfc(text)
    letters: list[int] = []
    marks: list[int] = []
    cases: list[int] = []
    for character in composed:
        primary, secondary, case = _weights(character)
        letters += primary
        marks += secondary
        if primary:
            cases.append(case)
    return tuple(letters), tuple(marks), tuple(cases), composed


@lru_cache(maxsize=4096)
def _weights(character: str) -> tuple[tuple[int, ...], tuple[int, ...], int]:
    """Return the primary and the secondary weights of one character, and its case."""
    if unicodedata.category(character) in {"Cc", "Cf"} and not character.isspace():
        return (), (), 0
    base, marks = _letter_and_marks(character)
    if not base:
        return (), marks, 0
    place = _PRIMARY.get(base)
    if place is None:
        kind = "other scripts" if base.isalpha() else "other symbols"
        return (_PRIMARY[kind], ord(base)), (0, 0, *marks), int(character != base)
    return (place,), (0, *marks), int(character.lower() != character)


def _letter_and_marks(character: str) -> tuple[str, tuple[int, ...]]:
    if character.isspace():
        return " ", ()
    if character.isdigit():
        return str(unicodedata.digit(character)), ()
    base, *marks = list(unicodedata.normalize("NFD", _lower(character)))
    if unicodedata.combining(base):
        base, marks = "", [base, *marks]
    for mark in marks:
        letter = nfc(base + mark)
        if mark in _VOWEL_MARKS and letter in _PRIMARY:
            base = letter
            marks.remove(mark)
            break
    if base not in _PRIMARY and base in _BARE:
        marks.append(base)
        base = _BARE[base]
    # Marks of other languages come after the tones.
    return base, tuple(_SECONDARY.get(mark, ord(mark)) for mark in marks)


def name_key(full_name: str) -> NameKey:
    """Return the key that files a person by given name (last), middle names, family name.

    Capitals and the place of the tone matter only between people of the same name.
    """
    words = canon(full_name).split()
    family = words[0] if len(words) > 1 else ""
    given = words[-1] if words else ""
    middle = " ".join(words[1:-1])
    return sort_key(given), sort_key(middle), sort_key(family), nfc(full_name)


def cut_words(text: str, limit: int) -> str:
    """Return the text shortened at the end of a word, with "…" where something was cut.

    Args:
        text: plain text; spaces at its ends are dropped.
        limit: the most NFC characters the result may have, "…" included.
    """
    whole = nfc(text).strip()
    if len(whole) <= limit:
        return whole
    if limit <= 0:
        return ""
    head = whole[: limit - 1]
    if not re.match(r"[^\w\s]*\s", whole[limit - 1 :]):  # the cut falls into a word
        words = re.match(r".*(?=\s)", head, re.DOTALL)
        head = words[0] if words else head
    return head.rstrip(" \t\n\r\u00a0,.;:-–—") + "…"


def count_syllables(text: str) -> int:
    """Return how many words between spaces hold a letter or a digit (the *tiếng* of a text)."""
    return len(_SYLLABLE.findall(text))
