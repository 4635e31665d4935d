"""Shows the guides to everybody who signs in, and puts the first steps away."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from news.stories.guides import texts
from news.stories.guides.first_steps import put_away


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the guides with their sections."""
    return render(request, "wagtailadmin/stories/guides.html", {"guides": texts.guides()})


@require_safe
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a guide, ready to be printed."""
    try:
        found = texts.guide(slug)
    except KeyError:
        raise Http404 from None
    others = [one for one in texts.guides() if one.slug != slug]
    context = {"guide": found, "others": others}
    return render(request, "wagtailadmin/stories/guide.html", context)


@require_POST
def known(request: HttpRequest) -> HttpResponse:
    """Put the first steps away for this person."""
    put_away(user=request.user)
    return redirect("wagtailadmin_home")


URLS = [
    path("huong-dan/", index, name="guides"),
    path("huong-dan/<slug:slug>/", guide, name="guide"),
    path("viec-dau-tien/da-biet/", known, name="first_steps_known"),
]
