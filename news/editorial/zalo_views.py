"""The screen with a text ready for Zalo, after a return or an approval and later from the story."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from news.editorial.acts import Act
from news.editorial.models import Decision, ReviewedPage
from news.editorial.review_views import readable_page
from news.editorial.zalo_text import Verdict, text_of

LABEL = "Lời nhắn Zalo"
_TOLD = (Act.RETURN, Act.APPROVE, Act.CORRECT)


@never_cache
@require_safe
def zalo(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show the text about the newest return or approval, for whoever works on the story."""
    page = readable_page(request, page_id)
    decision = last_verdict(page)
    text = text_of(verdict_of(page, decision)) if decision else ""
    context = {
        "page": page,
        "title": page.get_latest_revision_as_object().title,
        "decision": decision,
        "text": text,
        "rows": sum(1 + len(line) // 40 for line in text.split("\n")),
    }
    return render(request, "editorial/zalo.html", context)


def last_verdict(page: Page) -> Decision | None:
    """Return the newest return or approval, None when the story has gone on since. One query.

    It has when it was sent again, or when readers no longer have what was published.
    """
    kinds = [act.value for act in (Act.SUBMIT, *_TOLD)]
    rows = Decision.objects.filter(page_id=page.pk, kind__in=kinds).order_by("-id")
    last = rows.first()
    if last is None or last.kind == Act.SUBMIT:
        return None
    return None if last.data.get("published") and not page.live else last


def verdict_of(page: ReviewedPage, decision: Decision) -> Verdict:
    """Return what the text says of a decision; the link leads to readers where they have it."""
    review = settings.SITE_URL + reverse("editorial_review", args=[page.pk])
    is_live = bool(decision.data.get("published"))
    # The clock publishes by an approval; a person stands behind that one.
    approval = Decision.objects.filter(pk=decision.data.get("approval", decision.pk)).first()
    due = page.scheduled_revision
    return Verdict(
        title=decision.page_title,
        by=(approval or decision).by_name,
        points=[point["text"] for point in decision.data.get("points", [])],
        is_live=is_live,
        go_live_at=due.approved_go_live_at if due else None,
        link=(page.full_url or review) if is_live else review,
    )


def zalo_link(page: Page, user: Any) -> list[Button]:
    """Return the way to the text, for the row of links above a story. One query."""
    if last_verdict(page) is None:
        return []
    return [Button(LABEL, reverse("editorial_zalo", args=[page.pk]))]


def zalo_button(act: str, page_id: int) -> list[Any]:
    """Return the button that stands in the message right after a return or an approval."""
    if act not in (Act.RETURN, Act.APPROVE):
        return []
    return [messages.button(reverse("editorial_zalo", args=[page_id]), LABEL)]
