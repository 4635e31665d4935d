"""Reads of the pictures that pages show, each with those of its sizes that are shown there."""

from collections.abc import Collection
from typing import Any

from django.db.models import Q, QuerySet, Value

from cms.core.compiled import Compiled
from cms.library.models import NewsImage, NewsRendition
from cms.library.sizes import CARD, LEAD, SHARE_SPEC, specs
from news.stories.models import ArticlePage
from news.stories.pictures import loaded, picture_ids

CARD_RENDITIONS, LEAD_RENDITIONS = specs(CARD), specs(LEAD)


def load_pictures(page: Any, cards: Collection[ArticlePage] = ()) -> None:
    """Load every picture that the page and its cards show. Two queries at most.

    The lead pictures of the page and of the cards are put in their places, and the blocks of the
    text are read, so that nothing is asked again while the template works.
    """
    own = [page] if getattr(page, "lead_image_id", None) else []
    large = picture_ids(list(page.body.raw_data)) | {row.lead_image_id for row in own}
    shown = [card for card in cards if card.lead_image_id]
    pictures = _pictures(large, {card.lead_image_id for card in shown})
    for row in (*own, *shown):
        row.lead_image = pictures.get(row.lead_image_id)
    with loaded(pictures.values()):
        for block in page.body:
            block.value  # noqa: B018 - reading it is what loads it


def load_card_pictures(cards: Collection[ArticlePage], lead_id: int | None = None) -> None:
    """Load the pictures of cards. Two queries at most.

    Args:
        lead_id: the story whose picture is shown large as well.
    """
    shown = [card for card in cards if card.lead_image_id]
    large = {card.lead_image_id for card in shown if card.pk == lead_id}
    pictures = _pictures(large, {card.lead_image_id for card in shown})
    for card in shown:
        card.lead_image = pictures.get(card.lead_image_id)


def _pictures(large: Collection[int], small: Collection[int]) -> dict[int, NewsImage]:
    """Return the pictures by id; the sizes are where Wagtail's `prefetch_renditions` has them."""
    ids = {*large, *small}
    if not ids:
        return {}
    pictures = {picture.pk: picture for picture in _PICTURES.objects(ids)}
    for picture in pictures.values():
        picture.prefetched_renditions = []
    for size in _SIZES.objects(large, small):
        size.image = pictures[size.image_id]
        size.image.prefetched_renditions.append(size)
    return pictures


def _sizes(large: list[Value], small: list[Value]) -> QuerySet[NewsRendition]:
    """Return a row for each size: whoever needs the small ones does not read the others."""
    return NewsRendition.objects.filter(
        Q(filter_spec__in=(*LEAD_RENDITIONS, SHARE_SPEC), image__id__in=large)
        | Q(filter_spec__in=CARD_RENDITIONS, image__id__in=small)
    )


_PICTURES = Compiled(lambda ids: NewsImage.objects.filter(id__in=ids))
_SIZES = Compiled(_sizes)
