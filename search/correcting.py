"""Finds what somebody may have meant whose words stand nowhere, by asking an engine."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from cms.core.vietnamese import nfc
from search.asking import Asked
from search.backends.base import Finder, Plan
from search.interface import Record
from search.spelling import (
    beside,
    by_frequency,
    mended,
    nearby,
    parted,
    single_words,
    unknown,
    without,
)
from search.words import syllables

# Words that are mended; candidates for one, the most frequent first, and those that are tried out.
MOST_WORDS, MOST_LIKELY, TRIED = 2, 16, 4


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
    if not wrong:
        return ""
    better = text
    is_mended = False
    fitting = _fitting(engine, plan.asked, wrong)
    for place, word in enumerate(wrong):
        found = _best(engine, plan, word, fitting.get(word, {}), set(wrong[place + 1 :]))
        if found is None:
            plan = replace(plan, asked=without(plan.asked, {word}))
            better = _respelled(better, word, "")
            continue
        plan, spelling = found
        better = _respelled(better, word, spelling)
        is_mended = True
    return " ".join(better.split()) if is_mended else ""


def _fitting(engine: Finder, asked: Asked, wrong: Sequence[str]) -> dict[str, dict[str, int]]:
    """Return what each unknown word may be, and in how many texts that fits its neighbours.

    A frequent word that never stands beside them is no better guess. Two questions.
    """
    nearest = {word: nearby(word) | parted(word) for word in wrong[:MOST_WORDS]}
    known = engine.known(set().union(*nearest.values()))
    likely = {word: by_frequency(known, near)[:MOST_LIKELY] for word, near in nearest.items()}
    meant = {word: likely.get(word, []) for word in wrong}
    pairs = {
        word: {one: beside(asked, word, one, meant) for one in near}
        for word, near in likely.items()
    }
    counts = engine.known(
        {pair for near in pairs.values() for found in near.values() for pair in found}
    )
    return {word: _together(near, counts) for word, near in pairs.items()}


def _together(pairs: Mapping[str, Sequence[str]], counts: Mapping[str, int]) -> dict[str, int]:
    """Return how often each word fits; one that has no neighbour fits nowhere, but may be meant."""
    best = {
        one: max((counts.get(pair, 0) for pair in found), default=0) for one, found in pairs.items()
    }
    fitting = [one for one in best if best[one] or not pairs[one]]
    return {one: best[one] for one in sorted(fitting, key=lambda one: -best[one])[:TRIED]}


def _best(
    engine: Finder, plan: Plan, word: str, candidates: Mapping[str, int], others: set[str]
) -> tuple[Plan, str] | None:
    """Return the plan with the candidate that fits and finds most, as the best hit spells it."""
    tried: list[tuple[int, int, str, Record]] = []
    for candidate, together in candidates.items():
        asked = without(mended(plan.asked, word, candidate), others)
        found = engine.find(replace(plan, asked=asked, skip=0, take=1))
        if found.records:
            tried.append((together, found.total, candidate, found.records[0]))
    if not tried:
        return None
    *_, candidate, record = max(tried, key=lambda one: one[:2])
    better = replace(plan, asked=mended(plan.asked, word, candidate))
    return better, _spelling(record, candidate)


def _spelling(record: Record, words: str) -> str:
    """Return how the record spells folded words that stand side by side, in small letters."""
    count = len(words.split())
    for text in (record.title, record.summary, record.body, record.rest):
        composed = nfc(text)
        found = list(syllables(composed))
        for at in range(len(found) - count + 1):
            together = found[at : at + count]
            if " ".join(one.folded for one in together) == words:
                return " ".join(composed[one.start : one.end].lower() for one in together)
    return words


def _respelled(text: str, word: str, better: str) -> str:
    composed = nfc(text)
    for syllable in reversed(list(syllables(composed))):
        if syllable.folded == word:
            composed = composed[: syllable.start] + better + composed[syllable.end :]
    return composed
