"""Tells words that cannot be Vietnamese: by the spelling of a syllable, not by a dictionary.

A syllable without any mark has few shapes: one that ends in c, ch, p or t always bears a tone,
and most vowels in pairs bear a hat. So a rule finds nearly every English word.
"""

import re
import unicodedata

_SYLLABLE = re.compile(
    r"(?:(?:[bđdlmnprstvx]|ch|kh|nh|ph|th|tr|h|gi|qu|c(?=[aou])|k(?=[ei])|g(?=[aoui])|gh(?=[ei])"
    r"|ng(?=[aou])|ngh(?=[ei]))?"
    r"(?:(?:a|e|o|u|oa|oe)(?:n|m|ng)?|(?:a|oa|i|uy)nh|i[nm]?|oong"
    r"|ai|ao|au|ay|eo|ia|iu|oai|oay|oeo|oi|ua|ui|uy|uya|uyu)|(?:[hklmstv]|qu|th)?y)"
)
# Words that are spelled like syllables; alone, or among themselves, they are English.
LOOKALIKES = frozenset(
    "an by can day do go he him i in long man me men my no on run so than the them then thin "
    "to us".split()
)
# Proper names, abbreviations and kinds of files that are written so in Vietnamese, too; and the
# name of the language in that language.
NAMES = frozenset(
    "aa ai alt atgt avif bhyt byte doc docx email english esc excel facebook fanpage google heic "
    "id javascript jpeg json odt ok qr sapo shift ubnd url video wagtail wcag web webp wifi word "
    "youtube zalo zip".split()
)
# What programs read: addresses, user names, numbers, patterns, codes of cases.
_MACHINE = re.compile(r"[0-9@/\\_#=<>{}%|\ufeff]|\w[.:]\w|^--\w|\b[A-Z]{10}\b")
# Without a vowel it is an abbreviation, or a unit of measure.
_VOWEL = re.compile("[aeiouy]")
_EITHER_OR = re.compile(r"\W*[^\W\d_]+(?:/[^\W\d_]+)+\W*")
_WORDS = re.compile(r"[^\W\d_]+")


def english(piece: str, known: frozenset[str] = NAMES) -> list[str]:
    """Return the words of a piece of text that cannot be Vietnamese.

    Args:
        piece: what stands together on a screen, composed.
        known: words in lower case that are let pass.
    """
    words = [
        word.lower()
        for part in piece.split()
        if _EITHER_OR.fullmatch(part) or not _MACHINE.search(part)
        for word in _WORDS.findall(part)
    ]
    plain = [
        word for word in words if _VOWEL.search(word) and word not in known and _is_plain(word)
    ]
    if found := [word for word in plain if not _SYLLABLE.fullmatch(word)]:
        return found
    return words if words and LOOKALIKES.issuperset(words) else []


def _is_plain(word: str) -> bool:
    return word.isascii() or not any(
        len(unicodedata.normalize("NFD", letter)) > 1 or letter == "đ" for letter in word
    )
