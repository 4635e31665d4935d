"""The page of a file that readers see: where it is shown, and how it is changed lawfully."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.documents.forms import get_document_form
from wagtail.documents.views.documents import EditView as EditDocument
from wagtail.images.forms import get_image_form
from wagtail.images.views.images import EditView as EditImage
from wagtail.models import Page

from cms.library.models import NewsDocument, NewsImage
from cms.library.policies import may_see
from cms.library.selectors import is_shown, showing_pages
from news.editorial.refusals import ActRefused
from news.editorial.services import put_in_draft

File = NewsImage | NewsDocument
# What a newer version takes over; what is seen on it may differ, so not its focal point.
_KEPT = ("title", "description", "caption", "credit", "collection")


@dataclass(frozen=True)
class Place:
    """A live page that shows the file, and whether the person may change its draft."""

    page: Page
    may_edit: bool


@never_cache
def image_page(request: HttpRequest, image_id: int) -> HttpResponse:
    """Show a picture: Wagtail's form, or the way to a newer version while readers see it."""
    image = get_object_or_404(NewsImage, pk=image_id)
    if is_shown(image):
        return _shown_file(request, image)
    return EditImage.as_view()(request, image_id=image_id)


@never_cache
def document_page(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show a document: Wagtail's form, or the way to a newer version while readers see it."""
    document = get_object_or_404(NewsDocument, pk=document_id)
    if is_shown(document):
        return _shown_file(request, document)
    return EditDocument.as_view()(request, document_id=document_id)


@require_POST
def use_newer(request: HttpRequest, kind: str, file_id: int, page_id: int) -> HttpResponse:
    """Put a newer version into the draft of a page."""
    model: Any = {"anh": NewsImage, "tep": NewsDocument}.get(kind)
    if model is None:
        raise Http404
    newer: File = get_object_or_404(model.objects.select_related("replaces"), pk=file_id)
    if newer.replaces is None or not may_see(request.user, newer):
        raise Http404
    try:
        put_in_draft(page_id=page_id, new=newer, by=request.user)
    except ActRefused as refused:
        messages.error(request, refused.message)
        return redirect(_address(newer.replaces))
    messages.success(request, "Đã đưa bản mới vào bản nháp. Xem lại rồi gửi duyệt.")
    return redirect("wagtailadmin_pages:edit", page_id)


def _shown_file(request: HttpRequest, file: File) -> HttpResponse:
    if not may_see(request.user, file):
        raise PermissionDenied
    form = _newer_form(request, file)
    if form.is_bound and form.is_valid():
        _store(form, file)
        messages.success(request, "Đã lưu phiên bản mới. Chọn bài để đưa vào bản nháp.")
        return redirect(_address(file))
    places = [
        Place(page, page.specific.permissions_for_user(request.user).can_edit())
        for page in showing_pages(file)
    ]
    context = {
        "file": file,
        "kind": "anh" if isinstance(file, NewsImage) else "tep",
        "is_image": isinstance(file, NewsImage),
        "places": places,
        "form": form,
        "newer": list(file.newer_versions.order_by("-pk")),
    }
    return render(request, "editorial/shown_file.html", context)


def _newer_form(request: HttpRequest, file: File) -> Any:
    """Return the form of the newer version: the file alone, the rest is taken over."""
    kept = {name: getattr(file, name) for name in _KEPT if hasattr(file, name)}
    newer = type(file)(**kept, replaces=file, uploaded_by_user=request.user)
    kind = get_image_form if isinstance(file, NewsImage) else get_document_form
    form_class = kind(type(file), fields=("file",))
    # Somebody sends the file; the collection is not asked for.
    data = {"collection": str(file.collection_id)} if request.method == "POST" else None
    return form_class(data, request.FILES or None, instance=newer, user=request.user)


@transaction.atomic
def _store(form: Any, old: File) -> None:
    newer = form.save()
    newer.tags.set(old.tags.all())


def _address(file: File) -> str:
    name = "wagtailimages:edit" if isinstance(file, NewsImage) else "wagtaildocs:edit"
    return reverse(name, args=[file.pk])
