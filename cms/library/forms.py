"""The forms through which files come in; what can't be used gets a sentence, not an error."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from cms.core.disk import NO_ROOM
from cms.library.intake import MAX_BYTES, UnusablePicture, cleaned
from cms.library.paper_intake import ReadPaper, read_in
from cms.library.paper_reading import advice
from cms.library.papers import UnusablePaper
from cms.library.uploads import has_room


class PictureField(WagtailImageField):
    """A picture that is drawn anew while the form is checked."""

    def to_python(self, data: Any) -> UploadedFile | None:
        """Return the clean picture.

        Raises:
            ValidationError: it can't be used.
        """
        # Past Wagtail's own checks: they believe the name.
        given: Any = forms.FileField.to_python(self, data)
        if given is None:
            return None
        if given.size <= MAX_BYTES and not has_room(given):
            raise forms.ValidationError(NO_ROOM, code="no_room")
        try:
            return cleaned(given, size=given.size, name=given.name)
        except UnusablePicture as error:
            raise forms.ValidationError(str(error), code="unusable") from error


class PictureForm(BaseImageForm):
    """Wagtail's form of a picture, with the clean field in the place of its own."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        given = self.fields.get("file")
        if given is not None:
            field = PictureField(label=given.label, required=given.required)
            field.widget.attrs |= given.widget.attrs
            self.fields["file"] = field


class PaperForm(BaseDocumentForm):
    """Wagtail's form of a document, which looks into the file and reads it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self._by = kwargs.get("user")
        super().__init__(*args, **kwargs)
        if self.instance.pk and "title" in self.fields:
            said = advice(self.instance.kind, self.instance.findings)
            # The field is bound already: Wagtail asked for its id.
            self["title"].help_text = " ".join(said)

    def clean_file(self) -> Any:
        """Return the file, named after what it is.

        Raises:
            ValidationError: it can't be offered.
        """
        file = self.cleaned_data.get("file")
        if not isinstance(file, UploadedFile):
            return file
        if not has_room(file):
            raise forms.ValidationError(NO_ROOM, code="no_room")
        try:
            return read_in(file.file or file, size=file.size or 0, name=file.name or "")
        except UnusablePaper as error:
            raise forms.ValidationError(str(error), code="unusable") from error

    def _post_clean(self) -> None:
        super()._post_clean()
        faults = self.errors.as_data().get("file", [])
        if unusable := [fault for fault in faults if fault.code == "unusable"]:
            # Without a file Wagtail complains about its ending too.
            self.errors["file"] = self.error_class(unusable)
        if isinstance(self.cleaned_data.get("file"), ReadPaper):
            self.instance.file_by = self._by
