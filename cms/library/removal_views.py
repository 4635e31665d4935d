"""The public form "Yêu cầu gỡ ảnh": no account, three answers at most, a code to come back with."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from cms.core.legal_bases import in_force
from cms.core.middleware import client_ip
from cms.core.models import LegalBasis
from cms.library.models import NewsImage, RemovalCase, RemovalSettings
from cms.library.removals import open_case
from cms.library.visibility import public_ids
from cms.users.throttle import allow

REQUESTS, PERIOD = 5, 10 * 60


class RemovalForm(forms.Form):
    """Who asks and how to answer them; the reason may be left out."""

    relation = forms.ChoiceField(
        label="Bạn là",
        choices=RemovalCase.Relation.choices,
        widget=forms.RadioSelect,
        error_messages={"required": "Cho biết bạn là ai với người trong ảnh."},
    )
    contact = forms.CharField(
        label="Điện thoại hoặc thư điện tử để chúng tôi trả lời",
        max_length=120,
        error_messages={"required": "Để lại điện thoại hoặc thư điện tử để chúng tôi trả lời."},
    )
    message = forms.CharField(
        label="Điều bạn muốn nói thêm (không bắt buộc)",
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )
    # People leave it empty, programs fill it in.
    website = forms.CharField(
        label="Để trống ô này",
        required=False,
        max_length=200,
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, image_id: int) -> HttpResponse:
    """Show the form for a picture that readers see, take it, and show where a case stands.

    Raises:
        Http404: readers do not see such a picture and no case of the code given is about it.
    """
    image = get_object_or_404(NewsImage, pk=image_id)
    code = request.GET.get("ma", "")
    if code:
        case = get_object_or_404(RemovalCase, image=image, code=code.strip().upper()[:12])
        return _page(request, image, case=case)
    if image.pk not in public_ids(NewsImage, {image.pk}):
        raise Http404
    form = RemovalForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _page(request, image, form=form)
    if form.cleaned_data.pop("website"):
        return redirect(request.path)
    if not allow("removal", client_ip(request), limit=REQUESTS, seconds=PERIOD):
        form.add_error(None, "Bạn đã gửi nhiều yêu cầu. Hãy thử lại sau 10 phút, hoặc gọi điện.")
        return _page(request, image, form=form, status=429)
    case = open_case(file=image, source=RemovalCase.Source.FORM, **form.cleaned_data)
    return redirect(f"{reverse('remove_picture', args=[image.pk])}?ma={case.code}")


def _page(
    request: HttpRequest, image: NewsImage, *, status: int | None = None, **found: Any
) -> HttpResponse:
    form = found.get("form")
    if status is None:
        status = 400 if form is not None and form.errors else 200
    bases = in_force(LegalBasis.Topic.REMOVAL, timezone.localdate())
    context = {"image": image, "clocks": RemovalSettings.current(), "bases": bases, **found}
    return render(request, "pages/remove_picture.html", context, status=status)
