"""What is kept of a public page, what tells pages apart, and the answers made of them."""

import gzip
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.http.response import HttpResponseNotModified
from django.urls import Resolver404, resolve, reverse
from django.utils import timezone
from django.utils.http import parse_etags, parse_http_date_safe

from cms.core.cache import LONGEST_SECONDS
from cms.core.vietnamese import nfc

View = Callable[..., HttpResponse]
Reader = Callable[[str], str]

# Plain and compressed together; larger pages are answered alike and not kept.
LARGEST_BYTES = 256 * 1024
_PACKED = "-gz"
_NOT_KEPT = frozenset({"content-length", "date", "cache-control", "etag", "vary"})
_KINDS = frozenset({"text/html", "application/rss+xml", "application/xml"})
_parameters: dict[str, Reader] = {}


def register_parameter(name: str, reader: Reader) -> None:
    """Register a parameter of an address that changes what a public page shows.

    Args:
        name: as it stands in the address; the order of registration is that of the address.
        reader: returns the value as it is written in links, "" for one that changes nothing.
    """
    _parameters[name] = reader


def canonical_query(query: str) -> str:
    """Return the known parameters of a query in their order, without what changes nothing."""
    if not query:
        return ""
    found = dict(parse_qsl(query, errors="replace"))
    given = {name: nfc(found.get(name, "").replace("\0", "")) for name in _parameters}
    return _written({name: read(given[name]) for name, read in _parameters.items()})


def _written(values: Mapping[str, Any]) -> str:
    return urlencode([(name, values[name]) for name in _parameters if values.get(name)])


def shows(request: HttpRequest, **parameters: Any) -> None:
    """Say which parameters the page really answers to: what was made up is not kept.

    Args:
        parameters: by their registered names; None, "" and the first page count as not given.
    """
    values = {name: _parameters[name](str(value or "")) for name, value in parameters.items()}
    request.shown_parameters = _written(values)  # type: ignore[attr-defined]
    request.answers_to = frozenset(parameters)  # type: ignore[attr-defined]


def shows_until(request: HttpRequest, moment: datetime | None) -> None:
    """Say when what the page shows changes by the clock alone, such as the end of a notice.

    Args:
        moment: the first such moment; None says that nothing of the page changes by itself.
    """
    request.shown_until = moment  # type: ignore[attr-defined]


def lifetime(request: HttpRequest) -> float:
    """Return for how many seconds the page just made may be kept: an hour at most, 0 not at all."""
    until: datetime | None = getattr(request, "shown_until", None)
    if until is None:
        return LONGEST_SECONDS
    return max(0.0, min(LONGEST_SECONDS, (until - timezone.now()).total_seconds()))


def same_for_all(view: View) -> View:
    """Mark a view whose pages are the same for every anonymous reader, so that they may be kept.

    The view sees the known parameters of the address alone, so that nothing else of it gets into
    a page; middleware sees the address as it came, since redirects may ask for all of it.
    """

    @wraps(view)
    def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        asked = getattr(request, "asked_parameters", None)
        if asked is None:
            return view(request, *args, **kwargs)
        query, given = request.META.get("QUERY_STRING", ""), request.GET
        request.META["QUERY_STRING"], request.GET = asked, QueryDict(asked)
        try:
            response = view(request, *args, **kwargs)
            if not getattr(response, "is_rendered", True):
                response.render()  # type: ignore[attr-defined]
        finally:
            request.META["QUERY_STRING"], request.GET = query, given
        return response

    shown.is_same_for_all = True  # type: ignore[attr-defined]
    return shown


def is_same_for_all(request: HttpRequest) -> bool:
    """Return whether the address is the one way to write that of a view marked so."""
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return False
    if not getattr(match.func, "is_same_for_all", False):
        return False
    return reverse(match.view_name, args=match.args, kwargs=match.kwargs) == request.path


@dataclass(frozen=True)
class KeptPage:
    """A public page as bytes, plain and compressed, with the headers that are the same for all."""

    body: bytes
    packed: bytes
    tag: str
    headers: tuple[tuple[str, str], ...]
    answers_to: frozenset[str] = frozenset()

    @classmethod
    def of(cls, response: HttpResponse, answers_to: frozenset[str] = frozenset()) -> Self:
        """Return what is kept of an answer; compressing happens here and never again.

        Args:
            answers_to: the parameters that would change the page; see `shows`.
        """
        body = response.content
        return cls(
            body=body,
            packed=gzip.compress(body, mtime=0),
            tag=hashlib.sha256(body).hexdigest()[:32],
            headers=tuple(pair for pair in response.items() if pair[0].lower() not in _NOT_KEPT),
            answers_to=answers_to,
        )

    def answers(self, asked: str) -> bool:
        """Return whether one of the parameters asked for would change the page."""
        return any(name in self.answers_to for name, _ in parse_qsl(asked))

    @property
    def is_small(self) -> bool:
        """Whether it may be kept."""
        return len(self.body) + len(self.packed) <= LARGEST_BYTES

    def answer(self, request: HttpRequest, *, for_front: bool) -> HttpResponse:
        """Return the answer to a reader: the page as they can read it, or that it is unchanged.

        Args:
            for_front: whether the web server in front may keep it for its own moment.
        """
        is_packed = accepts_gzip(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        known = {f'"{self.tag}"', f'"{self.tag}{_PACKED}"'}
        response: HttpResponse
        if self._is_unchanged(request, known):
            response = HttpResponseNotModified()
        else:
            body = self.packed if is_packed else self.body
            response = HttpResponse(b"" if request.method == "HEAD" else body)
            for name, value in self.headers:
                response.headers[name] = value
            response.headers["Content-Length"] = str(len(body))
            if is_packed:
                response.headers["Content-Encoding"] = "gzip"
        response.headers["ETag"] = f'"{self.tag}{_PACKED if is_packed else ""}"'
        # Browsers ask each time and get 304: what was hidden is gone at once.
        response.headers["Cache-Control"] = "no-cache"
        response.headers["Vary"] = "Accept-Encoding"
        if for_front:
            response.headers["X-Accel-Expires"] = "1"
        return response

    def _is_unchanged(self, request: HttpRequest, known: set[str]) -> bool:
        """Return whether the reader has it already; a tag counts before a time (RFC 9110, 13.2)."""
        tags = request.META.get("HTTP_IF_NONE_MATCH", "")
        if tags:
            return _is_known(tags, known)
        asked = request.META.get("HTTP_IF_MODIFIED_SINCE")
        since = parse_http_date_safe(asked) if asked else None
        if since is None:
            return False
        changed = parse_http_date_safe(dict(self.headers).get("Last-Modified", ""))
        return changed is not None and changed <= since


def _is_known(asked: str, known: set[str]) -> bool:
    tags = {tag.removeprefix("W/") for tag in parse_etags(asked)}
    return "*" in tags or bool(tags & known)


def accepts_gzip(header: str) -> bool:
    """Return whether a reader takes gzip (RFC 9110, 12.5.3)."""
    for part in header.lower().split(","):
        name, _, weight = part.partition(";")
        if name.strip() in {"gzip", "x-gzip"}:
            return weight.replace(" ", "").removeprefix("q=").strip("0.") != "" or not weight
    return False


def is_for_everybody(response: HttpResponseBase) -> bool:
    """Return whether the answer is a whole page that says nothing of whoever asked."""
    control = response.get("Cache-Control", "").lower()
    return (
        response.status_code == 200
        and not response.streaming
        and response.get("Content-Type", "").partition(";")[0] in _KINDS
        and not response.has_header("Content-Encoding")
        and not response.cookies
        and "cookie" not in response.get("Vary", "").lower()
        and response.get("Vary", "") != "*"
        and "private" not in control
        and "no-store" not in control
    )
