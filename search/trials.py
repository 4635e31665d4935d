"""Keeps the center's own queries, what they should find, and since when one finds less."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from cms.core.vietnamese import nfc
from cms.units.selectors import person
from search.interface import Hit, Query
from search.selectors import find
from search.trial_models import Trial, TrialResult

SHOWN = 5
MOST_TRIALS = 200


@dataclass(frozen=True)
class Shown:
    """A page beside a query: whether it is among the first hits, and whether it should be."""

    id: int
    title: str
    is_hit: bool
    is_wanted: bool


@dataclass(frozen=True)
class Tried:
    """A query as it does now.

    Attributes:
        pages: the first hits, then what should be among them and is not.
        found, wanted: of the pages that should be among the first hits, how many are.
        worse_since: the day from which it has found less than before; None while it does well.
        before: what it found until then, as "2/2".
    """

    trial: Trial
    pages: tuple[Shown, ...]
    found: int
    wanted: int
    worse_since: date | None = None
    before: str = ""


def may_try(user: Any) -> bool:
    """Return whether the person works at the center."""
    return person(user).is_center


def keep(*, text: str, by: Any) -> Trial:
    """Keep a query.

    Raises:
        PermissionDenied: the person may not.
        ValidationError: there is nothing to search for, it is kept already, or there are too many.
    """
    _require(by)
    words = " ".join(nfc(text).split())
    trial = Trial(text=words, added_by_name=by.get_full_name() or by.get_username())
    trial.full_clean(exclude=["wanted"])
    # Asked first: an engine may be slow, and nothing must be locked meanwhile.
    if not find(Query(words, per_page=1)).has_words:
        raise ValidationError("Câu tìm cần có chữ hoặc số.")
    with transaction.atomic():
        if Trial.objects.count() >= MOST_TRIALS:
            raise ValidationError(f"Đã có {MOST_TRIALS} câu; bỏ bớt câu cũ trước khi thêm.")
        trial.save()
    return trial


def want(*, trial_id: int, page_ids: Collection[int], by: Any) -> Tried:
    """Say which pages a query should have among its first hits; pages that are gone are left out.

    Raises:
        PermissionDenied: the person may not.
    """
    _require(by)
    trial = Trial.objects.get(pk=trial_id)
    with transaction.atomic():
        trial.wanted.set(Page.objects.filter(pk__in=page_ids))
        # What was found of other wishes says nothing about these.
        trial.results.all().delete()
    # Outside: an engine may be slow, and nothing must be locked meanwhile.
    note([trial])
    return tried([trial])[0]


@transaction.atomic
def drop(*, trial_id: int, by: Any) -> None:
    """Keep a query no longer.

    Raises:
        PermissionDenied: the person may not.
    """
    _require(by)
    Trial.objects.filter(pk=trial_id).delete()


def tried(trials: Iterable[Trial]) -> list[Tried]:
    """Return how queries do now. Each asks the search once."""
    return [_tried(trial) for trial in trials]


def note(trials: Iterable[Trial], day: date | None = None) -> None:
    """Write down how queries do, where that is another than the last time."""
    for each in tried(trials):
        if not each.wanted:
            continue
        last = each.trial.results.last()
        if last is None or (last.found, last.wanted) != (each.found, each.wanted):
            TrialResult.objects.update_or_create(
                trial=each.trial,
                day=day or timezone.localdate(),
                defaults={"found": each.found, "wanted": each.wanted},
            )


def _tried(trial: Trial) -> Tried:
    hits = find(Query(trial.text, per_page=SHOWN)).hits
    wanted = {page.pk: page.title for page in trial.wanted.all()}
    pages = [Shown(hit.id, _title(hit), True, hit.id in wanted) for hit in hits]
    there = {page.id for page in pages}
    pages += [Shown(pk, title, False, True) for pk, title in wanted.items() if pk not in there]
    found = len(there & wanted.keys())
    best = _best(list(trial.results.all()), found)
    return Tried(
        trial=trial,
        pages=tuple(pages),
        found=found,
        wanted=min(len(wanted), SHOWN),
        worse_since=best[0],
        before=best[1],
    )


def _best(results: Sequence[TrialResult], found: int) -> tuple[date | None, str]:
    """Return since when less is found than once, and what was found then."""
    best = max((row.found for row in results), default=0)
    if found >= best:
        return None, ""
    last = max(at for at, row in enumerate(results) if row.found == best)
    after = results[last + 1 :]
    since = after[0].day if after else timezone.localdate()
    return since, f"{best}/{results[last].wanted}"


def _title(hit: Hit) -> str:
    return "".join(piece.text for piece in hit.title)


def _require(user: Any) -> None:
    if not may_try(user):
        raise PermissionDenied
