"""Reads about files: where they are used, and their digests."""

from collections.abc import Collection, Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import BigIntegerField, Exists, OuterRef, QuerySet
from django.db.models.functions import Cast
from wagtail.models import Page, ReferenceIndex

from cms.library.models import NewsDocument, NewsImage

KINDS: dict[str, type[NewsImage] | type[NewsDocument]] = {
    "image": NewsImage,
    "document": NewsDocument,
}


def is_shown(file: NewsImage | NewsDocument) -> bool:
    """Return whether a live page shows the file. One query.

    A draft of a live page does not count; the picture that its live row still shows does.
    """
    return _references(type(file)).filter(to_object_id=str(file.pk)).exists()


def shown_ids(
    model: type[NewsImage] | type[NewsDocument], ids: Collection[int] | None = None
) -> set[int]:
    """Return which of the files live pages show, or all that they show. One query."""
    rows = _references(model)
    if ids is not None:
        rows = rows.filter(to_object_id__in=[str(pk) for pk in ids])
    return {int(pk) for pk in rows.values_list("to_object_id", flat=True).distinct()}


def showing_pages(file: NewsImage | NewsDocument) -> QuerySet[Page]:
    """Return the live pages that show the file, by title."""
    rows = _references(type(file)).filter(to_object_id=str(file.pk))
    ids = {int(pk) for pk in rows.values_list("object_id", flat=True)}
    return Page.objects.filter(pk__in=ids).order_by("title")


def files_of_page(page: Page) -> set[tuple[str, int]]:
    """Return ("image", 7) and the like for what the page's row refers to. One query."""
    kinds = {ContentType.objects.get_for_model(model).pk: kind for kind, model in KINDS.items()}
    rows = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        to_content_type_id__in=kinds,
    )
    found = rows.values_list("to_content_type_id", "to_object_id").distinct()
    return {(kinds[kind], int(pk)) for kind, pk in found}


def _references(model: type[NewsImage] | type[NewsDocument]) -> QuerySet[ReferenceIndex]:
    """Return the references from live pages to files of the kind."""
    page = Page.objects.filter(pk=Cast(OuterRef("object_id"), BigIntegerField()), live=True)
    return ReferenceIndex.objects.filter(
        Exists(page),
        to_content_type=ContentType.objects.get_for_model(model),
        base_content_type=ContentType.objects.get_for_model(Page),
    )


def digests(files: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Return "image:7" -> SHA-256 for pairs like ("image", 7). Two queries; lost files say so."""
    wanted = set(files)
    found: dict[str, str] = {}
    models: dict[str, Any] = dict(KINDS)
    for kind, model in models.items():
        ids = [pk for name, pk in wanted if name == kind]
        if ids:
            rows = model.objects.filter(pk__in=ids).values_list("pk", "sha256")
            found |= {f"{kind}:{pk}": sha256 for pk, sha256 in rows}
    return {key: found.get(key, "missing") for key in (f"{kind}:{pk}" for kind, pk in wanted)}
