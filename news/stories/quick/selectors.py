"""Reads for quick send: for which units, which drafts, which photos; each says its queries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.models import Page, Revision
from wagtail.permissions import policy_registry

from cms.library.models import NewsImage
from cms.units.models import Unit
from cms.units.roles import Right
from cms.units.selectors import all_units, person, unit_of
from news.editorial.acts import Public, Work
from news.editorial.selectors import standings
from news.stories.models import ArticlePage, QuickDraft, UnitPage
from news.stories.quick.content import (
    UNTITLED,
    Content,
    Photo,
    further_photos,
    typed_text,
)

LISTED = 5
SHOWN_SIZE = "fill-240x180"
_LOOKED_AT = 30


@dataclass(frozen=True)
class Unfinished:
    """A quick story that its author may go on with."""

    page_id: int
    title: str
    saved_at: Any


def writes_for_a_unit(user: Any) -> bool:
    """Return whether the person writes stories for a unit of theirs; no query of its own."""
    who = person(user)
    return any(
        who.may(Right.WRITE_OWN, unit_id) or who.may(Right.WRITE_ALL) for unit_id in who.unit_ids
    )


def quick_units(user: Any) -> list[Unit]:
    """Return the own units below whose page the person may add stories. Three queries a unit."""
    return [unit for unit in all_units() if _may_add(user, unit)]


def _may_add(user: Any, unit: Unit) -> bool:
    if unit.pk not in person(user).unit_ids or not unit.is_active:
        return False
    page = UnitPage.objects.filter(pk=unit.branch_id).first()
    return page is not None and page.permissions_for_user(user).can_add_subpage()


def draft_for(user: Any, page_id: int) -> QuickDraft | None:
    """Return the quick story if it is one of the person's own units, whoever began it."""
    row = QuickDraft.objects.select_related("page").filter(page_id=page_id).first()
    if row is None or not may_go_on(user, row.page):
        return None
    return row


def may_go_on(user: Any, page: Page) -> bool:
    """Return whether the story is of a unit for which the person sends. At most four queries."""
    unit = unit_of(page)
    return unit is not None and _may_add(user, unit)


def unfinished(user: Any) -> list[Unfinished]:
    """Return the newest quick stories that the person began and nobody has yet. Flat."""
    rows = QuickDraft.objects.filter(begun_by=user, page__first_published_at=None)
    pages = [
        row.page
        for row in rows.select_related("page").order_by("-page__latest_revision_created_at")[
            :_LOOKED_AT
        ]
    ]
    standing = standings(pages)
    return [
        Unfinished(page.pk, page.draft_title, page.latest_revision_created_at)
        for page in pages
        if standing[page.pk].public == Public.NEVER
        and standing[page.pk].work in (Work.DRAFT, Work.RETURNED)
    ][:LISTED]


def content_of(story: ArticlePage) -> Content | None:
    """Return what the quick form shows of a story; None when its body has more. No query."""
    blocks: Sequence[Any] = list(story.body.raw_data)
    text, further = typed_text(blocks), further_photos(blocks)
    if text is None or further is None:
        return None
    lead = []
    if story.lead_image_id:
        words = (story.lead_alt, story.lead_caption, story.lead_credit)
        lead = [Photo(story.lead_image_id, *words)]
    return Content(
        title="" if story.title == UNTITLED else story.title,
        text=text,
        column_id=story.column_id,
        genre=story.genre,
        ai_use=story.ai_use,
        photos=tuple(photo for photo in (*lead, *further) if photo.image_id),
    )


def stamp(revision: Revision) -> str:
    """Return what tells a version, saved over or not, from every other one of the story."""
    return f"{revision.pk}-{int(revision.created_at.timestamp() * 1_000_000)}"


def usable_photos(
    image_ids: Iterable[int], *, user: Any, known: Iterable[int] = ()
) -> list[NewsImage]:
    """Return those that the story has already or the person may choose, in the given order.

    Three queries, the size that the form shows included.

    Args:
        image_ids: as a form posted them; foreign, lost and repeated ones are left out.
        known: what the story has.
    """
    ids = list(dict.fromkeys(image_ids))
    policy = policy_registry.get_by_type(NewsImage)
    own = policy.instances_user_has_any_permission_for(user, ["choose"]).filter(pk__in=ids)
    allowed = {*own.values_list("pk", flat=True), *known}
    rows = NewsImage.objects.filter(pk__in=[pk for pk in ids if pk in allowed])
    found = rows.select_related("collection__unit").prefetch_renditions(SHOWN_SIZE).in_bulk()
    return [found[pk] for pk in ids if pk in found]
