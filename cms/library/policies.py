"""Freezes the files that live pages show: they change only through a new, approved version."""

from collections.abc import Iterable
from typing import Any

from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.permission_policies.collections import CollectionOwnershipPermissionPolicy
from wagtail.permissions import policy_registry, register_permission_policy

from cms.library.consent_policy import class_policy, person_policy
from cms.library.models import ClassConsent, NewsDocument, NewsImage, PersonConsent
from cms.library.selectors import is_shown

_FROZEN = frozenset({"change", "delete"})


class FrozenWhileShown(CollectionOwnershipPermissionPolicy):
    """Wagtail's collection policy, less change and deletion of what readers see right now.

    A file in a case of removal is not deleted either.
    """

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Iterable[str], instance: Any
    ) -> bool:
        """Return whether the user may do one of the actions on the file."""
        wanted = set(actions)
        if wanted and wanted <= _FROZEN and is_shown(instance):
            return False
        # The case of a family's request names its file for as long as the case is kept.
        if wanted == {"delete"} and instance.removals.exists():
            return False
        return bool(super().user_has_any_permission_for_instance(user, wanted, instance))

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        """Return whether the user may do the action on the file."""
        return self.user_has_any_permission_for_instance(user, [action], instance)


def may_see(user: Any, file: NewsImage | NewsDocument) -> bool:
    """Return whether the user works with the file: of the own unit, shared, or as the center."""
    policy = policy_registry.get(file)
    wanted = ["choose", "add", "change"]
    return bool(policy.user_has_any_permission_for_instance(user, wanted, file))


def register() -> None:
    """Put the policies in the place of Wagtail's for both kinds of files and of consents."""
    for model, auth_model in ((NewsImage, Image), (NewsDocument, Document)):
        policy = FrozenWhileShown(model, auth_model=auth_model, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
    register_permission_policy(ClassConsent, class_policy)
    register_permission_policy(PersonConsent, person_policy)
