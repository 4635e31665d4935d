"""Keeps what the search knows in step with what readers see."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from django.db import transaction
from wagtail.models import Page

from search.backends.database import database
from search.comparing import BATCH, Progress, Verdict, all_digests
from search.following import ask_to_send
from search.interface import Record
from search.records import public_pages, records


def save(found: Sequence[Record]) -> None:
    """Keep records in the database index."""
    database().save(found)


def remove(ids: Collection[int]) -> None:
    """Forget records of the database index."""
    database().remove(ids)


@transaction.atomic
def refresh(ids: Collection[int]) -> int:
    """Let the search know the pages as readers have them now: saved, or forgotten.

    The search server, where there is one, follows.

    The pages' rows are locked meanwhile, so that none is hidden between the look and the writing.

    Returns:
        How many of them are public.
    """
    list(Page.objects.select_for_update().filter(pk__in=ids).order_by("pk").values_list("pk"))
    found = records(ids)
    there = {record.id for record in found}
    remove([pk for pk in ids if pk not in there])
    save(found)
    ask_to_send(sorted(ids))
    return len(found)


def rebuild(progress: Progress) -> int:
    """Write every public page anew, in batches, while the index goes on answering.

    Args:
        progress: told after each batch how many pages are done, and of how many.

    Returns:
        How many records there are now.
    """
    ids = _public_ids()
    done = 0
    for start in range(0, len(ids), BATCH):
        done += refresh(ids[start : start + BATCH])
        progress(min(start + BATCH, len(ids)), len(ids))
    _without_public(set(all_digests(database())) - set(ids), mend=True)
    return done


def verify(progress: Progress, *, mend: bool = True) -> Verdict:
    """Compare every public page with its records, and mend what differs.

    Args:
        progress: told after each batch how many pages are compared, and of how many.
        mend: False only looks.

    Returns:
        What was wrong, whether or not it was mended.
    """
    known, ids = all_digests(database()), _public_ids()
    extra = _without_public(known.keys() - set(ids), mend=mend)
    verdict = Verdict(extra=extra, fault=database().fault())
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        missing, changed = _differing(part, known)
        if mend and (missing or changed):
            refresh(sorted(missing | changed))
        verdict = replace(
            verdict,
            checked=verdict.checked + len(part),
            missing=verdict.missing + len(missing),
            changed=verdict.changed + len(changed),
        )
        progress(min(start + BATCH, len(ids)), len(ids))
    return verdict


def _public_ids() -> list[int]:
    return list(public_pages().order_by("pk").values_list("pk", flat=True))


def _differing(ids: Sequence[int], known: Mapping[int, str]) -> tuple[set[int], set[int]]:
    """Return which pages have no record, and which another one than they should."""
    missing: set[int] = set()
    changed: set[int] = set()
    for record in records(ids):
        digest = known.get(record.id)
        if digest != record.digest:
            # It may have been written since the digests were read.
            digest = database().digests(record.id - 1, 1).get(record.id)
        if digest is None:
            missing.add(record.id)
        elif digest != record.digest:
            changed.add(record.id)
    return missing, changed


def _without_public(ids: Collection[int], *, mend: bool) -> int:
    """Return how many of the records have no public page any more; forget them."""
    count = 0
    ordered = sorted(ids)
    for start in range(0, len(ordered), BATCH):
        part = ordered[start : start + BATCH]
        public = {record.id for record in records(part)}
        count += len(part) - len(public)
        if mend:
            refresh(part)
    return count
