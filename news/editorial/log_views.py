"""The log of decisions: who approved what, exactly which text, and whether the log is whole."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist, PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.html import strip_tags
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.models import Page

from cms.outbox.selectors import failures
from cms.outbox.services import retry
from cms.units.roles import Right
from cms.units.selectors import person
from news.editorial.chain import faults
from news.editorial.erasure import erase_texts
from news.editorial.log_export import LogLine, as_csv, as_json
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.editorial.review_views import readable_page
from news.editorial.reviewing.faces import label_of

PER_PAGE = 50


def may_read_log(user: Any) -> bool:
    """Return whether the person reads the whole log: the center and the administrator."""
    who = person(user)
    return who.is_center or who.may(Right.BREAK_GLASS)


def _require_reader(request: HttpRequest) -> None:
    if not may_read_log(request.user):
        raise PermissionDenied


@never_cache
@require_safe
def log(request: HttpRequest) -> HttpResponse:
    """List the decisions, the newest first; with `?kiem-tra=1` the chain is verified too."""
    _require_reader(request)
    page = Paginator(Decision.objects.order_by("-id"), PER_PAGE).get_page(request.GET.get("page"))
    checked = "kiem-tra" in request.GET
    context = {"page": page, "checked": checked, "faults": list(faults()) if checked else []}
    return render(request, "editorial/log.html", context)


@never_cache
@require_safe
def export(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the whole log as CSV or JSON."""
    _require_reader(request)
    writers = {"csv": (as_csv, "text/csv"), "json": (as_json, "application/json")}
    if kind not in writers:
        raise Http404
    writer, content_type = writers[kind]
    lines = [_line(row) for row in Decision.objects.order_by("id").iterator(chunk_size=500)]
    name = f"so-quyet-dinh-{timezone.localdate():%Y-%m-%d}.{kind}"
    return HttpResponse(
        writer(lines),
        content_type=f"{content_type}; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@never_cache
@require_safe
def version(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Show who decided, when, why, and exactly which text; from the snapshot, not a revision."""
    row = get_object_or_404(Decision.objects.select_related("snapshot"), pk=decision_id)
    if not may_read_log(request.user):
        readable_page(request, row.page_id)
    snapshot = getattr(row, "snapshot", None)
    content = snapshot.content if snapshot and not snapshot.erased_at else {}
    page = Page.objects.filter(pk=row.page_id).first()
    lines = [_named(page and page.specific_class, *stored) for stored in content.items()]
    context = {
        "decision": row,
        "snapshot": snapshot,
        "lines": [(name, text) for name, text in lines if text],
        "may_erase": person(request.user).may(Right.OVERRIDE),
    }
    return render(request, "editorial/version.html", context)


@require_POST
def erase(request: HttpRequest, decision_id: int) -> HttpResponse:
    """Erase the kept texts of the decision's story, on the ground that is typed."""
    row = get_object_or_404(Decision, pk=decision_id)
    try:
        count = erase_texts(
            page_id=row.page_id, by=request.user, ground=request.POST.get("ground", "")
        )
    except ActRefused as refused:
        messages.error(request, refused.message)
    else:
        messages.success(request, f"Đã xóa {count} bản chụp nội dung. Quyết định vẫn còn trong sổ.")
    return redirect("editorial_version", row.pk)


@require_POST
def retry_failed(request: HttpRequest) -> HttpResponse:
    """Put the work that failed after an act back into the queue, to be done at once."""
    _require_reader(request)
    count = retry(failure.id for failure in failures())
    messages.success(request, f"Đã đưa {count} việc vào hàng chờ để làm lại.")
    return redirect("wagtailadmin_home")


def _named(kind: type[Page] | None, name: str, value: Any) -> tuple[str, str]:
    """Return a stored field as its form names it, and the words of its value."""
    try:
        field: Any = kind._meta.get_field(name) if kind else None
    except FieldDoesNotExist:
        field = None
    if kind is None or field is None:
        return name, _text(value)
    names = dict(getattr(field, "flatchoices", None) or ())
    return label_of(kind, field), _text(
        names.get(value, value) if isinstance(value, str) else value
    )


def _text(value: Any) -> str:
    """Return the words of a stored value, one part a line."""
    if isinstance(value, dict):
        parts = [_text(part) for key, part in value.items() if key not in ("id", "type")]
    elif isinstance(value, list):
        parts = [_text(part) for part in value]
    elif isinstance(value, str):
        parts = [strip_tags(value.replace("</p>", "\n").replace("<br/>", "\n"))]
    else:
        parts = [] if value is None or isinstance(value, bool) else [str(value)]
    return "\n".join(part.strip() for part in parts if part.strip())


def _line(row: Decision) -> LogLine:
    return LogLine(
        number=row.pk,
        at=timezone.localtime(row.at).strftime("%d/%m/%Y %H:%M:%S"),
        kind=row.get_kind_display(),
        title=row.page_title,
        page_id=row.page_id,
        unit=row.unit_name,
        revision_id=row.revision_id,
        content_digest=row.content_digest,
        by=row.who,
        reason=row.reason,
        digest=row.digest,
    )
