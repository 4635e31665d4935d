"""Parts of the editing form that tell the author what a reviewer wants."""

from typing import Any

from wagtail.admin.panels import Panel

from news.editorial.selectors import open_points


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
