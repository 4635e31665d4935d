"""The one plain question about children in pictures: an answer for all, exceptions by picture."""

from collections.abc import Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.forms.models import ModelChoiceIterator

from cms.core.vietnamese import name_key
from cms.library.answers import Answer
from cms.library.consent_policy import usable_consents
from cms.library.models import ClassConsent, NewsImage, PersonConsent
from cms.library.rights import AI_LABELS, Level

# The ladder in a teacher's words.
QUESTION = "Trong các ảnh này có trẻ em không?"
WORDS = [
    (Level.L0.value, "Không có trẻ em (cảnh vật, đồ vật, tranh vẽ, chỉ có người lớn)"),
    (Level.L1.value, "Có, nhưng là đám đông ở buổi công khai, không rõ riêng em nào"),
    (Level.L2.value, "Có, nhìn rõ mặt em, không nêu tên"),
    (Level.L3.value, "Có, và bài hoặc chú thích nêu tên em"),
    (
        Level.L4.value,
        "Có, và là chuyện nhạy cảm: ốm đau, khuyết tật, hoàn cảnh khó khăn, mồ côi, kỷ luật, "
        "bạo lực",
    ),
]
SHORT = [
    ("", "như câu trả lời chung"),
    (Level.L0.value, "không có trẻ em"),
    (Level.L1.value, "đám đông ở buổi công khai"),
    (Level.L2.value, "nhìn rõ mặt, không nêu tên"),
    (Level.L3.value, "nêu tên em"),
    (Level.L4.value, "chuyện nhạy cảm"),
]
_AI = [(use.value, label) for use, label in AI_LABELS.items()]


# SQLite refuses longer ones with a fault of the server.
LONGEST_KEY = 18


class _ByName(ModelChoiceIterator):
    """The forms as a class list has them; no database knows that order."""

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        rows = sorted(self.queryset, key=lambda row: (name_key(row.child_name), row.pk))
        return iter([self.choice(row) for row in rows])


class SheetChoice(forms.ModelMultipleChoiceField):
    """A choice of children's forms, with the names, for those who keep them."""

    iterator = _ByName

    def clean(self, value: Any) -> Any:
        """Return the chosen forms; a number longer than any key is none of them.

        Raises:
            ValidationError: there is no such form.
        """
        for one in value or ():
            if str(one).isdigit() and len(str(one)) > LONGEST_KEY:
                raise ValidationError(self.error_messages["invalid_choice"], params={"value": one})
        return super().clean(value)

    def label_from_instance(self, obj: Any) -> str:
        """Return the name and the number of the form."""
        return f"{obj.child_name} ({obj})"


class AnswerForm(forms.Form):
    """One answer for a batch, and for each picture an answer of its own if need be."""

    level = forms.ChoiceField(
        label=QUESTION,
        choices=WORDS,
        widget=forms.RadioSelect,
        error_messages={"required": "Chọn một câu trả lời về trẻ em."},
    )
    notice_given = forms.BooleanField(
        label="Đã thông báo cho mọi người ở đó là có ghi hình", required=False
    )
    all_have_forms = forms.BooleanField(
        label="Mọi trẻ nhìn rõ mặt trong ảnh đều đã nộp phiếu đồng ý", required=False
    )
    ai_use = forms.ChoiceField(
        label="Ảnh có do AI tạo hoặc sửa không?",
        choices=_AI,
        widget=forms.RadioSelect,
        error_messages={"required": "Chọn một câu trả lời về AI."},
    )
    adults_agreed = forms.BooleanField(
        label="Người lớn được chụp chân dung ngoài việc công đã đồng ý", required=False
    )
    event = forms.CharField(label="Sự kiện (để sau này tìm lại)", max_length=160, required=False)

    def __init__(self, *args: Any, images: Sequence[NewsImage], by: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.images = images
        classes, people = usable_consents(images, by)
        self.fields["class_consent"] = _class_field(classes)
        self.fields["people"] = people_field(people)
        for image in images:
            self.fields[f"p{image.pk}_level"] = forms.ChoiceField(
                label="Ảnh này", choices=SHORT, required=False
            )
            self.fields[f"p{image.pk}_ai"] = forms.ChoiceField(
                label="AI", choices=[("", "như câu trả lời chung"), *_AI], required=False
            )
            self.fields[f"p{image.pk}_class"] = _class_field(classes)
            self.fields[f"p{image.pk}_people"] = people_field(people)

    def answers(self) -> dict[int, Answer]:
        """Return the answer of each picture: its own, else the one for all."""
        data = self.cleaned_data
        return {
            image.pk: Answer(
                level=data[f"p{image.pk}_level"] or data["level"],
                ai_use=data[f"p{image.pk}_ai"] or data["ai_use"],
                notice_given=data["notice_given"],
                all_have_forms=data["all_have_forms"],
                adults_agreed=data["adults_agreed"],
                event=data["event"] or None,
                class_consent=data[f"p{image.pk}_class"] or data["class_consent"],
                people=tuple(data[f"p{image.pk}_people"] or data["people"]),
            )
            for image in self.images
        }

    def exceptions(self) -> list[tuple[NewsImage, list[Any]]]:
        """Return each picture with the fields of its own answer."""
        names = ("level", "class", "people", "ai")
        return [(image, [self[f"p{image.pk}_{name}"] for name in names]) for image in self.images]


def stored_answer(image: NewsImage) -> dict[str, Any]:
    """Return what was said of one picture before, as the form's initial values."""
    return {
        "level": image.level,
        "ai_use": image.ai_use,
        "notice_given": image.notice_given,
        "all_have_forms": image.all_have_forms,
        "adults_agreed": image.adults_agreed,
        "event": image.event,
        "class_consent": image.class_consent_id,
        "people": list(image.person_consents.values_list("pk", flat=True)),
    }


def _class_field(rows: QuerySet[ClassConsent]) -> forms.ModelChoiceField:
    return forms.ModelChoiceField(
        label="Phiếu đồng ý của lớp", queryset=rows, required=False, empty_label="chưa chọn"
    )


def people_field(rows: QuerySet[PersonConsent]) -> SheetChoice:
    """Return the question whose sheets a file rests on."""
    return SheetChoice(
        label="Phiếu đồng ý của từng em",
        queryset=rows,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
