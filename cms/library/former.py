"""Keeps what a picture showed until somebody has decided on its new file."""

import io
from collections.abc import Collection
from datetime import datetime, timedelta

from django.utils import timezone
from PIL import Image, UnidentifiedImageError

from cms.library.models import FormerPicture, NewsImage

WIDEST = 600
QUALITY = 70
# A story that nobody decides on must not keep what somebody took out of it.
KEPT = timedelta(days=30)


def keep_former(image_id: int) -> None:
    """Keep a small copy of the file that a stored picture has now, before it gets another.

    A lost or broken file leaves nothing to keep.
    """
    old = NewsImage.objects.filter(pk=image_id, withheld_at=None).first()
    if old is None or not old.file:
        return
    small = io.BytesIO()
    try:
        with old.file.storage.open(old.file.name) as stored, Image.open(stored) as picture:
            shown = picture.convert("RGB")
            shown.thumbnail((WIDEST, WIDEST))
            shown.save(small, "JPEG", quality=QUALITY)
    except (OSError, UnidentifiedImageError):
        return
    FormerPicture.objects.create(image=old, small=small.getvalue(), at=timezone.now())


def forget_former(image_ids: Collection[int]) -> None:
    """Forget what the pictures showed before: their new files are decided on, or nobody may see."""
    FormerPicture.objects.filter(image_id__in=image_ids).delete()


def forget_old_former(now: datetime | None = None) -> int:
    """Forget what nobody decided on in time; return how many."""
    moment = now or timezone.now()
    return FormerPicture.objects.filter(at__lt=moment - KEPT).delete()[0]
