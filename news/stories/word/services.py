"""Makes a draft of a Word file: its pictures into the unit's library, its words into a story."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from wagtail.models import Revision

from cms.library.models import NewsImage
from cms.library.picture_intake import store_picture
from cms.units.models import Unit
from news.stories.drafting import add_draft
from news.stories.models import ArticlePage
from news.stories.models.story import Origin
from news.stories.quick.content import MOST_PHOTOS
from news.stories.word.content import WordContent
from news.stories.word.reading import WordPicture

_KINDS = {b"\xff\xd8\xff": ".jpg", b"\x89PNG": ".png"}


@dataclass(frozen=True)
class TakenIn:
    """Which pictures of a file are in the library, by their place, and why others are not."""

    image_ids: dict[int, int]
    left_out: tuple[str, ...]


def take_in_pictures(*, pictures: Sequence[WordPicture], name: str, unit: Unit, by: Any) -> TakenIn:
    """Store the pictures of a file, in order; one that can't be used keeps no other back.

    Args:
        name: of the file, for the pictures' titles.
        unit: whose library takes them; the same picture of the same person is there once.
    """
    image_ids: dict[int, int] = {}
    left_out: list[str] = []
    for place, picture in enumerate(pictures[:MOST_PHOTOS]):
        ending = next(
            (kind for start, kind in _KINDS.items() if picture.data.startswith(start)), ""
        )
        title = f"{name} – ảnh {place + 1}"
        try:
            file = SimpleUploadedFile(f"anh-{place + 1}{ending}", picture.data)
            image = store_picture(file=file, collection_id=unit.collection_id, by=by, title=title)
        except ValidationError as error:
            left_out.append(f"ảnh {place + 1}: {' '.join(error.messages)}")
        else:
            image_ids[place] = image.pk
    if len(pictures) > MOST_PHOTOS:
        left_out.append(
            f"{len(pictures) - MOST_PHOTOS} ảnh cuối (mỗi bài nhiều nhất {MOST_PHOTOS})"
        )
    return TakenIn(image_ids, tuple(left_out))


@transaction.atomic
def begin_from_word(*, unit: Unit, content: WordContent, is_republished: bool, by: Any) -> Revision:
    """Make a draft of what was read.

    Args:
        unit: whose story it is.
        is_republished: whether another outlet had the text first, whose name the checklist wants.
        by: who brought the file; the wording is their contribution.

    Raises:
        PermissionDenied: the person may not add stories for the unit.
    """
    block = ArticlePage._meta.get_field("body").stream_block
    fields = {"origin": Origin.REPUBLISHED} if is_republished else {}
    return add_draft(
        unit=unit,
        by=by,
        title=content.title,
        body=block.to_python(content.body),
        lead_image=NewsImage.objects.filter(pk=content.lead_image).first(),
        lead_alt=content.lead_alt,
        lead_caption=content.lead_caption,
        **fields,
    )
