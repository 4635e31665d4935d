"""What a story says, piece by piece, with the place where its writer finds each piece again."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cms.core.tones import Tones

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

    @property
    def wording(self) -> str:
        """All that stands there: the text, of a table every cell as well."""
        return "\n".join([self.text, *(" | ".join(row) for row in self.rows)])

    def sentences(self) -> Iterator[str]:
        """Yield the sentences, line by line."""
        for line in self.text.splitlines():
            yield from (part for part in _SENTENCE_END.split(line.strip()) if part)


@dataclass(frozen=True)
class ShownPicture:
    """A picture of a story and the words beside it.

    Attributes:
        path: the content path of the picture's block, or of the field.
        where: how an editor calls it, in Vietnamese.
        block: the id of the block that shows it; '' of the lead picture.
        block_where: how an editor calls the block.
        number: its place in a set, from 1; of a single picture 1.
        set_title: the title of the set that it belongs to.
        image: which picture of the library it is.
    """

    path: str
    where: str
    alt: str
    caption: str
    block: str = ""
    block_where: str = ""
    number: int = 1
    set_title: str = ""
    image: int | None = None

    @property
    def wording(self) -> str:
        """The picture and all that is said beside it."""
        return " | ".join([str(self.image), self.alt, self.caption, self.set_title])

    @property
    def is_lead(self) -> bool:
        """Whether it is the lead picture."""
        return not self.block


@dataclass(frozen=True)
class Limits:
    """How long and how heavy title and summary may be; lengths in syllables (tiếng).

    Attributes:
        sentence: of one sentence of the summary.
        phrases_borne: how many set phrases one of them may hold.
        pasted: how long a pasted text may be that does not name its source.
    """

    title: int = 16
    summary: int = 60
    sentence: int = 40
    phrases_borne: int = 1
    pasted: int = 200
    set_phrases: tuple[str, ...] = (
        "trong bối cảnh",
        "nhằm mục đích",
        "đẩy mạnh công tác",
        "tăng cường công tác",
        "thực hiện tốt công tác",
        "triển khai thực hiện",
        "tổ chức triển khai",
        "tiếp tục đẩy mạnh",
        "góp phần nâng cao",
        "không ngừng nâng cao",
        "từng bước nâng cao",
        "nâng cao nhận thức",
        "trên cơ sở",
        "trên địa bàn",
        "thiết thực chào mừng",
        "dưới sự chỉ đạo",
        "được sự quan tâm",
        "sự vào cuộc",
        "cả hệ thống chính trị",
        "quán triệt sâu sắc",
        "phối hợp chặt chẽ",
        "đồng bộ, quyết liệt",
        "phát huy hiệu quả",
        "tạo sự lan tỏa",
    )


PLAIN_LIMITS = Limits()


@dataclass(frozen=True)
class HouseWord:
    """A line of the glossary: write this instead of that."""

    avoid: str
    write: str


@dataclass(frozen=True)
class HouseStyle:
    """How the house spells; `kept_names` are never touched."""

    words: tuple[HouseWord, ...] = ()
    kept_names: tuple[str, ...] = ()
    tones: Tones = Tones.ANY


NO_HOUSE_STYLE = HouseStyle()


@dataclass(frozen=True)
class Wording:
    """All that a story says, and what is needed to judge it.

    Attributes:
        pictures: every picture that it shows, the lead picture first.
        official_numbers: digits of the phone numbers that offices publish.
        this_year: to tell a pupil's year of birth from a grown-up's.
        list_from: from how many pupils on it is a list.
    """

    passages: tuple[Passage, ...] = ()
    pictures: tuple[ShownPicture, ...] = ()
    official_numbers: frozenset[str] = frozenset()
    this_year: int = 0
    list_from: int = 5
    limits: Limits = PLAIN_LIMITS
    house: HouseStyle = NO_HOUSE_STYLE


NOTHING_SAID = Wording()


@dataclass(frozen=True)
class Flaw:
    """One thing to mend, where a rule finds several or knows the place.

    Attributes:
        message: what to do, in Vietnamese.
        path: Wagtail's content path of the place.
        about: everything that it is about: the wording, and what was found there. With rule and
            place it says which flaw this is: once it is another, what was passed over is asked for
            again.
    """

    message: str
    path: str
    about: str
