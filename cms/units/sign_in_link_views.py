"""The duty editor's list of school people with a link for each, and the page that a link opens."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from cms.core.middleware import client_ip
from cms.core.vietnamese import fold, name_key
from cms.units.models import Membership, SignInLink
from cms.units.roles import SCHOOL_ROLES, Right
from cms.units.selectors import person
from cms.units.sign_in_links import find_link, make_link, school_people, use_link
from cms.users.let_in import let_in_of, remember_let_in
from cms.users.sign_in import keep_signed_in, too_many
from cms.users.throttle import allow

FAILURES_PER_ADDRESS, PERIOD = 60, 60 * 60
BACKEND = "django.contrib.auth.backends.ModelBackend"


@never_cache
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """List the people of schools, by unit; `?q=` finds names as they are typed. Six queries."""
    _require_right(request)
    asked = request.GET.get("q", "").strip()[:100]
    return render(
        request,
        "wagtailadmin/units/sign_in_links.html",
        {"groups": _groups(asked), "asked": asked, "hours": settings.SIGN_IN_LINK_HOURS},
    )


@never_cache
@require_POST
def make(request: HttpRequest, pk: int) -> HttpResponse:
    """Make a link and show it this once; it is kept nowhere, so the answer is the page itself.

    Raises:
        PermissionDenied: the person makes no links, or none for this one.
    """
    _require_right(request)
    user = get_object_or_404(get_user_model(), pk=pk)
    try:
        link, tail = make_link(user=user, by=request.user)
    except ValidationError as refused:
        messages.error(request, refused.message)
        return redirect("units_sign_in_links")
    uid, _, token = tail.partition("/")
    address = settings.SITE_URL + reverse("units_enter_by_link", args=[uid, token])
    ends = timezone.localtime(link.ends_at)
    context = {
        "target": user,
        "address": address,
        "ends": ends,
        "text": f"{user}: liên kết vào chuyên trang giáo dục, dùng một lần, trước "
        f"{ends:%H:%M} ngày {ends:%d/%m/%Y}. Không chuyển cho người khác.\n{address}",
    }
    return render(request, "wagtailadmin/units/sign_in_link.html", context)


def _require_right(request: HttpRequest) -> None:
    if not person(request.user).may(Right.SIGN_IN_LINKS):
        raise PermissionDenied


def _groups(asked: str) -> list[tuple[str, list[dict[str, Any]]]]:
    users = {user.pk: user for user in school_people()}
    links = {link.user_id: link for link in SignInLink.objects.filter(user__in=users)}
    held = Membership.objects.filter(
        user__in=users, role__in=SCHOOL_ROLES, unit__is_active=True
    ).select_related("unit")
    now, words = timezone.now(), fold(asked).split()
    found: dict[str, dict[int, dict[str, Any]]] = {}
    for row in held:
        user, link = users[row.user_id], links.get(row.user_id)
        if not all(word in fold(f"{user} {user.username} {row.unit}") for word in words):
            continue
        is_open = link is not None and link.used_at is None and link.ends_at > now
        open_until = link.ends_at if link is not None and is_open else None
        entry = found.setdefault(str(row.unit), {}).setdefault(
            user.pk, {"user": user, "roles": [], "open_until": open_until}
        )
        entry["roles"].append(row.get_role_display())
    return [
        (unit, sorted(rows.values(), key=lambda entry: name_key(str(entry["user"]))))
        for unit, rows in found.items()
    ]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def enter(request: HttpRequest, uid: str, token: str) -> HttpResponse:
    """Ask for a press, and let the person in by it: what only looks at a link uses nothing up.

    Openings that fail are counted for each address. A link that works is never put off: a whole
    school sits behind one address, and no guess comes near a token.
    """
    if request.method == "POST":
        user = use_link(uid=uid, token=token)
        if user is not None:
            login(request, user, backend=BACKEND)
            remember_let_in(request, let_in_of(user))
            if request.POST.get("remember"):
                keep_signed_in(request, user)
            messages.success(request, f"Xin chào {user}. Bạn đã vào bằng liên kết.")
            return _private(redirect("wagtailadmin_home"))
    link = find_link(uid, token)
    if link is None and not allow(
        "sign-in-link", client_ip(request), limit=FAILURES_PER_ADDRESS, seconds=PERIOD
    ):
        return _private(too_many(request, "pages/link_flooded.html", seconds=PERIOD))
    context = {"target": link.user if link else None}
    return _private(render(request, "pages/enter.html", context, status=200 if link else 410))


def _private(response: HttpResponse) -> HttpResponse:
    """Keep the address out of all logs and indexes."""
    # With "no-referrer" browsers post the form as from nowhere, and it would be refused.
    response["Referrer-Policy"] = "strict-origin"
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
