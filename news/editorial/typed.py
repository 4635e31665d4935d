"""Keeps what was typed into a form of the review screen while its act is refused."""

from typing import Any

from django.http import HttpRequest

from news.editorial.reviewing.point_form import rows_to_keep

_FIELDS = ("points", "reason", "notice", "what", "go_live_at", "key")
_KEY = "refused_act"


def keep_typed(request: HttpRequest, page_id: int, act: str) -> None:
    """Keep the form's texts in the session."""
    texts: dict[str, Any] = {name: "\n".join(request.POST.getlist(name)) for name in _FIELDS}
    texts["rows"] = rows_to_keep(request.POST)
    request.session[_KEY] = {"page": page_id, "texts": {act: texts}}


def typed(request: HttpRequest, page_id: int) -> dict[str, Any]:
    """Return what was typed for this page, as act -> field -> text."""
    kept = request.session.get(_KEY) or {}
    return kept["texts"] if kept.get("page") == page_id else {}


def forget_typed(request: HttpRequest) -> None:
    """Forget what was typed, once an act is done."""
    request.session.pop(_KEY, None)
