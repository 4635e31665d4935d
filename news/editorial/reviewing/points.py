"""Reads the points of the last return: where they hang, who ticked them, what changed there."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from wagtail.models import Page

from news.editorial.acts import Act
from news.editorial.models import Decision, Point, ReviewedPage
from news.editorial.reviewing.changes import Change, change_at
from news.editorial.reviewing.faces import faces_of
from news.editorial.reviewing.placing import Place


@dataclass(frozen=True)
class StandingPoint:
    """A point to mend as the screens show it.

    Attributes:
        where: how an editor calls the place; '' of the whole story.
        quote: the words that it hangs on, '' of a whole field or block.
        change: what became of the place since the return, if that is asked for.
    """

    decision_id: int
    number: int
    text: str
    path: str = ""
    where: str = ""
    quote: str = ""
    mended_by: str = ""
    mended_at: datetime | None = None
    change: Change | None = None

    @property
    def anchor(self) -> str:
        """The part of the form's address that leads to the place."""
        return f"#:w:contentpath={self.path}" if self.path else ""


def last_return(page: Page) -> Decision | None:
    """Return the last return since the page was approved the last time, or None. One query."""
    kinds = [act.value for act in (Act.RETURN, Act.APPROVE, Act.CORRECT, Act.BREAK_GLASS)]
    last = Decision.objects.filter(page_id=page.pk, kind__in=kinds).order_by("-id").first()
    return last if last is not None and last.kind == Act.RETURN else None


def places_of(draft: ReviewedPage) -> list[Place]:
    """Return where a point can hang: each field and block of the version. Queries of its faces."""
    return [Place(face.path, face.label) for face in faces_of(draft)]


def standing_points(
    last: Decision | None, places: Iterable[Place], changes: Iterable[Change] = ()
) -> list[StandingPoint]:
    """Return the points of a return. One query.

    Args:
        last: the return, None for no points.
        places: the fields and blocks of the version that is looked at.
        changes: what became of them since the return.
    """
    if last is None:
        return []
    names = {place.path: place.where for place in places}
    rows = {row.number: row for row in Point.objects.filter(decision=last)}
    known = list(changes)
    found = []
    for number, said in enumerate(last.data.get("points", []), start=1):
        row = rows.get(number, Point())
        found.append(
            StandingPoint(
                decision_id=last.pk,
                number=number,
                text=said["text"],
                path=row.path,
                where=_where(row.path, names),
                quote=row.quote,
                mended_by=row.mended_by_name,
                mended_at=row.mended_at,
                change=change_at(known, row.path) if row.path else None,
            )
        )
    return found


def _where(path: str, names: dict[str, str]) -> str:
    """Return the name of the field or block that the path lies in."""
    parts = path.split(".")
    nearest = (".".join(parts[:count]) for count in range(len(parts), 0, -1))
    found = next((names[part] for part in nearest if part in names), "")
    return found or ("chỗ này không còn trong bài" if path else "")
