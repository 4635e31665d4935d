"""What to read after a story: what is about the same, where a room knows that; else the newest."""

from collections.abc import Callable, Sequence

from news.stories.models import ArticlePage, StoryTag, TopicPage
from news.stories.selectors import next_stories

Chooser = Callable[[ArticlePage, Sequence[TopicPage], Sequence[StoryTag]], list[ArticlePage]]
_choosers: list[Chooser] = []


def chooses_further(chooser: Chooser) -> Chooser:
    """Register who knows which stories are about the same.

    Args:
        chooser: given a live story, its topics and its tags, returns live stories with their
            columns loaded, without their pictures; none when it knows of none. Two queries at
            most.
    """
    _choosers.append(chooser)
    return chooser


def further_stories(
    story: ArticlePage, topics: Sequence[TopicPage], tags: Sequence[StoryTag]
) -> tuple[list[ArticlePage], bool]:
    """Return what to read after a story, and whether it is about the same. Two queries."""
    for chooser in _choosers:
        if found := chooser(story, topics, tags):
            return found, True
    return next_stories(story), False
