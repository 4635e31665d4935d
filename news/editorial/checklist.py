"""The one list of rules that a story must pass; pure, asked while editing, sending and approving.

Higher rooms add rules with `rule`; the center sets each rule's level.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from news.editorial.passages import NOTHING_SAID, Flaw, Wording


class Level(StrEnum):
    """How strict a rule is."""

    OFF = "off"
    ADVICE = "advice"
    BLOCK = "block"


@dataclass(frozen=True)
class UnusablePicture:
    """A picture of the story whose rights do not cover the portal, and why."""

    title: str
    why: str


@dataclass(frozen=True)
class PaperFacts:
    """What was found in the files that a page offers; each says which file, and what."""

    to_answer: tuple[str, ...] = ()
    to_look_at: tuple[str, ...] = ()
    consents_url: str = ""


@dataclass(frozen=True)
class StoryFacts:
    """What the rules look at; absent parts are empty strings or None."""

    kind: str
    title: str
    text: str
    has_lead_picture: bool | None
    without_picture: bool = False
    lead_alt: str = ""
    ai_use: str | None = None
    origin: str | None = None
    origin_outlet: str = ""
    origin_url: str = ""
    origin_date: str = ""
    pasted: int = 0
    column: str | None = None
    missing_fields: tuple[str, ...] = ()
    unusable_pictures: tuple[UnusablePicture, ...] = ()
    answers_url: str = ""
    papers: PaperFacts = PaperFacts()
    wording: Wording = NOTHING_SAID


@dataclass(frozen=True)
class Finding:
    """One thing to mend: what to do, the field where, and the screen where if it is another.

    Attributes:
        path: Wagtail's content path of the place, the field alone where no more is known.
        about: everything that it is about; with rule and place it says which finding this is.
        link: an address with a query, to which the way back is appended.
        link_label: what the link does, in Vietnamese.
    """

    code: str
    level: Level
    message: str
    field: str
    link: str = ""
    link_label: str = ""
    path: str = ""
    about: str = ""

    @property
    def anchor(self) -> str:
        """The part of the form's address that leads to the place, as Wagtail's own links have."""
        return f"#:w:contentpath={self.path or self.field}"


Answer = str | Iterable[Flaw] | None
Check = Callable[["StoryFacts"], Answer]
Screen = Callable[["StoryFacts"], str]


@dataclass(frozen=True)
class Rule:
    """A named rule.

    Attributes:
        field: which field it speaks of.
        default: its level unless the center sets another.
        check: returns what to mend in the rule's field, or each flaw with its place, or None.
        is_fixed: no level of the center's changes it, and it is asked again whenever the content
            becomes public, because what it depends on changes without the story.
        screen: returns the address where it is mended, if not in the story.
        screen_label: what one does there, in Vietnamese.
    """

    code: str
    label: str
    field: str
    default: Level
    check: Check
    is_fixed: bool = False
    screen: Screen | None = None
    screen_label: str = ""


RULES: dict[str, Rule] = {}
C = TypeVar("C", bound=Check)


def rule(
    code: str,
    *,
    label: str,
    field: str,
    default: Level = Level.BLOCK,
    is_fixed: bool = False,
    screen: Screen | None = None,
    screen_label: str = "",
) -> Callable[[C], C]:
    """Register a rule; the function says in Vietnamese what to do: a sentence, flaws, or None.

    Raises:
        ValueError: the code is taken.
    """

    def register(check: C) -> C:
        if code in RULES:
            raise ValueError(f"the rule {code} is registered twice")
        RULES[code] = Rule(code, label, field, default, check, is_fixed, screen, screen_label)
        return check

    return register


def findings(facts: StoryFacts, levels: Mapping[str, str]) -> list[Finding]:
    """Return what is to be mended, the blocking first.

    Args:
        facts: what the story is like.
        levels: the center's levels by rule code; a rule not named has its default.
    """
    found = []
    for item in RULES.values():
        level = item.default if item.is_fixed else Level(levels.get(item.code, item.default))
        flaws = () if level == Level.OFF else _flaws(item, item.check(facts))
        found += [_finding(item, level, flaw, facts) for flaw in flaws]
    return sorted(found, key=lambda finding: finding.level != Level.BLOCK)


def _flaws(item: Rule, answer: Answer) -> Iterable[Flaw]:
    if isinstance(answer, str):
        # Such a sentence names all that it is about, and no place that moves.
        return (Flaw(answer, item.field, answer),)
    return answer or ()


def _finding(item: Rule, level: Level, flaw: Flaw, facts: StoryFacts) -> Finding:
    field = flaw.path.partition(".")[0]
    link = item.screen(facts) if item.screen else ""
    said = (level, flaw.message, field, link, item.screen_label, flaw.path, flaw.about)
    return Finding(item.code, *said)


def blocking(found: Iterable[Finding]) -> list[Finding]:
    """Return the findings that forbid sending and approving."""
    return [finding for finding in found if finding.level == Level.BLOCK]


@rule("title", label="Có tiêu đề", field="title")
def has_title(facts: StoryFacts) -> str | None:
    """A story has a title."""
    return None if facts.title.strip() else "Viết tiêu đề."


@rule("text", label="Có nội dung", field="body")
def has_text(facts: StoryFacts) -> str | None:
    """A story has a text."""
    return None if facts.text.strip() else "Viết nội dung."


@rule("lead_picture", label="Ảnh đại diện hoặc “không ảnh”", field="lead_image")
def has_lead_picture_or_says_none(facts: StoryFacts) -> str | None:
    """A lead picture, or the word that there is none."""
    if facts.has_lead_picture is None or facts.has_lead_picture or facts.without_picture:
        return None
    return "Chọn ảnh đại diện, hoặc đánh dấu “Không ảnh”."


@rule("lead_alt", label="Mô tả ảnh đại diện", field="lead_alt")
def lead_picture_is_described(facts: StoryFacts) -> Iterable[Flaw]:
    """Who can't see the lead picture reads what it shows (WCAG 2.2, 1.1.1)."""
    if facts.has_lead_picture and not facts.lead_alt.strip():
        yield Flaw(
            "Mô tả ảnh đại diện bằng một câu ngắn, cho người không nhìn thấy ảnh.",
            "lead_alt",
            "\n".join(one.wording for one in facts.wording.pictures if one.is_lead),
        )


@rule("ai_use", label="Trả lời về AI", field="ai_use")
def ai_use_is_answered(facts: StoryFacts) -> str | None:
    """Whether a machine made the content has to be known before publication."""
    return "Trả lời câu hỏi về AI." if facts.ai_use == "" else None


@rule("origin", label="Nguồn của bài dẫn lại", field="origin")
def republished_story_names_its_source(facts: StoryFacts) -> str | None:
    """A republished story names the outlet, the address and the date."""
    if facts.origin != "republished":
        return None
    parts = {
        "tên nơi đăng": facts.origin_outlet,
        "địa chỉ": facts.origin_url,
        "ngày đăng": facts.origin_date,
    }
    missing = [name for name, value in parts.items() if not value.strip()]
    return f"Bài dẫn lại còn thiếu: {', '.join(missing)}." if missing else None


@rule("required_fields", label="Đủ các mục bắt buộc", field="title")
def required_fields_are_filled(facts: StoryFacts) -> str | None:
    """Each kind of page names the fields it can't go without."""
    if not facts.missing_fields:
        return None
    return f"Còn thiếu: {', '.join(facts.missing_fields)}."


@rule("column", label="Có chuyên mục", field="column", default=Level.ADVICE)
def has_a_column(facts: StoryFacts) -> str | None:
    """A story stands in a column; the center may fill it."""
    return "Chọn chuyên mục (Trung tâm có thể chọn giúp)." if facts.column == "" else None


@rule(
    "picture_rights",
    label="Quyền dùng ảnh có trẻ em",
    field="body",
    is_fixed=True,
    screen=lambda facts: facts.answers_url,
    screen_label="Trả lời về các ảnh này",
)
def pictures_may_be_used(facts: StoryFacts) -> str | None:
    """Each picture is answered for, and its consent covers the portal."""
    if not facts.unusable_pictures:
        return None
    faults = "; ".join(f"“{picture.title}” {picture.why}" for picture in facts.unusable_pictures)
    return f"Ảnh chưa dùng được: {faults}. Vào kho ảnh, mục “Quyền hình ảnh”, để bổ sung."


@rule(
    "papers_answered",
    label="Tệp nêu tên học sinh đã được cho qua",
    field="body",
    is_fixed=True,
    screen=lambda facts: facts.papers.consents_url,
    screen_label="Chọn phiếu đồng ý của các em trong tệp",
)
def papers_with_names_are_answered(facts: StoryFacts) -> str | None:
    """Pupils are named in a file only with their families' yes or the head's reason.

    Source: law 91/2025/QH15 art. 24 on private life of a child.
    """
    if not facts.papers.to_answer:
        return None
    return (
        f"Chưa được dùng {'; '.join(facts.papers.to_answer)}. Bỏ tệp ra, hoặc đủ phiếu đồng ý "
        "của từng em, hoặc nhờ lãnh đạo Trung tâm xem và ghi lý do ở mục “Tệp nêu tên học sinh”."
    )


@rule("papers_looked_at", label="Số liên lạc trong tệp", field="body", default=Level.ADVICE)
def papers_carry_no_private_numbers(facts: StoryFacts) -> str | None:
    """Phones, identity numbers and homes in a file are pointed out to whoever reads the story."""
    return " ".join(facts.papers.to_look_at) or None
