"""Hands out places in the page tree below the branches of units, for many pages at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import F
from wagtail.models import Page

from cms.units.models import Unit


@dataclass
class Branch:
    """A unit's branch while its row is locked: the last path below it and the slugs in use."""

    page_id: int
    path: str
    depth: int
    url_path: str
    last: int
    taken: set[str] = field(default_factory=set)
    added: int = 0

    def take(self, slug: str) -> str:
        """Return the path of the next child; its slug is in use from now on."""
        self.added += 1
        self.taken.add(slug)
        return str(Page._get_path(self.path, self.depth + 1, self.last + self.added))

    def count_children(self) -> None:
        """Write how many children the branch has now."""
        Page.objects.filter(pk=self.page_id).update(numchild=F("numchild") + self.added)


def locked_branches(units: Iterable[Unit], taken: dict[int, set[str]]) -> dict[int, Branch]:
    """Lock the branches of the units until the transaction ends, by id of the unit.

    Args:
        units: with their branches.
        taken: slugs in use by id of the branch, as earlier calls left them; it is filled here.
    """
    by_branch = {unit.branch_id: unit.pk for unit in units}
    rows = Page.objects.select_for_update().filter(pk__in=by_branch).order_by("pk")
    return {by_branch[page.pk]: _branch(page, taken) for page in rows}


def _branch(page: Page, taken: dict[int, set[str]]) -> Branch:
    children = Page.objects.child_of(page)
    if page.pk not in taken:
        taken[page.pk] = set(children.values_list("slug", flat=True))
    else:
        # Somebody may have added pages between two batches.
        newest = children.order_by("-pk").values_list("slug", flat=True)[:1000]
        taken[page.pk].update(newest)
    last = children.order_by("path").last()
    return Branch(
        page_id=page.pk,
        path=page.path,
        depth=page.depth,
        url_path=page.url_path,
        last=last._get_lastpos_in_path() if last else 0,
        taken=taken[page.pk],
    )
