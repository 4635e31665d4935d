"""Writes a question in Elasticsearch's terms, from syllables alone: no syntax can be typed.

Which pages match is decided by filters. Their order comes from constant scores that follow
`search.ranking`: what is cheap for all matches, what is dear for the best of them.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import pairwise

from elasticsearch.dsl.function import FieldValueFactor
from elasticsearch.dsl.query import (
    Bool,
    ConstantScore,
    DisMax,
    DistanceFeature,
    FunctionScore,
    Match,
    MatchPhrase,
    MultiMatch,
    Prefix,
    Query,
    Range,
    Term,
    Terms,
)

from search import ranking
from search.asking import Asked, Form
from search.asking import Term as AskedTerm
from search.backends.elastic.documents import EXACT, FOLDED, number
from search.interface import FOUND_KINDS

# How often a word stands in the body counts a little: `ranking.OFTEN` in the server's measure.
OFTEN = 0.15
TITLE = FOLDED[0]


def matching(asked: Asked, *, lacking: int, now: datetime) -> Query:
    """Return what lets stories and documents through that have what is asked for."""
    terms = [_one_of(term) for term in asked.terms]
    needed = max(1, len(terms) - lacking)
    return Bool(
        filter=[
            Terms(kind=[kind.value for kind in FOUND_KINDS]),
            still_public(now),
            Bool(should=terms, minimum_should_match=needed),
        ],
        must_not=[_has(form.folded, FOLDED, form.is_phrase) for form in asked.excluded],
    )


def still_public(now: datetime) -> Query:
    """Return what lets through pages that are not past their time."""
    return Bool(must_not=[Range("until", {"lte": number(now)})])


def ordered(asked: Asked, matches: Query, now: datetime) -> Query:
    """Return the matches with what tells them apart cheaply: words, marks, the field, the date."""
    fresh = DistanceFeature(
        field="date",
        origin=now.isoformat(timespec="milliseconds"),
        pivot=f"{ranking.FRESH_DAYS:.0f}d",
        boost=ranking.FRESH,
    )
    share = 1 / len(asked.terms)
    should = [_in_best_field(term, share) for term in asked.terms]
    if asked.has_marks:
        should += _as_typed(asked.typed)
    return Bool(filter=[matches], should=[fresh, *should])


def closely(asked: Asked) -> Query:
    """Return what the best matches are looked at closely for: words side by side, whole titles."""
    words = [word for form in asked.typed for word in form.folded]
    text = " ".join(words)
    should = [
        Match("body_folded", {"query": text, "boost": OFTEN / len(words)}),
        _whole_title(text, len(words)),
    ]
    if len(words) > 1:
        should.append(_together(words))
    if asked.has_marks:
        exact = [word for form in asked.typed for word in form.exact]
        should.append(_best(_phrases(exact, EXACT, ranking.EXACT_PHRASE)))
    return Bool(should=should)


def titled(words: Sequence[str]) -> list[Query]:
    """Return what lets titles through that have the words, the last one begun."""
    return [
        *(Term(TITLE, {"value": word}) for word in words[:-1]),
        Prefix(TITLE, {"value": words[-1]}),
    ]


def anywhere(words: str) -> Query:
    """Return what lets texts through that have the folded words, side by side."""
    return _has(words.split(), FOLDED, is_phrase=True)


def _has(words: Sequence[str], fields: Sequence[str], is_phrase: bool) -> Query:
    """Return what has the words: side by side in one of the fields, or each in any of them."""
    text = " ".join(words)
    if is_phrase:
        return MultiMatch(query=text, fields=list(fields), type="phrase")
    return MultiMatch(query=text, fields=list(fields), type="cross_fields", operator="and")


def _one_of(term: AskedTerm) -> Query:
    return Bool(should=[_has(form.folded, FOLDED, form.is_phrase) for form in term.forms])


def _constant(query: Query, boost: float) -> Query:
    return ConstantScore(filter=query, boost=boost)


def _best(queries: Iterable[Query]) -> Query:
    return DisMax(queries=list(queries))


def _in_best_field(term: AskedTerm, share: float) -> Query:
    """Return the weight of the best field that has a form of the term."""
    return _best(
        _constant(
            _has(form.folded, [field], form.is_phrase),
            weight * share * (ranking.SYNONYM if place else 1),
        )
        for place, form in enumerate(term.forms)
        for weight, field in zip(ranking.FIELD_WEIGHTS, FOLDED, strict=True)
    )


def _as_typed(forms: Sequence[Form]) -> list[Query]:
    """Return half of the weight of marks by each word, half for all of them."""
    half = ranking.EXACT / 2
    each = [_has(form.exact, EXACT, form.is_phrase) for form in forms]
    return [
        *(_constant(query, half / len(each)) for query in each),
        _constant(Bool(filter=each), half),
    ]


def _phrases(words: Sequence[str], fields: Sequence[str], share: float) -> list[Query]:
    text = " ".join(words)
    return [
        _constant(MatchPhrase(field, {"query": text}), weight * share)
        for weight, field in zip(ranking.FIELD_WEIGHTS, fields, strict=True)
    ]


def _together(words: Sequence[str]) -> Query:
    """Return the weight of the field where the words stand side by side, or most pairs do."""
    pairs = [" ".join(pair) for pair in pairwise(words)]
    near = [
        Bool(
            should=[
                _constant(
                    MatchPhrase(field, {"query": pair}),
                    weight * ranking.NEIGHBOURS / len(pairs),
                )
                for pair in pairs
            ]
        )
        for weight, field in zip(ranking.FIELD_WEIGHTS, FOLDED, strict=True)
    ]
    return _best([*_phrases(words, FOLDED, 1), *near])


def _whole_title(text: str, count: int) -> Query:
    """Return more, the more of the title the words are."""
    return FunctionScore(
        query=Bool(filter=[Match(TITLE, {"query": text, "operator": "and"})]),
        functions=[
            FieldValueFactor(
                field="title_length", modifier="reciprocal", weight=ranking.WHOLE_TITLE * count
            )
        ],
        max_boost=ranking.WHOLE_TITLE,
        boost_mode="replace",
    )
