"""The screens of consents, each unit its own: listed, recorded, withdrawn, printed; not deleted."""

from typing import Any, cast

from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.admin.widgets.button import Button, HeaderButton

from cms.core.legal_bases import in_force
from cms.core.models import LegalBasis
from cms.library.consent_forms import ClassConsentForm, PersonConsentForm
from cms.library.consent_policy import class_policy, person_policy
from cms.library.consents import files_resting_on, record, withdraw
from cms.library.models import ClassConsent, ConsentSettings, PersonConsent
from cms.library.rights import PURPOSE_LABELS

Consent = ClassConsent | PersonConsent
_KINDS: dict[str, tuple[type[Any], Any]] = {
    "lop": (ClassConsent, class_policy),
    "tung-em": (PersonConsent, person_policy),
}


def own_consent(request: HttpRequest, kind: str, pk: int) -> Any:
    """Return a consent for those who keep it.

    Raises:
        Http404: there is none, or it is another unit's.
    """
    if kind not in _KINDS:
        raise Http404
    model, policy = _KINDS[kind]
    consent = get_object_or_404(model.objects.select_related("unit"), pk=pk)
    if not policy.user_has_permission_for_instance(request.user, "change", consent):
        raise Http404
    return consent


def standing(consent: Consent) -> str:
    """Return where a consent stands today, in a few words."""
    today = timezone.localdate()
    if consent.withdrawn_at:
        return f"đã rút ngày {timezone.localtime(consent.withdrawn_at):%d/%m/%Y}"
    if consent.valid_until < today:
        return f"hết hạn ngày {consent.valid_until:%d/%m/%Y}"
    if isinstance(consent, ClassConsent) and not consent.collected:
        return "chưa thu phiếu"
    return f"còn đến {consent.valid_until:%d/%m/%Y}"


class ConsentIndexView(generic.IndexView):
    """Lists the consents of the person's units."""

    add_item_label = "Thêm phiếu"

    def get_base_queryset(self) -> QuerySet[Any]:
        """Return the own ones with their units."""
        rows = self.permission_policy.instances_user_has_any_permission_for(
            self.request.user, ["change"]
        )
        return cast(QuerySet[Any], rows.select_related("unit"))

    def get_list_more_buttons(self, instance: Any) -> list[Button]:
        """Return Wagtail's buttons and the one that prints."""
        buttons: list[Button] = super().get_list_more_buttons(instance)
        if isinstance(instance, ClassConsent):
            url = reverse("library_consent_paper", args=[instance.pk])
            buttons.append(Button("In phiếu đồng ý", url=url, icon_name="download", priority=20))
        return buttons


class ConsentCreateView(generic.CreateView):
    """Records a consent."""

    success_message = "Đã ghi: %(object)s."
    error_message = "Chưa ghi được, mời xem các ô báo lỗi."

    def save_instance(self) -> Any:
        """Store it by the service."""
        return record(consent=self.form.save(commit=False), by=self.request.user)


class ConsentEditView(generic.EditView):
    """Changes a consent; it can be withdrawn and printed from here."""

    success_message = "Đã lưu: %(object)s."
    error_message = "Chưa lưu được, mời xem các ô báo lỗi."
    actions = ["edit"]

    def get_object(self, queryset: QuerySet[Any] | None = None) -> Any:
        """Return the own one; Wagtail's view would hand out anybody's.

        Raises:
            Http404: it is another unit's.
        """
        consent = super().get_object(queryset)
        if not self.user_has_permission_for_instance("change", consent):
            raise Http404
        return consent

    def save_instance(self) -> Any:
        """Store it by the service."""
        return record(consent=self.form.save(commit=False), by=self.request.user)

    @property
    def header_more_buttons(self) -> list[Button]:
        """Return what else may be done with it."""
        consent = self.object
        kind = "lop" if isinstance(consent, ClassConsent) else "tung-em"
        found = []
        if not consent.withdrawn_at:
            url = reverse("library_withdraw_consent", args=[kind, consent.pk])
            found.append(Button("Rút đồng ý", url=url, icon_name="cross", priority=30))
        if isinstance(consent, PersonConsent) and consent.scan:
            url = reverse("library_consent_scan", args=[consent.pk])
            found.append(Button("Xem bản chụp phiếu", url=url, icon_name="view", priority=20))
        return found

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """Return the button that prints a class's form."""
        if not isinstance(self.object, ClassConsent):
            return []
        url = reverse("library_consent_paper", args=[self.object.pk])
        return [HeaderButton("In phiếu đồng ý", url=url, icon_name="download")]


class ConsentViewSet(ModelViewSet):
    """What both kinds share."""

    add_to_reference_index = False
    copy_view_enabled = False
    sort_order_field = None
    index_view_class = ConsentIndexView
    add_view_class = ConsentCreateView
    edit_view_class = ConsentEditView
    form: type[Any]

    def get_form_class(self, for_update: bool = False) -> type[Any]:
        """Return the one form."""
        return self.form

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no deletion, no history, no page of usage."""
        none = dict.fromkeys(("usage_url_name", "delete_url_name", "history_url_name"))
        common: dict[str, Any] = super().get_common_view_kwargs(**{**none, **kwargs})
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses of listing, adding and changing."""
        kept = {"index", "index_results", "add", "edit"}
        return [url for url in super().get_urlpatterns() if url.name in kept]

    def register_admin_url_finder(self) -> None:
        """Register none: no list of Wagtail's own leads to a consent."""


class ClassConsentViewSet(ConsentViewSet):
    """The forms of classes."""

    model = ClassConsent
    name = "dong-y-lop"
    icon = "group"
    menu_label = "Phiếu của lớp"
    form = ClassConsentForm
    search_fields = ["class_name", "unit__name"]
    list_display = [
        "class_name",
        Column("years", label="Năm học", sort_key="school_year"),
        "unit",
        Column("count", label="Đã thu", accessor=lambda row: f"{row.collected}/{row.asked}"),
        Column("standing", label="Hiệu lực", accessor=standing, sort_key="valid_until"),
    ]


class PersonConsentViewSet(ConsentViewSet):
    """The answers of single children."""

    model = PersonConsent
    name = "dong-y-tung-em"
    icon = "user"
    menu_label = "Phiếu của từng em"
    form = PersonConsentForm
    search_fields = ["child_name", "unit__name"]
    list_display = [
        "child_name",
        Column("label", label="Phiếu", accessor=str),
        "unit",
        Column("standing", label="Hiệu lực", accessor=standing, sort_key="valid_until"),
    ]


class ConsentGroup(ModelViewSetGroup):
    """The entry of the menu."""

    items = (ClassConsentViewSet(), PersonConsentViewSet())
    menu_label = "Phiếu đồng ý"
    menu_name = "consents"
    menu_icon = "clipboard-list"
    menu_order = 410


@never_cache
@require_safe
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form of a class as a sheet of A4, ready to be printed and copied.

    Raises:
        Http404: there is none, or it is another unit's.
    """
    consent: ClassConsent = own_consent(request, "lop", pk)
    terms = ConsentSettings.current()
    context = {
        "consent": consent,
        "purposes": list(PURPOSE_LABELS.values()),
        "bases": in_force(LegalBasis.Topic.CONSENT, timezone.localdate()),
        "terms": terms,
    }
    return render(request, "library/consent_paper.html", context)


@never_cache
@require_safe
def scan(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Hand the scan of a child's form to those who keep it.

    Raises:
        Http404: there is none, or it is another unit's.
    """
    consent: PersonConsent = own_consent(request, "tung-em", pk)
    if not consent.scan:
        raise Http404
    name = f"phieu-{consent.pk}.{str(consent.scan).rsplit('.', 1)[-1]}"
    return FileResponse(consent.scan.open("rb"), as_attachment=True, filename=name)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def take_back(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Ask once more, then take a consent back.

    Raises:
        Http404: there is none, or it is another unit's.
    """
    consent = own_consent(request, kind, pk)
    if request.method == "POST":
        withdraw(consent=consent, by=request.user)
        messages.success(request, f"Đã rút: {consent}. Ảnh, tệp gắn phiếu này không dùng được nữa.")
        name = "dong-y-lop" if kind == "lop" else "dong-y-tung-em"
        return redirect(f"{name}:index")
    context = {"consent": consent, "files": files_resting_on(consent)}
    return render(request, "library/withdraw_consent.html", context)


URLS = [
    path("phieu-dong-y/<int:pk>/in/", paper, name="library_consent_paper"),
    path("phieu-dong-y/<int:pk>/ban-chup/", scan, name="library_consent_scan"),
    path("phieu-dong-y/<slug:kind>/<int:pk>/rut/", take_back, name="library_withdraw_consent"),
]
