"""Parts of the editing form that tell the author what a reviewer wants."""

from typing import Any

from django.forms import Media
from django.forms.widgets import Script
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import cached_property
from wagtail.admin.panels import Panel
from wagtail.admin.utils import get_user_display_name

from news.editorial.acts import Work
from news.editorial.reviewing.points import (
    StandingPoint,
    last_return,
    places_of,
    standing_points,
)
from news.editorial.selectors import standing_of
from news.editorial.standing_findings import draft_lines, left_to_see
from news.editorial.writing import FORM, NUMBER
from news.editorial.writing_bar import bar


class PointsPanel(Panel):
    """Shows the points of the last return above the form, until the story is sent again.

    The script puts each beside its field or block as well, with its tick.
    """

    class BoundPanel(Panel.BoundPanel):
        """Bound to one story."""

        template_name = "editorial/points_panel.html"

        def is_shown(self) -> bool:
            """Shown while there is something to mend."""
            return bool(self.instance.pk and self.points)

        @property
        def media(self) -> Media:
            """The scripts that put the points beside their places, and lead there."""
            return Media(js=["js/checklist.js", "js/reviewing/ticks.js"])

        @cached_property
        def points(self) -> list[StandingPoint]:
            """What is to be mended, while the story is with its author."""
            last = last_return(self.instance)
            if last is None or standing_of(self.instance).work != Work.RETURNED:
                return []
            return standing_points(last, places_of(self.instance))

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return the points for the template."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "points": self.points, "page_id": self.instance.pk}


class WritingPanel(Panel):
    """Keeps what is typed on the phone until the portal has it, and says who else is at it."""

    class BoundPanel(Panel.BoundPanel):
        """Bound to one open form."""

        template_name = "editorial/writing_panel.html"

        @property
        def media(self) -> Media:
            """The script that keeps, and its style."""
            script: Any = Script(static("js/kept/form.js"), type="module")
            return Media(js=[script], css={"all": ["css/kept.css"]})

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return what the script needs, and what a refused form has to be told."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            refused = self.form.is_bound
            other = getattr(self.form, "other", None) if refused else None
            return {
                **context,
                "user": str(self.request.user.pk),
                "who": get_user_display_name(self.request.user),
                # A form that was refused goes on as what it was: same name, same first version.
                "name": self.form.data.get(FORM, "") if refused else "",
                "number": self.form.data.get(NUMBER, "") if refused else "",
                "opened": self.form.opened.stamp if refused else "",
                "bar": bar(self.instance, other) if other else "",
            }


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
            lines = draft_lines(self.instance, self.instance)
            return {
                **context,
                "page_id": self.instance.pk,
                "lines": lines,
                "left": left_to_see(lines),
                "back": reverse("editorial_review", args=[self.instance.pk]),
            }
