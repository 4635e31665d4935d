"""Fills the sample ward's portal: footer, lists, columns, topics, profiles of units."""

from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.html import escape
from wagtail.models import Page

from cms.core.models import PortalSettings
from news.demo.content.info import FRONT_INTRO
from news.demo.content.sections import AUDIENCES, COLUMNS, FOOTER, TAGS, TOPICS
from news.demo.content.shapes import UnitSeed
from news.demo.content.ward import UNITS
from news.demo.identity import identity, planted
from news.demo.people import Ward
from news.demo.pictures import picture_of
from news.editorial.models import StructurePage
from news.editorial.services import publish_structure
from news.stories.models import (
    Audience,
    ColumnIndexPage,
    ColumnPage,
    FrontPage,
    StoryTag,
    TopicIndexPage,
    TopicPage,
    UnitPage,
)

_FOOTER = {
    "owner_name": FOOTER.owner,
    "parent_body": FOOTER.parent_body,
    "address": FOOTER.address,
    "email": FOOTER.email,
    "phone": FOOTER.phone,
    "responsible": FOOTER.responsible,
}


def furnish(ward: Ward) -> None:
    """Make what is missing of the portal's structure; the duty editor publishes it."""
    by = ward.people["truc.ban"]
    _fill_footer()
    for order, (slug, title) in enumerate(AUDIENCES):
        Audience.objects.get_or_create(slug=slug, defaults={"title": title, "order": order})
    for name in TAGS:
        StoryTag.objects.get_or_create(name=name)
    for column in COLUMNS:
        page = ColumnPage(title=column.title, slug=column.slug, intro=column.intro)
        _plant(page, ColumnIndexPage.objects.get(), identity("column", column.slug), by)
    for topic in TOPICS:
        points = "".join(f"<li>{escape(point)}</li>" for point in topic.key_points)
        page = TopicPage(
            title=topic.title,
            slug=topic.slug,
            intro=topic.intro,
            key_points=f"<ul>{points}</ul>",
        )
        _plant(page, TopicIndexPage.objects.get(), identity("topic", topic.slug), by)
    for unit in UNITS:
        _fill_profile(unit, ward, by)
    front = FrontPage.objects.get()
    if not front.intro:
        front.intro = FRONT_INTRO
        publish(front, by)


def _fill_footer() -> None:
    portal = PortalSettings.load()
    empty = [name for name in _FOOTER if not getattr(portal, name)]
    for name in empty:
        setattr(portal, name, _FOOTER[name])
    if empty:
        portal.save()


@transaction.atomic
def _plant(page: StructurePage, parent: Page, key: UUID, by: Any) -> None:
    if planted(type(page), key) is None:
        page.translation_key, page.owner, page.live = key, by, False
        parent.add_child(instance=page)
        publish(page, by)


def _fill_profile(seed: UnitSeed, ward: Ward, by: Any) -> None:
    page = UnitPage.objects.get(pk=ward.units[seed.code].branch_id)
    if page.intro:
        return
    page.intro, page.address = seed.intro, seed.address
    page.phone, page.email = seed.phone, seed.email
    page.leader_post, page.leader = seed.leader
    page.map_address = seed.map_address
    if seed.picture:
        unit, size = ward.units[seed.code], ward.picture_size
        page.picture = picture_of(seed.picture, collection=unit.collection, by=by, size=size)
        page.picture_alt = seed.picture.alt
    publish(page, by)


@transaction.atomic
def publish(page: StructurePage, by: Any) -> None:
    """Publish a page of the structure as the duty editor's button does."""
    page.save_revision(user=by)
    publish_structure(page_id=page.pk, by=by)
