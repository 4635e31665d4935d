"""Handing a role of the center to a colleague for some days, by whoever holds it."""

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log

from cms.units.models import Delegation, Membership
from cms.units.roles import CENTER_ROLES, TABLE, Right, Role
from cms.units.services import place_in_groups

# Who may hand on which roles: the duty editor the daily work, the head their own place.
HANDED_ON = {
    Right.DELEGATE: (Role.REVIEWER, Role.DUTY_EDITOR),
    Right.SUBSTITUTE: (Role.CENTER_HEAD,),
}
LONGEST = timedelta(days=92)


def roles_to_give(user: Any) -> list[Role]:
    """Return the roles that the user may hand on; what was handed to them does not count."""
    if not getattr(user, "is_active", False):
        return []
    held = Membership.objects.filter(user=user, unit__is_active=True)
    rights = {right for role in held.values_list("role", flat=True) for right in TABLE[Role(role)]}
    return [role for right, roles in HANDED_ON.items() if right in rights for role in roles]


@transaction.atomic
def delegate(*, user: Any, role: str, starts_on: date, ends_on: date, by: Any) -> Delegation:
    """Let a colleague of the center hold the role from one day to another, both included.

    Four eyes stay as they are: nobody approves what they wrote, whatever role they hold.

    Raises:
        PermissionDenied: `by` may not hand on this role.
        ValidationError: the person or the days do not fit.
    """
    if role not in roles_to_give(by):
        raise PermissionDenied
    own = Membership.objects.filter(user=user, role__in=CENTER_ROLES, unit__is_active=True)
    place = own.first()
    if place is None or not user.is_active or user.pk == by.pk:
        raise ValidationError({"user": "Chọn một người khác đang làm việc ở Trung tâm."})
    if own.filter(role=role).exists():
        raise ValidationError({"user": "Người này đã có vai đó."})
    if not timezone.localdate() <= ends_on or not starts_on <= ends_on:
        raise ValidationError({"ends_on": "Ngày cuối phải từ hôm nay và không trước ngày đầu."})
    if ends_on - starts_on > LONGEST:
        raise ValidationError({"ends_on": f"Ủy quyền dài nhất {LONGEST.days} ngày."})
    given = Delegation.objects.create(
        user=user,
        unit=place.unit,
        role=role,
        starts_on=starts_on,
        ends_on=ends_on,
        given_by=by,
    )
    log(instance=given, action="units.delegate", user=by, title=str(given))
    place_in_groups(user)
    return given


@transaction.atomic
def end_delegation(*, delegation: Delegation, by: Any) -> None:
    """End a delegation today instead of on its day.

    Raises:
        PermissionDenied: `by` may not hand on this role.
    """
    if delegation.role not in roles_to_give(by):
        raise PermissionDenied
    log(instance=delegation, action="units.end_delegation", user=by, title=str(delegation))
    delegation.ends_on = min(delegation.ends_on, timezone.localdate() - timedelta(days=1))
    delegation.save(update_fields=["ends_on"])
    place_in_groups(delegation.user)


def place_delegates() -> None:
    """Give and take the groups of delegations that began or ended within the last days."""
    since = timezone.localdate() - timedelta(days=7)
    for row in Delegation.objects.filter(ends_on__gte=since).select_related("user"):
        place_in_groups(row.user)
