"""Composes synthetic Vietnamese stories of about 400 words from real sentences; pure."""

import random
from dataclasses import dataclass

from news.demo.content.phrases import (
    BYLINES,
    HEADINGS,
    KICKERS,
    QUOTES,
    SENTENCES,
    SLOTS,
    SPEAKERS,
    TITLES,
)
from news.demo.content.shapes import Block, Heading, Para, Quote

WORDS = 400
_PARAGRAPH = 4
_COUNTS = {sentence: len(sentence.split()) for sentence in SENTENCES}


@dataclass(frozen=True)
class Composition:
    """What one synthetic story says."""

    title: str
    kicker: str
    summary: str
    byline: str
    body: tuple[Block, ...]


def compose(chance: random.Random) -> Composition:
    """Return a story; the same for the same state of `chance`."""
    slots = {name: chance.choice(choices) for name, choices in SLOTS.items()}
    sentences = _enough(chance.sample(SENTENCES, len(SENTENCES)), slots)
    return Composition(
        title=_sentence(chance.choice(TITLES), slots),
        kicker=chance.choice(KICKERS),
        summary=" ".join(sentences[:2]),
        byline=chance.choice(BYLINES),
        body=_body(sentences[2:], chance),
    )


def _enough(pool: list[str], slots: dict[str, str]) -> list[str]:
    """Return two sentences for the summary and as many as a body of WORDS needs."""
    taken, words = pool[:2], 0
    for sentence in pool[2:]:
        if words >= WORDS:
            break
        taken.append(sentence)
        words += _COUNTS[sentence]
    return [_sentence(sentence, slots) for sentence in taken]


def _sentence(pattern: str, slots: dict[str, str]) -> str:
    text = pattern.format_map(slots)
    return text[0].upper() + text[1:]


def _body(sentences: list[str], chance: random.Random) -> tuple[Block, ...]:
    starts = range(0, len(sentences), _PARAGRAPH)
    paragraphs = [Para(" ".join(sentences[start : start + _PARAGRAPH])) for start in starts]
    first, second = chance.sample(HEADINGS, 2)
    quote = Quote(chance.choice(QUOTES), chance.choice(SPEAKERS))
    middle = len(paragraphs) // 2
    return (
        *paragraphs[:middle],
        Heading(first),
        *paragraphs[middle:-1],
        quote,
        Heading(second),
        paragraphs[-1],
    )
