"""What a story is filed under: its topics, whom it is for and its tags, read together."""

from dataclasses import dataclass

from django.db.models import CharField, Value
from django.db.models.functions import Cast

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
    topics = TopicPage.objects.live().filter(stories=story.pk).order_by()
    audiences = Audience.objects.filter(stories=story.pk).order_by()
    tags = StoryTag.objects.filter(taggings__content_object_id=story.pk)
    found = topics.values_list("path", "pk", "title", "url_path").annotate(kind=Value("topic"))
    found = found.union(
        audiences.values_list(_text("order"), "pk", "title", "slug").annotate(
            kind=Value("audience")
        ),
        tags.values_list(_text("taggings__pk"), "pk", "name", "slug").annotate(kind=Value("tag")),
        all=True,
    )
    # Paths of one depth are of one length, and of two numbers the longer one is the greater.
    rows = sorted(found, key=lambda row: (len(row[0]), row[0]))
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
