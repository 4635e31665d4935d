"""The screen "Tạo bài từ tệp Word": a file in, old fonts before and after, the full editor."""

from dataclasses import asdict
from pathlib import PurePath
from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages

from cms.core.disk import NO_ROOM
from cms.core.legacy_encodings import LEGACY_LABELS
from cms.library.papers import MAX_BYTES
from cms.library.uploads import has_room
from cms.units.models import Unit
from news.stories.quick.selectors import quick_units
from news.stories.word.content import WordContent, content_of, told
from news.stories.word.opening import UnusableWord
from news.stories.word.reading import Reading, read_word
from news.stories.word.services import begin_from_word, take_in_pictures

CONVERT, KEEP = "convert", "keep"
SHOWN_SAMPLES = 8
SHOWN_LINKED = 5
LOST = "Đã quá lâu từ khi đọc tệp. Hãy chọn lại tệp Word."
# As long as the choice between the two readings of a file may wait.
_WAITS = 24 * 3600
_SALT = "stories.word"


class WordForm(forms.Form):
    """The file, and whose text it is."""

    file = forms.FileField(
        label="Tệp Word (.docx)",
        error_messages={
            "required": "Hãy chọn tệp Word.",
            "empty": "Tệp trống. Hãy chọn lại tệp Word.",
        },
        widget=forms.FileInput(
            attrs={
                "accept": ".docx,application/vnd.openxmlformats-officedocument"
                ".wordprocessingml.document"
            }
        ),
    )
    origin = forms.ChoiceField(
        label="Bài trong tệp do ai viết?",
        choices=[
            ("own", "Đơn vị mình viết"),
            ("republished", "Dẫn lại từ nơi khác (ghi nơi đăng, địa chỉ, ngày ở mục Nguồn bài)"),
        ],
        widget=forms.RadioSelect,
        initial="own",
    )

    def clean_file(self) -> UploadedFile:
        """Return the file if it arrived whole.

        Raises:
            ValidationError: there is no room to store what is in it.
        """
        file: UploadedFile = self.cleaned_data["file"]
        if (file.size or 0) <= MAX_BYTES and not has_room(file):
            raise forms.ValidationError(NO_ROOM)
        return file


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def word_story(request: HttpRequest) -> HttpResponse:
    """Show the form, read a file, or go on with the reading that was chosen.

    Raises:
        PermissionDenied: the person writes for no unit.
    """
    units = quick_units(request.user)
    if not units:
        raise PermissionDenied
    if request.POST.get("act") in (CONVERT, KEEP):
        return _chosen(request, units)
    unit = _unit(request.POST.get("unit") or request.GET.get("don-vi", ""), units)
    is_sent = request.method == "POST"
    form = WordForm(request.POST, request.FILES) if is_sent else WordForm()
    if is_sent and form.is_valid():
        try:
            return _read(request, unit, form.cleaned_data)
        except UnusableWord as error:
            form.add_error("file", str(error))
    context = {"form": form, "unit": unit, "units": units}
    return render(request, "wagtailadmin/stories/word.html", context)


def _unit(asked: str, units: list[Unit]) -> Unit:
    return next((unit for unit in units if str(unit.pk) == asked), units[0])


def _read(request: HttpRequest, unit: Unit, said: dict[str, Any]) -> HttpResponse:
    """Read the file; where it has old fonts, let both readings be seen before anything is kept."""
    file = said["file"]
    data = file.read(MAX_BYTES + 1)
    reading = read_word(data)
    name = PurePath(file.name.replace("\\", "/")).stem[:120] or "Tệp Word"
    taken = take_in_pictures(pictures=reading.pictures, name=name, unit=unit, by=request.user)
    story = {
        "unit": unit.pk,
        "by": request.user.pk,
        "is_republished": said["origin"] == "republished",
        "told": f"Đã đọc tệp “{name}”: {told(reading.parts, taken.image_ids)}.",
        "left_out": [*taken.left_out, *_not_read(reading)],
        CONVERT: asdict(content_of(reading.parts, taken.image_ids)),
    }
    if not reading.samples:
        return _begin(request, unit, story, CONVERT)
    as_it_is = read_word(data, converts=False)
    story[KEEP] = asdict(content_of(as_it_is.parts, taken.image_ids))
    context = {
        "name": name,
        "samples": reading.samples[:SHOWN_SAMPLES],
        "more": max(len(reading.samples) - SHOWN_SAMPLES, 0),
        "fonts": sorted({LEGACY_LABELS[sample.legacy] for sample in reading.samples}),
        "story": signing.dumps(story, salt=_SALT, compress=True),
    }
    return render(request, "wagtailadmin/stories/word_fonts.html", context)


def _not_read(reading: Reading) -> list[str]:
    """Return in Vietnamese what of the file could not be read, each with what to do."""
    linked = [
        f"ảnh ở địa chỉ ngoài ({address}): không tải về; hãy lưu ảnh vào máy rồi thêm vào bài"
        for address in reading.linked[:SHOWN_LINKED]
    ]
    if (more := len(reading.linked) - SHOWN_LINKED) > 0:
        linked.append(f"và {more} ảnh khác ở địa chỉ ngoài")
    symbols = f"{reading.symbols} ký hiệu của phông riêng: hãy xem lại chỗ thiếu chữ"
    return [*linked, symbols] if reading.symbols else linked


def _chosen(request: HttpRequest, units: list[Unit]) -> HttpResponse:
    try:
        story = signing.loads(request.POST.get("story", ""), salt=_SALT, max_age=_WAITS)
        unit = next(unit for unit in units if unit.pk == story["unit"])
    except (signing.BadSignature, StopIteration):
        story = {}
    if not story or story["by"] != request.user.pk:
        messages.warning(request, LOST)
        return redirect("word_story")
    return _begin(request, unit, story, request.POST["act"])


def _begin(request: HttpRequest, unit: Unit, story: dict[str, Any], act: str) -> HttpResponse:
    revision = begin_from_word(
        unit=unit,
        content=WordContent(**story[act]),
        is_republished=story["is_republished"],
        by=request.user,
    )
    messages.success(request, f"{story['told']} Bài là bản nháp, xem lại rồi gửi duyệt.")
    if story["left_out"]:
        messages.warning(request, f"Chưa đưa vào bài: {'; '.join(story['left_out'])}.")
    return redirect("wagtailadmin_pages:edit", revision.object_id)


URLS = [path("tao-bai-tu-word/", word_story, name="word_story")]
