"""Reads what somebody typed: words, "phrases", -exclusions, synonyms. Pure; any text will do."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from cms.core.vietnamese import fold, nfc
from search.words import Syllable, syllables

LONGEST_TEXT = 200
MOST_TERMS = 16
MOST_EXCLUDED = 6
# Quotes as keyboards and phones write them; one without its partner is no quote.
_QUOTED = re.compile('["“”„«»]([^"“”„«»]*)["“”„«»]')
_QUOTES = re.compile('["“”„«»]')
_DOTTED = re.compile(r"(?<!\w)(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)")

Words = tuple[str, ...]
Group = tuple[Words, ...]


@dataclass(frozen=True)
class Form:
    """A way to say a term.

    Attributes:
        folded, exact: its syllables.
        is_phrase: they must stand side by side, in one field; else each somewhere.
    """

    folded: Words
    exact: Words
    is_phrase: bool = False


@dataclass(frozen=True)
class Term:
    """What a hit must have: one of the forms. The first is as typed, the others are synonyms."""

    forms: tuple[Form, ...]


@dataclass(frozen=True)
class Asked:
    """A text that was read.

    Attributes:
        terms: a hit has all of them; empty when there is nothing to search for.
        excluded: a hit has none of these.
        has_marks: whether somebody typed any mark, tone or đ: then marks tell hits apart.
    """

    terms: tuple[Term, ...] = ()
    excluded: tuple[Form, ...] = ()
    has_marks: bool = False

    @property
    def typed(self) -> tuple[Form, ...]:
        """The terms as typed, without synonyms."""
        return tuple(term.forms[0] for term in self.terms)


def read(text: str, groups: Iterable[Group] = ()) -> Asked:
    """Return what the text asks for.

    Args:
        text: as typed; only its first `LONGEST_TEXT` characters count.
        groups: the synonyms, each a tuple of expressions in folded syllables.
    """
    known = _by_first(groups)
    terms: list[Term] = []
    excluded: list[Form] = []
    for part, is_quoted, is_excluded in _parts(nfc(text)[:LONGEST_TEXT].replace("\0", " ")):
        found = list(syllables(part))
        if not found:
            continue
        if is_excluded:
            excluded.append(_form(found, is_phrase=True))
        elif is_quoted:
            terms.append(Term((_form(found, is_phrase=True),)))
        else:
            terms += _terms(_runs(_without_dots(part, known)), known)
    terms = list(dict.fromkeys(terms))[:MOST_TERMS]
    typed = [form for term in terms for form in term.forms[:1]]
    return Asked(
        terms=tuple(terms),
        excluded=tuple(dict.fromkeys(excluded))[:MOST_EXCLUDED],
        has_marks=any(form.exact != form.folded for form in typed),
    )


def _parts(text: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield the text by quoted phrases, excluded words, and what lies between."""
    at = 0
    for quoted in _QUOTED.finditer(text):
        before = text[at : quoted.start()]
        is_excluded = bool(re.search(r"(?:^|\s)-$", before))
        yield from _unquoted(before[:-1] if is_excluded else before)
        yield quoted[1], True, is_excluded
        at = quoted.end()
    yield from _unquoted(_QUOTES.sub(" ", text[at:]))


def _unquoted(text: str) -> Iterator[tuple[str, bool, bool]]:
    kept: list[str] = []
    for word in text.split():
        if re.match(r"-\w", word):
            yield " ".join(kept), False, False
            kept = []
            yield word[1:], False, True
        else:
            kept.append(word)
    yield " ".join(kept), False, False


def _runs(text: str) -> list[list[Syllable]]:
    """Return the syllables by what was typed without a space: 71-NQ/TW is one run of three."""
    return [run for word in text.split() if (run := list(syllables(word)))]


def _without_dots(text: str, known: dict[str, list[Group]]) -> str:
    """Return the text with U.B.N.D as UBND, where the synonyms know it."""

    def joined(dotted: re.Match[str]) -> str:
        word = dotted[0].replace(".", "")
        is_known = any((fold(word),) in group for group in known.get(fold(word), []))
        return word if is_known else dotted[0]

    return _DOTTED.sub(joined, text)


def _terms(runs: Sequence[Sequence[Syllable]], known: dict[str, list[Group]]) -> Iterator[Term]:
    """Yield a term for each run, and one for several runs that a synonym knows."""
    at = 0
    while at < len(runs):
        count, group = _longest(runs[at:], known)
        if group is None:
            yield Term(tuple(_typed_together(runs[at])))
            at += 1
            continue
        typed = [syllable for run in runs[at : at + count] for syllable in run]
        own = _form(typed, is_phrase=False)
        others = [
            Form(words, words, is_phrase=len(words) > 1) for words in group if words != own.folded
        ]
        yield Term((own, *others))
        at += count


def _typed_together(run: Sequence[Syllable]) -> Iterator[Form]:
    """Yield the run as typed; NQ71 also as 71-NQ, as numbers of documents have it."""
    yield _form(run, is_phrase=True)
    if len(run) == 2 and len(run[0].folded) > 1 and run[1].folded.isdigit():
        yield _form(run[::-1], is_phrase=True)


def _longest(
    runs: Sequence[Sequence[Syllable]], known: dict[str, list[Group]]
) -> tuple[int, Group | None]:
    """Return how many runs the longest synonym at the beginning takes, and its group."""
    best: tuple[int, Group | None] = (0, None)
    words: list[str] = []
    groups = known.get(runs[0][0].folded, []) if runs else []
    for count, run in enumerate(runs, start=1):
        words += [syllable.folded for syllable in run]
        for group in groups:
            if tuple(words) in group:
                best = (count, group)
    return best


def _by_first(groups: Iterable[Group]) -> dict[str, list[Group]]:
    known: dict[str, list[Group]] = {}
    for group in groups:
        for first in {words[0] for words in group if words}:
            known.setdefault(first, []).append(group)
    return known


def _form(found: Sequence[Syllable], *, is_phrase: bool) -> Form:
    return Form(
        tuple(syllable.folded for syllable in found),
        tuple(syllable.exact for syllable in found),
        is_phrase=is_phrase and len(found) > 1,
    )
