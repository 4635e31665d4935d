"""Registers the editorial room."""

from django.apps import AppConfig


class EditorialConfig(AppConfig):
    """Rules, tasks, decisions and the desk."""

    name = "news.editorial"
    label = "editorial"
    verbose_name = "Biên tập"

    def ready(self) -> None:
        """Put the newsroom's notices in the place of Wagtail's, and join the worker."""
        from wagtail.admin.api.views import PagesAdminAPIViewSet  # noqa: PLC0415 - once models exist

        from news.editorial import (  # noqa: PLC0415 - once models exist
            effects,  # noqa: F401
            house_style,  # noqa: F401
            jobs,  # noqa: F401
            pasted_text,  # noqa: F401
            personal_data,  # noqa: F401
            picture_words,  # noqa: F401
            plainness,  # noqa: F401
            receivers,
        )

        receivers.silence_wagtail_mails()
        # No screen uses these, and they go past the newsroom's acts.
        PagesAdminAPIViewSet.actions = {}
