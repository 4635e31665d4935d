"""Which lists stand on the start page of which role."""

from typing import Any

from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.ui.components import Component

from cms.library.removals import cases_of
from cms.outbox.selectors import failures, worker_is_silent
from cms.units.roles import Person, Right
from cms.units.selectors import person, units_by_path
from news.editorial.desk.board import board_of
from news.editorial.desk.figures import figures_of_two_weeks
from news.editorial.desk.school import own_stories, waiting_for_sign_off
from news.editorial.desk.selectors import LISTS
from news.editorial.selectors import recent_emergencies

SHOWN = 10


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
    panels: list[Component] = [*_alarms(who), *_removals(request.user)]
    if who.is_center:
        panels += _center(request)
    signing = waiting_for_sign_off(who)
    if signing is not None:
        panels.append(DeskPanel("editorial/desk_waiting.html", 21, rows=signing))
    own = own_stories(who)
    if own is not None:
        branches = [unit for unit in units_by_path().values() if unit.pk in who.unit_ids]
        panels.append(DeskPanel("editorial/desk_own.html", 30, rows=own, units=branches))
    if who.may(Right.SEE_FIGURES):
        panels.append(DeskPanel("editorial/desk_figures.html", 26, weeks=figures_of_two_weeks()))
    if not panels:
        panels.append(DeskPanel("editorial/desk_empty.html", 40, who=who))
    return panels


def _alarms(who: Person) -> list[Component]:
    if not who.is_center and Right.BREAK_GLASS not in who.rights:
        return []
    panels: list[Component] = []
    if emergencies := recent_emergencies(timezone.now()):
        panels.append(DeskPanel("editorial/desk_emergencies.html", 5, rows=emergencies))
    silent, failed = worker_is_silent(), failures()
    if silent or failed:
        context = {"worker_is_silent": silent, "failed": failed}
        panels.append(DeskPanel("editorial/desk_faults.html", 10, **context))
    return panels


def _removals(user: Any) -> list[Component]:
    rows = list(cases_of(user).filter(closed_at=None).order_by("answer_due", "id"))
    context = {"rows": rows, "today": timezone.localdate()}
    return [DeskPanel("editorial/desk_removals.html", 15, **context)] if rows else []


def _center(request: HttpRequest) -> list[Component]:
    panels: list[Component] = [
        DeskPanel("editorial/desk_board.html", 20, board=board_of(request)),
    ]
    for order, (which, found) in enumerate(LISTS.items()):
        if rows := found.read():
            context = {
                "which": which,
                "heading": found.heading,
                "count": len(rows),
                "rows": rows[:SHOWN],
                "has_more": len(rows) > SHOWN,
            }
            panels.append(DeskPanel("editorial/desk_moments.html", 22 + order, **context))
    return panels
