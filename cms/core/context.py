"""What every public template may use: the portal's identity, and where its front page is."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from cms.core.cache import once_in_an_epoch
from cms.core.models import PortalSettings


def portal(request: HttpRequest) -> dict[str, Any]:
    """Return the portal's settings, read only when a template asks, and the front page's path."""
    return {
        "portal": SimpleLazyObject(lambda: _portal(request)),
        "home": settings.ROOT_PATH,
    }


def _portal(request: HttpRequest) -> PortalSettings:
    return once_in_an_epoch("portal", lambda: PortalSettings.current(request))
