"""Keeps a person's groups equal to their memberships, and readers' pages true to the units."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.core.cache import pages_changed
from cms.units.models import Membership, Unit
from cms.units.services import place_in_groups


@receiver([post_save, post_delete], sender=Membership, dispatch_uid="units.membership")
def memberships_changed(instance: Membership, **kwargs: Any) -> None:
    """Place the person in the groups of their roles."""
    place_in_groups(instance.user)


@receiver([post_save, post_delete], sender=Unit, dispatch_uid="units.unit")
def unit_changed(**kwargs: Any) -> None:
    """Begin a new epoch of pages: stories, filters and lists name the units."""
    pages_changed()
