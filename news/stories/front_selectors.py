"""Reads for the front page: what was chosen, what may fill the rest, and the cards of both."""

from collections.abc import Collection, Iterable
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from cms.core.cache import once_in_an_epoch
from news.stories.front import (
    BOARD,
    MOST_STORIES,
    MOST_TOPICS,
    REST,
    STRIP,
    Candidate,
    ChosenStory,
    FrontChoice,
    FrontNotice,
    last_day_of,
)
from news.stories.models import ArticlePage, Audience, FrontCuration, FrontPlace
from news.stories.models.story import Genre
from news.stories.picture_selectors import load_card_pictures
from news.stories.selectors import live_stories
from news.stories.shared_selectors import attach_sections

# Enough that every place is filled when all chosen ones are among them; notices may be rare.
NEWEST = 100
# A topic's newest stories may all stand elsewhere on the page.
OF_A_TOPIC = MOST_STORIES + BOARD + REST + MOST_TOPICS * STRIP
FOUND = 10
# What was announced longer ago concerns hardly anybody; it stays in its column and the archive.
BOARD_DAYS = 90


def curation() -> FrontCuration:
    """Return the arrangement's row; one that is not stored while nobody arranged. One query."""
    return FrontCuration.objects.first() or FrontCuration()


def front_choice() -> FrontChoice:
    """Return what was chosen, also what has ended or is still to come. One query."""
    rows = list(
        FrontPlace.objects.order_by("order").values(
            "kind", "story_id", "story__live", "topic_id", "text", "link", "starts_at", "ends_at"
        )
    )
    zone = timezone.get_default_timezone()
    of = {kind: [row for row in rows if row["kind"] == kind] for kind in FrontPlace.Kind.values}
    return FrontChoice(
        stories=tuple(
            ChosenStory(row["story_id"], last_day_of(row["ends_at"], zone), row["story__live"])
            for row in of[FrontPlace.Kind.STORY]
            if row["ends_at"]
        ),
        topic_ids=tuple(row["topic_id"] for row in of[FrontPlace.Kind.TOPIC]),
        notices=tuple(
            FrontNotice(row["text"], row["link"], row["starts_at"], row["ends_at"])
            for row in of[FrontPlace.Kind.NOTICE]
            if row["ends_at"]
        ),
    )


def candidates() -> list[Candidate]:
    """Return the newest live stories as candidates for a place. One query."""
    since = timezone.now() - timedelta(days=BOARD_DAYS)
    rows = live_stories().values_list(
        "pk", "genre", "first_published_at", "lead_image_id", "lead_image__withheld_at"
    )
    return [
        Candidate(
            pk,
            has_picture=bool(image and not withheld),
            is_notice=genre == Genre.NOTICE,
            is_recent=bool(published and published > since),
        )
        for pk, genre, published, image, withheld in rows[:NEWEST]
    ]


def stories_of_topics(topic_ids: Iterable[int]) -> dict[int, list[int]]:
    """Return the ids of each topic's newest live stories. One query a topic."""
    return {
        pk: list(live_stories().filter(topics=pk).values_list("pk", flat=True)[:OF_A_TOPIC])
        for pk in topic_ids
    }


def front_cards(ids: Collection[int], lead_id: int | None = None) -> dict[int, ArticlePage]:
    """Return live stories as cards by id, the lead's picture in its large sizes. Five queries."""
    return _cards(live_stories().filter(pk__in=ids), lead_id)


def chosen_cards(ids: Collection[int]) -> dict[int, ArticlePage]:
    """Return chosen stories by id, those that were taken off meanwhile as well. Five queries."""
    stories = ArticlePage.objects.filter(pk__in=ids).defer("body", "search_description")
    return _cards(stories)


def _cards(stories: QuerySet[ArticlePage], lead_id: int | None = None) -> dict[int, ArticlePage]:
    found = list(stories)
    load_card_pictures(found, lead_id)
    attach_sections(found)
    return {story.pk: story for story in found}


def audiences_with_stories() -> list[Audience]:
    """Return the audiences that a live story is for, in their order. One query at most."""
    stories = ArticlePage.objects.live().filter(audiences=OuterRef("pk"))
    found = Audience.objects.filter(Exists(stories))
    return once_in_an_epoch("audiences", lambda: list(found))


def find_stories(words: str) -> list[ArticlePage]:
    """Return the newest live stories whose titles have words that begin so; all without words.

    As Wagtail's own chooser finds pages. Three queries.
    """
    stories = ArticlePage.objects.live().order_by("-first_published_at")
    if words.strip():
        stories = stories.autocomplete(words, order_by_relevance=False)
    found = list(stories[:FOUND])
    attach_sections(found)
    return found
