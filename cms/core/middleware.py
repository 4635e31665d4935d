"""Clean input for every view, the client's true address, and the admin's content policy."""

from collections.abc import Callable
from functools import lru_cache
from ipaddress import ip_address, ip_network
from typing import Any

from csp.middleware import CSPMiddleware, PolicyParts
from django.conf import settings
from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponseBadRequest,
    HttpResponseBase,
    HttpResponseNotFound,
)
from django.http.request import QueryDict, UnreadablePostError
from django.utils.datastructures import MultiValueDictKeyError

from cms.core.vietnamese import nfc

GetResponse = Callable[[HttpRequest], HttpResponse]
CUT_OFF = "Kết nối bị ngắt khi đang gửi. Chưa ghi được gì, mời gửi lại."
FORM_TYPES = ("application/x-www-form-urlencoded", "multipart/form-data")


def client_ip(request: HttpRequest) -> str:
    """Return the address of the visitor.

    X-Forwarded-For counts only when the connection comes from a proxy in TRUSTED_PROXIES, and
    then the last address that is no trusted proxy.
    """
    remote = str(request.META.get("REMOTE_ADDR", "") or "0.0.0.0")  # noqa: S104 - a placeholder
    if not _is_trusted(remote):
        return remote
    hops = [hop.strip() for hop in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    for hop in reversed([hop for hop in hops if hop]):
        if not _is_trusted(hop):
            return hop if _is_address(hop) else remote
    return remote


def _is_address(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_trusted(address: str) -> bool:
    return _is_within(address, tuple(settings.TRUSTED_PROXIES))


# Asked for every page, mostly about the one web server in front; reading networks takes a while.
@lru_cache(maxsize=256)
def _is_within(address: str, proxies: tuple[str, ...]) -> bool:
    if not proxies or not _is_address(address):
        return False
    return any(ip_address(address) in ip_network(proxy, strict=False) for proxy in proxies)


class ProxyHeadersMiddleware:
    """Forgets what an untrusted address says about the scheme of its connection."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on without forged headers."""
        if not _is_trusted(str(request.META.get("REMOTE_ADDR", ""))):
            request.META.pop("HTTP_X_FORWARDED_PROTO", None)
        return self.get_response(request)


class AskAgainMiddleware:
    """Lets no browser keep "moved" or "gone" for ever: what was withdrawn may come back.

    Without a word about it browsers keep these answers without end (RFC 9110, 15.1).
    """

    KEPT = frozenset({300, 301, 308, 410})

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Add the word to such an answer."""
        response = self.get_response(request)
        if response.status_code in self.KEPT:
            response.headers.setdefault("Cache-Control", "no-cache")
        return response


class BrokenFormMiddleware:
    """Answers a form that lacks a part with a sentence; Wagtail's views break on it."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the request on."""
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Return 400 for a missing part; None for any other fault."""
        if request.method != "POST" or not isinstance(fault, MultiValueDictKeyError):
            return None
        return HttpResponseBadRequest("Biểu mẫu gửi lên thiếu phần. Quay lại, tải lại rồi gửi lại.")


class CleanInputMiddleware:
    """Composes Unicode and drops NUL in query, form fields and file names; NUL in a path is 404."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Hand the cleaned request on."""
        if "\0" in request.path_info:
            return HttpResponseNotFound("Không tìm thấy trang.")
        request.path_info = nfc(request.path_info)
        request.GET = _clean(request.GET)
        if request.method == "POST" and request.content_type in FORM_TYPES:
            try:
                request.POST = _clean(request.POST)
                is_whole = _is_whole(request)
            except UnreadablePostError:
                is_whole = False
            if not is_whole:
                return HttpResponseBadRequest(CUT_OFF)
            for files in request.FILES.lists():
                for upload in files[1]:
                    upload.name = nfc(upload.name or "")
        return self.get_response(request)


def _is_whole(request: HttpRequest) -> bool:
    """Return whether all of the form arrived; a cut one would be stored without its last fields."""
    announced = int(request.META.get("CONTENT_LENGTH") or 0)
    if hasattr(request, "_body"):
        return len(request.body) >= announced
    # Private in Django, and the only count of what was read; a test holds it.
    return int(request._stream._pos) >= announced  # type: ignore[attr-defined]


def _clean(data: QueryDict) -> Any:
    cleaned = QueryDict(mutable=True, encoding=data.encoding)
    for key, values in data.lists():
        cleaned.setlist(_clean_text(key), [_clean_text(value) for value in values])
    cleaned._mutable = False
    return cleaned


def _clean_text(text: str) -> str:
    return nfc(text.replace("\0", ""))


class ContentPolicyMiddleware(CSPMiddleware):
    """The strict policy for public pages, the looser one that Wagtail's admin screens need."""

    def get_policy_parts(
        self, request: HttpRequest, response: HttpResponseBase, report_only: bool = False
    ) -> PolicyParts:
        """Return the policy of this answer."""
        parts = super().get_policy_parts(request, response, report_only)
        if not report_only and request.path_info.startswith(f"{settings.ROOT_PATH}admin/"):
            parts.update = {**settings.ADMIN_CONTENT_POLICY, **(parts.update or {})}
        return parts
