"""Guesses what a new story will be from its author's last one in the same unit."""

from typing import Any

from wagtail.models import Page

from cms.units.roles import UnitKind
from cms.units.selectors import unit_of
from news.stories.models import ArticlePage, Byline
from news.stories.models.story import Origin


def prefill(*, story: ArticlePage, parent: Page, owner: Any) -> None:
    """Fill what the author would choose again; nothing is stored.

    Three queries, and those of the last story's relations.

    Args:
        story: new and unsaved.
        parent: the unit's page.
        owner: who writes it; their name signs it.
    """
    unit = unit_of(parent)
    of_school = unit is not None and unit.unit_kind == UnitKind.SCHOOL
    story.origin = Origin.SCHOOL if of_school else Origin.OWN
    if owner is None:
        return
    if owner.get_full_name():
        story.bylines = [Byline(name=owner.get_full_name(), role=Byline.Role.TEXT)]
    last = last_story(parent=parent, owner=owner)
    if last is not None:
        story.column = last.column if last.column and last.column.live else None
        story.genre = last.genre
        story.audiences = list(last.audiences.all())


def last_story(*, parent: Page, owner: Any) -> ArticlePage | None:
    """Return the newest version of the owner's last story of the unit. Two queries."""
    stories = ArticlePage.objects.child_of(parent).filter(owner=owner)
    found = stories.select_related("latest_revision").order_by("-pk").first()
    if found is None or found.latest_revision is None:
        return found
    newest: ArticlePage = found.latest_revision.as_object()
    return newest
