"""Keeps where a story was put by hand, and takes a wrong line back."""

from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.units.selectors import person
from news.channels.copying import may_copy, may_take_back, works_on
from news.channels.models import OtherChannel, Posting
from news.stories.models import ArticlePage

IN_THE_FUTURE = "Ngày đăng không thể sau hôm nay."


@transaction.atomic
def record_posting(
    *, story: ArticlePage, channel: str, link: str, posted_on: date, by: Any
) -> tuple[Posting, bool]:
    """Write down that a live story stands in another channel; the same twice is once.

    Args:
        story: as it is now.
        channel: one of `OtherChannel`.
        link: where it stands, '' where the channel has no address for it.
        posted_on: the day, in the ward's time.
        by: who says so.

    Returns:
        The line, and whether it is new.

    Raises:
        PermissionDenied: the story is not live, or none of the person's.
        ValidationError: a fact can't be true.
    """
    if not may_copy(by, story):
        raise PermissionDenied
    if posted_on > timezone.localdate():
        raise ValidationError({"posted_on": IN_THE_FUTURE})
    posting = Posting(
        page_id=story.pk, channel=channel, link=link, posted_on=posted_on, by=by,
        by_name=str(by)[:150],
    )  # fmt: skip
    posting.clean_fields()
    row, is_new = Posting.objects.get_or_create(
        page_id=story.pk,
        channel=channel,
        link=link,
        posted_on=posted_on,
        defaults={"by": by, "by_name": posting.by_name},
    )
    if is_new:
        log(instance=story, action="channels.posted", user=by, data=_facts(row))
    return row, is_new


@transaction.atomic
def take_back_posting(*, story: ArticlePage, posting_id: int, by: Any) -> bool:
    """Take back a line that is wrong or true no more; the page's log keeps what it said.

    Returns:
        Whether it was still there.

    Raises:
        PermissionDenied: the person neither wrote it nor is the duty editor.
    """
    if not works_on(by, story):
        raise PermissionDenied
    row = Posting.objects.select_for_update().filter(page_id=story.pk, pk=posting_id).first()
    if row is None:
        return False
    if not may_take_back(person(by), row):
        raise PermissionDenied
    log(instance=story, action="channels.posting_taken_back", user=by, data=_facts(row))
    row.delete()
    return True


def _facts(row: Posting) -> dict[str, str]:
    return {
        "channel": OtherChannel(row.channel).label,
        "link": row.link,
        "posted_on": row.posted_on.isoformat(),
        "by": row.by_name,
    }
