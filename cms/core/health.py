"""Says whether the server lives and whether it can do its work."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

Probe = Callable[[], str]
_probes: dict[str, Probe] = {}


def register_probe(name: str, probe: Probe) -> None:
    """Add a probe of a higher room.

    Args:
        name: the key in the answer.
        probe: returns "ok" or one sentence about what is wrong; such a fault is reported but
            does not take the server out of service.
    """
    _probes[name] = probe


@never_cache
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """Answer 200 as long as the process can answer at all."""
    return HttpResponse("ok", content_type="text/plain; charset=utf-8")


@never_cache
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when the database answers, else 503; other faults are named in the body."""
    report = {"database": "ok"}
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        report |= {name: probe() for name, probe in _probes.items()}
    except DatabaseError:
        report["database"] = "không trả lời"
    status = 200 if report["database"] == "ok" else 503
    return JsonResponse(report, status=status, json_dumps_params={"ensure_ascii": False})
