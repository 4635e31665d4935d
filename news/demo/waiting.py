"""Writes synthetic stories that wait for the center, each by the services, as people would."""

from collections.abc import Iterator

from news.demo.bulk_story import Task, draft_of
from news.demo.ground import prepare
from news.demo.journal import put_below
from news.editorial import services
from news.editorial.selectors import waiting_ids
from news.stories.models import ArticlePage

# A seed that no live synthetic story has.
_SEED = -1
_PICTURES = 3


def send_stories(*, count: int) -> Iterator[int]:
    """Send stories until so many wait; those that wait already count.

    Leads send where a school signs off, so that each waits for the center.

    Yields:
        After each story, how many wait.
    """
    ground = prepare(pictures=_PICTURES)
    for waiting in range(len(waiting_ids()), count):
        # Not how many wait: one that was decided on keeps its number.
        number = ArticlePage.objects.count()
        place = ground.places[number % len(ground.places)]
        story = draft_of(Task(_SEED, number), ground, place)
        put_below(place.unit.branch, story, place.writer)
        services.submit(page_id=story.pk, by=place.writer)
        yield waiting + 1
