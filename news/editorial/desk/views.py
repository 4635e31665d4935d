"""Acts on several stories of the desk, each by its own service, and the lists that are too long."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from cms.core.middleware import client_ip
from cms.units.roles import Right
from cms.units.selectors import people_with, person
from news.editorial import services
from news.editorial.desk.board import SEVERAL
from news.editorial.desk.selectors import LISTS
from news.editorial.desk.waiting import Wanted
from news.editorial.refusals import ActRefused
from news.editorial.typed import forget_typed, keep_typed

MOST = 100
PER_PAGE = 50


@dataclass(frozen=True)
class Outcome:
    """What became of one marked story; `why` is empty when it was done."""

    page_id: int
    title: str
    why: str


@never_cache
@require_POST
def several(request: HttpRequest) -> HttpResponse:
    """Return or give away every marked story; say of each whether it was done, and why not."""
    _require_center(request)
    desk = reverse("wagtailadmin_home") + _way_back(request)
    ids = list(dict.fromkeys(_number(text) for text in request.POST.getlist("bai")))
    if not ids or len(ids) > MOST:
        keep_typed(request, SEVERAL, "several")
        messages.error(request, f"Đánh dấu ít nhất một bài, nhiều nhất {MOST} bài.")
        return redirect(desk)
    act, done_word = _act_of(request)
    outcomes = [_outcome(act, page_id, title) for page_id, title in _titles(ids).items()]
    done = [one for one in outcomes if not one.why]
    refused = [one for one in outcomes if one.why]
    if done:
        messages.success(request, f"{done_word} {len(done)} bài.")
    if not refused:
        forget_typed(request)
        return redirect(desk)
    may_give = person(request.user).may(Right.REASSIGN)
    context = {
        "done": done,
        "done_word": done_word,
        "refused": refused,
        "points": request.POST.get("points", ""),
        "to": _number(request.POST.get("to", "")),
        "colleagues": list(people_with(Right.REVIEW)) if may_give else [],
        "desk": desk,
        "back": _way_back(request),
    }
    return render(request, "editorial/desk_several.html", context)


@never_cache
@require_safe
def whole_list(request: HttpRequest, which: str) -> HttpResponse:
    """Show all of a list of which the desk shows the beginning."""
    _require_center(request)
    if which not in LISTS:
        raise Http404
    page = Paginator(LISTS[which].read(), PER_PAGE).get_page(request.GET.get("trang"))
    context = {"heading": LISTS[which].heading, "rows": page, "which": which}
    return render(request, "editorial/desk_list.html", context)


def _require_center(request: HttpRequest) -> None:
    if not person(request.user).is_center:
        raise PermissionDenied


def _act_of(request: HttpRequest) -> tuple[Callable[[int], Any], str]:
    """Return what is to be done with each marked story, and the word for what was done."""
    by = request.user
    if request.POST.get("viec") == "giao":
        to = people_with(Right.REVIEW).filter(pk=_number(request.POST.get("to", ""))).first()

        def give(page_id: int) -> None:
            if to is None:
                raise ActRefused("Chọn người nhận bài.")
            services.reassign(page_id=page_id, to=to, by=by)

        return give, f"Đã giao cho {to}" if to else "Đã giao"
    if request.POST.get("viec") != "tra-lai":
        raise Http404
    points, address = request.POST.get("points", "").splitlines(), client_ip(request)

    def give_back(page_id: int) -> None:
        services.return_story(page_id=page_id, by=by, points=points, address=address)

    return give_back, "Đã trả lại"


def _outcome(act: Callable[[int], Any], page_id: int, title: str) -> Outcome:
    try:
        act(page_id)
    except ActRefused as refused:
        return Outcome(page_id, title, refused.message)
    return Outcome(page_id, title, "")


def _titles(ids: list[int]) -> dict[int, str]:
    """Return the titles in the order of the ids; the service says that one is gone. One query."""
    pages = Page.objects.only("title", "draft_title").in_bulk(ids)
    return {
        pk: (pages[pk].draft_title or pages[pk].title) if pk in pages else f"Bài số {pk}"
        for pk in ids
    }


def _way_back(request: HttpRequest) -> str:
    """Return the query of the list that the form was sent from; nothing else gets through."""
    query = QueryDict(request.POST.get("ve", "").removeprefix("?"))
    wanted = Wanted.from_query(query.dict())
    address = wanted.address(page=wanted.page)
    return "" if address == "?" else address


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 18 else 0
