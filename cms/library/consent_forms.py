"""The forms of consents; no box is ticked before somebody ticks it."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils import timezone
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.library.consent_policy import consent_units
from cms.library.consents import default_end
from cms.library.intake import UnusablePicture, cleaned
from cms.library.models import ClassConsent, ConsentSettings, PersonConsent
from cms.library.papers import UnusablePaper, examine

_DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
_PURPOSES = ["for_portal", "for_social", "for_loudspeaker", "for_print"]
_TERM = ["collected_by", "valid_from", "valid_until"]


class AgreementForm(WagtailAdminModelForm):
    """What both kinds share: the unit is the own one, the end is that of the school year."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        units = consent_units(self.for_user)
        terms, today = ConsentSettings.current(), timezone.localdate()
        if self.instance.pk:
            del self.fields["unit"]
        else:
            self.fields["unit"].queryset = units
            if len(units) == 1:
                self.initial["unit"] = units[0].pk
            self.initial["valid_from"] = today
            self.initial["valid_until"] = default_end(today, terms)
            self.initial.setdefault("school_year", default_end(today, terms).year - 1)


class ClassConsentForm(AgreementForm):
    """The forms of a class."""

    class Meta:
        model = ClassConsent
        fields = [
            "unit", "school_year", "class_name", "asked", "collected", *_PURPOSES, "kept_at",
            *_TERM,
        ]  # fmt: skip
        widgets = {"valid_from": _DAY, "valid_until": _DAY}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["collected"].help_text = "Chỉ đếm phiếu đồng ý. Chưa thu thì để 0."
        self.fields["for_portal"].help_text = "Chỉ đánh dấu mục mà mọi phiếu đã thu đều đồng ý."


class PersonConsentForm(AgreementForm):
    """The answers of one child and the parents."""

    class Meta:
        model = PersonConsent
        fields = [
            "unit", "child_name", "birth_year", "parent_yes", "child_yes", *_PURPOSES, *_TERM,
            "gone_on", "scan",
        ]  # fmt: skip
        widgets = {"valid_from": _DAY, "valid_until": _DAY, "gone_on": _DAY}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        ages = ConsentSettings.current().ages
        self.fields["birth_year"].required = True
        self.fields["child_yes"].help_text = (
            f"Bắt buộc từ {ages.child_answers_from} tuổi; hỏi riêng em, không để cha mẹ trả lời "
            f"thay. Từ {ages.own_answer_from} tuổi em tự trả lời."
        )
        # A file field of Django's would print the address of a file that has none.
        self.fields["scan"].widget = forms.FileInput()

    def clean_scan(self) -> Any:
        """Return the scan: a PDF as it is, a picture drawn anew without its place and time.

        Raises:
            ValidationError: it is neither.
        """
        file = self.cleaned_data.get("scan")
        if not isinstance(file, UploadedFile):
            return file
        size, name = file.size or 0, file.name or ""
        try:
            file.seek(0)
            if file.read(5) == b"%PDF-":
                examine(file, size=size)
                file.name = "phieu.pdf"
                return file
            return cleaned(file, size=size, name=name)
        except (UnusablePicture, UnusablePaper) as error:
            raise forms.ValidationError(str(error), code="unusable") from error
