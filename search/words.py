"""How text is taken apart: the same syllables for every engine, folded and exact, with places.

An engine never sees anything but these syllables with single spaces between, so that its own
tokenizer decides nothing. Letters and digits are parted ("4B" is 4 b, "COVID-19" is covid 19),
zeros in front of a number do not count (05/9 is 5/9).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from cms.core.vietnamese import canon, fold, nfc

_SYLLABLE = re.compile(r"[^\W\d_]+|\d+")
_STRAY_MARK = "\u02c6"
# No Vietnamese syllable is longer; a longer run of letters is an accident or an attack.
LONGEST = 40
# Texts are made of few words; so many are remembered.
REMEMBERED = 50_000


class Syllable(NamedTuple):
    """One syllable of a text, and where it stands in the composed text."""

    folded: str
    exact: str
    start: int
    end: int


@dataclass(frozen=True)
class Syllables:
    """All syllables of a text, side by side: cheaper than an object for each of a long one."""

    folded: list[str] = field(default_factory=list)
    exact: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)


def apart(text: str) -> Syllables:
    """Return the syllables of a text; places are those in `nfc(text)`."""
    found = Syllables()
    begin = 0
    for word in nfc(text).split(" "):
        for folded, exact, start, end in _KNOWN[word].syllables:
            found.folded.append(folded)
            found.exact.append(exact)
            found.starts.append(begin + start)
            found.ends.append(begin + end)
        begin += len(word) + 1
    return found


def syllables(text: str) -> Iterator[Syllable]:
    """Return the syllables of a text one by one; places are those in `nfc(text)`."""
    found = apart(text)
    return map(Syllable, found.folded, found.exact, found.starts, found.ends)


def normalised(text: str) -> tuple[str, str]:
    """Return the text folded and exact, syllables with single spaces between."""
    folded, exact, _ = zip(*map(_KNOWN.__getitem__, nfc(text).split(" ")), strict=True)
    # Punctuation that stands alone has no syllable.
    return " ".join(filter(None, folded)), " ".join(filter(None, exact))


class _Word(NamedTuple):
    """What was typed between two spaces: its syllables folded, exact, and with their places."""

    folded: str
    exact: str
    syllables: tuple[Syllable, ...]


class _Words(dict[str, _Word]):
    """Words that were taken apart; all are forgotten when they become too many."""

    def __missing__(self, text: str) -> _Word:
        found = tuple(_taken_apart(text))
        folded, exact = (" ".join(each[at] for each in found) for at in (0, 1))
        word = _Word(folded, exact, found)
        # One too long to be a word is not worth remembering.
        if len(text) <= LONGEST:
            if len(self) >= REMEMBERED:
                self.clear()
            self[text] = word
        return word


_KNOWN = _Words()


def _taken_apart(word: str) -> Iterator[Syllable]:
    """Yield the syllables of composed text, with their places in it."""
    for found in _SYLLABLE.finditer(fold(word)):
        start, end = found.span()
        bare = found[0][:LONGEST]
        if bare[0].isdigit():
            number = _number(bare)
            yield Syllable(number, number, start, end)
        else:
            yield Syllable(bare, _exact(word[start:end][:LONGEST]), start, end)


def _exact(word: str) -> str:
    # A mark that composes with nothing is no letter to an engine: see `fold`.
    return re.sub(r"\W", _STRAY_MARK, canon(word))


def _number(digits: str) -> str:
    plain = "".join(str(int(digit)) if digit.isdecimal() else digit for digit in digits)
    return plain.lstrip("0") or "0"
