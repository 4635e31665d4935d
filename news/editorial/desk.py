"""The start page: what waits for this person, where the own stories are, what went wrong."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page, TaskState

from cms.library.removals import cases_of
from cms.outbox.selectors import failures, worker_is_silent
from cms.units.models import Unit
from cms.units.roles import Person, Right
from cms.units.selectors import person, units_by_path
from news.editorial.acts import Standing
from news.editorial.models import CenterReviewTask, SignOffTask
from news.editorial.selectors import recent_emergencies, standings

LIMIT = 50


@dataclass(frozen=True)
class DeskRow:
    """One story on the desk."""

    page: Page
    title: str
    unit: Unit | None
    standing: Standing
    since: datetime | None


class DeskPanel(Component):
    """One list of the desk."""

    def __init__(self, template_name: str, order: int, **context: Any) -> None:
        self.template_name = template_name
        self.order = order
        self.context = context

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Return the list for its template, and what its forms need to be accepted."""
        return {**self.context, "csrf_token": parent_context.get("csrf_token")}


def desk_panels(request: HttpRequest) -> list[Component]:
    """Return the panels for the person's roles."""
    who = person(request.user)
    panels: list[Component] = []
    if who.is_center or Right.BREAK_GLASS in who.rights:
        emergencies = recent_emergencies(timezone.now())
        if emergencies:
            panels.append(DeskPanel("editorial/desk_emergencies.html", 5, rows=emergencies))
        silent, failed = worker_is_silent(), failures()
        if silent or failed:
            panels.append(
                DeskPanel("editorial/desk_faults.html", 10, worker_is_silent=silent, failed=failed)
            )
    removals = list(cases_of(request.user).filter(closed_at=None).order_by("answer_due", "id"))
    if removals:
        today = timezone.localdate()
        panels.append(DeskPanel("editorial/desk_removals.html", 15, rows=removals, today=today))
    waiting = waiting_for(who)
    if waiting is not None:
        panels.append(DeskPanel("editorial/desk_waiting.html", 20, rows=waiting))
    own = own_stories(who)
    if own is not None:
        branches = [unit for unit in units_by_path().values() if unit.pk in who.unit_ids]
        panels.append(DeskPanel("editorial/desk_own.html", 30, rows=own, units=branches))
    if not panels:
        panels.append(DeskPanel("editorial/desk_empty.html", 40, who=who))
    return panels


def waiting_for(who: Person) -> list[DeskRow] | None:
    """Return what waits for the person, the oldest first, or None when nothing ever does.

    Flat: nine queries, however many stories wait.
    """
    kinds: list[Any] = []
    units = [unit for unit in who.unit_ids if who.may(Right.SIGN_OFF, unit)]
    if units:
        kinds.append(SignOffTask)
    if who.is_center:
        kinds.append(CenterReviewTask)
    if not kinds:
        return None
    types = [ContentType.objects.get_for_model(kind).pk for kind in kinds]
    states = (
        TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            task__content_type_id__in=types,
            workflow_state__status="in_progress",
        )
        .order_by("started_at")
        .values_list("workflow_state__object_id", "started_at")
    )
    since = {int(pk): started for pk, started in states}
    rows = _rows(Page.objects.filter(pk__in=since), since)
    if not who.is_center:
        rows = [row for row in rows if row.unit and row.unit.pk in units]
    return sorted(rows, key=lambda row: (row.since is None, row.since))[:LIMIT]


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
