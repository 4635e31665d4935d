"""Proposes other spellings of a word that is nowhere: one letter more, fewer, other, or swapped.

Or a space that was left out. Pure. Only folded letters: marks never keep a word from being found.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import replace

from search.asking import Asked, Form, Term

LETTERS = "abcdeghiklmnopqrstuvxyfjwz0123456789"
# No syllable is longer; what is longer is no slip of a finger.
LONGEST = 8


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


def parted(word: str) -> set[str]:
    """Return the word as two with a space between."""
    if len(word) > 2 * LONGEST:
        return set()
    return {f"{word[:at]} {word[at:]}" for at in range(2, len(word) - 1)}


def beside(asked: Asked, word: str, better: str, meant: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the pairs that a better word makes with what was typed before and behind.

    Two words in place of one are a pair themselves.

    Args:
        meant: what each of the other unknown words may be; a known one stands for itself.
    """
    typed = [syllable for form in asked.typed for syllable in form.folded]
    at = typed.index(word)
    before, behind = typed[max(at - 1, 0) : at], typed[at + 1 : at + 2]
    new = better.split()
    return [
        *(f"{one.split()[-1]} {new[0]}" for near in before for one in meant.get(near, [near])),
        *(f"{new[-1]} {one.split()[0]}" for near in behind for one in meant.get(near, [near])),
        *([better] if len(new) > 1 else []),
    ]


def unknown(asked: Asked, known: Container[str]) -> list[str]:
    """Return the words of single-word terms that stand nowhere."""
    return [word for word in single_words(asked) if word not in known]


def single_words(asked: Asked) -> list[str]:
    """Return the terms that are one word; phrases and synonyms are not mended."""
    return [term.forms[0].folded[0] for term in asked.terms if _is_word(term)]


def _is_word(term: Term) -> bool:
    return len(term.forms) == 1 and len(term.forms[0].folded) == 1


def mended(asked: Asked, word: str, better: str) -> Asked:
    """Return the question with one word, or two side by side, in place of another."""
    words = tuple(better.split())
    form = Form(words, words, is_phrase=len(words) > 1)
    terms = [Term((form,)) if term.forms[0].folded == (word,) else term for term in asked.terms]
    return replace(asked, terms=tuple(terms))


def without(asked: Asked, words: Container[str]) -> Asked:
    """Return the question without the terms that are one of the words."""
    terms = [t for t in asked.terms if not (_is_word(t) and t.forms[0].folded[0] in words)]
    return replace(asked, terms=tuple(terms))


def by_frequency(known: Mapping[str, int], words: Iterable[str]) -> list[str]:
    """Return those of the words that are known, the most frequent first."""
    return sorted((word for word in words if word in known), key=lambda word: (-known[word], word))
