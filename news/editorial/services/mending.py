"""Writing points to mend beside a return, and saying that one is mended."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils import timezone

from cms.units.selectors import person
from news.editorial.acts import Act, Work
from news.editorial.models import Decision, Point, ReviewedPage
from news.editorial.refusals import ActRefused
from news.editorial.reviewing.placing import LONGEST_QUOTE, ToMend, place_of
from news.editorial.reviewing.points import last_return, places_of
from news.editorial.rules import refusal
from news.editorial.selectors import case_of
from news.editorial.services.guard import locked_page

MAX_POINTS = 30
MAX_POINT_LENGTH = 1000


def wanted_points(points: Sequence[str | ToMend]) -> list[ToMend]:
    """Return the points that say something.

    Raises:
        ActRefused: there is none, there are too many, or one is too long; nothing is cut off.
    """
    given = (ToMend(point) if isinstance(point, str) else point for point in points)
    wanted = [replace(point, text=point.text.strip()) for point in given if point.text.strip()]
    if not wanted:
        raise ActRefused("Ghi ít nhất một điểm cần sửa.")
    if len(wanted) > MAX_POINTS:
        raise ActRefused(f"Ghi nhiều nhất {MAX_POINTS} điểm cần sửa; gộp các điểm cùng loại.")
    if any(len(point.text) > MAX_POINT_LENGTH for point in wanted):
        raise ActRefused(f"Mỗi điểm cần sửa dài nhất {MAX_POINT_LENGTH} ký tự.")
    return wanted


def hang(decision: Decision, draft: ReviewedPage, points: Sequence[ToMend]) -> None:
    """Store where each point of a return hangs; inside the transaction of the return.

    Args:
        draft: the version that was returned.
    """
    places = places_of(draft)
    passages = draft.checklist_facts().wording.passages if any(p.quote for p in points) else ()
    Point.objects.bulk_create(
        Point(
            decision=decision,
            number=number,
            path=place_of(point, passages, places)[:300],
            quote=" ".join(point.quote.split())[:LONGEST_QUOTE],
        )
        for number, point in enumerate(points, start=1)
    )


@transaction.atomic
def tick(*, page_id: int, decision_id: int, number: int, is_mended: bool, by: Any) -> Point:
    """Say that a point of the last return is mended, or that it is not yet.

    Args:
        by: who may send the story again: an author of its own unit.

    Raises:
        ActRefused: no right, the story is no longer with its author, or there is no such point.
    """
    page = locked_page(page_id)
    case = case_of(page)
    why = refusal(Act.SUBMIT, person(by), case)
    if why:
        raise ActRefused(why)
    last = last_return(page)
    if case.standing.work != Work.RETURNED or last is None or last.pk != decision_id:
        raise ActRefused("Bài không còn ở lần trả lại này.")
    if not 1 <= number <= len(last.data.get("points", [])):
        raise ActRefused("Không có điểm cần sửa này.")
    # A return from before points had rows of their own gets them with the first tick.
    point, _ = Point.objects.get_or_create(decision=last, number=number)
    if is_mended == (point.mended_at is not None):
        return point
    point.mended_by_id, point.mended_by_name = (by.pk, str(by)[:150]) if is_mended else (None, "")
    point.mended_at = timezone.now() if is_mended else None
    point.save(update_fields=["mended_by_id", "mended_by_name", "mended_at"])
    return point
