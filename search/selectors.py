"""The search as callers see it: find, suggest, similar. Every answer is checked to be public."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import replace

from django.core.cache import caches

from cms.core.cache import LONGEST_SECONDS
from cms.core.compiled import Compiled
from news.stories.further import chooses_further
from news.stories.labels import Labels
from news.stories.models import ArticlePage
from news.stories.selectors import live_stories
from search.asking import Asked, Group, read
from search.backends.base import Finder, Found, Plan, prefix_words
from search.backends.choice import reading
from search.correcting import correction, unknown_words
from search.interface import Hit, Query, Record, Results, Subject, Suggestion
from search.models import Synonyms
from search.passages import marked, passage
from search.records import public_pages
from search.spelling import without
from search.words import normalised

SUGGESTED, SIMILAR = 8, 4
SHORTEST_PREFIX = 2
_SYNONYMS = Compiled(lambda: Synonyms.objects.order_by("pk"))
_LIVE = Compiled(lambda ids: live_stories().filter(id__in=ids).order_by())


def synonym_groups() -> list[Group]:
    """Return the center's synonyms in folded syllables. One query."""
    groups = [
        [tuple(normalised(line)[0].split()) for line in row.lines()] for row in _SYNONYMS.objects()
    ]
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
    better, is_relaxed = "", False
    if not found.total:
        wrong = unknown_words(engine, plan)
        better = correction(engine, plan, query.text, wrong)
        found = _relaxed(engine, plan, wrong)
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


@chooses_further
def similar(story: ArticlePage, labels: Labels) -> list[ArticlePage]:
    """Return live stories that are about the same as one, the closest first. Two queries.

    Neither their columns nor their pictures are loaded. Which they are is kept for an hour: few
    acts change a story's neighbours, and every act has every page made anew.
    """
    subject = Subject(
        id=story.pk,
        title=story.title,
        column=story.column_id,
        topics=tuple(topic.pk for topic in labels.topics),
        tags=tuple(tag.pk for tag in labels.tags),
    )
    ids = _neighbours(subject)
    rows = _LIVE.objects(ids) if ids else ()
    by_id = {page.pk: page for page in rows if page.pk != story.pk}
    return [by_id[pk] for pk in ids if pk in by_id]


def _neighbours(subject: Subject) -> Sequence[int]:
    key = hashlib.sha256(repr(subject).encode()).hexdigest()
    kept: Sequence[int] | None = caches["similar"].get(key)
    if kept:
        return kept
    found = reading().similar(subject, SIMILAR)
    # None at all may be an index that has not come so far.
    if found:
        caches["similar"].set(key, found, LONGEST_SECONDS)
    return found


def _relaxed(engine: Finder, plan: Plan, wrong: Sequence[str]) -> Found:
    """Return what has all words but those that stand nowhere, or all but one."""
    asked = without(plan.asked, wrong)
    if wrong and asked.terms:
        return engine.find(replace(plan, asked=asked))
    return engine.find(replace(plan, lacking=1)) if len(plan.asked.terms) > 1 else Found()


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
