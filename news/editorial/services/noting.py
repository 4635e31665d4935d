"""Noting what the desk has to know of stories that wait: once when they come, not at each look."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState

from news.editorial.models import WaitingNote
from news.editorial.refusals import ActRefused
from news.editorial.risk import Circumstances, concerns_of
from news.editorial.selectors import correction_under_way, waiting_ids
from news.editorial.services.guard import Checked, check, locked_page, newest

# Rights of pictures and rules change without the story.
NOTE_LASTS = timedelta(days=1)


def note(*, page: Page, revision: Revision, checked: Checked, is_correction: bool) -> None:
    """Note a version that waits from now on; inside the act's transaction. Two or three queries.

    Args:
        checked: what the checklist said of exactly this version.
    """
    around = Circumstances(is_correction=is_correction, is_first=_is_first(page))
    filed = checked.draft.filed_under()
    WaitingNote.objects.update_or_create(
        page_id=page.pk,
        defaults={
            "revision_id": revision.pk,
            "at": timezone.now(),
            "genre": filed.genre,
            "column_id": filed.column_id,
            "concerns": list(concerns_of(checked.facts, checked.found, around)),
        },
    )


def renew_notes(limit: int = 100) -> int:
    """Note the waiting stories that were changed, or noted long ago or never; forget the others.

    Args:
        limit: how many are looked at in one run; each takes about twenty queries.

    Returns:
        How many were noted.
    """
    waiting = waiting_ids()
    # Reminders read the notes of what waits for a school too.
    under_way = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS, workflow_state__status="in_progress"
    ).values_list("workflow_state__object_id", flat=True)
    WaitingNote.objects.exclude(page_id__in=[int(pk) for pk in under_way]).delete()
    newest_of = dict(Page.objects.filter(pk__in=waiting).values_list("pk", "latest_revision_id"))
    long_ago = timezone.now() - NOTE_LASTS
    fresh = WaitingNote.objects.filter(at__gt=long_ago).values_list("page_id", "revision_id")
    stale = sorted(newest_of.items() - set(fresh))[:limit]
    for page_id, _ in stale:
        _note_again(page_id)
    return len(stale)


@transaction.atomic
def _note_again(page_id: int) -> None:
    try:
        page = locked_page(page_id)
        revision = newest(page)
    except ActRefused:
        # Deleted a moment ago: nothing waits any more.
        return
    is_correction = bool(correction_under_way(page))
    note(page=page, revision=revision, checked=check(revision), is_correction=is_correction)


def _is_first(page: Page) -> bool:
    """Return whether readers never had a story of the same writer."""
    known = Page.objects.filter(owner_id=page.owner_id, first_published_at__isnull=False)
    return page.owner_id is not None and not known.exclude(pk=page.pk).exists()
