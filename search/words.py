"""How text is taken apart: the same syllables for every engine, folded and exact, with places.

An engine never sees anything but these syllables with single spaces between, so that its own
tokenizer decides nothing. Letters and digits are parted ("4B" is 4 b, "COVID-19" is covid 19),
zeros in front of a number do not count (05/9 is 5/9).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from cms.core.vietnamese import canon, fold, nfc

_SYLLABLE = re.compile(r"[^\W\d_]+|\d+")
_STRAY_MARK = "\u02c6"
# No Vietnamese syllable is longer; a longer run of letters is an accident or an attack.
LONGEST = 40


@dataclass(frozen=True)
class Syllable:
    """One syllable of a text, and where it stands in the composed text."""

    folded: str
    exact: str
    start: int
    end: int


def syllables(text: str) -> Iterator[Syllable]:
    """Yield the syllables of a text; places are those in `nfc(text)`."""
    composed = nfc(text)
    folded = fold(composed)
    for found in _SYLLABLE.finditer(folded):
        start, end = found.span()
        bare = found[0][:LONGEST]
        if bare[0].isdigit():
            number = _number(bare)
            yield Syllable(number, number, start, end)
        else:
            yield Syllable(bare, _exact(composed[start:end][:LONGEST]), start, end)


@lru_cache(maxsize=20_000)
def _exact(word: str) -> str:
    # A mark that composes with nothing is no letter to an engine: see `fold`.
    return re.sub(r"\W", _STRAY_MARK, canon(word))


def _number(digits: str) -> str:
    plain = "".join(str(int(digit)) if digit.isdecimal() else digit for digit in digits)
    return plain.lstrip("0") or "0"


def normalised(text: str) -> tuple[str, str]:
    """Return the text folded and exact, syllables with single spaces between."""
    found = list(syllables(text))
    return " ".join(s.folded for s in found), " ".join(s.exact for s in found)
