"""What a made-up story looks like to the rules; no pupil in these files exists."""

from dataclasses import dataclass

from news.editorial.checklist import StoryFacts
from news.editorial.passages import Passage, Wording

PRIVATE, NAMED = "child_private", "child_named"
NUMBER, CONTACT = "identity_numbers", "contacts"
PERSONAL = {PRIVATE, NAMED, NUMBER, CONTACT}
OFFICIAL = frozenset({"0912000111"})


@dataclass(frozen=True)
class Case:
    """A story and the rules of personal data that must speak."""

    codes: frozenset[str]
    title: str
    body: tuple[str, ...]
    summary: str = ""
    caption: str = ""
    alt: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


def marked(codes, title, *body, **parts):
    return Case(frozenset(codes.split()), title, body, **parts)


def clean(title, *body, **parts):
    return Case(frozenset(), title, body, **parts)


def facts_of(case):
    passages = [
        Passage("title", "tiêu đề", case.title),
        Passage("summary", "sapo", case.summary),
        *(Passage(f"body.{n}", f"phần {n}", text) for n, text in enumerate(case.body)),
        Passage("body.p.caption", "chú thích ảnh", case.caption),
        Passage("body.p.alt", "mô tả ảnh", case.alt),
        Passage("body.t.table", "bảng", "", rows=case.rows),
    ]
    said = tuple(passage for passage in passages if passage.text or passage.rows)
    wording = Wording(said, official_numbers=OFFICIAL, this_year=2026, list_from=5)
    return StoryFacts(
        kind="story", title=case.title, text="x", has_lead_picture=None, wording=wording
    )
