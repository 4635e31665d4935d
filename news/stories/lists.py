"""The lists of the center: addresses make themselves, a tag in use stays."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models, transaction
from django.db.models import Q
from wagtail.log_actions import log

from cms.core.vietnamese import canon, slugify, unique_slug
from cms.units.roles import Right
from cms.units.selectors import person
from news.stories.models import ArticlePage, StoryTag


def list_slug(model: type[models.Model], name: str) -> str:
    """Return a free address for a new row of a list. One query."""
    taken = set(model._default_manager.values_list("slug", flat=True))
    return unique_slug(slugify(name) or "muc", taken)


def has_namesake(row: models.Model, field: str, name: str) -> bool:
    """Return whether another row has the same name, whatever the case. One query."""
    others = type(row)._default_manager.exclude(pk=row.pk).values_list(field, flat=True)
    return canon(name) in {canon(other) for other in others}


def stories_with_tag(tag: StoryTag) -> int:
    """Return how many stories carry the tag, drafts of live stories included. Two queries."""
    found = set(tag.taggings.values_list("content_object_id", flat=True))
    drafts = ArticlePage.objects.filter(Q(live=False) | Q(has_unpublished_changes=True))
    for pk, rows in drafts.values_list("pk", "latest_revision__content__tagged_items"):
        if any(row.get("tag") == tag.pk for row in rows or ()):
            found.add(pk)
    return len(found)


@transaction.atomic
def delete_tag(*, tag: StoryTag, by: Any) -> None:
    """Delete a tag that no story carries.

    Raises:
        ValidationError: stories carry it; says how many.
        PermissionDenied: `by` may not change the portal's structure.
    """
    if not by.is_superuser and not person(by).may(Right.STRUCTURE):
        raise PermissionDenied
    count = stories_with_tag(tag)
    if count:
        raise ValidationError(
            f"Thẻ “{tag}” đang gắn với {count} bài nên không xóa được. Bỏ thẻ khỏi các bài trước."
        )
    log(instance=tag, action="wagtail.delete", user=by)
    tag.delete()
