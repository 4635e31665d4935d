"""Giving a story that waits to another reviewer."""

from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.units.selectors import person
from news.editorial import notices
from news.editorial.acts import Act
from news.editorial.claims import active_claim
from news.editorial.models import Claim
from news.editorial.refusals import ActRefused
from news.editorial.rules import refusal
from news.editorial.services.guard import locked_page, permitted


@transaction.atomic
def reassign(*, page_id: int, to: Any, by: Any) -> Claim:
    """Give the story to another reviewer, whoever has it open now; logged, and told to them.

    Raises:
        ActRefused: no right, nobody waits for a decision on it, the other one may not decide,
            or has it already.
    """
    page = locked_page(page_id)
    case = permitted(Act.REASSIGN, page, by)
    if why := refusal(Act.APPROVE, person(to), case):
        raise ActRefused(f"Không giao cho {to} được: {why}")
    held = active_claim(page.pk)
    if held is not None and held.user_id == to.pk:
        raise ActRefused(f"{to} đang giữ bài này rồi.")
    Claim.objects.filter(page_id=page.pk).delete()
    now = timezone.now()
    fresh = Claim.objects.create(
        page_id=page.pk, user=to, revision_id=page.latest_revision_id or 0, since=now, seen_at=now
    )
    data = {"to": str(to), "to_id": to.pk, "from": str(held.user) if held else ""}
    log(instance=page, action="news.reassign", user=by, data=data)
    notices.reassigned(page=page, to=to, by=by)
    return fresh
