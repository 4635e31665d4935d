"""Reads about files: where they are used, and their digests."""

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from cms.library.models import NewsDocument, NewsImage


def is_shown(file: NewsImage | NewsDocument) -> bool:
    """Return whether a live page shows the file. Two queries.

    A draft of a live page does not count; the picture that its live row still shows does.
    """
    page_type = ContentType.objects.get_for_model(Page)
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(file),
        to_object_id=str(file.pk),
        base_content_type=page_type,
    )
    page_ids = list(references.values_list("object_id", flat=True).distinct())
    return Page.objects.filter(pk__in=page_ids, live=True).exists()


def digests(files: Iterable[tuple[str, int]]) -> dict[str, str]:
    """Return "image:7" -> SHA-256 for pairs like ("image", 7). Two queries; lost files say so."""
    wanted = set(files)
    found: dict[str, str] = {}
    models: dict[str, Any] = {"image": NewsImage, "document": NewsDocument}
    for kind, model in models.items():
        ids = [pk for name, pk in wanted if name == kind]
        if ids:
            rows = model.objects.filter(pk__in=ids).values_list("pk", "sha256")
            found |= {f"{kind}:{pk}": sha256 for pk, sha256 in rows}
    return {key: found.get(key, "missing") for key in (f"{kind}:{pk}" for kind, pk in wanted)}
