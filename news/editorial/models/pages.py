"""The two kinds of pages: those that four eyes bind, and the structure of the portal."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Revision
from wagtail.url_routing import RouteResult

from cms.core.models import BasePage
from news.editorial.checklist import StoryFacts
from news.editorial.contributions import record_contribution
from news.editorial.due import Filing
from news.editorial.evidence import is_evidence, withdrawal_of
from news.editorial.forms import ReviewedPageForm


class ReviewedPage(BasePage):
    """A page that goes live only by an approval: stories, official documents, information."""

    # The center's housekeeping: changing these is no writing (four eyes do not count it).
    housekeeping_fields: ClassVar[frozenset[str]] = frozenset({"slug"})
    base_form_class = ReviewedPageForm

    class Meta:
        abstract = True

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Serve a withdrawn page too: its address says that it is gone, for as long as it is."""
        if not path_components and not self.live and withdrawal_of(self):
            return RouteResult(self)
        result: RouteResult = super().route(request, path_components)
        return result

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the page, or with 410 and a short notice once it is withdrawn."""
        if not self.live:
            return render(
                request, "pages/410.html", {"withdrawal": withdrawal_of(self)}, status=410
            )
        response: HttpResponse = super().serve(request, *args, **kwargs)
        return response

    def filed_under(self) -> Filing:
        """Return what the desk sorts it by and takes its term from, as this object has it now."""
        return Filing()

    def checklist_facts(self, on: date | None = None) -> StoryFacts:
        """Return what the rules of the checklist need to know, as this object has it now.

        Args:
            on: the day on which it becomes public; None is today.
        """
        raise NotImplementedError

    def save_revision(
        self,
        user: Any = None,
        *args: Any,
        overwrite_revision: Revision | None = None,
        **kwargs: Any,
    ) -> Revision:
        """Save a version and record who contributed what; evidence is never overwritten."""
        with transaction.atomic():
            if overwrite_revision is not None and is_evidence(overwrite_revision):
                overwrite_revision = None
            base = self._version_before(overwrite_revision)
            revision: Revision = super().save_revision(
                user, *args, overwrite_revision=overwrite_revision, **kwargs
            )
            record_contribution(page=self, revision=revision, user=user, base=base)
        return revision

    def _version_before(self, overwritten: Revision | None) -> Mapping[str, Any] | None:
        earlier = self.revisions.order_by("-id")
        if overwritten is not None:
            earlier = earlier.filter(pk__lt=overwritten.pk)
        found = earlier.first()
        return found.content if found else None


class StructurePage(BasePage):
    """A page that a duty editor publishes without a second person."""

    # What may be added below it: "stories", "documents", "information", "structure" or "".
    accepts: ClassVar[str] = ""

    class Meta:
        abstract = True
