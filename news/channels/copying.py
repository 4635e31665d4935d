"""Reads what a live story gives to other channels, and where it was put already."""

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from cms.library.rights import AiUse
from cms.units.roles import Person, Right
from cms.units.selectors import unit_of
from news.channels.addresses import absolute, path_of
from news.channels.copy_photos import Photos, photos_of
from news.channels.copy_text import (
    CopyText,
    OfficialAccountLimits,
    Told,
    fit_sentences,
    official_account_texts,
    post_text,
)
from news.channels.labels import ai_label, republished_from
from news.channels.models import CopySettings, Posting
from news.channels.whole_text import whole_text
from news.stories.models import ArticlePage

# What stands in for a summary that nobody wrote is as long as one may be.
SUMMARY_LENGTH = 500


@dataclass(frozen=True)
class Ready:
    """What a live story gives to other channels."""

    group: CopyText
    official_account: tuple[CopyText, ...]
    facebook: CopyText
    photos: Photos


def works_on(user: Any, story: ArticlePage) -> bool:
    """Return whether the person sees where a story was put: whoever works on it."""
    return bool(story.permissions_for_user(user).can_edit())


def may_copy(user: Any, story: ArticlePage) -> bool:
    """Return whether the person copies the story: whoever works on it, while readers have it."""
    return bool(story.live) and works_on(user, story)


def ready(story: ArticlePage, limits: CopySettings) -> Ready:
    """Return texts and pictures of a live story. About fifteen queries."""
    photos = photos_of(story, limits)
    told = _told(story, photos)
    fields = OfficialAccountLimits(
        title=limits.oa_title_most, author=limits.oa_author_most, summary=limits.oa_summary_most
    )
    return Ready(
        group=_post("group", told, limits.group_most),
        official_account=tuple(official_account_texts(told, fields)),
        facebook=_post("facebook", told, limits.facebook_most),
        photos=photos,
    )


def postings_of(story: ArticlePage) -> QuerySet[Posting]:
    """Return where the story was put, the newest first. One query."""
    return Posting.objects.filter(page_id=story.pk).select_related("by")


def may_take_back(who: Person, posting: Posting) -> bool:
    """Return whether the person takes the line back: who wrote it, or who keeps the times.

    The right to set times is the duty editor's alone.
    """
    return who.user_id is not None and (posting.by_id == who.user_id or who.may(Right.SCHEDULE))


def _post(name: str, told: Told, most: int) -> CopyText:
    return CopyText(name, "Nội dung", post_text(told, most), most)


def _told(story: ArticlePage, photos: Photos) -> Told:
    unit = unit_of(story)
    any_label = AiUse.CONTENT if any(photo.label for photo in photos.taken) else ""
    return Told(
        title=story.title,
        summary=story.summary or _first_words(story),
        unit=unit.name if unit else "",
        address=absolute(path_of(story)),
        whole=whole_text(story.body),
        label=ai_label(story.ai_use, any_label),
        origin=republished_from(story.origin_outlet, story.origin_url, story.origin_date),
    )


def _first_words(story: ArticlePage) -> str:
    """Return how the text begins, without headings, captions and names of files."""
    texts = (
        text
        for block in story.body
        if block.block_type == "text"
        for text in block.block.get_searchable_content(block.value)
    )
    return fit_sentences(" ".join(texts), SUMMARY_LENGTH)
