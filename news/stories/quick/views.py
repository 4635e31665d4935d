"""The screen of quick send, and the door through which its photos come one by one."""

from collections.abc import Callable
from functools import wraps
from itertools import chain
from typing import Any
from uuid import uuid4

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from cms.library.models import NewsImage
from cms.units.models import Unit
from cms.units.selectors import person, unit_of
from news.editorial.acts import Act
from news.editorial.refusals import ActRefused
from news.editorial.rules import refusal
from news.editorial.selectors import case_of
from news.stories.models import QuickDraft
from news.stories.prefill import last_story
from news.stories.quick import services
from news.stories.quick.answers import as_sentence, settled_levels
from news.stories.quick.content import MOST_PHOTOS, Content
from news.stories.quick.forms import PhotoQuestions, QuickForm, said_before, typed_before
from news.stories.quick.presence import presence
from news.stories.quick.selectors import (
    content_of,
    draft_for,
    quick_units,
    stamp,
    unfinished,
    usable_photos,
)
from news.stories.quick.sheet import (
    FULL,
    Outcome,
    carry_out,
    number,
    opened_draft,
    require_own_unit,
)

SENT = "Đã gửi duyệt."
KEPT = "Đã lưu nháp."
_LINES = "wagtailadmin/stories/quick_lines.html"
NO_RIGHT = (
    "Bạn không còn quyền viết tin cho đơn vị này, nên phần vừa gõ chưa gửi được. Chữ và ảnh vẫn "
    "giữ trên máy này; hãy hỏi người quản trị."
)


def _saying_why(view: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """Let the script tell a lost right, which has a sentence, from a session that ended."""

    @wraps(view)
    def answered(request: HttpRequest) -> HttpResponse:
        try:
            return view(request)
        except PermissionDenied:
            if not _by_script(request):
                raise
            return JsonResponse({"error_message": NO_RIGHT}, status=403)

    return answered


def _by_script(request: HttpRequest) -> bool:
    return request.headers.get("x-requested-with") == "XMLHttpRequest"


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@_saying_why
def quick_send(request: HttpRequest) -> HttpResponse:
    """Show the form, empty or of a draft; take in what was typed, by page or by script.

    Raises:
        PermissionDenied: the person writes for no unit.
        Http404: the draft is none of the person's.
    """
    units = quick_units(request.user)
    if not units:
        raise PermissionDenied
    if request.method == "POST":
        return _posted(request, units)
    if page_id := request.GET.get("ban-nhap", ""):
        draft = draft_for(request.user, number(page_id))
        if draft is None:
            raise Http404
        return _draft(request, draft, units)
    return _empty(request, _unit(request.GET.get("don-vi", ""), units), units)


def _unit(asked: str, units: list[Unit]) -> Unit:
    return next((unit for unit in units if unit.pk == number(asked)), units[0])


def _empty(request: HttpRequest, unit: Unit, units: list[Unit]) -> HttpResponse:
    last = last_story(parent=unit.branch, owner=request.user) if unit.branch else None
    column = last.column_id if last and last.column and last.column.live else None
    initial = {"column": column, "genre": last.genre if last else "tin"}
    context = {
        "form": QuickForm(initial=initial),
        "questions": PhotoQuestions(None, images=[], by=request.user),
        "unit": unit,
        "units": units,
        "unfinished": unfinished(request.user),
    }
    return _shown(request, context)


def _draft(request: HttpRequest, draft: QuickDraft, units: list[Unit]) -> HttpResponse:
    page = draft.page
    why = refusal(Act.SUBMIT, person(request.user), case_of(page))
    if why:
        messages.warning(request, why)
        return redirect("editorial_review", page.pk)
    revision = page.get_latest_revision()
    content = content_of(revision.as_object())
    if content is None or page.first_published_at:
        messages.warning(request, services.ELSEWHERE if content is None else services.PUBLIC)
        return redirect("wagtailadmin_pages:edit", page.pk)
    images = _images_of(content, request.user)
    said = said_before(images, settled_levels(images))
    context = {
        "form": QuickForm(initial=typed_before(content, images), images=images),
        "questions": PhotoQuestions(None, images=images, by=request.user, initial=said),
        "draft": draft,
        "version": stamp(revision),
        "units": units,
        "presence": presence(page, request.user),
    }
    return _shown(request, context)


def _images_of(content: Content, user: Any) -> list[NewsImage]:
    ids = [photo.image_id for photo in content.photos]
    return usable_photos(ids, user=user, known=ids)


def _shown(request: HttpRequest, context: dict[str, Any]) -> HttpResponse:
    form, questions = context["form"], context["questions"]
    fresh = str(uuid4())
    defaults: dict[str, Any] = {
        "token": context["draft"].token if context.get("draft") else fresh,
        "form_key": fresh,
        "version": "",
        "errors": {},
        "most": MOST_PHOTOS,
        "photos": [photo_row(form, questions, image) for image in form.images],
    }
    return render(request, "wagtailadmin/stories/quick.html", {**defaults, **context})


def photo_row(form: QuickForm, questions: PhotoQuestions, image: NewsImage) -> dict[str, Any]:
    """Return what the row of one photo shows: the photo and the fields of its own."""
    words = [form[f"p{image.pk}_{name}"] for name in ("caption", "alt", "credit")]
    own = [questions[f"p{image.pk}_{name}"] for name in questions.asked_of_each()]
    return {"image": image, "fields": [*words, *own]}


def _posted(request: HttpRequest, units: list[Unit]) -> HttpResponse:
    unit, act = _unit(request.POST.get("unit", ""), units), request.POST.get("act", "")
    draft = opened_draft(request.POST, unit=unit, by=request.user)
    if draft is None:
        raise Http404
    outcome = carry_out(request, draft, act)
    done = _following(outcome, act)
    if _by_script(request):
        rows = _rows_of_more(request, outcome) if outcome.more else []
        lines = render_to_string(_LINES, _checklist(outcome), request)
        return JsonResponse({**_facts(outcome), "done": done, "rows": rows, "lines": lines})
    if outcome.note:
        messages.warning(request, outcome.note)
    if done or not outcome.errors:
        messages.success(request, SENT if outcome.sent else KEPT)
        return redirect(done or f"{reverse('quick_send')}?ban-nhap={draft.page_id}")
    if outcome.more:
        # All of it is stored; opened again the form has the other version's photos too.
        messages.warning(request, " ".join(chain.from_iterable(outcome.errors.values())))
        return redirect(f"{reverse('quick_send')}?ban-nhap={draft.page_id}")
    context = {
        "form": outcome.form,
        "questions": outcome.questions
        or PhotoQuestions(request.POST, images=outcome.images, by=request.user),
        "draft": draft,
        "version": outcome.version,
        "errors": outcome.errors,
        "over": outcome.take_over,
        "units": units,
        **_checklist(outcome),
        # The same form: a second press of it is not a second sending.
        "form_key": request.POST.get("form", ""),
    }
    return _shown(request, context)


def _rows_of_more(request: HttpRequest, outcome: Outcome) -> list[str]:
    """Return the rows of photos that another version brought, with the words it has for them."""
    content = content_of(outcome.draft.page.get_latest_revision_as_object())
    if content is None:
        return []
    images = usable_photos(outcome.more, user=request.user, known=outcome.more)
    form = QuickForm(initial=typed_before(content, images), images=images)
    own = {f"p{image.pk}_level": image.level for image in images}
    questions = PhotoQuestions(None, images=images, by=request.user, initial=own)
    return [_row_html(request, form, questions, image) for image in images]


def _row_html(
    request: HttpRequest, form: QuickForm, questions: PhotoQuestions, image: NewsImage
) -> str:
    row = photo_row(form, questions, image)
    return render_to_string("wagtailadmin/stories/quick_photo.html", {"row": row}, request)


def _following(outcome: Outcome, act: str) -> str:
    """Return where the person goes on, empty where they stay on the form."""
    if outcome.sent:
        return reverse("editorial_review", args=[outcome.draft.page_id])
    if act == FULL and not outcome.errors:
        return reverse("wagtailadmin_pages:edit", args=[outcome.draft.page_id])
    return ""


def _facts(outcome: Outcome) -> dict[str, Any]:
    return {
        **_place_of(outcome.draft),
        "version": outcome.version,
        "note": outcome.note,
        "errors": outcome.errors,
        "over": outcome.take_over,
        "sent": outcome.sent,
    }


def _checklist(outcome: Outcome) -> dict[str, Any]:
    """Return what is to be seen to before sending, the advice that may be passed over included."""
    back = f"{reverse('quick_send')}?ban-nhap={outcome.draft.page_id}"
    return {"lines": outcome.lines, "page_id": outcome.draft.page_id, "back": back}


def _place_of(draft: QuickDraft) -> dict[str, int | None]:
    unit = unit_of(draft.page)
    return {"draft": draft.page_id, "unit": unit.pk if unit else None}


@never_cache
@require_POST
@_saying_why
def quick_photo(request: HttpRequest) -> HttpResponse:
    """Take in one photo; the answer is its row, or a sentence about what to do.

    Raises:
        PermissionDenied: the person writes for no unit.
        Http404: the draft is none of the person's.
    """
    units = quick_units(request.user)
    if not units:
        raise PermissionDenied
    unit = _unit(request.POST.get("unit", ""), units)
    draft = opened_draft(request.POST, unit=unit, by=request.user)
    if draft is None:
        raise Http404
    place = _place_of(draft)
    try:
        require_own_unit(request.POST, draft)
        image, saved = services.add_photo(
            draft=draft,
            file=request.FILES.get("photos"),
            known=request.POST.get("version", ""),
            by=request.user,
        )
    except ValidationError as error:
        return JsonResponse({"error": as_sentence(error), **place})
    except ActRefused as refused:
        return JsonResponse({"error": refused.message, **place})
    form = QuickForm(images=[image])
    own = {f"p{image.pk}_level": settled_levels([image]).get(image.pk, "")}
    questions = PhotoQuestions(None, images=[image], by=request.user, initial=own)
    html = _row_html(request, form, questions, image)
    return JsonResponse({"photo": image.pk, **place, "version": saved.version, "html": html})


URLS = [
    path("gui-tin-nhanh/", quick_send, name="quick_send"),
    path("gui-tin-nhanh/anh/", quick_photo, name="quick_photo"),
]
