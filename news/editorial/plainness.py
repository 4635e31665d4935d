"""The rules of the checklist about length and plainness of title and summary; pure.

Vietnamese is read syllable by syllable, and studies of its readability rest on the length of
sentences first (Luong, Nguyen, Dinh in Acta Linguistica Asiatica 10(2), 2020). So the measure is
syllables in a title and in a sentence, and set phrases of administrative style, which are long
Sino-Vietnamese chains that say little. Texts to be listened to stay at 25 syllables a sentence; a
reader bears more. Every limit and the phrases are the center's (`WordingLimits`).
"""

import re
from collections.abc import Iterable, Iterator

from cms.core.vietnamese import canon, count_syllables
from news.editorial.checklist import Level, StoryFacts, rule
from news.editorial.passages import Flaw, Passage

_NAMES = {"title": "Tiêu đề", "summary": "Sapo"}


@rule("length", label="Độ dài tiêu đề, sapo", field="title", default=Level.ADVICE)
def title_and_summary_are_short(facts: StoryFacts) -> Iterable[Flaw]:
    """A title fits a phone's screen, a summary two lines, a sentence one breath."""
    limits = facts.wording.limits
    most = {"title": limits.title, "summary": limits.summary}
    for passage in _headline(facts):
        syllables, bound = count_syllables(passage.text), most[passage.path]
        if syllables > bound:
            yield Flaw(
                f"{_NAMES[passage.path]} dài {syllables} tiếng: rút còn nhiều nhất {bound} tiếng.",
                passage.path,
                passage.text,
            )
            continue
        longest = max(map(count_syllables, passage.sentences()), default=0)
        if passage.path == "summary" and longest > limits.sentence:
            yield Flaw(
                f"Sapo có câu dài {longest} tiếng: tách thành câu ngắn, nhiều nhất "
                f"{limits.sentence} tiếng một câu.",
                passage.path,
                passage.text,
            )


@rule("plainness", label="Lời văn giản dị ở tiêu đề, sapo", field="title", default=Level.ADVICE)
def title_and_summary_are_plain(facts: StoryFacts) -> Iterable[Flaw]:
    """Says who does what and where, not in set phrases, and not in capitals."""
    for passage in _headline(facts):
        phrases = list(_set_phrases(passage.text, facts.wording.limits.set_phrases))
        if len(phrases) > facts.wording.limits.phrases_borne:
            shown = ", ".join(f"“{phrase}”" for phrase in phrases)
            yield Flaw(
                f"{_NAMES[passage.path]} nặng chữ hành chính ({shown}). Viết thẳng: ai làm gì, "
                "ở đâu, khi nào, người đọc được gì.",
                passage.path,
                passage.text,
            )
        if passage.path == "title" and _shouts(passage.text):
            yield Flaw("Tiêu đề viết toàn chữ hoa: viết như một câu thường.", passage.path)


def _headline(facts: StoryFacts) -> Iterator[Passage]:
    if facts.kind == "story":
        yield from (one for one in facts.wording.passages if one.path in _NAMES)


def _set_phrases(text: str, phrases: Iterable[str]) -> Iterator[str]:
    plain = canon(text)
    for phrase in phrases:
        if re.search(rf"(?<!\w){re.escape(canon(phrase))}(?!\w)", plain):
            yield phrase


def _shouts(title: str) -> bool:
    """Return whether a title is in capitals; one of a few letters is an abbreviation."""
    return sum(map(str.isalpha, title)) > 12 and title.upper() == title
