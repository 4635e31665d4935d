"""The public form "Báo lỗi": no account, one required answer, works without a script."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from wagtail.models import Page

from cms.core.middleware import client_ip
from cms.core.vietnamese import cut_words
from cms.users.throttle import allow
from news.readers.models import CONTACT, MESSAGE, QUOTE, ReportSettings
from news.readers.services import report_error

REPORTS, PERIOD = 5, 10 * 60
# What the database takes as a number of a row.
LARGEST_NUMBER = 2**63 - 1


class ReportForm(forms.Form):
    """What is wrong; everything else may be left out."""

    quote = forms.CharField(
        label="Đoạn có lỗi (không bắt buộc)",
        required=False,
        max_length=QUOTE,
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"max_length": f"Chỉ chép đoạn ngắn, nhiều nhất {QUOTE} ký tự."},
    )
    message = forms.CharField(
        label="Điều chưa đúng",
        max_length=MESSAGE,
        widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={
            "required": "Cho biết điều gì chưa đúng.",
            "max_length": f"Viết ngắn lại, nhiều nhất {MESSAGE} ký tự.",
        },
    )
    contact = forms.CharField(
        label="Điện thoại hoặc thư điện tử nếu muốn được trả lời (không bắt buộc)",
        required=False,
        max_length=CONTACT,
        error_messages={"max_length": f"Viết ngắn lại, nhiều nhất {CONTACT} ký tự."},
    )
    # People leave it empty, programs fill it in.
    website = forms.CharField(
        label="Để trống ô này",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": -1, "autocomplete": "off"}),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponse:
    """Show the form for a page (`bai`) as read (`ban`) with words marked there (`trich`).

    Raises:
        Http404: readers can't open such a page.
    """
    page = _page_of(request)
    if request.method != "POST":
        quote = cut_words(request.GET.get("trich", "").strip(), QUOTE)
        return _answer(request, page, ReportForm(initial={"quote": quote}))
    form = ReportForm(request.POST)
    if not form.is_valid():
        return _answer(request, page, form, status=400)
    given = form.cleaned_data
    if given.pop("website"):
        return redirect(request.get_full_path())
    if not allow("report", client_ip(request), limit=REPORTS, seconds=PERIOD):
        form.add_error(None, "Bạn đã gửi nhiều lần. Hãy thử lại sau 10 phút, hoặc gọi điện.")
        return _answer(request, page, form, status=429)
    report_error(page=page, revision=_number(request.GET.get("ban", "")), **given)
    sent = {"da-gui": "1"} | ({"bai": page.pk} if page else {})
    return redirect(f"{reverse('report_error')}?{urlencode(sent)}")


def _page_of(request: HttpRequest) -> Page | None:
    """Return the page that the address names, None when it names none."""
    text = request.GET.get("bai", "")
    if not text:
        return None
    page: Page | None = Page.objects.live().filter(pk=_number(text), depth__gt=1).first()
    if page is None:
        raise Http404
    return page


def _number(text: str) -> int | None:
    """Return the number of a row, None for what is none."""
    if not (text.isascii() and text.isdigit() and len(text) < 20):
        return None
    number = int(text)
    return number if number <= LARGEST_NUMBER else None


def _answer(
    request: HttpRequest, page: Page | None, form: ReportForm, status: int = 200
) -> HttpResponse:
    context = {
        "story": page,
        "form": form,
        "is_sent": "da-gui" in request.GET,
        "keep_months": ReportSettings.current().keep_months,
    }
    return render(request, "pages/report_error.html", context, status=status)
