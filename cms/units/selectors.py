"""Who a person is in the ward, and which unit a page belongs to."""

from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone
from wagtail.models import Page

from cms.core.cache import once_in_an_epoch
from cms.units.models import Delegation, Membership, Unit
from cms.units.roles import CENTER_ROLES, NOBODY, OWN_RIGHTS, TABLE, Person, Right, Role
from cms.users.let_in import let_in_of


def person(user: Any) -> Person:
    """Return who the user is, today's delegations included; two queries, remembered on the user.

    Anonymous and deactivated users are nobody.
    """
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return NOBODY
    known: Person | None = getattr(user, "_person", None)
    if known is None:
        held = Membership.objects.filter(user_id=user.pk, unit__is_active=True)
        given = delegations_of_today().filter(user_id=user.pk)
        pairs = [row for rows in (held, given) for row in rows.values_list("role", "unit_id")]
        roles = frozenset((Role(role), unit) for role, unit in pairs)
        let_in = let_in_of(user)
        known = Person(user.pk, roles, let_in.by_id if let_in else None)
        user._person = known
    return known


def delegations_of_today() -> QuerySet[Delegation]:
    """Return the delegations that hold today in Vietnam, to people who still are of the center."""
    today = timezone.localdate()
    own = Membership.objects.filter(
        user=OuterRef("user"), unit=OuterRef("unit"), role__in=CENTER_ROLES
    )
    return Delegation.objects.filter(
        Exists(own), starts_on__lte=today, ends_on__gte=today, unit__is_active=True
    )


def people_with(right: Right, unit_id: int | None = None) -> QuerySet[Any]:
    """Return the active users who have the right; an `own` right needs the unit. One query."""
    roles = [role for role, rights in TABLE.items() if right in rights]
    held = Membership.objects.filter(role__in=roles, unit__is_active=True)
    given = delegations_of_today().filter(role__in=roles)
    if right in OWN_RIGHTS:
        held, given = held.filter(unit_id=unit_id), given.filter(unit_id=unit_id)
    users = get_user_model()._default_manager.filter(is_active=True)
    return users.filter(Q(pk__in=held.values("user_id")) | Q(pk__in=given.values("user_id")))


def branch_path(page: Page) -> str:
    """Return the tree path of the unit's branch that the page lies in, or ''."""
    if page.depth < settings.UNIT_BRANCH_DEPTH:
        return ""
    return str(page.path[: settings.UNIT_BRANCH_DEPTH * Page.steplen])


def unit_of(page: Page) -> Unit | None:
    """Return the unit whose branch the page lies in; at most one query, remembered on the page."""
    known = page.__dict__.get("_unit", page)
    if known is page:
        path = branch_path(page)
        units = Unit.objects.filter(branch__path=path).select_related("branch")
        known = units.first() if path else None
        page.__dict__["_unit"] = known
    return known


def all_units() -> list[Unit]:
    """Return every unit that has a branch, in the order of the tree. One query in an epoch."""
    return once_in_an_epoch("units", _all_units)


def _all_units() -> list[Unit]:
    units = Unit.objects.exclude(branch=None).select_related("branch")
    return list(units.order_by("branch__path"))


def units_by_path() -> dict[str, Unit]:
    """Return every unit by the path of its branch, for lists of stories. One query at most."""
    return {unit.branch.path: unit for unit in all_units() if unit.branch}


def attach_units(pages: Iterable[Page]) -> None:
    """Remember on each page of a list which unit it belongs to. One query at most."""
    units = units_by_path()
    for page in pages:
        page.__dict__["_unit"] = units.get(branch_path(page))
