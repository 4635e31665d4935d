"""Makes the sample ward's official documents and pages of information."""

import io
from typing import Any
from uuid import UUID

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from cms.library.models import NewsDocument, NewsImage
from cms.units.models import shared_collection
from news.demo.body import body_of, facts
from news.demo.clock import moment_of
from news.demo.content.info import PAGES
from news.demo.content.plan import DOCUMENTS
from news.demo.content.shapes import DocumentSeed, InfoSeed, PictureSeed
from news.demo.identity import identity, planted
from news.demo.journal import publish, put_below, reader_for
from news.demo.paper_sheet import sheet
from news.demo.people import Ward
from news.stories.models import (
    DocumentIndexPage,
    FrontPage,
    InfoPage,
    OfficialDocumentPage,
    TopicPage,
)

_INFO_AUTHOR, _INFO_DAYS_AGO = "btv.1", 450


def issue_documents(ward: Ward) -> None:
    """Make the official documents that are missing, entered and approved by two people."""
    for number, seed in enumerate(DOCUMENTS):
        key = identity("document", seed.slug)
        if planted(OfficialDocumentPage, key) is None:
            _issue(seed, key, number, ward)


def write_information(ward: Ward) -> None:
    """Make the pages of information that are missing."""
    for number, seed in enumerate(PAGES):
        key = identity("information", seed.slug)
        if planted(InfoPage, key) is None:
            _inform(seed, key, number, ward)


@transaction.atomic
def _issue(seed: DocumentSeed, key: UUID, number: int, ward: Ward) -> None:
    by = ward.people[seed.author]
    page = OfficialDocumentPage(
        title=seed.title,
        slug=seed.slug,
        translation_key=key,
        form=seed.form,
        authority=seed.authority,
        number=seed.number,
        issue_date=seed.issue_date,
        effective_date=seed.effective_date,
        summary=seed.summary,
        file=_file(seed, by),
        body=body_of(seed.body, key=key, picture=_no_picture, before=[facts("Căn cứ", seed.basis)]),
    )
    page.topics = TopicPage.objects.filter(
        translation_key__in=[identity("topic", slug) for slug in seed.topics]
    )
    put_below(DocumentIndexPage.objects.get(), page, by)
    days_ago = (timezone.localdate() - seed.issue_date).days
    _publish(page, ward, seed.author, number, days_ago)


@transaction.atomic
def _inform(seed: InfoSeed, key: UUID, number: int, ward: Ward) -> None:
    page = InfoPage(
        title=seed.title,
        slug=seed.slug,
        translation_key=key,
        language=seed.language,
        summary=seed.summary,
        body=body_of(seed.body, key=key, picture=_no_picture),
    )
    put_below(FrontPage.objects.get(), page, ward.people[_INFO_AUTHOR])
    _publish(page, ward, _INFO_AUTHOR, number, _INFO_DAYS_AGO)


def _publish(page: Any, ward: Ward, author: str, number: int, days_ago: int) -> None:
    moment = moment_of(
        today=timezone.localdate(),
        days_ago=days_ago,
        number=number,
        zone=timezone.get_default_timezone(),
    )
    publish(page, ward, author=author, reader=reader_for(author, number), at=moment)


def _file(seed: DocumentSeed, by: Any) -> NewsDocument:
    lines = (seed.summary, *seed.basis)
    data = sheet(head=seed.authority, number=seed.number, title=seed.title, paragraphs=lines)
    document = NewsDocument(
        title=seed.title[:255],
        collection=shared_collection(),
        uploaded_by_user=by,
        file=ContentFile(io.BytesIO(data).getvalue(), name=seed.file_name),
    )
    document._set_document_file_metadata()
    document.full_clean(exclude=["tags"])
    document.save()
    return document


def _no_picture(seed: PictureSeed) -> NewsImage:
    raise LookupError(f"a paper shows no picture: {seed.scene}")
