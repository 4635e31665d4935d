"""What the script of an open form asks: am I signed in, what has arrived, who else is at it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from news.editorial.models import ReviewedPage, Writing
from news.editorial.writing import Opened, numbers, other_at, stamp_of
from news.editorial.writing_bar import bar

_MOST_FORMS = 50


@never_cache
@require_safe
def open_form(request: HttpRequest) -> JsonResponse:
    """Answer an open form, also one whose session has ended; at most nine queries."""
    user = request.user
    if not user.is_authenticated:
        return JsonResponse({"user": None})
    forms = request.GET.getlist("the")[:_MOST_FORMS]
    answer: dict[str, Any] = {
        "user": str(user.pk),
        "name": str(user),
        "csrf": get_token(request),
        "arrived": numbers(user, forms),
        "bar": "",
    }
    page = _editable(request)
    if page is not None:
        opened = Opened(request.GET.get("ban", ""), forms[0] if forms else "")
        answer["mine"] = _own_newest(page, user, opened.form)
        if other := other_at(page, opened, user):
            answer["bar"] = bar(page, other)
    return JsonResponse(answer)


def _editable(request: HttpRequest) -> ReviewedPage | None:
    number = request.GET.get("bai", "")
    if not (number.isascii() and number.isdigit() and len(number) < 19):
        return None
    found = Page.objects.filter(pk=int(number)).first()
    page = found.specific if found else None
    if not isinstance(page, ReviewedPage):
        return None
    return page if page.permissions_for_user(request.user).can_edit() else None


def _own_newest(page: Page, user: Any, form: str) -> dict[str, Any] | None:
    """Return the newest version if this very form stored it and did not get the answer."""
    row = Writing.objects.filter(page_id=page.pk, user=user, form=form).first()
    newest = page.latest_revision
    if row is None or newest is None:
        return None
    at = newest.created_at.isoformat()
    if stamp_of(row.revision_id, row.revision_at.isoformat()) != stamp_of(newest.pk, at):
        return None
    return {"revision_id": newest.pk, "revision_created_at": at}


@never_cache
@require_safe
@require_admin_access
def signed_in_again(request: HttpRequest) -> HttpResponse:
    """Send the person back to the window in which they were writing."""
    return render(request, "editorial/signed_in_again.html")
