"""Proposes other spellings of a word that is nowhere: one letter more, fewer, other, or swapped.

Pure. Only folded letters: marks never keep a word from being found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from search.asking import Asked, Form, Term

LETTERS = "abcdeghiklmnopqrstuvxyfjwz0123456789"
# No syllable is longer; what is longer is no slip of a finger.
LONGEST = 8
# So many wrong words are mended at once.
MOST_WORDS = 2


def nearby(word: str) -> set[str]:
    """Return the words one slip away, without the word itself."""
    if not 2 <= len(word) <= LONGEST or not word.isascii():
        return set()
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    found = {left + right[1:] for left, right in parts if right}
    found |= {left + right[1] + right[0] + right[2:] for left, right in parts if len(right) > 1}
    found |= {left + letter + right[1:] for left, right in parts if right for letter in LETTERS}
    found |= {left + letter + right for left, right in parts for letter in LETTERS}
    return found - {word, ""}


def unknown(asked: Asked, known: Mapping[str, int]) -> list[str]:
    """Return the words of single-word terms that stand nowhere, at most `MOST_WORDS`."""
    words = [form.folded[0] for form in asked.typed if len(form.folded) == 1]
    return [word for word in words if word not in known][:MOST_WORDS]


def mended(asked: Asked, word: str, better: str) -> Asked:
    """Return the question with one word in place of another."""
    form = Form((better,), (better,))
    terms = [Term((form,)) if term.forms[0].folded == (word,) else term for term in asked.terms]
    return replace(asked, terms=tuple(terms))


def by_frequency(known: Mapping[str, int], words: Iterable[str]) -> list[str]:
    """Return those of the words that are known, the most frequent first."""
    return sorted((word for word in words if word in known), key=lambda word: (-known[word], word))
