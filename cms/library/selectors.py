"""Reads about files: where they are used, and what of them an approval names."""

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


def made_from(ids: Iterable[int]) -> list[NewsImage]:
    """Return the pictures made from these by covering and cutting, and those made from them again.

    One query for each step of making.
    """
    found: list[NewsImage] = []
    last = set(ids)
    while last:
        rows = list(NewsImage.objects.filter(made_from_id__in=last).order_by("pk"))
        found += rows
        last = {row.pk for row in rows}
    return found


def is_shown_in_any_form(file: NewsImage | NewsDocument) -> bool:
    """Return whether a live page shows the file, or a picture that was made from it."""
    if is_shown(file):
        return True
    made = made_from([file.pk]) if isinstance(file, NewsImage) else []
    return bool(made) and bool(shown_ids(NewsImage, {image.pk for image in made}))


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


# What readers get of a file beside its bytes: how a card crops a picture, how a download is called.
_SHOWN: dict[str, tuple[Any, tuple[str, ...]]] = {
    "image": (
        NewsImage,
        ("focal_point_x", "focal_point_y", "focal_point_width", "focal_point_height"),
    ),
    "document": (NewsDocument, ("title",)),
}


def digests(files: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Return what readers get of each file: its SHA-256, and its crop or its name.

    Args:
        files: pairs like ("image", 7).

    Returns:
        "image:7" -> the SHA-256, followed by what is set beside it; lost files say so. Two
        queries.
    """
    wanted = set(files)
    found: dict[str, str] = {}
    for kind, (model, beside) in _SHOWN.items():
        ids = [pk for name, pk in wanted if name == kind]
        if ids:
            rows = model.objects.filter(pk__in=ids).values_list("pk", "sha256", *beside)
            found |= {f"{kind}:{pk}": _words(facts) for pk, *facts in rows}
    return {key: found.get(key, "missing") for key in (f"{kind}:{pk}" for kind, pk in wanted)}


def _words(facts: Iterable[Any]) -> str:
    return " ".join(str(fact) for fact in facts if fact not in (None, ""))
