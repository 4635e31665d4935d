"""Draws the sample ward's pictures into the collection of the unit that shows them."""

import io
from typing import Any

from django.core.files.images import ImageFile
from wagtail.models import Collection

from cms.library.models import NewsImage
from cms.library.rights import AiUse, Level
from news.demo.body import CREDIT
from news.demo.content.shapes import PictureSeed
from news.demo.drawing import draw
from news.demo.scenes.canvas import HEIGHT, WIDTH


def picture_of(
    seed: PictureSeed, *, collection: Collection, by: Any, size: tuple[int, int] = (WIDTH, HEIGHT)
) -> NewsImage:
    """Return the stored picture, drawn on first need (about 0.3 s).

    Args:
        seed: what is drawn; a scene with its seed names one picture.
        collection: the unit's own.
        by: who uploads it.
        size: width and height in pixels.
    """
    name = f"{seed.scene}-{seed.seed}"
    earlier = NewsImage.objects.filter(collection=collection, file__endswith=f"/{_file(name)}")
    return earlier.first() or _store(
        seed, _file(name), draw(seed.scene, seed.seed, size), collection, by
    )


def _file(name: str) -> str:
    return f"{name.replace('_', '-')}.jpg"


def _store(seed: PictureSeed, name: str, data: bytes, collection: Collection, by: Any) -> NewsImage:
    image = NewsImage(
        title=seed.caption[:255],
        description=seed.alt[:255],
        caption=seed.caption,
        credit=CREDIT,
        level=Level.L0,
        ai_use=AiUse.NONE,
        collection=collection,
        uploaded_by_user=by,
        file=ImageFile(io.BytesIO(data), name=name),
    )
    # What the upload form does too: size and hash of the file.
    image._set_image_file_metadata()
    image.full_clean(exclude=["tags"])
    image.save()
    return image
