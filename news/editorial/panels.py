"""Parts of the editing form that tell the author what a reviewer wants."""

from typing import Any

from django.forms import Media
from django.urls import reverse
from wagtail.admin.panels import Panel

from news.editorial.selectors import open_points
from news.editorial.standing_findings import draft_lines


class PointsPanel(Panel):
    """Shows the points of the last return above the form, until the story is sent again."""

    class BoundPanel(Panel.BoundPanel):
        """Bound to one story."""

        template_name = "editorial/points_panel.html"

        def is_shown(self) -> bool:
            """Shown while there is something to mend."""
            return bool(self.instance.pk and self.points)

        @property
        def points(self) -> list[dict[str, Any]]:
            """What is to be mended."""
            return open_points(self.instance)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return the points for the template."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "points": self.points}


class ChecklistPanel(Panel):
    """Shows below the form what the saved draft still lacks; each line leads to its place."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"heading": "Kiểm tra trước khi gửi", **kwargs})

    class BoundPanel(Panel.BoundPanel):
        """Bound to one story."""

        template_name = "editorial/checklist_panel.html"

        def is_shown(self) -> bool:
            """Shown once there is a draft."""
            return bool(self.instance.pk)

        @property
        def media(self) -> Media:
            """The script that jumps, and looks again after each saving."""
            return Media(js=["js/checklist.js"])

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return the lines for the template."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {
                **context,
                "page_id": self.instance.pk,
                "lines": draft_lines(self.instance, self.instance),
                "back": reverse("editorial_review", args=[self.instance.pk]),
            }
