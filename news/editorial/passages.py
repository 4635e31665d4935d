"""What a story says, piece by piece, with the place where its writer finds each piece again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# No end of a sentence: "TP. Hải Phòng", "Ths. Lan", an initial as in "em H. kể".
_SENTENCE_END = re.compile(
    r"(?<=[.!?…])(?<!\b[A-ZĐ]\.)(?<!\b(?:TP|Tp|TS|Th|GS|BS)\.)(?<!\b(?:Ths|ThS|PGS)\.)"
    r"[”\"')]*\s+(?=[“\"'(]?[^\Wa-zà-ỹ\d_])"
)


@dataclass(frozen=True)
class Passage:
    """A piece of a story's wording.

    Attributes:
        path: Wagtail's content path: the field, in a stream also the block's id and its part.
        where: how an editor calls the place, in Vietnamese.
        text: composed, without markup; paragraphs and points of a list are lines.
        rows: of a table its cells, the headings first; else empty.
    """

    path: str
    where: str
    text: str
    rows: tuple[tuple[str, ...], ...] = ()

    def sentences(self) -> Iterator[str]:
        """Yield the sentences, line by line."""
        for line in self.text.splitlines():
            yield from (part for part in _SENTENCE_END.split(line.strip()) if part)


@dataclass(frozen=True)
class Wording:
    """All that a story says, and what is needed to judge it.

    Attributes:
        official_numbers: digits of the phone numbers that offices publish.
        this_year: to tell a pupil's year of birth from a grown-up's.
        list_from: from how many pupils on it is a list.
    """

    passages: tuple[Passage, ...] = ()
    official_numbers: frozenset[str] = frozenset()
    this_year: int = 0
    list_from: int = 5


NOTHING_SAID = Wording()


@dataclass(frozen=True)
class Flaw:
    """One thing to mend, where a rule finds several or knows the place.

    Attributes:
        message: what to do, in Vietnamese.
        path: Wagtail's content path of the place.
    """

    message: str
    path: str
