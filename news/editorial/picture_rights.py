"""Asks the library whether the pictures of a page may be shown, for the rules of the checklist."""

from datetime import date
from typing import Any, TypedDict

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, ReferenceIndex

from cms.library.models import NewsDocument, NewsImage
from cms.library.rights_facts import answers_url, picture_faults
from news.editorial.checklist import UnusablePicture


class PictureFacts(TypedDict):
    """The facts about pictures that every page type hands to the rules."""

    unusable_pictures: tuple[UnusablePicture, ...]
    answers_url: str


def picture_facts(page: Page, on: date | None = None) -> PictureFacts:
    """Return which pictures of the page, as it is in memory, may not be shown. At most 8 queries.

    What the live version shows already is no new use: a passed end date does not stop mending a
    typing error, a withdrawal does.

    Args:
        page: any version of a reviewed page.
        on: the day on which it becomes public; None is today.
    """
    faults = picture_faults(pictures_of(page), shown_ids=shown_by(page, NewsImage), on=on)
    return {
        "unusable_pictures": tuple(UnusablePicture(f.title, f.why) for f in faults),
        "answers_url": answers_url(f.image_id for f in faults) if faults else "",
    }


def pictures_of(page: Page) -> set[int]:
    """Return the pictures that any field of the page refers to; no query of its own."""
    image_type = ContentType.objects.get_for_model(NewsImage).pk
    rows: Any = ReferenceIndex._extract_references_from_object(page)
    return {int(object_id) for content_type, object_id, *_ in rows if content_type == image_type}


def shown_by(page: Page, model: type[NewsImage] | type[NewsDocument]) -> set[int]:
    """Return the files of the kind that the page's live version shows. Two queries."""
    if not page.pk or not Page.objects.filter(pk=page.pk, live=True).exists():
        return set()
    shown = ReferenceIndex.objects.filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=str(page.pk),
        to_content_type=ContentType.objects.get_for_model(model),
    )
    return {int(pk) for pk in shown.values_list("to_object_id", flat=True)}
