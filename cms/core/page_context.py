"""Lets a room say what the template of a page type gets, apart from the model."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest

ContextMaker = Callable[[HttpRequest, Any], dict[str, Any]]
_makers: dict[str, ContextMaker] = {}


def context_for(*labels: str) -> Callable[[ContextMaker], ContextMaker]:
    """Register a function as the context of page types.

    Args:
        labels: model labels, such as "stories.ColumnPage".
    """

    def register(maker: ContextMaker) -> ContextMaker:
        for label in labels:
            _makers[label.lower()] = maker
        return maker

    return register


def page_context(request: HttpRequest, page: Any) -> dict[str, Any]:
    """Return what the page's template gets beside the page itself."""
    maker = _makers.get(page._meta.label_lower)
    return maker(request, page) if maker else {}
