"""What synthetic stories stand on: units, people, columns, topics, lists and a few pictures."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from django.conf import settings
from django.db import models, transaction

from cms.library.models import NewsImage
from cms.units.models import Unit, shared_collection
from cms.units.roles import Right, UnitKind
from cms.units.selectors import people_with
from cms.users.models import User
from news.demo.content.sections import AUDIENCES, COLUMNS, TAGS, TOPICS
from news.demo.content.shapes import PictureSeed
from news.demo.drawing import SCENES
from news.demo.pictures import picture_of
from news.editorial.acts import Act
from news.editorial.evidence import decide
from news.editorial.models import StructurePage
from news.stories.models import (
    Audience,
    ColumnIndexPage,
    ColumnPage,
    StoryTag,
    TopicIndexPage,
    TopicPage,
)
from news.stories.services import build_portal, open_unit

_WRITING_KINDS = (UnitKind.SCHOOL.value, UnitKind.CENTER.value)
_SAMPLE_UNITS = (
    ("Trường Tiểu học Sao Mai (mẫu)", UnitKind.SCHOOL.value),
    ("Trường THCS Bình Minh (mẫu)", UnitKind.SCHOOL.value),
)
_SIZE = (800, 500)
_ALT = "Tranh vẽ minh họa một cảnh ở trường, không có người thật"

M = TypeVar("M", bound=models.Model)


@dataclass(frozen=True)
class Place:
    """A unit that writes, who writes there, and who of the center approves it.

    Nobody is named outside a demonstration: evidence must not say that a person has done what a
    command did.
    """

    unit: Unit
    writer: User | None
    approver: User | None


@dataclass(frozen=True)
class Ground:
    """Everything that a synthetic story refers to."""

    places: Sequence[Place]
    columns: Sequence[ColumnPage]
    topics: Sequence[TopicPage]
    audiences: Sequence[Audience]
    tags: Sequence[StoryTag]
    pictures: Sequence[NewsImage]


def prepare(*, pictures: int) -> Ground:
    """Return what stories stand on; each kind of it is made where there is none at all.

    Args:
        pictures: how many lead pictures the stories share, at most one of each scene.
    """
    build_portal()
    for name, kind in () if _units().exists() else _SAMPLE_UNITS:
        open_unit(name=name, kind=kind)
    audiences = [
        Audience(slug=slug, title=title, order=order)
        for order, (slug, title) in enumerate(AUDIENCES)
    ]
    columns = [ColumnPage(title=c.title, slug=c.slug, intro=c.intro) for c in COLUMNS]
    topics = [TopicPage(title=t.title, slug=t.slug, intro=t.intro) for t in TOPICS]
    tags = [StoryTag(name=name) for name in TAGS]
    return Ground(
        places=[_place(unit) for unit in _units()],
        columns=_made(columns, partial(_open_section, ColumnIndexPage)),
        topics=_made(topics, partial(_open_section, TopicIndexPage)),
        audiences=_made(audiences, Audience.save),
        tags=_made(tags, StoryTag.save),
        pictures=[_picture(scene) for scene in SCENES[:pictures]],
    )


def _units() -> models.QuerySet[Unit]:
    found = Unit.objects.filter(kind__in=_WRITING_KINDS, is_active=True).exclude(branch=None)
    return found.select_related("branch").order_by("pk")


def _place(unit: Unit) -> Place:
    if not settings.DEMO:
        return Place(unit, None, None)
    # Where the unit signs off, its lead writes: then sending is the school's confirmation.
    right = Right.SIGN_OFF if unit.sign_off else Right.WRITE_OWN
    writer = people_with(right, unit.pk).order_by("pk").first()
    if writer is None and unit.unit_kind == UnitKind.CENTER:
        writer = people_with(Right.REVIEW).order_by("pk").first()
    approvers = people_with(Right.REVIEW).order_by("pk")
    return Place(unit, writer, approvers.exclude(pk=writer.pk if writer else None).first())


def _made(samples: Sequence[M], make: Any) -> list[M]:
    """Return the rows that there are, or the samples where there is not a single one."""
    model = type(samples[0])
    rows = model._default_manager.order_by("pk")
    if not rows.exists():
        for sample in samples:
            make(sample)
    return list(rows.all())


@transaction.atomic
def _open_section(index: type[StructurePage], page: StructurePage) -> None:
    """Open a column or topic as `open_unit` opens a branch: by the system, with its decision."""
    index.objects.get().add_child(instance=page)
    revision = page.save_revision()
    decide(kind=Act.STRUCTURE, page=page, by=None, revision=revision, data={"published": True})
    revision.publish(skip_permission_checks=True)


def _picture(scene: str) -> NewsImage:
    seed = PictureSeed(scene=scene, alt=_ALT, caption="Tranh vẽ minh họa", seed=71)
    return picture_of(seed, collection=shared_collection(), by=None, size=_SIZE)
