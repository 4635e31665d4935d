"""What a link opens for whoever has it: the version, its files, and the form of the agreement."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.http import require_http_methods, require_safe

from cms.core.middleware import client_ip
from cms.library.models import NewsDocument, NewsRendition
from cms.library.private_ways import Way, shown_below
from cms.library.sizes import PUBLIC_SPECS
from cms.library.views import NOT_KEPT, send_picture
from cms.units.models import Unit
from cms.units.selectors import unit_of
from cms.users.throttle import allow
from news.editorial.preview_links.rules import NAME_LENGTH, refuses_agreement
from news.editorial.preview_links.selectors import Files, Opened, agreement_facts, files_of, opened
from news.editorial.preview_links.services import LinkEnded, agree, count_visit
from news.editorial.refusals import ActRefused

PERIOD = 10 * 60
# A school has one address for all its phones, and a story up to thirty pictures.
OPENINGS, FILES, AGREEMENTS = 120, 2000, 10
HELD_UP = (
    "Bài còn điều phải sửa trước khi gửi Trung tâm nên chưa ghi nhận đồng ý. Hãy báo người đã gửi "
    "liên kết."
)
ROBOTS = "noindex, nofollow, noarchive, noimageindex"

View = Callable[..., HttpResponseBase]


@dataclass(frozen=True)
class Bar:
    """What the page says of itself above and below the story.

    Attributes:
        public_url: where readers have the story; '' while they have none.
        why_not: why no agreement is taken now; '' where one is, or where the unit wants none.
    """

    unit: Unit | None
    maker: str
    expires_at: datetime
    has_newer: bool
    kept_back: int
    public_url: str
    agree_url: str
    may_agree: bool
    why_not: str
    agreed_at: datetime | None


def discreet(scope: str, limit: int, referrer: str = "no-referrer") -> Callable[[View], View]:
    """Keep the answers of a view out of caches and search engines, its address out of other sites.

    Args:
        scope: what is counted for each address in ten minutes.
        limit: how many are answered.
        referrer: the policy; only the form's page has another one, see `agreement`.
    """

    def mark(view: View) -> View:
        @never_cache
        @wraps(view)
        def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if allow(scope, client_ip(request), limit=limit, seconds=PERIOD):
                response = view(request, *args, **kwargs)
            else:
                response = render(request, "pages/preview_ended.html", {"busy": True}, status=429)
            response["X-Robots-Tag"] = ROBOTS
            response["Referrer-Policy"] = referrer
            cookie = response.cookies.get(settings.CSRF_COOKIE_NAME)
            if cookie is not None:
                # Ends with the browser, as the visit does; the portal's own lasts a year.
                cookie["max-age"] = cookie["expires"] = ""
            return response

        return answer

    return mark


@discreet("preview-page", OPENINGS)
@require_safe
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Show the version as readers would see it, with a bar that says what it is."""
    found = opened(token)
    if found is None:
        return ended(request)
    if request.method == "GET" and not request.user.is_authenticated:
        count_visit(found.link)
    files = files_of(found)
    draft = found.revision.as_object()
    request.is_preview = True  # type: ignore[attr-defined]
    with shown_below(_way(token, files)):
        context = draft.get_preview_context(request, draft.default_preview_mode)
        template = draft.get_preview_template(request, draft.default_preview_mode)
        bar = _bar(request, token, found, len(files.pictures_kept_back))
        return render(request, template, {**context, "preview_bar": bar})


@discreet("preview-file", FILES)
@require_safe
def picture(request: HttpRequest, token: str, name: str) -> HttpResponseBase:
    """Return a picture of the version in one of the portal's sizes; never an original."""
    found = opened(token)
    size = NewsRendition.objects.filter(file=name).first() if found else None
    if found is None or size is None or size.filter_spec not in PUBLIC_SPECS:
        return ended(request)
    if size.image_id not in files_of(found).image_ids:
        return ended(request)
    return send_picture(request, name, size.file.storage.location, NOT_KEPT)


@discreet("preview-file", FILES)
@require_safe
def paper(request: HttpRequest, token: str, document_id: int) -> HttpResponseBase:
    """Return a document of the version as a download."""
    found = opened(token)
    if found is None or document_id not in files_of(found).document_ids:
        return ended(request)
    document = NewsDocument.objects.get(pk=document_id)
    try:
        file = document.file.open("rb")
    except FileNotFoundError:
        return ended(request)
    response = FileResponse(
        file,
        as_attachment=True,
        filename=document.filename,
        content_type=document.content_type,
    )
    response["Content-Security-Policy"] = "default-src 'none'"
    return response


# With "no-referrer" browsers name no origin when they send a form, and the check against forged
# forms refuses it. The host alone: style sheets' requests would carry the key into the log.
@discreet("preview-agreement", AGREEMENTS * 6, referrer="strict-origin")
@csrf_protect
@require_http_methods(["GET", "HEAD", "POST"])
def agreement(request: HttpRequest, token: str) -> HttpResponse:
    """Show the form of the agreement, and take it; looking at it agrees to nothing."""
    found = opened(token)
    if found is None:
        return ended(request)
    if request.method != "POST":
        return _form(request, token, found)
    name = request.POST.get("name", "")
    address = client_ip(request)
    if not allow("preview-agree", address, limit=AGREEMENTS, seconds=PERIOD):
        fault = "Đã gửi nhiều lần từ mạng này. Hãy thử lại sau 10 phút."
        return _form(request, token, found, name=name, fault=fault, status=429)
    signed_in = request.user.is_authenticated
    try:
        agree(token=token, name=name, is_signed_in=signed_in, address=address)
    except LinkEnded:
        return ended(request)
    except ActRefused as refused:
        # What a rule found may name a child, or say what a family answered.
        fault = HELD_UP if refused.findings else refused.message
        return _form(request, token, found, name=name, fault=fault, status=409)
    return redirect("preview_link", token)


def ended(request: HttpRequest) -> HttpResponse:
    """Say that the link opens nothing; the answer is the same for every reason."""
    return render(request, "pages/preview_ended.html", status=404)


def _way(token: str, files: Files) -> Way:
    here = reverse("preview_link", args=[token])
    return Way(
        pictures=f"{here}anh/",
        papers=f"{here}tep/",
        image_ids=files.image_ids,
        document_ids=files.document_ids,
        pictures_kept_back=files.pictures_kept_back,
        papers_kept_back=files.papers_kept_back,
    )


def _bar(request: HttpRequest, token: str, found: Opened, kept_back: int) -> Bar:
    facts = agreement_facts(found, is_signed_in=request.user.is_authenticated)
    why_not = refuses_agreement(facts)
    link = found.link
    return Bar(
        unit=unit_of(found.page),
        maker=str(link.made_by),
        expires_at=link.expires_at,
        has_newer=not facts.is_newest,
        kept_back=kept_back,
        public_url=found.page.url or "" if found.page.live else "",
        agree_url=reverse("preview_link_agreement", args=[token]),
        may_agree=why_not is None,
        why_not=(why_not or "") if facts.is_allowed and not link.agreed_at else "",
        agreed_at=link.agreed_at,
    )


def _form(
    request: HttpRequest,
    token: str,
    found: Opened,
    *,
    name: str = "",
    fault: str = "",
    status: int = 200,
) -> HttpResponse:
    facts = agreement_facts(found, is_signed_in=request.user.is_authenticated)
    context = {
        "title": found.revision.object_str,
        "unit": unit_of(found.page),
        "saved_at": found.revision.created_at,
        "back": reverse("preview_link", args=[token]),
        "name": name,
        "name_length": NAME_LENGTH,
        "fault": fault,
        "why_not": "" if fault else refuses_agreement(facts) or "",
    }
    return render(request, "pages/preview_agreement.html", context, status=status)
