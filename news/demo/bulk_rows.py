"""Writes what many stories consist of: pages, relations, first versions, index entries."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from modelsearch.backends import get_search_backends
from wagtail.models import Page, ReferenceIndex, Revision

from news.demo.bulk_insert import reserve, write
from news.demo.ground import Place
from news.stories.models import ArticlePage

_PAGE_COLUMNS = [column.attname for column in Page._meta.concrete_fields]


@dataclass
class Row:
    """A story on its way into the database.

    Attributes:
        page: as its writer saved it; live once its first version is written.
        appeared: when readers saw it first.
        version: its one version; complete once written.
    """

    page: ArticlePage
    place: Place
    appeared: datetime
    version: Revision = field(default_factory=Revision)


def write_pages(rows: Sequence[Row], *, now: datetime) -> None:
    """Write the rows of both tables, live already, and what belongs to them."""
    pages = [row.page for row in rows]
    ids = zip(rows, reserve(Page, len(rows)), reserve(Revision, len(rows)), strict=True)
    for row, page_id, version_id in ids:
        row.page.pk = row.page.id = page_id
        row.version.pk = version_id
    write([_parent(row, now) for row in rows])
    write(pages, model=ArticlePage)
    write(_adopted(pages, "tagged_items", "content_object"))
    write(_adopted(pages, "bylines", "page"))
    write(_links(pages, "topics", "topicpage_id"))
    write(_links(pages, "audiences", "audience_id"))


def write_versions(rows: Sequence[Row], *, now: datetime) -> None:
    """Write the one version of each story, then let the page in memory be the public one."""
    base = ContentType.objects.get_for_model(Page)
    for row in rows:
        row.version.content_type_id = row.page.content_type_id
        row.version.base_content_type = base
        row.version.object_id = str(row.page.pk)
        row.version.created_at = now
        row.version.user = row.place.writer
        row.version.object_str = str(row.page)
        row.version.content = row.page.serializable_data()
        _make_public(row.page, row, now)
    write([row.version for row in rows])


def fill_indexes(pages: Sequence[ArticlePage]) -> None:
    """Write the rows of the reference index and of the admin's title search."""
    content_type = ContentType.objects.get_for_model(ArticlePage)
    base = ContentType.objects.get_for_model(Page)
    write(
        [
            ReferenceIndex(
                content_type=content_type,
                base_content_type=base,
                object_id=page.pk,
                to_content_type_id=to_type,
                to_object_id=to_id,
                model_path=model_path,
                content_path=content_path,
                content_path_hash=ReferenceIndex._get_content_path_hash(content_path),
            )
            for page in pages
            for to_type, to_id, model_path, content_path in set(
                ReferenceIndex._extract_references_from_object(page)
            )
        ]
    )
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(ArticlePage, pages)


def _parent(row: Row, now: datetime) -> Page:
    parent = Page(**{name: getattr(row.page, name) for name in _PAGE_COLUMNS})
    _make_public(parent, row, now)
    return parent


def _make_public(page: Page, row: Row, now: datetime) -> None:
    page.live, page.has_unpublished_changes = True, False
    page.first_published_at = page.last_published_at = row.appeared
    page.latest_revision_created_at = now
    page.latest_revision_id = page.live_revision_id = row.version.pk


def _adopted(pages: Iterable[ArticlePage], relation: str, parent: str) -> list[Any]:
    """Return the children of all pages, told their parent's id."""
    children = []
    for page in pages:
        for child in getattr(page, relation).all():
            setattr(child, f"{parent}_id", page.pk)
            children.append(child)
    return children


def _links(pages: Iterable[ArticlePage], relation: str, column: str) -> list[Any]:
    """Return the rows that tie all pages to what they name."""
    through: Any = ArticlePage._meta.get_field(relation).remote_field.through
    return [
        through(articlepage_id=page.pk, **{column: other.pk})
        for page in pages
        for other in getattr(page, relation).all()
    ]
