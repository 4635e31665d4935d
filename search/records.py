"""The one place where a public page becomes a record of the search."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Self

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from cms.core.vietnamese import nfc
from cms.library.models import NewsDocument, NewsImage
from cms.units.models import Unit
from cms.units.selectors import attach_units, unit_of
from news.stories.models import (
    ArticlePage,
    Byline,
    OfficialDocumentPage,
    TopicPage,
    UnitPage,
)
from news.stories.models.lists import StoryTagging
from search.bodies import Beside, Body, plain, read_body
from search.interface import Kind, Record

SEARCHED = (ArticlePage, OfficialDocumentPage, TopicPage, UnitPage)


def public_pages() -> QuerySet[Page]:
    """Return the pages that the search may know right now, whatever their kind."""
    now = timezone.now()
    return Page.objects.live().type(*SEARCHED).filter(Q(expire_at=None) | Q(expire_at__gt=now))


def records(ids: Collection[int]) -> list[Record]:
    """Return the records of those of the pages that are public. Twelve queries at most."""
    public = public_pages().filter(pk__in=ids).values_list("pk", flat=True)
    wanted = list(public)
    if not wanted:
        return []
    stories = list(ArticlePage.objects.filter(pk__in=wanted).select_related("column"))
    documents = list(OfficialDocumentPage.objects.filter(pk__in=wanted))
    attach_units([*stories, *documents])
    bodies = {page.pk: read_body(list(page.body.raw_data)) for page in (*stories, *documents)}
    beside = _Beside.of(stories, documents, bodies)
    around = _Around.of(stories, documents)
    found = [_story(page, bodies[page.pk], beside, around) for page in stories]
    found += [_document(page, bodies[page.pk], beside, around) for page in documents]
    return found + _places(wanted)


@dataclass(frozen=True)
class _Beside:
    """Which pictures and files readers see, the names of the files."""

    images: frozenset[int]
    names: Mapping[int, str]

    @classmethod
    def of(
        cls,
        stories: Sequence[ArticlePage],
        documents: Sequence[OfficialDocumentPage],
        bodies: Mapping[int, Body],
    ) -> Self:
        each = [part for body in bodies.values() for part in body.beside]
        image_ids = {part.image for part in each if part.image}
        image_ids |= {page.lead_image_id for page in stories if page.lead_image_id}
        file_ids = {part.document for part in each if part.document}
        file_ids |= {page.file_id for page in documents if page.file_id}
        images = NewsImage.objects.filter(pk__in=image_ids, withheld_at=None)
        files = NewsDocument.objects.filter(pk__in=file_ids, withheld_at=None)
        return cls(
            images=frozenset(images.values_list("pk", flat=True)),
            names=dict(files.values_list("pk", "title")),
        )

    def words(self, parts: Iterable[Beside]) -> list[str]:
        """Return the words beside a text, without those of what was taken off."""
        found: list[str] = []
        for part in parts:
            if part.image is not None and part.image not in self.images:
                continue
            if part.document is None:
                found += part.words
            elif part.document in self.names:
                found += part.words or (self.names[part.document],)
        return found


@dataclass(frozen=True)
class _Around:
    """What pages are related to: by page, rows of the relation."""

    topics: Mapping[int, list[tuple[int, str]]]
    audiences: Mapping[int, list[tuple[int, str]]]
    tags: Mapping[int, list[tuple[int, str]]]
    bylines: Mapping[int, list[tuple[int, str]]]

    @classmethod
    def of(cls, stories: Sequence[ArticlePage], documents: Sequence[OfficialDocumentPage]) -> Self:
        ids = [page.pk for page in stories]
        topics = ArticlePage.topics.through.objects.filter(
            articlepage_id__in=ids, topicpage__live=True
        )
        of_documents = OfficialDocumentPage.topics.through.objects.filter(
            officialdocumentpage_id__in=[page.pk for page in documents], topicpage__live=True
        )
        name = ("topicpage_id", "topicpage__title")
        return cls(
            topics=_by_page(
                [
                    *topics.values_list("articlepage_id", *name),
                    *of_documents.values_list("officialdocumentpage_id", *name),
                ]
            ),
            audiences=_by_page(
                ArticlePage.audiences.through.objects.filter(articlepage_id__in=ids).values_list(
                    "articlepage_id", "audience_id", "audience__title"
                )
            ),
            tags=_by_page(
                StoryTagging.objects.filter(content_object_id__in=ids).values_list(
                    "content_object_id", "tag_id", "tag__name"
                )
            ),
            bylines=_by_page(
                Byline.objects.filter(page_id__in=ids).values_list("page_id", "pk", "name")
            ),
        )


def _by_page(rows: Iterable[tuple[int, int, str]]) -> dict[int, list[tuple[int, str]]]:
    found: dict[int, list[tuple[int, str]]] = {}
    for page, related, name in sorted(rows):
        found.setdefault(page, []).append((related, name))
    return found


def _ids(rows: Mapping[int, list[tuple[int, str]]], page: Page) -> tuple[int, ...]:
    return tuple(pk for pk, _ in rows.get(page.pk, ()))


def _names(rows: Mapping[int, list[tuple[int, str]]], page: Page) -> list[str]:
    return [name for _, name in rows.get(page.pk, ())]


def _story(page: ArticlePage, body: Body, beside: _Beside, around: _Around) -> Record:
    unit = unit_of(page)
    lead = Beside((page.lead_caption, page.lead_alt, page.lead_credit), image=page.lead_image_id)
    column = page.column if page.column and page.column.live else None
    rest = [
        page.kicker,
        *beside.words([lead, *body.beside] if page.lead_image_id else body.beside),
        *([unit.name] if unit else []),
        *([column.title] if column else []),
        *_names(around.topics, page),
        *_names(around.tags, page),
        *_names(around.bylines, page),
        page.origin_outlet,
    ]
    return Record(
        id=page.pk,
        kind=Kind.STORY,
        title=nfc(page.title),
        summary=nfc(page.summary),
        body=nfc(body.text),
        rest=_lines(rest),
        date=page.first_published_at or page.latest_revision_created_at or timezone.now(),
        column=column.pk if column else None,
        unit=unit.branch_id if unit else None,
        topics=_ids(around.topics, page),
        audiences=_ids(around.audiences, page),
        genre=page.genre,
        tags=_ids(around.tags, page),
        until=page.expire_at,
    )


def _document(page: OfficialDocumentPage, body: Body, beside: _Beside, around: _Around) -> Record:
    rest = [
        page.number,
        page.form,
        page.authority,
        *beside.words([Beside((), document=page.file_id)] if page.file_id else []),
        *beside.words(body.beside),
        *_names(around.topics, page),
    ]
    issued = page.issue_date
    return Record(
        id=page.pk,
        kind=Kind.DOCUMENT,
        title=nfc(page.title),
        summary=nfc(page.summary),
        body=nfc(body.text),
        rest=_lines(rest),
        date=timezone.make_aware(datetime.combine(issued, time()))
        if issued
        else page.first_published_at or timezone.now(),
        topics=_ids(around.topics, page),
        until=page.expire_at,
    )


def _places(ids: Collection[int]) -> list[Record]:
    """Return the records of units and topics. Two queries."""
    closed = Unit.objects.filter(is_active=False).exclude(branch=None).values("branch_id")
    topics = TopicPage.objects.filter(pk__in=ids)
    units = UnitPage.objects.filter(pk__in=ids).exclude(pk__in=closed)
    return [
        Record(
            id=page.pk,
            kind=kind,
            title=nfc(page.title),
            summary=nfc(page.intro),
            body=nfc(plain(page.key_points)) if isinstance(page, TopicPage) else "",
            rest="",
            date=page.first_published_at or timezone.now(),
            until=page.expire_at,
        )
        for kind, pages in ((Kind.TOPIC, topics), (Kind.UNIT, units))
        for page in pages
    ]


def _lines(parts: Iterable[str]) -> str:
    return nfc("\n".join(part.strip() for part in parts if part and part.strip()))
