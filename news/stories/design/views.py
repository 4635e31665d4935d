"""Shows the parts of the portal, made by the templates that readers get, to those who shape it."""

from typing import Any

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.units.roles import Right
from cms.units.selectors import person
from news.stories.design.colours import pairs
from news.stories.design.samples import Samples
from news.stories.models import FrontPage

SIZES = (16, 18, 20, 22, 24, 28, 32, 36, 40)
# Name in the address, on the page, and what the root element is told.
STATES = (
    ("", "Như thiết bị", ""),
    ("sang", "Sáng", "light"),
    ("toi", "Tối", "dark"),
    ("tuong-phan", "Tương phản, sáng", "light"),
    ("tuong-phan-toi", "Tương phản, tối", "dark"),
    ("in", "Bản in", "light"),
)


def may_see_design(user: Any) -> bool:
    """Return whether the person shapes the portal: duty editor and administrator."""
    return person(user).may(Right.STRUCTURE)


@never_cache
@require_safe
def design(request: HttpRequest) -> HttpResponse:
    """Show every part in every state; nothing is written."""
    if not may_see_design(request.user):
        raise PermissionDenied
    asked = request.GET.get("nen", "")
    chosen = next((state for state in STATES if state[0] == asked), STATES[0])
    front = get_object_or_404(FrontPage)
    sheet = (settings.BASE_DIR / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    context = {
        "states": STATES,
        "state": chosen[0],
        "scheme": chosen[2],
        "has_contrast": chosen[0].startswith("tuong-phan"),
        "on_paper": chosen[0] == "in",
        "pairs": pairs(sheet),
        "sizes": SIZES,
        "front": front,
        "samples": Samples(front),
    }
    return render(request, "pages/design.html", context)
