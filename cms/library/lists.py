"""Reads the lists of the library: what ends soon, what nobody answered for, what nothing shows."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet, TextField
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex
from wagtail.permissions import policy_registry

from cms.library.consent_policy import class_policy, person_policy
from cms.library.models import ConsentSettings, NewsDocument, NewsImage

LONGEST = 200
# How the content of a version names its files: by chooser blocks, by fields, by links in a text.
_NAMED = {
    NewsImage: re.compile(r'(?:image)[\\"]+: ?(\d+)'),
    NewsDocument: re.compile(r'(?:document|file)[\\"]+: ?(\d+)|id=[\\"]+(\d+)'),
}


@dataclass(frozen=True)
class Use:
    """A live page that shows a picture, and since when readers have that page."""

    title: str
    url: str
    since: datetime | None


def own_files(model: Any, user: Any, unit_id: int | None = None) -> QuerySet[Any]:
    """Return the files that the person keeps, of all units or of one."""
    policy = policy_registry.get_by_type(model)
    rows = policy.instances_user_has_any_permission_for(user, ["change"])
    found: QuerySet[Any] = rows.select_related("collection__unit").order_by("-created_at", "-pk")
    return found.filter(collection__unit=unit_id) if unit_id else found


def unanswered(user: Any, unit_id: int | None = None) -> QuerySet[NewsImage]:
    """Return the own pictures that nobody has answered for: they can't be used yet. One query."""
    return own_files(NewsImage, user, unit_id).filter(Q(level="") | Q(ai_use=""))


def ending(user: Any, unit_id: int | None = None, today: date | None = None) -> list[Any]:
    """Return the own consents that end within the days of the setting. Two queries."""
    day = today or timezone.localdate()
    until = day + timedelta(days=ConsentSettings.current().warn_days)
    found: list[Any] = []
    for policy in (class_policy, person_policy):
        rows = policy.instances_user_has_any_permission_for(user, ["change"]).filter(
            Q(valid_until__range=(day, until))
            | Q(**({"gone_on__range": (day, until)} if policy is person_policy else {"pk": None})),
            withdrawn_at=None,
        )
        found += rows.filter(unit_id=unit_id) if unit_id else rows
    return sorted(found, key=lambda row: row.valid_until)


def unused(model: Any, user: Any, unit_id: int | None = None) -> list[Any]:
    """Return the own files that no page, live or under way, shows. Three queries."""
    used = used_ids(model)
    rows = own_files(model, user, unit_id)
    return [file for file in rows if file.pk not in used][:LONGEST]


def used_ids(model: Any) -> set[int]:
    """Return the files of a kind that something live or under way names. Two queries."""
    kind = ContentType.objects.get_for_model(model)
    shown = ReferenceIndex.objects.filter(to_content_type=kind).values_list(
        "to_object_id", flat=True
    )
    return {int(pk) for pk in shown.distinct()} | _in_drafts(model)


def _in_drafts(model: Any) -> set[int]:
    """Return the files that the newest version of a page under way names."""
    pages = Page.objects.filter(Q(live=False) | Q(has_unpublished_changes=True))
    texts: Iterable[str] = pages.annotate(
        text=Cast("latest_revision__content", TextField())
    ).values_list("text", flat=True)
    pattern = _NAMED[model]
    return {
        int(number)
        for text in texts
        for groups in pattern.finditer(text or "")
        for number in groups.groups()
        if number
    }


def uses_of(file: NewsImage | NewsDocument) -> list[Use]:
    """Return the live pages that show the file, the newest first. Two queries."""
    references = ReferenceIndex.objects.filter(
        to_content_type=ContentType.objects.get_for_model(file),
        to_object_id=str(file.pk),
        base_content_type=ContentType.objects.get_for_model(Page),
    )
    ids = [int(pk) for pk in references.values_list("object_id", flat=True).distinct()]
    pages = Page.objects.filter(pk__in=ids, live=True).order_by("-first_published_at")
    return [Use(page.title, page.url or "", page.first_published_at) for page in pages]
