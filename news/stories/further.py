"""What to read after a story: what is about the same, where a room knows that; else the newest."""

from collections.abc import Callable

from news.stories.labels import Labels
from news.stories.models import ArticlePage
from news.stories.selectors import next_stories

Chooser = Callable[[ArticlePage, Labels], list[ArticlePage]]
_choosers: list[Chooser] = []


def chooses_further(chooser: Chooser) -> Chooser:
    """Register who knows which stories are about the same.

    Args:
        chooser: given a live story and what it is filed under, returns live stories without their
            columns and pictures; none when it knows of none. Two queries at most.
    """
    _choosers.append(chooser)
    return chooser


def further_stories(story: ArticlePage, labels: Labels) -> tuple[list[ArticlePage], bool]:
    """Return what to read after a story, and whether it is about the same. Two queries."""
    for chooser in _choosers:
        if found := chooser(story, labels):
            return found, True
    return next_stories(story), False
