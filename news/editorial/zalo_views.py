"""The screen with a text ready for Zalo, after a return or an approval and later from the story."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
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
    decision = last_verdict(page.pk)
    text = text_of(verdict_of(page, decision)) if decision else ""
    context = {
        "page": page,
        "title": page.get_latest_revision_as_object().title,
        "decision": decision,
        "text": text,
        "rows": sum(1 + len(line) // 40 for line in text.split("\n")),
    }
    return render(request, "editorial/zalo.html", context)


def last_verdict(page_id: int) -> Decision | None:
    """Return the newest return or approval of a story, None while there is none. One query."""
    kinds = [act.value for act in _TOLD]
    return Decision.objects.filter(page_id=page_id, kind__in=kinds).order_by("-id").first()


def verdict_of(page: ReviewedPage, decision: Decision) -> Verdict:
    """Return what the text about a decision says; the link leads to readers where they have it."""
    review = settings.SITE_URL + reverse("editorial_review", args=[page.pk])
    is_live = bool(decision.data.get("published")) and page.live
    return Verdict(
        title=decision.page_title,
        by=decision.by_name,
        points=[point["text"] for point in decision.data.get("points", [])],
        is_live=is_live,
        go_live_at=parse_datetime(decision.data.get("go_live_at", "")),
        link=(page.full_url or review) if is_live else review,
    )


def zalo_link(page: Page, user: Any) -> list[Button]:
    """Return the way to the text, for the row of links above a story. One query."""
    if last_verdict(page.pk) is None:
        return []
    return [Button(LABEL, reverse("editorial_zalo", args=[page.pk]))]


def zalo_button(act: str, page_id: int) -> list[Any]:
    """Return the button that stands in the message right after a return or an approval."""
    if act not in (Act.RETURN, Act.APPROVE):
        return []
    return [messages.button(reverse("editorial_zalo", args=[page_id]), LABEL)]
