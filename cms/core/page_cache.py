"""Serves public pages to anonymous readers from memory, and keeps what it had to have made."""

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse

from cms.core import cache
from cms.core.kept_pages import (
    KeptPage,
    canonical_query,
    is_for_everybody,
    is_same_for_all,
    lifetime,
)

# Longer than a cold page takes; after it everybody makes the page for themselves.
WAIT_SECONDS = 1.0


class PageCacheMiddleware:
    """Stands before sessions: whoever has one never meets it, and a kept page asks no database."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self._turns = Turns()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer with the kept page, or have it made and keep it."""
        if not _reads_as_anybody(request):
            return self.get_response(request)
        asked = canonical_query(request.META.get("QUERY_STRING", ""))
        # Read before anything is made: what an act changes meanwhile belongs to the next epoch.
        epoch = cache.epoch()
        kept = _answer(request, epoch, asked)
        if kept is not None:
            return kept
        if not is_same_for_all(request):
            return self.get_response(request)
        request.asked_parameters = asked  # type: ignore[attr-defined]
        if epoch is None:
            return self._make(request, None)
        plain = _key(request, epoch, "")
        # While nothing of the address is kept, nobody knows which parameters it answers to: one
        # reader finds out, or as many would make the page as there are made-up values.
        with self._turns.of(plain if _found(plain) is None else _key(request, epoch, asked)):
            # Somebody else may have been done between the look above and this turn.
            return _answer(request, epoch, asked) or self._make(request, epoch)

    def _make(self, request: HttpRequest, epoch: str | None) -> HttpResponse:
        response = self.get_response(request)
        if not is_for_everybody(response) or getattr(request, "is_preview", False):
            return response
        asked = request.asked_parameters  # type: ignore[attr-defined]
        page = KeptPage.of(response, getattr(request, "answers_to", frozenset()))
        # A page that answers to none of what was asked for is the one without parameters.
        own = asked if page.answers(asked) else ""
        is_real = getattr(request, "shown_parameters", "") == own and _is_own_host(request)
        left = lifetime(request)
        if epoch and is_real and page.is_small and request.method == "GET" and left > 0:
            caches["pages"].set(_key(request, epoch, own), page, left)
        return page.answer(
            request, for_front=is_real and request.META.get("QUERY_STRING", "") == own
        )


class Turns:
    """Lets one thread make a page while the others that want it wait for a moment.

    They wait for the new page instead of getting the last epoch's: what an act took off must not
    be shown once more, and a page takes a few hundredths of a second.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._under_way: dict[str, threading.Event] = {}

    @contextmanager
    def of(self, key: str) -> Iterator[bool]:
        """Yield at once for the first; for the others when it is done, or was waited for enough.

        Yields:
            Whether it is the caller's turn to make the page.
        """
        with self._lock:
            other = self._under_way.get(key)
            if other is None:
                done = self._under_way[key] = threading.Event()
        if other is not None:
            other.wait(WAIT_SECONDS)
            yield False
            return
        try:
            yield True
        finally:
            with self._lock:
                del self._under_way[key]
            done.set()


def _reads_as_anybody(request: HttpRequest) -> bool:
    """Return whether nothing of the request says who reads; previews ask by made-up requests."""
    return (
        request.method in {"GET", "HEAD"}
        and settings.SESSION_COOKIE_NAME not in request.COOKIES
        and "HTTP_AUTHORIZATION" not in request.META
        and not getattr(request, "is_dummy", False)
    )


def _key(request: HttpRequest, epoch: str, asked: str) -> str:
    parts = (epoch, request.scheme or "", request.get_host(), request.path, asked)
    return hashlib.sha256("\n".join(parts).encode(errors="surrogatepass")).hexdigest()


def _answer(request: HttpRequest, epoch: str | None, asked: str) -> HttpResponse | None:
    """Return the kept page that answers, if there is one: its own, or that without parameters."""
    if epoch is None:
        return None
    page = _found(_key(request, epoch, asked))
    if page is not None:
        is_written_so = request.META.get("QUERY_STRING", "") == asked
        return page.answer(request, for_front=is_written_so)
    plain = _found(_key(request, epoch, "")) if asked else None
    if plain is not None and not plain.answers(asked):
        return plain.answer(request, for_front=False)
    return None


def _found(key: str) -> KeptPage | None:
    page: KeptPage | None = caches["pages"].get(key)
    return page


def _is_own_host(request: HttpRequest) -> bool:
    """Return whether the host is named by a setting: ports and letter cases can be made up."""
    host = request.get_host()
    names = settings.ALLOWED_HOSTS
    return "*" in names or host in names or host == urlsplit(settings.SITE_URL).netloc
