"""The rule of the checklist about the house's own spelling, from the center's glossary; pure."""

import re
from collections.abc import Iterable, Iterator

from cms.core.tones import Tones, placed
from news.editorial.checklist import Level, StoryFacts, rule
from news.editorial.passages import Flaw, HouseStyle, HouseWord

_SYLLABLE = re.compile(r"[^\W\d_]+")
_MOST_SHOWN = 5
Span = tuple[int, int]


@rule("house_style", label="Cách viết thống nhất", field="body", default=Level.ADVICE)
def words_follow_the_house(facts: StoryFacts) -> Iterable[Flaw]:
    """Names of bodies and tones are written one way; names of persons are never touched."""
    style = facts.wording.house
    for passage in facts.wording.passages:
        lines = [passage.text, *(cell for row in passage.rows for cell in row)]
        wishes = dict(pair for line in lines for pair in wishes_for(line, style))
        if wishes:
            shown = list(wishes.items())[:_MOST_SHOWN]
            what = "; ".join(f"“{right}” thay cho “{wrong}”" for wrong, right in shown)
            yield Flaw(f"Viết {what} ({passage.where}).", passage.path)


def wishes_for(text: str, style: HouseStyle) -> Iterator[tuple[str, str]]:
    """Yield (what stands there, what the house writes), in the order of the glossary.

    Args:
        text: composed.
        style: the glossary; what overlaps one of its kept names is left alone.
    """
    kept = [span for name in style.kept_names for span in _places(text, name, True)]
    for word in style.words:
        # The right form may hold the wrong one: "Sở GDĐT Hải Phòng" for "Sở GDĐT".
        right = _places(text, word.write, True)
        for span in _places(text, word.avoid, _differs_in_case(word)):
            if not _overlaps(span, kept) and not _overlaps(span, right):
                yield text[span[0] : span[1]], word.write
    if style.tones != Tones.ANY:
        yield from _tones(text, style, kept)


def _tones(text: str, style: HouseStyle, kept: list[Span]) -> Iterator[tuple[str, str]]:
    for found in _SYLLABLE.finditer(text):
        # A capital letter begins a name as often as a sentence: nobody's name is corrected.
        if found[0][0].isupper() or _overlaps(found.span(), kept):
            continue
        wanted = placed(found[0], style.tones)
        if wanted != found[0]:
            yield found[0], wanted


def _differs_in_case(word: HouseWord) -> bool:
    return word.avoid.lower() == word.write.lower()


def _places(text: str, phrase: str, is_exact: bool) -> list[Span]:
    if not phrase:
        return []
    flags = re.NOFLAG if is_exact else re.IGNORECASE
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, flags)]


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in others)
