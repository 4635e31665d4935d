"""The user of a request, who knows by whom the session was let in."""

from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware, get_user
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cms.users.let_in import kept_let_in


class SessionUserMiddleware(AuthenticationMiddleware):
    """Django's own; like it, it reads no session until somebody asks who it is."""

    def process_request(self, request: HttpRequest) -> None:
        """Put the user on the request."""
        super().process_request(request)
        request.user = SimpleLazyObject(lambda: _user_of(request))  # type: ignore[assignment]


def _user_of(request: HttpRequest) -> Any:
    user: Any = get_user(request)
    if user.is_authenticated:
        user.let_in = kept_let_in(request)
    return user
