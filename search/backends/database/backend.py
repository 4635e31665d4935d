"""Finds, orders, counts, suggests and keeps records, on whichever database the portal runs."""

import heapq
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import timedelta
from operator import itemgetter
from typing import Any

from django.db import transaction
from django.db.models import Model, Q
from django.utils import timezone

from search import facets
from search.asking import Asked
from search.backends.base import REACHABLE, Found, Plan
from search.backends.closeness import candidate, closest
from search.backends.database import entries
from search.backends.database.index import Match, SyllableIndex
from search.interface import Kind, Order, Record, Subject, Suggestion
from search.models import Entry, EntryText
from search.ranking import Score, Text, padded
from search.words import normalised

# The most that is looked at closely; of a common word's matches these are the newest, and all
# that have the words in their title or the marks as typed come first. Where so many have the
# marks, fewer of the newest do.
RANKED, RANKED_FIRST, ENOUGH_MARKED = 600, 300, 150
SIMILAR_FROM = 200
# The newest pages are taken by their ids; so many are then put in order of their dates.
TITLED = 50
SAVED_AT_ONCE = 100
_newest = itemgetter(1, 0)
DAY = timedelta(days=1) // timedelta(microseconds=1)


class DatabaseBackend:
    """The engine inside the portal's own database."""

    def __init__(self, index: SyllableIndex) -> None:
        self._index = index

    def find(self, plan: Plan) -> Found:
        """Return the page of hits, their number, the facets. Two to five queries."""
        matches = self._index.matches(plan.asked, lacking=plan.lacking, now=_now())
        texts = Counter(text for _, _, text in matches)
        kept = matches
        if plan.filters.chosen():
            let_through = facets.passing(texts, plan.filters)
            kept = [match for match in matches if match[2] in let_through]
        take = min(plan.take, max(0, REACHABLE - plan.skip))
        ids = self._ordered(plan, kept, plan.skip + take)[plan.skip :] if take else []
        return Found(
            records=entries.records(ids),
            total=len(kept),
            facets=facets.count(texts, plan.filters),
        )

    def _ordered(self, plan: Plan, kept: list[Match], wanted: int) -> list[int]:
        """Return the first ids by the plan's order."""
        if plan.order is Order.DATE:
            return [pk for pk, _, _ in heapq.nlargest(wanted, kept, key=_newest)]
        if len(kept) <= RANKED:
            return self._ranked(plan, kept)[:wanted]
        close = self._ranked(plan, self._worth_a_look(plan.asked, kept))
        if wanted > len(close):
            known = set(close)
            others = heapq.nlargest(wanted, (m for m in kept if m[0] not in known), key=_newest)
            close += [pk for pk, _, _ in others]
        return close[:wanted]

    def _worth_a_look(self, asked: Asked, kept: list[Match]) -> Collection[Match]:
        """Return those of many matches among which the best are."""
        marked = self._index.with_marks(asked, RANKED_FIRST) if asked.has_marks else set()
        first = self._index.with_title(asked, RANKED_FIRST) | marked
        close = [match for match in kept if match[0] in first]
        # Marks outweigh the rest: few that lack them come before these.
        has_enough = sum(pk in marked for pk, _, _ in close) >= ENOUGH_MARKED
        newest = heapq.nlargest(RANKED_FIRST if has_enough else RANKED, kept, key=_newest)
        return {*close, *newest}

    def _ranked(self, plan: Plan, matches: Iterable[Match]) -> list[int]:
        moments = {pk: moment for pk, moment, _ in matches}
        now = _now()
        columns = [f"{field}_f" for field in entries.FIELDS]
        rows = EntryText.objects.filter(pk__in=moments).values_list("pk", *columns, "exact")
        score = Score(plan.asked)
        scores = {
            pk: score.of(
                Text(padded(folded), padded(exact.split(entries.BETWEEN))),
                (now - moments[pk]) / DAY,
            )
            for pk, *folded, exact in rows
        }
        return sorted(scores, key=lambda pk: (scores[pk], moments[pk], pk), reverse=True)

    def complete(self, words: Sequence[str], limit: int) -> Sequence[Suggestion]:
        """Return units and topics, then the newest pages, by their titles. Three queries."""
        if not words:
            return []
        places = [
            Suggestion(pk, Kind(kind), title)
            for pk, kind, title, folded in EntryText.objects.filter(
                entry__kind__in=[Kind.UNIT, Kind.TOPIC]
            ).values_list("pk", "entry__kind", "title", "title_f")
            if _begins(words, folded)
        ]
        ids = self._index.titled(words, max(limit, TITLED))
        rows = EntryText.objects.filter(pk__in=ids).exclude(entry__kind__in=[Kind.UNIT, Kind.TOPIC])
        now = _now()
        found = rows.filter(Q(entry__until=None) | Q(entry__until__gt=now)).order_by(
            "-entry__moment"
        )
        stories = [
            Suggestion(pk, Kind(kind), title)
            for pk, kind, title in found.values_list("pk", "entry__kind", "title")
        ]
        half = max(limit // 2, limit - len(stories))
        return [*places[:half], *stories][:limit]

    def similar(self, subject: Subject, limit: int) -> Sequence[int]:
        """Return what shares pairs of syllables in titles, topics and tags. One query."""
        own = candidate(
            subject.id,
            normalised(subject.title)[0],
            column=subject.column,
            topics=subject.topics,
            tags=subject.tags,
        )
        if not own.pairs:
            return []
        rows = self._index.with_pairs(own.pairs, SIMILAR_FROM)
        others = [entries.candidate_of(row) for row in rows if row[0] != subject.id]
        return closest(own, others, limit)

    def known(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each word stands. One query."""
        return self._index.counts(words)

    def save(self, records: Sequence[Record]) -> None:
        """Write rows and syllables, each part in one transaction."""
        for start in range(0, len(records), SAVED_AT_ONCE):
            self._save({record.id: record for record in records[start : start + SAVED_AT_ONCE]})

    @transaction.atomic
    def _save(self, records: Mapping[int, Record]) -> None:
        _write(Entry, [entries.entry_of(record) for record in records.values()])
        _write(EntryText, [entries.text_of(record) for record in records.values()])
        self._index.learn(records)

    @transaction.atomic
    def remove(self, ids: Collection[int]) -> None:
        """Delete rows; the syllables go with them."""
        EntryText.objects.filter(pk__in=ids).delete()
        Entry.objects.filter(pk__in=ids).delete()

    def digests(self, after: int, limit: int) -> Mapping[int, str]:
        """Return the next ids and digests. One query."""
        rows = Entry.objects.filter(pk__gt=after).order_by("pk")
        return dict(rows.values_list("pk", "digest")[:limit])

    @transaction.atomic
    def clear(self) -> None:
        """Delete every row."""
        EntryText.objects.all().delete()
        Entry.objects.all().delete()

    def fault(self) -> str:
        """Return what is wrong with the syllables as a whole, "" when nothing is."""
        return self._index.fault()


def _write(model: type[Model], rows: Sequence[Any]) -> None:
    fields = [field for field in model._meta.concrete_fields if not field.primary_key]
    model._default_manager.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=[str(model._meta.pk.name)],
        update_fields=[field.name for field in fields],
    )


def _now() -> int:
    return entries.number(timezone.now())


def _begins(words: Sequence[str], title: str) -> bool:
    field = f" {title} "
    return f" {words[-1]}" in field and all(f" {word} " in field for word in words[:-1])
