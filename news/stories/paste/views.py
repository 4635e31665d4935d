"""The door at which the editor asks whether pasted text is of an old font."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path
from django.views.decorators.http import require_POST

from cms.core.legacy_encodings import LEGACY_LABELS
from news.stories.paste.reading import read_pasted

SHOWN = 3


@require_POST
def pasted_text(request: HttpRequest) -> HttpResponse:
    """Return what was pasted with its old text converted, and some of it before and after."""
    pasted = read_pasted(request.POST.get("html", ""), request.POST.get("text", ""))
    return JsonResponse(
        {
            "fonts": sorted({LEGACY_LABELS[change.legacy] for change in pasted.changes}),
            "samples": [[change.before, change.after] for change in pasted.changes[:SHOWN]],
            "more": max(len(pasted.changes) - SHOWN, 0),
            "html": pasted.html,
            "text": pasted.text,
        }
    )


URLS = [path("dan-chu/", pasted_text, name="pasted_text")]
