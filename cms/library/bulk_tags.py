"""Tags many files at once, with the words of the center's list alone."""

from typing import Any

from django import forms
from wagtail.admin.forms.tags import TagField
from wagtail.documents.views.bulk_actions.add_tags import AddTagsBulkAction as TagDocuments
from wagtail.images.views.bulk_actions.add_tags import AddTagsBulkAction as TagImages
from wagtail.search import index as search_index

from cms.library.models import MediaTag


class KnownTagsForm(forms.Form):
    """Which tags the files get; Wagtail's form would make a new tag of whatever is typed."""

    tags = TagField(label="Thẻ", tag_model=MediaTag, free_tagging=False)

    def clean_tags(self) -> list[str]:
        """Return the tags of the list.

        Raises:
            ValidationError: none of them is there.
        """
        known: list[str] = self.cleaned_data["tags"]
        if not known:
            raise forms.ValidationError("Chọn thẻ có trong danh mục thẻ tệp.")
        return known


class KnownTags:
    """Gives the files the tags that the form knows."""

    form_class = KnownTagsForm

    def get_execution_context(self) -> dict[str, Any]:
        """Return the tags."""
        return {"tags": self.cleaned_form.cleaned_data["tags"]}  # type: ignore[attr-defined]

    @classmethod
    def execute_action(cls, objects: Any, **kwargs: Any) -> Any:
        """Tag them, and let them be found by it; Wagtail's act forgets the second."""
        done = super().execute_action(objects, **kwargs)
        for file in objects:
            search_index.insert_or_update_object(file)
        return done


class TagPictures(KnownTags, TagImages):
    """Tags pictures."""


class TagPapers(KnownTags, TagDocuments):
    """Tags documents."""
