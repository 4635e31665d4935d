"""Writes what is pasted into other channels, within the length that each of them takes; pure.

Lengths are counted as the channels' own programs count them, in UTF-16 units: a Vietnamese letter
in NFC is one, most emoji are two. Whoever counts whole characters instead never gets more.
"""

import re
import unicodedata
from dataclasses import dataclass

from cms.core.vietnamese import cut_words, nfc

# A sentence is worth keeping whole only while it fills this share of the room.
SENTENCE_SHARE = 0.5
# A title shorter than this says nothing: rather is the text too long, and says so.
LEAST_TITLE = 40
# A summary that would be cut to less is left out.
LEAST_SUMMARY = 40
# What ends a sentence; "TP. Hải Phòng", "Q. 1" and "1. Mở đầu" do not.
_END = re.compile(r"([^\W\d_]{2,}|\d{4}|[”\"’)»])(?:[.!?…]+)[”\"’)»]*(?=\s)|[.!?…]+[”\"’)»](?=\s)")
_JOINER = "\u200d"


@dataclass(frozen=True)
class Told:
    """What is told of a story; plain text, not yet cut.

    Attributes:
        whole: all of its wording, in paragraphs.
        label: that a machine made something of it, '' where none is due; never cut.
        origin: where it was first, '' for an own story; never cut.
        address: the story's public address; never cut.
    """

    title: str
    summary: str
    unit: str
    address: str
    whole: str = ""
    label: str = ""
    origin: str = ""


@dataclass(frozen=True)
class OfficialAccountLimits:
    """How many units the fields of an article of a Zalo official account take."""

    title: int
    author: int
    summary: int


@dataclass(frozen=True)
class CopyText:
    """A text ready to be pasted; `most` in UTF-16 units, None where no limit is known."""

    name: str
    label: str
    text: str
    most: int | None

    @property
    def length(self) -> int:
        """How long it is, in UTF-16 units."""
        return units(self.text)

    @property
    def is_too_long(self) -> bool:
        """Whether what is never cut already takes more than the channel does."""
        return self.most is not None and self.length > self.most

    @property
    def rows(self) -> int:
        """How many lines of a box show it whole on a phone."""
        return sum(1 + len(line) // 40 for line in self.text.split("\n"))


def units(text: str) -> int:
    """Return how many UTF-16 units the text takes."""
    return len(text.encode("utf-16-le")) // 2


def plain(text: str) -> str:
    """Return the text composed, in one line, without invisible characters between letters."""
    return " ".join(re.sub("[\u00ad\u200b\u2060\ufeff]", "", nfc(text)).split())


def fit_words(text: str, most: int) -> str:
    """Return the text, shortened at the end of a syllable where it is too long.

    Args:
        text: any text; it is made plain.
        most: in UTF-16 units, "…" included.
    """
    whole = plain(text)
    if units(whole) <= most:
        return whole
    for limit in range(most, 0, -1):
        cut = _between_characters(whole, cut_words(whole, limit))
        if units(cut) <= most:
            return cut
    return ""


def fit_sentences(text: str, most: int) -> str:
    """Return the text, shortened after a sentence where that keeps half of the room, else as words.

    Args:
        text: any text; it is made plain.
        most: in UTF-16 units.
    """
    whole = plain(text)
    if units(whole) <= most:
        return whole
    ends = [found.end() for found in _END.finditer(whole) if _ends_a_sentence(found)]
    heads = [whole[:end] for end in ends if most * SENTENCE_SHARE <= units(whole[:end]) <= most]
    return heads[-1] if heads else fit_words(whole, most)


def _ends_a_sentence(found: re.Match[str]) -> bool:
    word = found[1] or ""
    return not word.isalpha() or word.islower()


def _between_characters(whole: str, cut: str) -> str:
    """Return the cut text without half a character, where one long word had to be broken."""
    head = cut.removesuffix("…")
    while 0 < len(head) < len(whole) and _is_inside(whole, len(head)):
        head = head[:-1]
    return f"{head}…" if head else ""


def _is_inside(text: str, at: int) -> bool:
    """Return whether what a reader sees as one character goes on across the place."""
    before, after = text[at - 1], text[at]
    is_mark = unicodedata.category(after).startswith("M") or "\U0001f3fb" <= after <= "\U0001f3ff"
    is_flag = all("\U0001f1e6" <= each <= "\U0001f1ff" for each in (before, after))
    return is_mark or is_flag or _JOINER in (before, after)


def post_text(told: Told, most: int) -> str:
    """Return title, summary, unit and address as one text for a group or a page of a network.

    Label, origin, unit and address stand whole; title and summary share the rest.

    Args:
        told: the story.
        most: in UTF-16 units; what is never cut may exceed it, which `CopyText` says.
    """
    end = _end(told)
    room = most - units(end) - 2
    title = fit_words(told.title, max(room, LEAST_TITLE))
    left = room - units(title) - 2
    summary = fit_sentences(told.summary, left) if left >= LEAST_SUMMARY else ""
    return "\n\n".join(part for part in (title, summary, end) if part)


def official_account_texts(told: Told, limits: OfficialAccountLimits) -> list[CopyText]:
    """Return the fields of an article of a Zalo official account; the label is never cut."""
    label = plain(told.label)
    room = limits.summary - (units(label) + 1 if label else 0)
    summary = f"{label} {fit_sentences(told.summary, room)}".strip()
    return [
        CopyText("oa-title", "Tiêu đề", fit_words(told.title, limits.title), limits.title),
        CopyText("oa-author", "Tác giả", fit_words(told.unit, limits.author), limits.author),
        CopyText("oa-summary", "Mô tả", summary, limits.summary),
        CopyText("oa-whole", "Nội dung", f"{told.whole}\n\n{_end(told)}".strip(), None),
    ]


def _end(told: Told) -> str:
    """Return what stands below every text, and is never cut."""
    parts = [*(plain(part) for part in (told.label, told.origin, told.unit)), told.address]
    return "\n".join(part for part in parts if part)
