"""Parts of the editing form for text that was written elsewhere: Word files, and what is pasted."""

from typing import Any

from django import forms
from django.forms.widgets import Media, Script
from wagtail.admin.panels import Panel

from news.editorial.models import WordingLimits


class WordPanel(Panel):
    """The way to a story from a Word file, above the form of a new story."""

    class BoundPanel(Panel.BoundPanel):
        """Bound to one story."""

        template_name = "wagtailadmin/stories/word_panel.html"

        def is_shown(self) -> bool:
            """Shown as long as there is no draft."""
            return not self.instance.pk


class PastePanel(Panel):
    """What the script of pasting needs: the bars that it shows, and the length that it counts."""

    def get_form_options(self) -> dict[str, Any]:
        """Return the one field, which only the script fills."""
        widget = forms.HiddenInput(attrs={"data-pasted-length": ""})
        return {"fields": ["pasted_length"], "widgets": {"pasted_length": widget}}

    class BoundPanel(Panel.BoundPanel):
        """Bound to one story."""

        template_name = "wagtailadmin/stories/paste_panel.html"

        @property
        def media(self) -> Media:
            """The script of pasting, and the one that jumps to a field."""
            # The stubs know only names of files.
            script: Any = Script("js/paste/screen.js", type="module")
            return Media(css={"all": ["css/word.css"]}, js=["js/checklist.js", script])

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return what the bars show."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            limit = WordingLimits.current().pasted
            return {**context, "limit": limit, "length": self.form["pasted_length"]}
