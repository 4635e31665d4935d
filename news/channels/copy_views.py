"""The screen that gives a live story to other channels, its pictures, and what was posted."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.validators import URLValidator
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from cms.core.vietnamese import slugify
from cms.units.selectors import person, unit_of
from news.channels.addresses import absolute, path_of
from news.channels.copy_photos import pack, photos_of
from news.channels.copying import may_take_back, postings_of, ready, works_on
from news.channels.models import LINK_LENGTH, CopySettings, OtherChannel, Posting
from news.channels.postings import IN_THE_FUTURE, record_posting, take_back_posting
from news.stories.models import ArticlePage

_WRONG_LINK = "Liên kết phải bắt đầu bằng https:// hoặc http://, ví dụ https://www.facebook.com/…"
_WRONG_DAY = "Ghi ngày theo dạng 26/11/2026."


class PostingForm(forms.Form):
    """Where a story was put, and when."""

    channel = forms.ChoiceField(
        label="Kênh",
        choices=[("", "Chọn kênh"), *OtherChannel.choices],
        error_messages={
            "required": "Chọn kênh đã đăng.",
            "invalid_choice": "Chọn một kênh trong danh sách.",
        },
    )
    link = forms.CharField(
        label="Liên kết tới bài ở kênh ấy (không bắt buộc)",
        required=False,
        max_length=LINK_LENGTH,
        validators=[URLValidator(schemes=["http", "https"], message=_WRONG_LINK)],
        widget=forms.URLInput(attrs={"placeholder": "https://", "autocomplete": "off"}),
        error_messages={"max_length": f"Liên kết dài quá {LINK_LENGTH} ký tự."},
    )
    posted_on = forms.DateField(
        label="Ngày đăng",
        input_formats=["%Y-%m-%d", "%d/%m/%Y"],
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={"required": "Chọn ngày đăng.", "invalid": _WRONG_DAY},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label_suffix="", **kwargs)
        today = timezone.localdate()
        self.fields["posted_on"].initial = today
        self.fields["posted_on"].widget.attrs["max"] = today.isoformat()

    def clean_posted_on(self) -> Any:
        """Return the day.

        Raises:
            ValidationError: it is still to come.
        """
        day = self.cleaned_data["posted_on"]
        if day > timezone.localdate():
            raise ValidationError(IN_THE_FUTURE)
        return day


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def copy_screen(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show what is ready to be pasted, and write down where it was.

    Raises:
        Http404: readers have no such story.
        PermissionDenied: it is none of the person's.
    """
    story = _live_story(request, page_id)
    form = PostingForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        row, is_new = record_posting(story=story, by=request.user, **form.cleaned_data)
        said = f"Đã ghi: {row}." if is_new else f"Đã có dòng này từ trước: {row}."
        messages.success(request, said)
        return redirect(f"{reverse('channels_copy', args=[story.pk])}#da-dang")
    limits = CopySettings.current()
    context = {
        "story": story,
        "unit": unit_of(story),
        "address": absolute(path_of(story)),
        "ready": ready(story, limits),
        "limits": limits,
        "form": form,
        "postings": _postings(request, story),
    }
    status = 400 if form.errors else 200
    return render(request, "channels/copy.html", context, status=status)


@never_cache
@require_safe
def copy_photos(request: HttpRequest, page_id: int) -> FileResponse:
    """Return the pictures that may leave, as one file.

    Raises:
        Http404: readers have no such story, or none of its pictures may leave.
        PermissionDenied: it is none of the person's.
    """
    story = _live_story(request, page_id)
    photos = photos_of(story, CopySettings.current())
    if not photos.taken:
        raise Http404
    try:
        package = pack(photos)
    except FileNotFoundError as gone:
        raise Http404 from gone
    name = f"anh-{slugify(story.title, max_length=50) or 'bai'}.zip"
    return FileResponse(package, as_attachment=True, filename=name)


@never_cache
@require_safe
def posted_elsewhere(request: HttpRequest, page_id: int) -> HttpResponse:
    """Show where a story was put that readers no longer have, for whoever takes it off there.

    Raises:
        Http404: there is no such story.
        PermissionDenied: it is none of the person's.
    """
    story = _story(request, page_id)
    if story.live:
        return redirect("channels_copy", story.pk)
    context = {"story": story, "unit": unit_of(story), "postings": _postings(request, story)}
    return render(request, "channels/posted.html", context)


@require_POST
def take_back(request: HttpRequest, page_id: int, posting_id: int) -> HttpResponse:
    """Take a line back that was wrong; a second press finds nothing more to do."""
    story = _story(request, page_id)
    take_back_posting(story=story, posting_id=posting_id, by=request.user)
    messages.success(request, "Đã bỏ dòng ghi đăng ở kênh khác.")
    if story.live:
        return redirect(f"{reverse('channels_copy', args=[story.pk])}#da-dang")
    return redirect("channels_posted", story.pk)


def _postings(request: HttpRequest, story: ArticlePage) -> list[tuple[Posting, bool]]:
    """Return where the story was put, each with whether the person may take the line back."""
    who = person(request.user)
    return [(row, may_take_back(who, row)) for row in postings_of(story)]


def _live_story(request: HttpRequest, page_id: int) -> ArticlePage:
    story = _story(request, page_id)
    if not story.live:
        raise Http404
    return story


def _story(request: HttpRequest, page_id: int) -> ArticlePage:
    story: ArticlePage = get_object_or_404(ArticlePage, id=page_id)
    if not works_on(request.user, story):
        raise PermissionDenied
    return story


URLS = [
    path("kenh-khac/<int:page_id>/", require_admin_access(copy_screen), name="channels_copy"),
    path(
        "kenh-khac/<int:page_id>/anh.zip",
        require_admin_access(copy_photos),
        name="channels_copy_photos",
    ),
    path(
        "kenh-khac/<int:page_id>/da-dang/",
        require_admin_access(posted_elsewhere),
        name="channels_posted",
    ),
    path(
        "kenh-khac/<int:page_id>/da-dang/<int:posting_id>/bo/",
        require_admin_access(take_back),
        name="channels_take_back",
    ),
]
