"""Makes one synthetic story in memory, as a draft; everything about it follows from its number."""

import random
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from django.utils import timezone

from cms.library.models import NewsImage
from cms.units.roles import UnitKind
from news.demo.body import CREDIT, body_of
from news.demo.clock import moment_of
from news.demo.content.shapes import PictureSeed
from news.demo.ground import Ground, Place
from news.demo.identity import identity
from news.demo.vocabulary import compose
from news.stories.models import ArticlePage, Byline, StoryTagging
from news.stories.models.story import Genre, Origin

_DAYS = 3 * 365
_GENRES = (Genre.NEWS, Genre.ARTICLE, Genre.EXAMPLE, Genre.NOTICE)


@dataclass(frozen=True)
class Task:
    """One story to be made: the seed of the run and its number there."""

    seed: int
    number: int

    @cached_property
    def key(self) -> UUID:
        """The identity of the story."""
        return identity("synthetic", self.seed, self.number)

    def chance(self, purpose: str) -> random.Random:
        """Return a source of chance, the same each time."""
        return random.Random(f"{self.seed}/{self.number}/{purpose}")  # noqa: S311 - no secret

    def moment(self) -> datetime:
        """Return when readers saw the story first: some working day of the last three years."""
        return moment_of(
            today=timezone.localdate(),
            days_ago=self.chance("day").randint(1, _DAYS),
            number=self.number,
            zone=timezone.get_default_timezone(),
        )


def draft_of(task: Task, ground: Ground, place: Place) -> ArticlePage:
    """Return the story as its writer would have saved it; it has no place in the tree yet."""
    chance = task.chance("story")
    text = compose(chance)
    picture = _picture(task, ground)
    page = ArticlePage(
        title=text.title,
        draft_title=text.title,
        translation_key=task.key,
        owner=place.writer,
        live=False,
        kicker=text.kicker,
        summary=text.summary,
        lead_image=picture,
        without_picture=picture is None,
        lead_alt=picture.description if picture else "",
        lead_caption=picture.caption if picture else "",
        lead_credit=CREDIT if picture else "",
        body=body_of(text.body, key=task.key, picture=_no_picture),
        column=chance.choice(ground.columns),
        genre=chance.choice(_GENRES),
        origin=Origin.OWN if place.unit.unit_kind == UnitKind.CENTER else Origin.SCHOOL,
        ai_use="none",
    )
    page.topics = chance.sample(ground.topics, chance.randint(0, 1))
    page.audiences = [chance.choice(ground.audiences)]
    page.tagged_items = [StoryTagging(tag=tag) for tag in chance.sample(ground.tags, 2)]
    page.bylines = [Byline(name=text.byline, sort_order=0)]
    page.wagtail_admin_comments = []
    return page


def _picture(task: Task, ground: Ground) -> NewsImage | None:
    """Return one of the shared pictures; every so often none, as schools do."""
    place = task.number % (len(ground.pictures) + 1)
    return ground.pictures[place] if place < len(ground.pictures) else None


def _no_picture(seed: PictureSeed) -> NewsImage:
    raise LookupError(f"synthetic stories show a lead picture alone: {seed.scene}")
