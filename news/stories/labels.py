"""What a story is filed under: its topics, whom it is for and its tags, read together."""

from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, QuerySet, Value
from django.db.models.functions import Cast

from cms.core.compiled import Compiled
from news.stories.models import ArticlePage, Audience, StoryTag, TopicPage


@dataclass(frozen=True)
class Labels:
    """Topics, audiences and tags of a story, each in its order."""

    topics: list[TopicPage]
    audiences: list[Audience]
    tags: list[StoryTag]


def labels_of(story: ArticlePage, *, as_edited: bool) -> Labels:
    """Return what a story is filed under; of a topic its name and address alone. One query.

    Args:
        as_edited: as a draft has them, which no table does; then three queries at most.
    """
    if as_edited:
        return Labels(list(story.topics.all()), list(story.audiences.all()), list(story.tags.all()))
    # Paths of one depth are of one length, and of two numbers the longer one is the greater.
    rows = sorted(_LABELS.rows(story.pk), key=lambda row: (len(row[0]), row[0]))
    return Labels(
        [
            TopicPage(pk=pk, title=name, url_path=address)
            for _, pk, name, address, kind in rows
            if kind == "topic"
        ],
        [
            Audience(pk=pk, title=name, slug=slug)
            for _, pk, name, slug, kind in rows
            if kind == "audience"
        ],
        [
            StoryTag(pk=pk, name=name, slug=slug)
            for _, pk, name, slug, kind in rows
            if kind == "tag"
        ],
    )


def _text(number: str) -> Cast:
    return Cast(number, CharField())


def _filed(story: Value) -> QuerySet[Any, tuple[str, int, str, str, str]]:
    """Return order, key, name, address and kind of all that a story is filed under."""
    topics = TopicPage.objects.live().filter(stories=story).order_by()
    audiences = Audience.objects.filter(stories=story).order_by()
    tags = StoryTag.objects.filter(taggings__content_object_id=story)
    found = topics.values_list("path", "pk", "title", "url_path").annotate(kind=Value("topic"))
    return found.union(
        audiences.values_list(_text("order"), "pk", "title", "slug").annotate(
            kind=Value("audience")
        ),
        tags.values_list(_text("taggings__pk"), "pk", "name", "slug").annotate(kind=Value("tag")),
        all=True,
    )


_LABELS = Compiled(_filed)
