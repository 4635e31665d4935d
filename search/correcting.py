"""Finds what somebody may have meant whose words stand nowhere, by asking an engine."""

from dataclasses import replace

from cms.core.vietnamese import nfc
from search.backends.base import Backend, Plan
from search.interface import Record
from search.spelling import by_frequency, mended, nearby, unknown
from search.words import syllables

# Candidates for a word that are tried out, the most frequent first.
TRIED = 4


def correction(engine: Backend, plan: Plan, text: str) -> str:
    """Return the text with its unknown words mended so that something is found; "" when nothing is.

    The mended word is spelled as the best hit has it.
    """
    words = [form.folded[0] for form in plan.asked.typed if len(form.folded) == 1]
    wrong = unknown(plan.asked, engine.known(words))
    if not wrong:
        return ""
    better = text
    for word in wrong:
        tried = []
        for candidate in by_frequency(engine.known(nearby(word)), nearby(word))[:TRIED]:
            attempt = replace(plan, asked=mended(plan.asked, word, candidate), skip=0, take=1)
            found = engine.find(replace(attempt, lacking=len(wrong) - 1))
            if found.records:
                tried.append((found.total, candidate, attempt, found.records[0]))
        if not tried:
            return ""
        _, candidate, plan, record = max(tried, key=lambda one: one[0])
        better = _respelled(better, word, _spelling(record, candidate))
    return better


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
