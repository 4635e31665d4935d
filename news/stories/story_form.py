"""The editing form of a story, where the AI question is three plain answers."""

from typing import Any

from news.editorial.forms import ReviewedPageForm
from news.stories.quick.content import UNTITLED


class StoryForm(ReviewedPageForm):
    """Offers the answers themselves; that nobody answered yet is no answer to choose."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.initial.get("title") == UNTITLED:
            # Nobody may take the stand-in for a title that was written.
            self.initial["title"] = ""
        if "ai_use" in self.fields:
            choices = [choice for choice in self.fields["ai_use"].choices if choice[0]]
            self.fields["ai_use"].choices = choices

    def clean_pasted_length(self) -> int:
        """Return how long the longest pasted text ever was; the script of the page counts it."""
        return max(self.cleaned_data.get("pasted_length") or 0, self.instance.pasted_length)
