"""The lists of whoever writes or signs off: what waits for them, where their own stories are."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, TaskState, WorkflowState

from cms.units.models import Unit
from cms.units.roles import Person, Right
from cms.units.selectors import units_by_path
from news.editorial.acts import Standing
from news.editorial.models import SignOffTask
from news.editorial.selectors import standings

LIMIT = 50


@dataclass(frozen=True)
class DeskRow:
    """One story on the desk."""

    page: Page
    title: str
    unit: Unit | None
    standing: Standing
    since: datetime | None


def waiting_for_sign_off(who: Person) -> list[DeskRow] | None:
    """Return what waits for the person's word for their school, the oldest first.

    None when nothing ever does. Flat: nine queries, however many stories wait.
    """
    units = [unit for unit in who.unit_ids if who.may(Right.SIGN_OFF, unit)]
    if not units:
        return None
    states = TaskState.objects.filter(
        status=TaskState.STATUS_IN_PROGRESS,
        task__content_type=ContentType.objects.get_for_model(SignOffTask),
        workflow_state__status=WorkflowState.STATUS_IN_PROGRESS,
    ).values_list("workflow_state__object_id", "started_at")
    since = {int(pk): started for pk, started in states}
    rows = _rows(Page.objects.filter(pk__in=since), since)
    own = [row for row in rows if row.unit and row.unit.pk in units]
    return sorted(own, key=lambda row: (row.since is None, row.since))[:LIMIT]


def own_stories(who: Person) -> list[DeskRow] | None:
    """Return the newest stories of the person's units, or None when they write nothing.

    Flat: seven queries, however many stories there are.
    """
    units = [
        unit for unit in who.unit_ids if who.may(Right.WRITE_OWN, unit) or who.may(Right.WRITE_ALL)
    ]
    if not units:
        return None
    branches = [path for path, unit in units_by_path().items() if unit.pk in units]
    found = Page.objects.none()
    for path in branches:
        found = found | Page.objects.filter(path__startswith=path, depth__gt=len(path) // 4)
    return _rows(found.order_by("-latest_revision_created_at")[:LIMIT], {})


def _rows(pages: Any, since: dict[int, datetime]) -> list[DeskRow]:
    found = list(pages)
    units, standing = units_by_path(), standings(found)
    return [
        DeskRow(
            page=page,
            title=page.draft_title or page.title,
            unit=next((u for path, u in units.items() if page.path.startswith(path)), None),
            standing=standing[page.pk],
            since=since.get(page.pk),
        )
        for page in found
    ]
