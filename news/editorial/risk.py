"""Says how careful a story that waits has to be read, and why; pure.

A story is of high risk as soon as it touches a child's or anybody's private data, or when two
other things ask for care; of some risk when one does. Advice that was passed over counts too:
whoever passed it over was the writer.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import IntEnum, StrEnum

from news.editorial.checklist import Finding, StoryFacts


class Concern(StrEnum):
    """What asks for care."""

    UNSEEN = "unseen"
    CHILDREN = "children"
    PERSONAL = "personal"
    SOURCE = "source"
    AI = "ai"
    CORRECTION = "correction"
    FIRST = "first"


class Risk(IntEnum):
    """How careful it has to be read."""

    LOW = 0
    SOME = 1
    HIGH = 2


CONCERN_LABELS: Mapping[Concern, str] = {
    Concern.UNSEEN: "chưa xét",
    Concern.CHILDREN: "trẻ em",
    Concern.PERSONAL: "dữ liệu cá nhân",
    Concern.SOURCE: "dẫn nguồn",
    Concern.AI: "AI tạo nội dung",
    Concern.CORRECTION: "đính chính",
    Concern.FIRST: "bài đầu của người viết",
}
RISK_LABELS: Mapping[Risk, str] = {Risk.HIGH: "cao", Risk.SOME: "vừa", Risk.LOW: "thấp"}

OF_RULE: Mapping[str, Concern] = {
    "child_private": Concern.CHILDREN,
    "child_named": Concern.CHILDREN,
    "picture_rights": Concern.CHILDREN,
    "papers_answered": Concern.CHILDREN,
    "identity_numbers": Concern.PERSONAL,
    "contacts": Concern.PERSONAL,
    "papers_looked_at": Concern.PERSONAL,
    "origin": Concern.SOURCE,
}
_HIGH = frozenset({Concern.UNSEEN, Concern.CHILDREN, Concern.PERSONAL})


@dataclass(frozen=True)
class Circumstances:
    """What the text does not say: a correction of a live story, the first one of its writer."""

    is_correction: bool = False
    is_first: bool = False


def concerns_of(
    facts: StoryFacts, found: Collection[Finding], around: Circumstances
) -> tuple[Concern, ...]:
    """Return what asks for care, in the order of `Concern`.

    Args:
        facts: what the story is like.
        found: what the checklist finds in it.
    """
    there = {OF_RULE[finding.code] for finding in found if finding.code in OF_RULE}
    also = {
        Concern.SOURCE: facts.origin == "republished",
        Concern.AI: facts.ai_use == "content",
        Concern.CORRECTION: around.is_correction,
        Concern.FIRST: around.is_first,
    }
    there |= {concern for concern, holds in also.items() if holds}
    return tuple(concern for concern in Concern if concern in there)


def risk_of(concerns: Collection[Concern]) -> Risk:
    """Return how careful a story has to be read."""
    if _HIGH.intersection(concerns) or len(concerns) > 1:
        return Risk.HIGH
    return Risk.SOME if concerns else Risk.LOW
