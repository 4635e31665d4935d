"""Finds what somebody may have meant whose words stand nowhere, by asking an engine."""

from collections.abc import Sequence
from dataclasses import replace

from cms.core.vietnamese import nfc
from search.backends.base import Finder, Plan
from search.interface import Record
from search.spelling import by_frequency, mended, nearby, single_words, unknown, without
from search.words import syllables

# Candidates for a word that are tried out, the most frequent first; and words that are mended.
TRIED, MOST_WORDS = 4, 2


def unknown_words(engine: Finder, plan: Plan) -> list[str]:
    """Return which words of the plan stand nowhere. One question to the engine."""
    words = single_words(plan.asked)
    return unknown(plan.asked, engine.known(words)) if words else []


def correction(engine: Finder, plan: Plan, text: str, wrong: Sequence[str]) -> str:
    """Return the text with its unknown words mended so that something is found.

    The mended word is spelled as the best hit has it; a word that can't be mended is left out.

    Args:
        text: as typed.
        wrong: the words of the plan that stand nowhere.

    Returns:
        "" when nothing could be mended.
    """
    better = text
    is_mended = False
    for place, word in enumerate(wrong):
        others = set(wrong[place + 1 :])
        found = _best(engine, plan, word, others) if place < MOST_WORDS else None
        if found is None:
            plan = replace(plan, asked=without(plan.asked, {word}))
            better = _respelled(better, word, "")
            continue
        plan, spelling = found
        better = _respelled(better, word, spelling)
        is_mended = True
    return " ".join(better.split()) if is_mended else ""


def _best(engine: Finder, plan: Plan, word: str, others: set[str]) -> tuple[Plan, str] | None:
    """Return the plan with the candidate that finds most, and how the best hit spells it."""
    tried: list[tuple[int, str, Record]] = []
    candidates = nearby(word)
    for candidate in by_frequency(engine.known(candidates), candidates)[:TRIED]:
        asked = without(mended(plan.asked, word, candidate), others)
        found = engine.find(replace(plan, asked=asked, skip=0, take=1))
        if found.records:
            tried.append((found.total, candidate, found.records[0]))
    if not tried:
        return None
    _, candidate, record = max(tried, key=lambda one: one[0])
    better = replace(plan, asked=mended(plan.asked, word, candidate))
    return better, _spelling(record, candidate)


def _spelling(record: Record, word: str) -> str:
    """Return how the record spells a folded word, in small letters."""
    for text in (record.title, record.summary, record.body, record.rest):
        composed = nfc(text)
        for syllable in syllables(composed):
            if syllable.folded == word:
                return composed[syllable.start : syllable.end].lower()
    return word


def _respelled(text: str, word: str, better: str) -> str:
    composed = nfc(text)
    for syllable in reversed(list(syllables(composed))):
        if syllable.folded == word:
            composed = composed[: syllable.start] + better + composed[syllable.end :]
    return composed
