"""Keeps a person's groups equal to their memberships."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from cms.units.models import Membership
from cms.units.services import place_in_groups


@receiver([post_save, post_delete], sender=Membership, dispatch_uid="units.membership")
def memberships_changed(instance: Membership, **kwargs: Any) -> None:
    """Place the person in the groups of their roles."""
    place_in_groups(instance.user)
