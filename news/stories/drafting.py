"""Begins a story for a unit outside Wagtail's own form, with all that the form would do."""

from typing import Any

from django.core.exceptions import PermissionDenied
from wagtail.log_actions import log
from wagtail.models import Revision

from cms.units.models import Unit
from news.stories.models import ArticlePage, UnitPage
from news.stories.prefill import prefill
from news.stories.quick.selectors import quick_units


def add_draft(*, unit: Unit, by: Any, **fields: Any) -> Revision:
    """Put a new draft below the unit's page, in the caller's transaction.

    Args:
        unit: whose story it is.
        by: who writes; what they would choose again is filled in.
        fields: of the story; they stand above what was filled in.

    Raises:
        PermissionDenied: the person may not add stories for the unit.
    """
    if unit.pk not in {own.pk for own in quick_units(by)}:
        raise PermissionDenied
    parent = UnitPage.objects.get(pk=unit.branch_id)
    story = ArticlePage(owner=by, live=False)
    prefill(story=story, parent=parent, owner=by)
    for name, value in fields.items():
        setattr(story, name, value)
    parent.add_child(instance=story)
    revision: Revision = story.save_revision(user=by)
    log(instance=story, action="wagtail.create", user=by, revision=revision, content_changed=True)
    return revision
