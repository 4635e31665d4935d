"""Marks inside a sentence which words are gone and which are new; pure.

Wagtail's own `diff_text` passes over words of up to four letters when it looks for what stayed;
most Vietnamese syllables are that short, and whole sentences came out as rewritten.
"""

import difflib
import re
from dataclasses import dataclass
from enum import StrEnum

# A number is one word with its marks: 1.500 is not 1,5. Spaces and marks stand alone.
_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|\w+|\s+|[^\w\s]")
# In a long text a space goes with the word behind it: a thousand spaces that are all alike take
# the matcher from milliseconds to minutes.
_SPACED = re.compile(r"\s*(?:\d+(?:[.,:/-]\d+)*|\w+|[^\w\s])|\s+")
_LONG = 3_000
# A space or a mark that stayed between two changed words makes neither easier to read.
_BRIDGE = 1


class Fate(StrEnum):
    """What became of a piece of wording."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True)
class Piece:
    """A run of wording with one fate."""

    fate: Fate
    text: str


def mark(old: str, new: str) -> tuple[Piece, ...]:
    """Return the new wording with what is gone standing before what came in its place.

    Args:
        old: composed text of the earlier version; lines end with a line break.
        new: the same place in the later version.

    Returns:
        Without the pieces that are gone it is `new`; without the new ones it is `old`.
    """
    if old == new:
        return (Piece(Fate.SAME, new),) if new else ()
    is_long = len(old) + len(new) > _LONG
    token = _SPACED if is_long else _TOKEN
    before, after = token.findall(old), token.findall(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=is_long)
    pieces: list[Piece] = []
    gone: list[str] = []
    came: list[str] = []
    for kind, i, j, k, m in matcher.get_opcodes():
        words = after[k:m]
        if kind == "equal" and not _is_bridge(words, bool(gone or came), m == len(after)):
            pieces += _changed(gone, came)
            gone, came = [], []
            pieces.append(Piece(Fate.SAME, "".join(words)))
        else:
            gone += before[i:j]
            came += words
    return (*pieces, *_changed(gone, came))


def _is_bridge(words: list[str], is_between: bool, is_last: bool) -> bool:
    return (
        is_between and not is_last and len(words) <= _BRIDGE and not words[0].strip()[:1].isalnum()
    )


def _changed(gone: list[str], came: list[str]) -> list[Piece]:
    pieces = [Piece(Fate.GONE, "".join(gone)), Piece(Fate.NEW, "".join(came))]
    return [piece for piece in pieces if piece.text]
