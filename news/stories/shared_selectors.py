"""Reads of what many pages show alike, such as columns and units; once in an epoch each."""

from collections.abc import Sequence

from cms.core.cache import once_in_an_epoch
from cms.units.models import Unit
from cms.units.selectors import all_units, attach_units
from news.stories.models import ArticlePage, ColumnPage, InfoPage, TopicPage

# What editors need of a page, and no reader: every column more costs time to ask for and to read.
FOR_EDITORS = (
    "translation_key", "locale", "latest_revision", "latest_revision_created_at", "draft_title",
    "has_unpublished_changes", "go_live_at", "expire_at", "expired", "locked", "locked_at",
    "locked_by", "owner", "alias_of", "show_in_menus", "seo_title", "search_description",
)  # fmt: skip


def attach_sections(stories: Sequence[ArticlePage]) -> None:
    """Remember on each story of a list its unit and its column. Two queries at most."""
    attach_units(stories)
    columns = {column.pk: column for column in _all_columns()}
    for story in stories:
        story.column = columns.get(story.column_id)


def live_information() -> list[InfoPage]:
    """Return the pages about the portal itself, Vietnamese ones first. One query at most."""
    pages = InfoPage.objects.live().defer(*FOR_EDITORS, "body")
    return once_in_an_epoch("information", lambda: list(pages.order_by("-language", "title")))


def live_columns() -> list[ColumnPage]:
    """Return the columns in the order of the tree. One query at most."""
    return [column for column in _all_columns() if column.live]


def _all_columns() -> list[ColumnPage]:
    columns = ColumnPage.objects.defer(*FOR_EDITORS).order_by("path")
    return once_in_an_epoch("columns", lambda: list(columns))


def live_topics() -> list[TopicPage]:
    """Return the topics in the order of the tree. One query at most."""
    topics = TopicPage.objects.live().defer(*FOR_EDITORS).order_by("path")
    return once_in_an_epoch("topics", lambda: list(topics))


def live_units() -> list[Unit]:
    """Return the active units whose page readers may see. One query at most."""
    return [unit for unit in all_units() if unit.is_active and unit.branch and unit.branch.live]
