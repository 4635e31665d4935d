"""What the duty editor has before them while arranging: typed values in, a choice or faults out.

Everything travels in the form, so that searching, moving and a refusal lose nothing, and all of
it works without JavaScript.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.forms import BaseFormSet, formset_factory
from django.http import QueryDict
from django.utils import timezone

from news.stories.front import MOST_NOTICES, ChosenStory, FrontChoice, FrontNotice, latest_day

_MOMENT = "%Y-%m-%dT%H:%M"


class StoryForm(forms.Form):
    """How long a chosen story keeps its place."""

    last_day = forms.DateField(
        label="Giữ đến hết ngày",
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        error_messages={
            "required": "Ghi ngày cuối giữ bài này.",
            "invalid": "Ngày chưa đúng, ví dụ 20/11/2026.",
        },
    )

    def clean_last_day(self) -> date:
        """Return the day; one that is over keeps nothing."""
        day: date = self.cleaned_data["last_day"]
        if day < timezone.localdate():
            raise forms.ValidationError("Ngày này đã qua.")
        latest = latest_day(timezone.localdate())
        if day > latest:
            raise forms.ValidationError(f"Giữ lâu nhất đến {latest:%d/%m/%Y}.")
        return day


def _moment(label: str, *, required: bool) -> forms.DateTimeField:
    return forms.DateTimeField(
        label=label,
        required=required,
        widget=forms.DateTimeInput(format=_MOMENT, attrs={"type": "datetime-local"}),
        input_formats=[_MOMENT, f"{_MOMENT}:%S", "%H:%M %d/%m/%Y", "%d/%m/%Y %H:%M"],
        error_messages={
            "required": "Ghi giờ, ngày kết thúc: thông báo tự rời trang khi ấy.",
            "invalid": "Giờ, ngày chưa đúng, ví dụ 17:00 20/11/2026.",
        },
    )


class NoticeForm(forms.Form):
    """A notice above everything on the front page."""

    text = forms.CharField(
        label="Nội dung",
        max_length=200,
        widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Ghi nội dung thông báo."},
    )
    link = forms.URLField(
        label="Liên kết (không bắt buộc)",
        required=False,
        max_length=500,
        assume_scheme="https",
        error_messages={"invalid": "Chép cả địa chỉ trang, bắt đầu bằng https://."},
    )
    starts_at = _moment("Hiện từ (để trống: hiện ngay)", required=False)
    ends_at = _moment("Đến", required=True)

    def clean(self) -> dict[str, Any]:
        """Refuse an end before the beginning, and one that would never be seen."""
        data: dict[str, Any] = super().clean() or {}
        begins, ends = data.get("starts_at"), data.get("ends_at")
        data["text"] = " ".join(data.get("text", "").split())
        if begins and ends and ends <= begins:
            self.add_error("ends_at", "Giờ kết thúc phải sau giờ bắt đầu.")
        elif ends and ends <= timezone.now():
            self.add_error("ends_at", "Giờ này đã qua. Sửa giờ, hoặc đánh dấu “Bỏ”.")
        return data


NoticeForms = formset_factory(
    NoticeForm, extra=1, max_num=MOST_NOTICES, validate_max=True, can_delete=True
)


class SettingsForm(forms.Form):
    """For how long a story that is chosen from now on is proposed to stay."""

    keep_days = forms.IntegerField(
        label="Bài mới chọn được giữ mấy ngày",
        min_value=1,
        max_value=60,
        help_text="Hết ngày, bài tự rời trang nhất và bài mới hơn vào thay.",
        error_messages={
            "required": "Ghi số ngày.",
            "invalid": "Ghi một số từ 1 đến 60.",
            "min_value": "Ít nhất 1 ngày.",
            "max_value": "Nhiều nhất 60 ngày.",
        },
    )


@dataclass
class FrontSheet:
    """The rows as they stand on the screen: ids in order, a form for what is typed at each."""

    story_ids: list[int]
    topic_ids: list[int]
    days: dict[int, StoryForm]
    notices: BaseFormSet
    settings: SettingsForm

    def is_valid(self) -> bool:
        """Return whether everything typed can be read."""
        # Each is asked, so that each shows its faults.
        days = [self.days[pk].is_valid() for pk in self.story_ids]
        return all([*days, self.notices.is_valid(), self.settings.is_valid()])

    def choice(self) -> FrontChoice:
        """Return what is chosen, as far as it can be read: what can't be is left out."""
        stories = (
            ChosenStory(pk, day)
            for pk in self.story_ids
            if (day := _clean(self.days[pk]).get("last_day"))
        )
        typed = [_clean(form) for form in self.notices.forms]
        notices = (
            FrontNotice(row["text"], row.get("link", ""), row.get("starts_at"), row["ends_at"])
            for row in typed
            if row.get("text") and row.get("ends_at") and not row.get("DELETE")
        )
        return FrontChoice(tuple(stories), tuple(self.topic_ids), tuple(notices))

    def act(self, what: str) -> None:
        """Do what a button of a row says, such as "up:bai:12"; anything else does nothing."""
        verb, _, rest = what.partition(":")
        kind, _, number = rest.partition(":")
        ids = {"bai": self.story_ids, "chuyen-de": self.topic_ids}.get(kind)
        if ids is None or not number.isascii() or not number.isdigit():
            return
        pk = int(number)
        if verb == "add" and pk not in ids:
            ids.append(pk)
        elif verb == "remove" and pk in ids:
            ids.remove(pk)
        elif verb in ("up", "down") and pk in ids:
            here = ids.index(pk)
            there = here + (1 if verb == "down" else -1)
            if 0 <= there < len(ids):
                ids[here], ids[there] = ids[there], ids[here]


def stored_sheet(choice: FrontChoice, keep_days: int) -> FrontSheet:
    """Return the sheet of what is stored.

    Args:
        choice: without what has ended.
    """
    notices = [
        {
            "text": each.text,
            "link": each.link,
            "starts_at": each.starts_at,
            "ends_at": each.ends_at,
        }
        for each in choice.notices
    ]
    return FrontSheet(
        story_ids=[each.story_id for each in choice.stories],
        topic_ids=list(choice.topic_ids),
        days={each.story_id: _day_form(each.story_id, each.last_day) for each in choice.stories},
        notices=NoticeForms(initial=notices, prefix="thong-bao"),
        settings=SettingsForm(initial={"keep_days": keep_days}),
    )


def typed_sheet(data: QueryDict, keep_days: int) -> FrontSheet:
    """Return the sheet that a form carries, after the act of its button.

    Args:
        keep_days: for how many days a story that is added is proposed to stay.
    """
    sheet = FrontSheet(
        story_ids=_ids(data.getlist("bai")),
        topic_ids=_ids(data.getlist("chuyen-de")),
        days={},
        notices=NoticeForms(data, prefix="thong-bao"),
        settings=SettingsForm(data),
    )
    sheet.act(data.get("act", ""))
    until = timezone.localdate() + timedelta(days=keep_days)
    for pk in sheet.story_ids:
        typed = StoryForm(data, prefix=f"bai-{pk}")
        is_new = f"bai-{pk}-last_day" not in data
        sheet.days[pk] = _day_form(pk, until) if is_new else typed
    return sheet


def _day_form(pk: int, day: date) -> StoryForm:
    """Return the form filled, and read as if it had been typed."""
    return StoryForm({f"bai-{pk}-last_day": day.isoformat()}, prefix=f"bai-{pk}")


def _ids(texts: list[str]) -> list[int]:
    numbers = (int(text) for text in texts if text.isascii() and text.isdigit() and len(text) < 12)
    return list(dict.fromkeys(numbers))


def _clean(form: forms.BaseForm) -> dict[str, Any]:
    if not form.is_bound:
        return dict(form.initial)
    form.is_valid()
    return dict(form.cleaned_data)
