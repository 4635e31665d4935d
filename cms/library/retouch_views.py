"""The screen where a hand covers faces on a picture and cuts it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.models import Collection

from cms.library.models import NewsImage
from cms.library.retouch import MAX_BOXES, BadPlan, plan_of
from cms.library.retouch_services import collections_for, make_from, source_for

SHOWN = "max-1600x1600"


@require_http_methods(["GET", "HEAD", "POST"])
def retouch(request: HttpRequest, image_id: int) -> HttpResponse:
    """Show the picture to draw on, and store what was drawn as a new picture.

    Raises:
        Http404: there is no such picture, or it is none of the user's.
    """
    source = source_for(request.user, image_id)
    collections = collections_for(request.user, source)
    sent, fault = request.POST.get("plan", ""), ""
    if request.method == "POST":
        try:
            copy = make_from(
                source=source,
                plan=plan_of(sent),
                collection=_chosen(request, collections),
                by=request.user,
            )
        except BadPlan as error:
            fault = str(error)
        else:
            messages.success(request, "Đã lưu thành ảnh mới. Ảnh gốc vẫn giữ riêng.")
            return redirect("wagtailimages:edit", copy.pk)
    context = {
        "image": source,
        "shown": _shown(source),
        "collections": collections,
        "plan": sent if len(sent) < 20_000 else "",
        "fault": fault,
        "most": MAX_BOXES,
    }
    return render(request, "wagtailadmin/library/retouch.html", context)


def _chosen(request: HttpRequest, collections: list[Collection]) -> Collection:
    """Return the collection that was chosen, or the only one.

    Raises:
        Http404: none of the user's.
    """
    wanted = request.POST.get("collection", "")
    allowed = Collection.objects.filter(pk__in=[row.pk for row in collections])
    if not wanted and collections:
        return collections[0]
    number = int(wanted) if wanted.isascii() and wanted.isdigit() and len(wanted) < 18 else 0
    return get_object_or_404(allowed, pk=number)


def _shown(source: NewsImage) -> Any:
    """Return the rendition to draw on, or None where the file is gone."""
    try:
        return source.get_rendition(SHOWN)
    except OSError:
        return None
