"""Creates units and applies the role table to Wagtail's groups, pages and collections."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from wagtail.log_actions import log
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Site

from cms.units.models import Membership, RoleGroup, Unit, shared_collection
from cms.units.roles import CENTER_ROLES, SCHOOL_ROLES, TABLE, Right, Role, UnitKind, fits
from cms.units.selectors import delegations_of_today, person
from cms.users.sessions import end_sessions

_MEDIA = (("wagtailimages", "image"), ("wagtaildocs", "document"))
_EVERYBODY = ("wagtailadmin.access_admin",)
_MODEL_RIGHTS: dict[Right, tuple[str, ...]] = {
    Right.MANAGE_USERS: (
        "users.add_user",
        "users.change_user",
        "units.add_membership",
        "units.change_membership",
        "units.delete_membership",
    ),
    Right.MANAGE_UNITS: ("units.add_unit", "units.change_unit"),
    Right.MANAGE_SETTINGS: (
        "core.change_portalsettings",
        "core.add_legalbasis",
        "core.change_legalbasis",
        "library.change_consentsettings",
        "library.change_removalsettings",
        "editorial.change_noticesettings",
        "channels.change_copysettings",
        "editorial.change_previewlinksettings",
        "readers.change_reportsettings",
        "search.change_searchsettings",
    ),
    Right.STRUCTURE: (
        "stories.add_storytag",
        "stories.change_storytag",
        "stories.delete_storytag",
        "stories.add_audience",
        "stories.change_audience",
        "library.add_mediatag",
        "library.change_mediatag",
        "editorial.add_houseword",
        "editorial.change_houseword",
        "editorial.delete_houseword",
        "search.add_synonyms",
        "search.change_synonyms",
        "search.delete_synonyms",
    ),
}


def require_manager(by: Any, right: Right) -> None:
    """Refuse whoever may not manage units or people.

    Args:
        by: who acts; None is a command of the system. A superuser is let through, because only
            they exist before the first administrator has a role.
        right: the right that is needed.

    Raises:
        PermissionDenied: the person has no such right.
    """
    if by is not None and not by.is_superuser and not person(by).may(right):
        raise PermissionDenied


@transaction.atomic
def create_unit(*, name: str, code: str, kind: str, sign_off: bool = False) -> Unit:
    """Create a unit with its collection and role groups, but without a page branch yet.

    Raises:
        ValidationError: the name or code is taken or malformed.
    """
    unit = Unit(name=name, code=code, kind=kind, sign_off=sign_off)
    unit.full_clean()
    root: Any = Collection.get_first_root_node()
    unit.collection = root.add_child(name=name)
    unit.save()
    apply_roles(unit)
    return unit


@transaction.atomic
def set_active(*, unit: Unit, is_active: bool, by: Any = None) -> None:
    """Close or open a unit again: its people lose or regain its groups and sign in anew.

    Raises:
        ValidationError: one's own unit, or the only center; nobody could undo that.
        PermissionDenied: `by` may not manage units.
    """
    require_manager(by, Right.MANAGE_UNITS)
    unit = Unit.objects.select_for_update().get(pk=unit.pk)
    if unit.is_active == is_active:
        return
    if not is_active:
        _refuse_closing(unit, by)
    unit.is_active = is_active
    unit.save(update_fields=["is_active"])
    for user in {row.user for row in unit.memberships.select_related("user")}:
        place_in_groups(user)
        end_sessions(user=user, by=by)
    log(instance=unit, action="wagtail.edit", user=by)


def _refuse_closing(unit: Unit, by: Any) -> None:
    if by is not None and unit.memberships.filter(user=by).exists():
        raise ValidationError({"is_active": "Bạn thuộc đơn vị này nên không tự ngừng được."})
    centers = Unit.objects.filter(kind=UnitKind.CENTER.value, is_active=True)
    if unit.unit_kind == UnitKind.CENTER and not centers.exclude(pk=unit.pk).exists():
        raise ValidationError({"is_active": "Đây là Trung tâm duy nhất nên không ngừng được."})


@transaction.atomic
def grant_role(*, user: Any, unit: Unit, role: str, by: Any = None) -> Membership:
    """Give a person a role in a unit; their sessions end, so that none runs on with old limits.

    Args:
        by: who gives it; None is a command of the system.

    Raises:
        ValidationError: no such role in that kind of unit, or the person has it.
        PermissionDenied: `by` may not manage people, or is the person.
    """
    _require_other(user, by)
    # Two at once wait for each other here, so that the second is told instead of failing.
    get_user_model()._default_manager.select_for_update().get(pk=user.pk)
    membership = Membership(user=user, unit=unit, role=role)
    membership.full_clean()
    membership.save()
    log(instance=membership, action="wagtail.create", user=by)
    end_sessions(user=user, by=by)
    return membership


@transaction.atomic
def revoke_role(*, membership: Membership, by: Any = None) -> None:
    """Take a role away; the person is signed out on every machine.

    Raises:
        PermissionDenied: `by` may not manage people, or is the person.
    """
    _require_other(membership.user, by)
    log(instance=membership, action="wagtail.delete", user=by)
    membership.delete()
    end_sessions(user=membership.user, by=by)


def _require_other(user: Any, by: Any) -> None:
    require_manager(by, Right.MANAGE_USERS)
    if by is not None and by.pk == user.pk:
        raise PermissionDenied


@transaction.atomic
def apply_roles(unit: Unit) -> None:
    """Make the unit's groups carry exactly what the role table says; harmless to repeat."""
    for role in Role:
        if fits(role, unit.unit_kind):
            group = _group(unit, role)
            _set_model_permissions(group, role)
            _set_page_permissions(group, unit, role)
            _set_collection_permissions(group, unit, role)
    users = {membership.user for membership in unit.memberships.select_related("user")}
    for user in users:
        place_in_groups(user)


def place_in_groups(user: Any) -> None:
    """Put the user into exactly the groups of their roles, today's delegations included."""
    held = Membership.objects.filter(user=user, unit__is_active=True).select_related("unit")
    given = delegations_of_today().filter(user=user).select_related("unit")
    groups = [_group(row.unit, Role(row.role)) for rows in (held, given) for row in rows]
    user.groups.set(groups)
    user.__dict__.pop("_person", None)


def _group(unit: Unit, role: Role) -> Group:
    found = RoleGroup.objects.filter(unit=unit, role=role).select_related("group").first()
    name = f"{unit.code}: {role.value}"
    if found is None:
        group, _ = Group.objects.get_or_create(name=name)
        RoleGroup.objects.create(unit=unit, role=role, group=group)
        return group
    return found.group


def _set_model_permissions(group: Group, role: Role) -> None:
    names = set(_EVERYBODY)
    for right in TABLE[role]:
        names |= set(_MODEL_RIGHTS.get(right, ()))
    group.permissions.set(_permissions(names))


def _permissions(names: Iterable[str]) -> list[Permission]:
    found = []
    for name in names:
        app_label, codename = name.split(".")
        found.append(Permission.objects.get(content_type__app_label=app_label, codename=codename))
    return found


def _set_page_permissions(group: Group, unit: Unit, role: Role) -> None:
    page = None
    if role in SCHOOL_ROLES:
        page = unit.branch
    elif role in CENTER_ROLES or role == Role.ADMINISTRATOR:
        site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
        page = site.root_page if site else None
    wanted = {("add", page.pk), ("change", page.pk)} if page else set()
    rows = GroupPagePermission.objects.filter(group=group).select_related("permission")
    present = {(row.permission.codename.rsplit("_", 1)[0], row.page_id): row for row in rows}
    for key in present.keys() - wanted:
        present[key].delete()
    for action, page_id in wanted - present.keys():
        permission = Permission.objects.get(
            content_type__app_label="wagtailcore", codename=f"{action}_page"
        )
        GroupPagePermission.objects.create(group=group, page_id=page_id, permission=permission)


def _set_collection_permissions(group: Group, unit: Unit, role: Role) -> None:
    wanted: set[tuple[str, int]] = set()
    if role in SCHOOL_ROLES and unit.collection_id:
        wanted = {(verb, unit.collection_id) for verb in ("add", "change", "choose")}
        wanted.add(("choose", shared_collection().pk))
    elif role in CENTER_ROLES:
        root: Any = Collection.get_first_root_node()
        wanted = {(verb, root.pk) for verb in ("add", "change", "choose")}
    names = {
        (app, f"{verb}_{model}", collection) for verb, collection in wanted for app, model in _MEDIA
    }
    rows = GroupCollectionPermission.objects.filter(group=group)
    present = {
        (*row.permission.natural_key()[1:2], row.permission.codename, row.collection_id): row
        for row in rows.select_related("permission__content_type")
    }
    for key in present.keys() - names:
        present[key].delete()
    for app, codename, collection_id in names - present.keys():
        permission = Permission.objects.get(content_type__app_label=app, codename=codename)
        GroupCollectionPermission.objects.create(
            group=group, collection_id=collection_id, permission=permission
        )
