"""Links with which a duty editor lets somebody of a school in: one use, some hours, one at a time.

A link only lets its person in. It sets no password, so that whoever else gets hold of it can't
keep the account, and coming in by a newer link signs them out (docs/decisions/0040).
"""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.tokens import PasswordResetTokenGenerator
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.http import urlsafe_base64_decode, urlsafe_base64_encode
from wagtail.log_actions import log

from cms.units.models import Membership, SignInLink
from cms.units.roles import SCHOOL_ROLES, Right
from cms.units.selectors import person
from cms.users.let_in import LINK, LetIn
from cms.users.sessions import end_sessions
from cms.users.throttle import allow

MADE, USED = "units.sign_in_link", "units.signed_in_by_link"
# A whole ward may have forgotten its passwords after a summer.
MADE_BY_ONE, MADE_FOR_ONE, PERIOD = 60, 5, 60 * 60
TOO_MANY = "Đã tạo quá nhiều liên kết trong một giờ. Mời chờ rồi thử lại."


class SignInTokens(PasswordResetTokenGenerator):
    """Django's tokens, which end with a sign-in and a new password, bound to one made link."""

    key_salt = "cms.units.sign_in_links.SignInTokens"

    def _make_hash_value(self, user: Any, timestamp: int) -> str:
        code = SignInLink.objects.filter(user_id=user.pk).values_list("code", flat=True).first()
        # A sign-out from everywhere ends it too.
        return f"{super()._make_hash_value(user, timestamp)}{user.session_version}{code}"


tokens = SignInTokens()


def school_people() -> QuerySet[Any]:
    """Return the people for whom a link may be made, by name: schools' people and nothing else.

    No membership outside schools counts as little as an active one: a unit may open again.
    """
    held = Membership.objects.filter(role__in=SCHOOL_ROLES, unit__is_active=True)
    other = Membership.objects.exclude(role__in=SCHOOL_ROLES)
    people = get_user_model()._default_manager.filter(is_active=True, is_superuser=False)
    return (
        people.filter(pk__in=held.values("user_id"))
        .exclude(Q(pk__in=other.values("user_id")))
        .order_by("full_name", "username")
    )


@transaction.atomic
def make_link(*, user: Any, by: Any) -> tuple[SignInLink, str]:
    """Make a link; an earlier one of the person ends with it.

    Returns:
        The row, and the path parts `<uid>/<token>` that are shown once and kept nowhere.

    Raises:
        PermissionDenied: `by` makes no links, or none for this person.
        ValidationError: too many within an hour.
    """
    if not person(by).may(Right.SIGN_IN_LINKS):
        raise PermissionDenied
    target = get_user_model()._default_manager.select_for_update().filter(pk=user.pk).first()
    if target is None or not school_people().filter(pk=target.pk).exists():
        raise PermissionDenied
    by_one = allow("sign-in-link-by", str(by.pk), limit=MADE_BY_ONE, seconds=PERIOD)
    for_one = allow("sign-in-link-for", str(target.pk), limit=MADE_FOR_ONE, seconds=PERIOD)
    if not (by_one and for_one):
        raise ValidationError(TOO_MANY)
    now = timezone.now()
    link, _ = SignInLink.objects.update_or_create(
        user=target,
        defaults={
            "code": uuid4(),
            "made_by": by,
            "made_at": now,
            "ends_at": now + timedelta(hours=settings.SIGN_IN_LINK_HOURS),
            "used_at": None,
        },
    )
    log(instance=target, action=MADE, user=by)
    uid = urlsafe_base64_encode(str(target.pk).encode())
    return link, f"{uid}/{tokens.make_token(target)}"


def find_link(uid: str, token: str) -> SignInLink | None:
    """Return the link that still lets its person in, or None; never says why. Up to 4 queries."""
    try:
        pk = urlsafe_base64_decode(uid).decode("ascii")
    except ValueError:
        return None
    if not pk.isdigit() or len(pk) > 18:
        return None
    usable = SignInLink.objects.filter(user_id=int(pk), used_at=None, ends_at__gt=timezone.now())
    link = usable.select_related("user", "made_by").first()
    if link is None or not tokens.check_token(link.user, token):
        return None
    return link if school_people().filter(pk=link.user_id).exists() else None


@transaction.atomic
def use_link(*, uid: str, token: str) -> Any | None:
    """Use a link up and return whom it lets in, signed out everywhere else; None when it is over.

    Of two at once the second finds it used. The user knows who made the link.
    """
    found = find_link(uid, token)
    if found is None:
        return None
    get_user_model()._default_manager.select_for_update().get(pk=found.user_id)
    found = find_link(uid, token)
    if found is None:
        return None
    SignInLink.objects.filter(pk=found.pk).update(used_at=timezone.now())
    log(instance=found.user, action=USED, user=found.user)
    end_sessions(user=found.user, by=found.user)
    user = get_user_model()._default_manager.get(pk=found.user_id)
    user.let_in = LetIn(found.made_by_id, str(found.made_by), LINK)
    return user
