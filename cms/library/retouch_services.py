"""Makes a new picture from one that stays as it is: covered, cut, with its point."""

from typing import Any

from django.db import transaction
from django.http import Http404
from PIL import Image
from wagtail.log_actions import log
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from cms.library.models import NewsImage
from cms.library.retouch import BadPlan, Plan, retouched

FOCUS_SHARE = 5


def source_for(user: Any, image_id: int) -> NewsImage:
    """Return a picture that the user may choose, with the query of the policy.

    Raises:
        Http404: there is none, or it is none of the user's: the answer is the same.
    """
    policy = policy_registry.get_by_type(NewsImage)
    usable = policy.instances_user_has_any_permission_for(user, ["choose"])
    image: NewsImage | None = usable.filter(pk=image_id).select_related("collection").first()
    if image is None:
        raise Http404
    return image


def collections_for(user: Any, source: NewsImage) -> list[Collection]:
    """Return where the user may put a picture, the source's own collection first. One query."""
    policy = policy_registry.get_by_type(NewsImage)
    found = policy.collections_user_has_permission_for(user, "add")
    return sorted(found, key=lambda row: (row.pk != source.collection_id, row.name))


def make_from(*, source: NewsImage, plan: Plan, collection: Collection, by: Any) -> NewsImage:
    """Store what the plan makes of the source as a picture of its own.

    Args:
        source: stays as it is, also while a live page shows it.
        plan: what was drawn.
        collection: one of `collections_for`.
        by: who drew.

    Returns:
        The new picture. Whether children are on it has to be answered anew.

    Raises:
        BadPlan: the plan can't be carried out, or the source's file is gone.
        Http404: the user may not add to the collection.
    """
    if collection not in collections_for(by, source):
        raise Http404
    made = _drawn(source, plan)
    copy = NewsImage(
        title=source.title,
        description=source.description,
        caption=source.caption,
        credit=source.credit,
        collection=collection,
        uploaded_by_user=by,
        made_from=source,
        file=made.file,
    )
    copy._set_image_file_metadata()
    if made.focus:
        side = max(1, min(copy.width, copy.height) // FOCUS_SHARE)
        copy.focal_point_x, copy.focal_point_y = made.focus
        copy.focal_point_width = copy.focal_point_height = side
    with transaction.atomic():
        copy.save()
        copy.tags.set(source.tags.all())
        log(copy, "library.retouch", user=by, data={"made_from": source.pk})
    return copy


def _drawn(source: NewsImage, plan: Plan) -> Any:
    try:
        with source.file.open("rb") as file:
            picture = Image.open(file)
            picture.load()
    except OSError as error:
        raise BadPlan("Không mở được tệp của ảnh gốc. Hãy tải ảnh lên lại.") from error
    return retouched(picture, plan, name="anh-da-che")
