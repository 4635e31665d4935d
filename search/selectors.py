"""The search as callers see it: find, suggest, similar. Every answer is checked to be public."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from news.stories.models import ArticlePage
from news.stories.selectors import live_stories
from search.asking import Asked, Group, read
from search.backends.base import Plan, prefix_words
from search.backends.choice import reading
from search.correcting import correction
from search.interface import Hit, Query, Record, Results, Suggestion
from search.models import Synonyms
from search.passages import marked, passage
from search.records import public_pages
from search.words import normalised

SUGGESTED = 8
SHORTEST_PREFIX = 2


def synonym_groups() -> list[Group]:
    """Return the center's synonyms in folded syllables. One query."""
    rows = Synonyms.objects.order_by("pk")
    groups = [[tuple(normalised(line)[0].split()) for line in row.lines()] for row in rows]
    return [tuple(words for words in group if words) for group in groups]


def find(query: Query) -> Results:
    """Return what readers may see of what a text asks for.

    Eight queries at most with hits; some more where nothing has all the words.
    """
    asked = read(query.text, synonym_groups())
    if not asked.terms:
        return Results(has_words=False)
    engine = reading()
    plan = Plan(
        asked=asked,
        filters=query.filters,
        order=query.order,
        skip=(max(query.page, 1) - 1) * query.per_page,
        take=query.per_page,
    )
    found = engine.find(plan)
    better = ""
    is_relaxed = False
    if not found.total:
        better = correction(engine, plan, query.text)
        if len(asked.terms) > 1:
            found = engine.find(replace(plan, lacking=1))
            is_relaxed = bool(found.total)
    records = _public(found.records)
    return Results(
        hits=tuple(_hit(record, asked) for record in records),
        total=found.total - (len(found.records) - len(records)),
        facets=dict(found.facets),
        is_relaxed=is_relaxed,
        correction=better,
    )


def suggest(prefix: str, limit: int = SUGGESTED) -> list[Suggestion]:
    """Return public pages whose titles what was typed so far may lead to. Four queries."""
    words = prefix_words(prefix)
    if sum(map(len, words)) < SHORTEST_PREFIX:
        return []
    found = reading().complete(words, limit)
    public = _public_ids([suggestion.id for suggestion in found])
    return [suggestion for suggestion in found if suggestion.id in public]


def similar(story: ArticlePage, limit: int = 4) -> list[ArticlePage]:
    """Return live stories that are about the same, the closest first. Four queries.

    Their columns are loaded, their pictures are not.
    """
    ids = list(reading().similar(story.pk, limit))
    found = live_stories().filter(pk__in=ids).exclude(pk=story.pk).select_related("column")
    rows = {page.pk: page for page in found}
    return [rows[pk] for pk in ids if pk in rows]


def _hit(record: Record, asked: Asked) -> Hit:
    return Hit(
        id=record.id,
        kind=record.kind,
        title=marked(record.title, asked),
        passage=passage(record, asked),
        date=record.date,
    )


def _public(records: Sequence[Record]) -> list[Record]:
    """Return those that readers may see, should an engine be late. One query."""
    public = _public_ids([record.id for record in records])
    return [record for record in records if record.id in public]


def _public_ids(ids: Collection[int]) -> set[int]:
    return set(public_pages().filter(pk__in=ids).values_list("pk", flat=True)) if ids else set()
