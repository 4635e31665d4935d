"""Draws pictures in the portal's sizes, and brings the public folder in line with what is live."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from wagtail.images.models import Filter

from cms.core.cache import pages_changed
from cms.library import storage
from cms.library.models import NewsImage, NewsRendition
from cms.library.sizes import (
    CARD,
    FALLBACK,
    FORMATS,
    LEAD,
    PUBLIC_SPECS,
    SHARE_SPEC,
    specs,
    useful,
)
from cms.library.visibility import other_public_names, public_ids
from cms.outbox.models import OutboxRow
from cms.outbox.services import enqueue

EXPOSE, RETRACT, DRAW = "library.expose", "library.retract", "library.draw"


@dataclass(frozen=True)
class Mended:
    """How many public copies were missing, and how many lay there without reason."""

    missing: int = 0
    surplus: int = 0


def settle(image_ids: Iterable[int]) -> None:
    """Let the public folder follow what readers may see of the pictures, right after commit."""
    ids = sorted(set(image_ids))
    if ids:
        key = ",".join(str(pk) for pk in ids)
        enqueue(effect=EXPOSE, subject_type="image", payload={"ids": ids}, dedupe_key=key)


def settle_if_public(image_id: int) -> None:
    """Let a new size of a picture appear if readers may see it. Two queries at least."""
    if public_ids(NewsImage, {image_id}):
        pages_changed()
        settle([image_id])


def ask_to_draw(image_id: int) -> None:
    """Let the worker draw what is missing of a picture."""
    enqueue(effect=DRAW, subject_type="image", subject_id=image_id, dedupe_key=f"image:{image_id}")


def retract(name: str) -> None:
    """Let the public copy of a size that is no more disappear, after commit."""
    enqueue(effect=RETRACT, subject_type="file", payload={"name": name}, dedupe_key=name)


def expose(image_ids: Collection[int]) -> None:
    """Copy the pictures' sizes into the public folder, or remove them, as is right now.

    Asked again after the work: an act that came in between would otherwise be undone by it.

    Raises:
        OSError: a file can't be copied or removed; the others are.
    """
    seen: set[int] | None = None
    while seen != (public := public_ids(NewsImage, image_ids)):
        seen = public
        rows = NewsRendition.objects.filter(image_id__in=image_ids, filter_spec__in=PUBLIC_SPECS)
        faults = []
        for name, image_id in rows.values_list("file", "image_id"):
            try:
                (storage.put_public if image_id in public else storage.take_back)(name)
            except OSError as error:
                faults.append(error)
        if faults:
            raise faults[0]


def missing_specs(image: NewsImage, kind: str) -> list[str]:
    """Return which sizes of a format the picture still lacks. One query without prefetching."""
    wanted = specs(useful(CARD + LEAD, image.width), [kind])
    filters = [Filter(spec) for spec in (*wanted, *([SHARE_SPEC] if kind == FALLBACK else []))]
    found = image.find_existing_renditions(*filters)
    return [each.spec for each in filters if each not in found]


def draw(image_id: int) -> int:
    """Draw the picture in every size and format of the portal that it lacks.

    Returns:
        How many were drawn. What every browser can show comes first.

    Raises:
        wagtail.images.models.SourceImageIOError: the stored picture can't be read.
    """
    image = NewsImage.objects.filter(pk=image_id).first()
    if image is None:
        return 0
    count = 0
    for kind in sorted(FORMATS, key=lambda kind: kind != FALLBACK):
        # One after the other: several at once would hold several large pictures in memory.
        for spec in missing_specs(image, kind):
            image.get_rendition(spec)
            count += 1
    return count


def mend_public() -> Mended:
    """Compare the public folder with what should be there, and mend both ways.

    Pictures whose effect is still waiting are left to it.
    """
    payloads = OutboxRow.objects.filter(effect=EXPOSE, done_at=None).values_list(
        "payload", flat=True
    )
    waiting = {pk for payload in payloads for pk in payload.get("ids", ())}
    rows = NewsRendition.objects.filter(filter_spec__in=PUBLIC_SPECS).exclude(image_id__in=waiting)
    owners = dict(rows.values_list("file", "image_id"))
    public = public_ids(NewsImage)
    wanted = {name for name, image_id in owners.items() if image_id in public}
    left = NewsRendition.objects.filter(image_id__in=waiting).values_list("file", flat=True)
    lying = set(storage.public_names()) - set(left)
    # Asked after the look: what was put there in between is known by now.
    others = other_public_names()
    missing, surplus = (wanted | others) - lying, lying - wanted - others
    for name in surplus - owners.keys():
        storage.take_back(name)
    for name in missing & others:
        storage.put_public(name)
    expose({owners[name] for name in (missing | surplus) & owners.keys()})
    storage.drop_empty_folders()
    return Mended(len(missing), len(surplus))


@transaction.atomic
def take_in(image: NewsImage, *, by: Any) -> tuple[NewsImage, bool]:
    """Store a picture, unless the same person put the same bytes into the same collection before.

    A phone that lost the connection sends again what may have arrived: it gets the first one.

    Args:
        image: not stored yet, its file clean and its hash known.
        by: who uploads; two uploads of one person wait for each other.

    Returns:
        The stored picture, and whether it is new.
    """
    get_user_model().objects.select_for_update().get(pk=by.pk)
    earlier = NewsImage.objects.filter(
        uploaded_by_user=by, collection_id=image.collection_id, file_hash=image.file_hash
    ).first()
    if earlier is not None:
        return earlier, False
    image.uploaded_by_user = by
    image.save()
    return image, True
