"""The fields of quick send; what the library asks about photos is its own form beside them."""

from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from typing import Any

from django import forms
from django.http import QueryDict

from cms.core.disk import NO_ROOM, has_room
from cms.core.plain_text import tidy
from cms.library.answer_forms import AnswerForm, stored_answer
from cms.library.models import NewsImage
from cms.library.rights import AiUse as PhotoAi
from news.stories.models import ColumnPage
from news.stories.models.story import AiUse, Genre
from news.stories.quick.content import ALT_LENGTH, Content, Photo, Said, as_said, shown

NO_AI, SOME_AI = "khong", "co"
_OWN = ("alt", "caption", "credit")


class QuickForm(forms.Form):
    """A title, some lines, and the words for all photos and for single ones."""

    title = forms.CharField(label="Tiêu đề", max_length=255, required=False)
    text = forms.CharField(
        label="Nội dung", max_length=20_000, required=False, widget=forms.Textarea({"rows": 6})
    )
    caption = forms.CharField(
        label="Chú thích chung cho các ảnh",
        max_length=400,
        required=False,
        help_text="Ảnh chụp ai, việc gì, ở đâu. Người không nhìn thấy ảnh được nghe câu này.",
    )
    credit = forms.CharField(label="Người chụp", max_length=160, required=False)
    ai = forms.ChoiceField(
        label="Bài và ảnh có dùng AI không?",
        choices=[(NO_AI, "Không dùng AI"), (SOME_AI, "Có dùng AI")],
        required=False,
        widget=forms.RadioSelect,
    )
    story_ai = forms.ChoiceField(
        label="Bài viết", choices=AiUse.choices, required=False, widget=forms.RadioSelect
    )
    column = forms.ModelChoiceField(
        label="Chuyên mục",
        queryset=ColumnPage.objects.none(),
        # Of any size; the key of a page's own table is a relation, and SQLite refuses long ones.
        to_field_name="id",
        required=False,
        empty_label="Trung tâm chọn giúp",
    )
    genre = forms.ChoiceField(label="Thể loại", choices=Genre.choices)

    def __init__(self, *args: Any, images: Sequence[NewsImage] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.images = images
        self.fields["column"].queryset = ColumnPage.objects.live().order_by("path")  # type: ignore[attr-defined]
        self.fields["title"].widget.attrs.update(
            {"autocomplete": "off", "enterkeyhint": "next", "autocapitalize": "sentences"}
        )
        for image in images:
            for name, label, most in (
                ("alt", "Mô tả cho người không nhìn thấy ảnh", ALT_LENGTH),
                ("caption", "Chú thích riêng", 400),
                ("credit", "Người chụp ảnh này", 160),
            ):
                field = forms.CharField(label=label, max_length=most, required=False)
                field.widget.attrs["placeholder"] = (
                    "như chú thích" if name == "alt" else "như ảnh chung"
                )
                self.fields[f"p{image.pk}_{name}"] = field

    def clean(self) -> dict[str, Any]:
        """Return what was typed.

        Raises:
            ValidationError: the disk is nearly full; the form is shown again with all of it.
        """
        cleaned: dict[str, Any] = super().clean() or {}
        if not has_room():
            raise forms.ValidationError(NO_ROOM, code="no_room")
        return {
            name: tidy(value) if isinstance(value, str) else value
            for name, value in cleaned.items()
        }

    def content(self) -> Content:
        """Return what was typed, as the story shows it."""
        data = self.cleaned_data
        own = {
            image.pk: Photo(image.pk, *(data[f"p{image.pk}_{name}"] for name in _OWN))
            for image in self.images
        }
        said = Said(data["caption"], data["credit"], own)
        return Content(
            title=" ".join(data["title"].split()),
            text=data["text"],
            column_id=data["column"].pk if data["column"] else None,
            genre=data["genre"],
            ai_use=AiUse.NONE.value if data["ai"] == NO_AI else data["story_ai"],
            photos=shown([image.pk for image in self.images], said),
        )


class PhotoQuestions(AnswerForm):
    """The library's one question about a batch, with the class's sheets a tap away."""

    def __init__(self, data: QueryDict | None, **kwargs: Any) -> None:
        super().__init__(_with_one_ai_answer(data), use_required_attribute=False, **kwargs)
        sheets = self.fields["class_consent"]
        self.fields["class_consent"] = forms.ModelChoiceField(
            label=sheets.label,
            queryset=sheets.queryset,  # type: ignore[attr-defined]
            required=False,
            empty_label=None,
            widget=forms.RadioSelect,
        )

    @cached_property
    def sheets(self) -> dict[str, list[Any]]:
        """The sheets that can be chosen, read once for all photos. Two queries."""
        own = {"class": "class_consent", "people": "people"}
        return {name: list(self.fields[field].choices) for name, field in own.items()}  # type: ignore[attr-defined]

    def asked_of_each(self) -> list[str]:
        """Return what is asked of a single photo, and fill its questions; none without answers."""
        for image in self.images:
            self.fields[f"p{image.pk}_level"].label = "Trẻ em trong ảnh này"
            sheet = self.fields[f"p{image.pk}_class"].widget
            sheet.choices = [("", "như câu trả lời chung"), *self.sheets["class"]]
            self.fields[f"p{image.pk}_people"].widget.choices = self.sheets["people"]
        return ["level", *(name for name, rows in self.sheets.items() if rows), "ai"]


def _with_one_ai_answer(data: QueryDict | None) -> QueryDict | None:
    """Return the posted form, where “no AI” for all answers for the photos too."""
    if data is None or data.get("ai") != NO_AI:
        return data
    told = data.copy()
    told["ai_use"] = PhotoAi.NONE.value
    return told


def typed_before(content: Content, images: Sequence[NewsImage]) -> dict[str, Any]:
    """Return a stored story as the initial values of `QuickForm`."""
    said = as_said(content.photos)
    initial: dict[str, Any] = {
        "title": content.title,
        "text": content.text,
        "caption": said.caption,
        "credit": said.credit,
        "column": content.column_id,
        "genre": content.genre,
        "ai": _ai_answer(content, images),
        "story_ai": content.ai_use,
    }
    for pk, photo in said.own.items():
        initial |= {f"p{pk}_{name}": getattr(photo, name) for name in _OWN}
    return initial


def _ai_answer(content: Content, images: Sequence[NewsImage]) -> str:
    photos = {image.ai_use for image in images if image.ai_use}
    if not content.ai_use and not photos:
        return ""
    has_some = content.ai_use not in ("", AiUse.NONE.value) or photos - {PhotoAi.NONE.value}
    return SOME_AI if has_some else NO_AI


def said_before(images: Sequence[NewsImage], settled: Container[int] = ()) -> Mapping[str, Any]:
    """Return stored answers as the initial values of `PhotoQuestions`: the first one for all.

    Args:
        images: the story's photos.
        settled: those whose answer this form does not change; each shows its own.
    """
    answered = [image for image in images if image.level]
    if not answered:
        return {}
    for_all = next((image for image in answered if image.pk not in settled), answered[0])
    initial = stored_answer(for_all)
    for image in answered:
        if image.level != initial["level"] or image.pk in settled:
            initial[f"p{image.pk}_level"] = image.level
    return initial
