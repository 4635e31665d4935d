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
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    matcher = difflib.SequenceMatcher(None, before, after, autojunk=False)
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
    return is_between and not is_last and len(words) <= _BRIDGE and not words[0][0].isalnum()


def _changed(gone: list[str], came: list[str]) -> list[Piece]:
    pieces = [Piece(Fate.GONE, "".join(gone)), Piece(Fate.NEW, "".join(came))]
    return [piece for piece in pieces if piece.text]
