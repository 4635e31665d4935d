"""System checks that keep an unlawful portal from going live."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, register
from django.db import DatabaseError

from cms.core.models import PortalSettings


@register("portal", deploy=True)
def footer_is_complete(
    app_configs: Sequence[AppConfig] | None, **kwargs: Any
) -> Sequence[CheckMessage]:
    """Refuse production while one of the six legal facts is empty."""
    if not getattr(settings, "IN_PRODUCTION", False):
        return []
    try:
        missing = PortalSettings.current().missing()
    except DatabaseError:
        return [
            Error(
                "The legal facts of the footer can't be read: the database does not answer "
                "or is not migrated.",
                id="core.E002",
            )
        ]
    return [
        Error(
            f"Chân trang thiếu: {', '.join(missing)}.",
            hint="manage.py identify_portal --help, hoặc trang Thiết lập trong quản trị.",
            id="core.E001",
        )
    ][: bool(missing)]
