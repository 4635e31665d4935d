"""Arranges the front page: one act, one decision, one new epoch of pages."""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from cms.core.cache import pages_changed
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.editorial.services.structure import record_curation, require_structure
from news.stories.front import (
    MOST_NOTICES,
    MOST_STORIES,
    MOST_TOPICS,
    FrontChoice,
    end_of,
    latest_day,
)
from news.stories.front_selectors import front_choice
from news.stories.models import ArticlePage, FrontCuration, FrontPage, FrontPlace, TopicPage


class FrontMoved(ActRefused):
    """Somebody else arranged the front page since the screen was opened."""


@transaction.atomic
def arrange_front(
    *,
    choice: FrontChoice,
    seen_version: int,
    by: Any,
    keep_days: int | None = None,
    address: str | None = None,
) -> Decision | None:
    """Store a whole arrangement in place of the one that was seen.

    Args:
        choice: everything that is chosen from now on.
        seen_version: the arrangement's number that the person had before them.
        keep_days: for how many days a story is proposed to stay; None leaves it.
        address: where the user's request came from.

    Returns:
        The decision; None where nothing changes.

    Raises:
        FrontMoved: the arrangement is another one by now.
        ActRefused: no right, too many, twice the same, nothing that readers could see, or ended.
    """
    require_structure(by)
    FrontCuration.objects.get_or_create(pk=1)
    row = FrontCuration.objects.select_for_update().get(pk=1)
    before, now = front_choice(), timezone.now()
    days = keep_days or row.keep_days
    # Before the number is looked at: a second click on the button asks for what the first one did.
    if choice == before and days == row.keep_days:
        return None
    if row.version != seen_version:
        raise FrontMoved(f"{row.changed_by_name} vừa lưu một cách sắp khác.")
    _require_sound(choice, before, now)
    decision = record_curation(
        page=FrontPage.objects.get(), by=by, data={"front": _told(choice)}, address=address
    )
    FrontPlace.objects.all().delete()
    for place in _rows(choice):
        place.save(force_insert=True)
    row.version, row.keep_days, row.changed_at = row.version + 1, days, now
    row.changed_by_name = decision.by_name
    row.save()
    pages_changed()
    return decision


def _require_sound(choice: FrontChoice, before: FrontChoice, now: datetime) -> None:
    stories, topics = [each.story_id for each in choice.stories], choice.topic_ids
    for chosen, most, what in (
        (stories, MOST_STORIES, "bài"),
        (topics, MOST_TOPICS, "chuyên đề"),
        (choice.notices, MOST_NOTICES, "thông báo"),
    ):
        if len(chosen) > most:
            raise ActRefused(f"Trang nhất có nhiều nhất {most} {what}.")
        if len(set(chosen)) < len(chosen):
            raise ActRefused(f"Có {what} được chọn hai lần.")
    # What stood there already and was hidden meanwhile may stay: it comes back when it is restored.
    new = set(stories) - {each.story_id for each in before.stories}
    if ArticlePage.objects.live().filter(pk__in=new).count() < len(new):
        raise ActRefused("Có bài không còn đăng nên không chọn được.")
    if TopicPage.objects.live().filter(pk__in=topics).count() < len(topics):
        raise ActRefused("Có chuyên đề không còn đăng nên không chọn được.")
    _require_times(choice, now)


def _require_times(choice: FrontChoice, now: datetime) -> None:
    zone = timezone.get_default_timezone()
    if any(end_of(each.last_day, zone) <= now for each in choice.stories):
        raise ActRefused("Ngày cuối giữ bài đã qua.")
    if any(each.last_day > latest_day(timezone.localdate(now)) for each in choice.stories):
        raise ActRefused("Ngày cuối giữ bài quá xa.")
    for notice in choice.notices:
        if not notice.text.strip():
            raise ActRefused("Thông báo chưa có nội dung.")
        if notice.starts_at and notice.starts_at >= notice.ends_at:
            raise ActRefused("Thông báo phải kết thúc sau khi bắt đầu.")
        if notice.ends_at <= now:
            raise ActRefused("Giờ kết thúc của thông báo đã qua.")


def _rows(choice: FrontChoice) -> list[FrontPlace]:
    kind, zone = FrontPlace.Kind, timezone.get_default_timezone()
    stories = [
        FrontPlace(
            kind=kind.STORY,
            order=order,
            story_id=each.story_id,
            ends_at=end_of(each.last_day, zone),
        )
        for order, each in enumerate(choice.stories)
    ]
    topics = [
        FrontPlace(kind=kind.TOPIC, order=order, topic_id=pk)
        for order, pk in enumerate(choice.topic_ids)
    ]
    notices = [
        FrontPlace(
            kind=kind.NOTICE,
            order=order,
            text=each.text,
            link=each.link,
            starts_at=each.starts_at,
            ends_at=each.ends_at,
        )
        for order, each in enumerate(choice.notices)
    ]
    return [*stories, *topics, *notices]


def _told(choice: FrontChoice) -> dict[str, Any]:
    """Return the choice as a decision keeps it: with titles, which outlive the pages."""
    titles = dict(
        ArticlePage.objects.filter(pk__in=[each.story_id for each in choice.stories])
        .values_list("pk", "title")
    )  # fmt: skip
    names = dict(TopicPage.objects.filter(pk__in=choice.topic_ids).values_list("pk", "title"))
    return {
        "stories": [
            {
                "id": each.story_id,
                "title": titles.get(each.story_id, ""),
                "last_day": each.last_day.isoformat(),
            }
            for each in choice.stories
        ],
        "topics": [{"id": pk, "title": names.get(pk, "")} for pk in choice.topic_ids],
        "notices": [
            {
                "text": each.text,
                "link": each.link,
                "starts_at": each.starts_at.isoformat() if each.starts_at else None,
                "ends_at": each.ends_at.isoformat(),
            }
            for each in choice.notices
        ],
    }
