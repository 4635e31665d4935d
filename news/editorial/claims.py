"""Opening a story for review claims it; leaving, or 30 minutes of silence, frees it."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, Revision

from news.editorial.models import Claim
from news.editorial.refusals import ActRefused

CLAIM_LASTS = timedelta(minutes=30)


def active_claim(page_id: int) -> Claim | None:
    """Return who has the story open, or None. One query."""
    now = timezone.now()
    # A sign from further ahead than a claim lasts was given before the clock was set back.
    held = Claim.objects.filter(page_id=page_id, seen_at__gt=now - CLAIM_LASTS)
    return held.filter(seen_at__lte=now + CLAIM_LASTS).select_related("user").first()


@transaction.atomic
def claim(*, page: Page, by: Any, revision: Revision, take_over: bool = False) -> Claim:
    """Claim the story for the reader unless somebody else has it; return whose it is now.

    Args:
        revision: the version that the reader sees; from now on nobody rewrites it in place.
        take_over: take it from whoever has it; logged.
    """
    Page.objects.select_for_update().filter(pk=page.pk).first()
    now = timezone.now()
    held = active_claim(page.pk)
    if held is not None and held.user_id == by.pk:
        held.seen_at, held.revision_id = now, revision.pk
        held.save(update_fields=["seen_at", "revision_id"])
        return held
    if held is not None and not take_over:
        return held
    if held is not None:
        log(
            instance=page,
            action="news.take_over",
            user=by,
            data={"from": str(held.user), "from_id": held.user_id},
        )
    Claim.objects.filter(page_id=page.pk).delete()
    fresh = Claim.objects.create(
        page_id=page.pk, user=by, revision_id=revision.pk, since=now, seen_at=now
    )
    log(instance=page, action="news.claim", user=by)
    return fresh


def release(*, page_id: int, by: Any) -> None:
    """Free the story that the reader leaves."""
    Claim.objects.filter(page_id=page_id, user=by).delete()


def require_free(page_id: int, by: Any) -> None:
    """Refuse an act while somebody else has the story open.

    Raises:
        ActRefused: says who and since when.
    """
    held = active_claim(page_id)
    if held is not None and held.user_id != by.pk:
        since = timezone.localtime(held.since).strftime("%H:%M")
        raise ActRefused(f"{held.user} đang xem bài này từ {since}. Bấm “Nhận thay” để xử lý.")
