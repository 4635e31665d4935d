"""The page chooser shows each person what readers have, and the drafts of the own unit."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404
from wagtail.admin.views.chooser import (
    AnchorLinkView,
    BrowseView,
    ChosenMultipleView,
    EmailLinkView,
    ExternalLinkView,
    PhoneLinkView,
)
from wagtail.admin.views.pages.search import SearchView
from wagtail.models import Page

from cms.units.selectors import person, units_by_path
from news.editorial import link_forms


def choosable(pages: QuerySet[Page], user: Any) -> QuerySet[Page]:
    """Return those of the pages whose titles the user may see. One query for the units."""
    who = person(user)
    if who.is_center:
        return pages
    seen = Q(live=True)
    for path, unit in units_by_path().items():
        if unit.pk in who.unit_ids:
            seen |= Q(path__startswith=path)
    return pages.filter(seen)


class BrowsePages(BrowseView):
    """Wagtail's chooser, which would show any draft as the parent to somebody who knows its id."""

    def get(self, request: HttpRequest, parent_page_id: int | None = None) -> HttpResponse:
        """Show what lies below the page."""
        if parent_page_id is not None:
            get_object_or_404(choosable(Page.objects.all(), request.user), pk=parent_page_id)
        response: HttpResponse = super().get(request, parent_page_id)
        return response


class ChosenPages(ChosenMultipleView):
    """The answer to ticked pages, which would give the title to any id that is sent."""

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return titles and addresses of the ticked pages."""
        for page_id in request.GET.getlist("id"):
            get_object_or_404(choosable(Page.objects.all(), request.user), pk=page_id)
        response: HttpResponse = super().get(request)
        return response


class ExternalLink(ExternalLinkView):
    """The form of a link to another site, which would break on a form without an address."""

    form_class = link_forms.ExternalLinkForm

    def post(self, request: HttpRequest) -> HttpResponse:
        """Check and return the link."""
        if f"{self.form_prefix}-url" not in request.POST:
            return HttpResponseBadRequest("Thiếu địa chỉ liên kết.")
        response: HttpResponse = super().post(request)
        return response


class AnchorLink(AnchorLinkView):
    """The form of a link to a place on the same page."""

    form_class = link_forms.AnchorLinkForm


class EmailLink(EmailLinkView):
    """The form of a link to a mail address."""

    form_class = link_forms.EmailLinkForm


class PhoneLink(PhoneLinkView):
    """The form of a link to a phone number."""

    form_class = link_forms.PhoneLinkForm


class FindPages(SearchView):
    """The search for pages; Wagtail's own has no word for what it counts."""

    verbose_name = verbose_name_plural = "trang"
