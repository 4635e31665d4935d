"""The screen "Trang nhất": the duty editor orders stories, topics and notices of the front page."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

from cms.core.middleware import client_ip
from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.menu import StructureMenuItem
from news.editorial.refusals import ActRefused
from news.stories import front_selectors, shared_selectors
from news.stories.contexts import front_of
from news.stories.curation import FrontMoved, arrange_front
from news.stories.curation_sheet import FrontSheet, StoryForm, stored_sheet, typed_sheet
from news.stories.front import MOST_STORIES, MOST_TOPICS, without_ended
from news.stories.models import ArticlePage, FrontCuration, FrontPage

_PLACES = ("Bài lớn", *(f"Bài {number}" for number in range(2, MOST_STORIES + 1)))


@dataclass(frozen=True)
class StoryRow:
    """A chosen story on the screen."""

    place: str
    story: ArticlePage
    form: StoryForm


@method_decorator(never_cache, name="dispatch")
class FrontCurationView(WagtailAdminTemplateMixin, TemplateView):
    """Shows the arrangement, changes it on the screen, stores it, shows it before it is stored."""

    template_name = "wagtailadmin/stories/front.html"
    page_title = "Trang nhất"
    header_icon = "pick"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse before anything is read.

        Raises:
            PermissionDenied: the person may not change the portal's structure.
        """
        if not person(request.user).may(Right.STRUCTURE):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Return the way to this page."""
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show what is stored; what has ended stands below, to be chosen again."""
        row = front_selectors.curation()
        everything = front_selectors.front_choice()
        left = without_ended(everything, timezone.now(), timezone.get_default_timezone())
        ended = [each.story_id for each in everything.stories if each not in left.stories]
        return self._show(stored_sheet(left, row.keep_days), row, version=row.version, ended=ended)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Do what the button says; whatever is refused, everything typed stays on the screen."""
        row, act = front_selectors.curation(), request.POST.get("act", "")
        sheet = typed_sheet(request.POST, row.keep_days)
        version = _number(request.POST.get("version", ""))
        if act == "preview":
            return _preview(request, sheet)
        if act != "save":
            return self._show(sheet, row, version=version)
        if not sheet.is_valid():
            messages.error(request, "Chưa lưu: có ô cần sửa, xem các dòng báo lỗi.")
            return self._show(sheet, row, version=version)
        try:
            decision = arrange_front(
                choice=sheet.choice(),
                seen_version=version,
                keep_days=sheet.settings.cleaned_data["keep_days"],
                by=request.user,
                address=client_ip(request),
            )
        except FrontMoved as moved:
            # Seen now: the next saving is a deliberate one.
            row = front_selectors.curation()
            messages.warning(request, f"Chưa lưu: {moved.message}")
            return self._show(sheet, row, version=row.version, other=_now_shown())
        except ActRefused as refused:
            messages.error(request, f"Chưa lưu: {refused.message}")
            return self._show(sheet, row, version=version)
        messages.success(request, "Đã lưu trang nhất." if decision else "Không có gì đổi.")
        return redirect(reverse("front_curation:index"))

    def _show(self, sheet: FrontSheet, row: FrontCuration, **more: Any) -> HttpResponse:
        words = self.request.POST.get("tim", "")
        shown = front_of(sheet.choice())
        chosen = front_selectors.chosen_cards(sheet.story_ids)
        topics = {topic.pk: topic for topic in shared_selectors.live_topics()}
        stories = [chosen[pk] for pk in sheet.story_ids if pk in chosen]
        top = [story for story in (shown["lead"], *shown["seconds"]) if story is not None]
        context = self.get_context_data(
            sheet=sheet,
            curation=row,
            rows=[
                StoryRow(place, story, sheet.days[story.pk])
                for place, story in zip(_all_places(len(stories)), stories, strict=True)
            ],
            filled=[
                (place, story)
                for place, story in zip(_PLACES, top, strict=False)
                if story.pk not in chosen
            ],
            topics=[topics[pk] for pk in sheet.topic_ids if pk in topics],
            other_topics=[topic for pk, topic in topics.items() if pk not in sheet.topic_ids],
            has_room=len(stories) < MOST_STORIES,
            has_room_for_topics=len(sheet.topic_ids) < MOST_TOPICS,
            words=words,
            found=[
                story for story in front_selectors.find_stories(words) if story.pk not in chosen
            ],
            ended=list(front_selectors.chosen_cards(more.pop("ended", ())).values()),
            **more,
        )
        return self.render_to_response(context)


def _all_places(count: int) -> list[str]:
    return [*_PLACES, *(["Thừa"] * count)][:count]


def _now_shown() -> list[ArticlePage]:
    """Return the stories that somebody else has just given the places of."""
    ids = [each.story_id for each in front_selectors.front_choice().stories]
    cards = front_selectors.chosen_cards(ids)
    return [cards[pk] for pk in ids if pk in cards]


def _preview(request: HttpRequest, sheet: FrontSheet) -> HttpResponse:
    """Return the front page as it would be; nothing is stored."""
    page = FrontPage.objects.get()
    request.is_preview = True  # type: ignore[attr-defined]
    context = {**page.get_context(request), **front_of(sheet.choice())}
    return render(request, page.template, context)


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


class FrontCurationViewSet(ViewSet):
    """The one address of the screen."""

    name = "front_curation"
    url_prefix = "trang-nhat"
    icon = "pick"
    menu_label = "Trang nhất"
    menu_name = "front-curation"
    menu_order = 20
    menu_item_class = StructureMenuItem
    add_to_admin_menu = True

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the address."""
        return [path("", FrontCurationView.as_view(), name="index")]
