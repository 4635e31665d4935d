"""Who sees and keeps consents: the unit's own writers and the center; everybody else nothing."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.permission_policies.base import BasePermissionPolicy

from cms.library.models import ClassConsent, NewsDocument, NewsImage, PersonConsent
from cms.units.models import Unit
from cms.units.roles import Right, UnitKind
from cms.units.selectors import people_with, person


def consent_units(user: Any) -> QuerySet[Unit]:
    """Return the units whose consents the person keeps. At most three queries."""
    who = person(user)
    schools = Unit.objects.filter(kind=UnitKind.SCHOOL.value, is_active=True)
    if who.may(Right.WRITE_ALL):
        return schools
    return schools.filter(pk__in=[pk for pk in who.unit_ids if who.may(Right.WRITE_OWN, pk)])


def keeps_consents(user: Any) -> bool:
    """Return whether the person has to do with consents at all."""
    who = person(user)
    return who.may(Right.WRITE_ALL) or any(who.may(Right.WRITE_OWN, pk) for pk in who.unit_ids)


def unit_of_file(file: NewsImage | NewsDocument) -> Unit | None:
    """Return whose picture or paper it is; None for the shared ones. One query, remembered."""
    return getattr(file.collection, "unit", None)


def usable_consents(
    files: Iterable[NewsImage | NewsDocument], by: Any
) -> tuple[QuerySet[ClassConsent], QuerySet[PersonConsent]]:
    """Return the consents that the files can rest on today, those of their own school alone."""
    units = consent_units(by)
    schools = {
        unit.pk
        for unit in (unit_of_file(file) for file in files)
        if unit is not None and unit.unit_kind == UnitKind.SCHOOL
    }
    if schools:
        units = units.filter(pk__in=schools)
    term = {
        "unit__in": units,
        "withdrawn_at": None,
        "anonymised_at": None,
        "valid_until__gte": timezone.localdate(),
    }
    return (
        ClassConsent.objects.filter(**term).select_related("unit"),
        PersonConsent.objects.filter(**term).order_by("child_name", "pk"),
    )


def may_answer(user: Any, image: NewsImage, *, shown: bool) -> bool:
    """Return whether the person may say what is to be seen of children in the picture.

    Args:
        shown: whether a live page shows it: then only the center changes an answer.
    """
    who = person(user)
    if who.may(Right.WRITE_ALL):
        return True
    unit = unit_of_file(image)
    own = unit is not None and who.may(Right.WRITE_OWN, unit.pk)
    return own and not (shown and image.level)


class ConsentPolicy(BasePermissionPolicy):
    """Answers by the role table; superusers without a role get nothing."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        """Return whether the person adds or changes consents somewhere; nobody deletes them."""
        return action in ("add", "change", "view") and keeps_consents(user)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        """Return whether the person may do one of the actions somewhere."""
        return any(self.user_has_permission(user, action) for action in actions)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether the person keeps the consents of that unit."""
        who = person(user)
        own = who.may(Right.WRITE_ALL) or who.may(Right.WRITE_OWN, instance.unit_id)
        return own and self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        """Return whether the person may do one of the actions on it."""
        return any(self.user_has_permission_for_instance(user, a, instance) for a in actions)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Any]:
        """Return the consents of the person's units."""
        rows: QuerySet[Any] = self.model._default_manager.all()
        return rows.filter(unit__in=consent_units(user))

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        """Return the people of the center; asked by no screen of consents."""
        if not set(actions) & {"add", "change", "view"}:
            return get_user_model()._default_manager.none()
        return people_with(Right.WRITE_ALL)


class_policy = ConsentPolicy(ClassConsent)
person_policy = ConsentPolicy(PersonConsent)
