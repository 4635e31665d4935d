"""Gathers what the review screen shows beside the story: what changed, and the points."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Revision

from cms.library.removals import asked_off
from news.editorial.models import ReviewedPage
from news.editorial.reviewing.bases import Base, ChangedPaper, bases, changed_files, chosen
from news.editorial.reviewing.changes import Change, Face, Run, compare, differing, runs
from news.editorial.reviewing.faces import faces_of
from news.editorial.reviewing.placing import Place
from news.editorial.reviewing.points import StandingPoint, last_return, standing_points


@dataclass(frozen=True)
class Beside:
    """What stands beside the story.

    Attributes:
        offered: the earlier versions that can be chosen.
        base: the one that was chosen; None when there is none, or none is wanted.
        runs: fields and blocks in the order of the newest version, the same ones folded.
        papers: documents that were changed in the library since the chosen version.
        count: how many differ.
        points: those of the last return, with what became of their places since.
        places: where a new point can hang.
        undrawn: pictures of either version that a family asked to have off.
    """

    offered: list[Base]
    base: Base | None
    runs: tuple[Run, ...]
    papers: list[ChangedPaper]
    count: int
    points: list[StandingPoint]
    places: list[Place]
    undrawn: set[int]


def beside(page: Page, draft: ReviewedPage, user: Any, asked: str) -> Beside:
    """Return what stands beside the newest version.

    About fifteen queries for each version that is read: the newest, the one it is compared with,
    and the returned one if that is a third.

    Args:
        draft: the newest version.
        asked: what the address asks to compare with.
    """
    offered = bases(page, user)
    base = chosen(asked, offered, page)
    faces = faces_of(draft)
    places = [Place(face.path, face.label) for face in faces]
    found = _since(page, base, faces) if base else compare(faces, faces)
    papers = changed_files(page, base.since)[1] if base else []
    last = last_return(page)
    changes: tuple[Change, ...] = ()
    if last is not None and last.revision_id:
        same = base is not None and base.revision_id == last.revision_id
        returned = Base("", "", last.revision_id, last.at)
        changes = found if same else _since(page, returned, faces)
    return Beside(
        offered=offered,
        base=base,
        runs=runs(found),
        papers=papers,
        count=sum(1 for _ in differing(found)) + len(papers),
        points=standing_points(last, places, changes),
        places=places,
        undrawn=asked_off({shown.key for change in found for shown in change.pictures}),
    )


def _since(page: Page, base: Base, faces: list[Face]) -> tuple[Change, ...]:
    earlier = Revision.objects.filter(pk=base.revision_id).first()
    if earlier is None:
        return ()
    swaps, _ = changed_files(page, base.since)
    return compare(faces_of(earlier.as_object()), faces, swaps)
