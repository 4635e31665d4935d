"""The rules of the checklist about the words beside pictures; pure."""

import re
from collections.abc import Iterable
from itertools import groupby

from news.editorial.checklist import Level, StoryFacts, rule
from news.editorial.passages import Flaw, ShownPicture

# What a camera or a chat calls a file describes nothing.
_FILE_NAME = re.compile(
    r"^(?:img|dsc|image|photo|screenshot|z\d{5}|pxl|ảnh|hình)[\s_\-.()\d]*$|"
    r"\.(?:jpe?g|png|heic|webp)$",
    re.IGNORECASE,
)


@rule("alts", label="Mô tả các ảnh trong bài", field="body", default=Level.ADVICE)
def pictures_are_described(facts: StoryFacts) -> Iterable[Flaw]:
    """Who can't see a picture reads what it shows (WCAG 2.2, 1.1.1); its caption is a beginning."""
    wanting = [one for one in facts.wording.pictures if not one.is_lead and not is_told(one.alt)]
    for _, group in groupby(wanting, key=lambda one: one.block):
        pictures = list(group)
        first = pictures[0]
        proposal = f" Gợi ý: “{first.caption.strip()}”." if first.caption.strip() else ""
        yield Flaw(
            f"Mô tả {_which(pictures)} bằng một câu, cho người không nhìn thấy ảnh.{proposal}",
            f"{first.path}.alt",
        )


@rule("captions", label="Chú thích ảnh", field="body", default=Level.ADVICE)
def pictures_have_captions(facts: StoryFacts) -> Iterable[Flaw]:
    """A caption says who, where, when; one is enough for a set of pictures."""
    for _, group in groupby(facts.wording.pictures, key=lambda one: one.block):
        pictures = list(group)
        if any(one.caption.strip() or one.set_title.strip() for one in pictures):
            continue
        first = pictures[0]
        path = "lead_caption" if first.is_lead else f"{first.path}.caption"
        yield Flaw(f"Viết chú thích cho {_which(pictures)}: ai, ở đâu, khi nào.", path)


def is_told(alt: str) -> bool:
    """Return whether an alternative text says anything; a file's name does not."""
    return bool(alt.strip()) and not _FILE_NAME.search(alt.strip())


def _which(pictures: list[ShownPicture]) -> str:
    if len(pictures) == 1:
        return pictures[0].where
    numbers = ", ".join(str(one.number) for one in pictures)
    return f"ảnh {numbers} ({pictures[0].block_where})"
