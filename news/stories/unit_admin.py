"""The administrator's screens of units: list, open, rename, switch, open many; never delete."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.views.generic import FormView, View
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views import generic
from wagtail.admin.views.generic import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets.button import Button, HeaderButton

from cms.core.vietnamese import slugify
from cms.units.models import Unit
from cms.units.unit_sheet import COLUMNS, MAX_ROWS
from news.stories.services import open_unit, open_units_from_sheet, rename_unit

SHEET_BYTES = 1024 * 1024
_TAKEN = "Tên hoặc mã này vừa có đơn vị khác dùng."
_SAMPLE = (
    COLUMNS,
    ("Trường Tiểu học Hoa Phượng", "trường", "th-hoa-phuong", "có"),
    ("Trường Mầm non Sao Mai", "trường", "", "không"),
    ("Tổ dân phố số 5", "tổ dân phố", "", ""),
)


class UnitForm(WagtailAdminModelForm):
    """What is said of a unit at any time."""

    class Meta:
        model = Unit
        fields = ["name", "sign_off"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["sign_off"].help_text = (
            "Chỉ dành cho trường: bài qua ban giám hiệu rồi mới tới Trung tâm. Đổi ở đây có hiệu "
            "lực với bài gửi sau này; bài đang chờ đi tiếp theo cách cũ."
        )


class UnitOpenForm(UnitForm):
    """What opens a unit; the code may be left to the machine."""

    code = forms.CharField(
        label="Mã",
        max_length=40,
        required=False,
        help_text="Để trống: tự tạo từ tên. Mã không đổi được về sau.",
    )

    class Meta(UnitForm.Meta):
        fields = ["name", "kind", "code", "sign_off"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = "Tên chính thức; địa chỉ trang của đơn vị tạo từ tên này."

    def clean_code(self) -> str:
        """Return what was typed as a code: transliterated, with hyphens."""
        return slugify(self.cleaned_data["code"], max_length=40)


class UnitChangeForm(UnitForm):
    """What may change about a unit: its name and its switches."""

    class Meta(UnitForm.Meta):
        fields = ["name", "sign_off", "sign_off_by_link", "is_active"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].help_text = "Đổi tên thì địa chỉ đổi theo; địa chỉ cũ tự chuyển hướng."
        self.fields["sign_off_by_link"].help_text = (
            "Thầy cô hiệu trưởng không có tài khoản ghi tên và đồng ý qua liên kết xem trước; đó "
            "là xác nhận của trường. Tên là do người mở liên kết tự gõ: chỉ bật khi trường và "
            "Trung tâm chấp nhận cách này. Tắt đi thì liên kết đã gửi chỉ còn để xem."
        )
        self.fields["is_active"].help_text = (
            "Bỏ chọn để ngừng đơn vị: người của đơn vị bị đăng xuất và vai ở đây không còn quyền. "
            "Trang và bài đã đăng vẫn còn. Bài đang chờ Trung tâm vẫn được duyệt hoặc trả lại; "
            "bài đang chờ ban giám hiệu xác nhận nằm chờ cho tới khi đơn vị hoạt động lại."
        )


class ServiceFormMixin:
    """Shows what a service refuses at the field it names; nothing is stored then."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Do it, or show the form again with the reason."""
        try:
            response: HttpResponse = super().form_valid(form)
        except ValidationError as error:
            self._explain(form, error)
        except IntegrityError:
            form.add_error("name", _TAKEN)
        else:
            return response
        self.produced_error_message = self.get_error_message()  # type: ignore[attr-defined]
        refused: HttpResponse = self.form_invalid(form)  # type: ignore[attr-defined]
        return refused

    def _explain(self, form: Any, error: ValidationError) -> None:
        for field, messages in getattr(error, "message_dict", {None: error.messages}).items():
            form.add_error(field if field in form.fields else None, messages)


class UnitIndexView(generic.IndexView):
    """Lists units and leads to both ways of opening them."""

    sheet_url_name = ""

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The button that opens one unit."""
        return [HeaderButton("Mở đơn vị", url=self.add_url, icon_name="plus")] * bool(self.add_url)

    @cached_property
    def header_more_buttons(self) -> list[Button]:
        """The way to the list of many."""
        if not self.add_url:
            return []
        return [Button(SheetView.page_title, url=reverse(self.sheet_url_name), icon_name="upload")]


class UnitCreateView(ServiceFormMixin, generic.CreateView):
    """Opens a unit whole."""

    page_title = "Mở đơn vị"
    success_message = "Đã mở %(object)s: có trang, kho ảnh và nhóm quyền. Việc tiếp theo: phân vai."
    error_message = "Chưa mở được đơn vị, mời xem các ô báo lỗi."
    submit_button_label = "Mở đơn vị"
    submit_button_active_label = "Đang mở…"

    def save_instance(self) -> Unit:
        """Open it by the service."""
        data = self.form.cleaned_data
        return open_unit(
            name=data["name"],
            kind=data["kind"],
            code=data["code"],
            sign_off=data["sign_off"],
            by=self.request.user,
        )


class UnitEditView(ServiceFormMixin, generic.EditView):
    """Renames a unit and turns its switches."""

    success_message = "Đã lưu %(object)s."
    error_message = "Chưa lưu được, mời xem các ô báo lỗi."

    @cached_property
    def header_buttons(self) -> list[HeaderButton]:
        """The way to what readers see of the unit: profile, contacts, documents."""
        page = self.object.branch
        if page is None or not page.specific.permissions_for_user(self.request.user).can_edit():
            return []
        way = reverse("wagtailadmin_pages:edit", args=[page.pk])
        return [HeaderButton("Sửa trang giới thiệu", url=way, icon_name="edit")]

    def save_instance(self) -> Unit:
        """Change it by the service."""
        data = self.form.cleaned_data
        return rename_unit(
            unit=self.form.instance,
            name=data["name"],
            sign_off=data["sign_off"],
            sign_off_by_link=data["sign_off_by_link"],
            is_active=data["is_active"],
            by=self.request.user,
        )


class SheetForm(forms.Form):
    """The file with the list of units."""

    file = forms.FileField(
        label="Tệp CSV",
        help_text=f"Dạng CSV UTF-8, tối đa {MAX_ROWS} dòng. Dòng sai được báo lại, không mở dở.",
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
    )

    def clean_file(self) -> bytes:
        """Return the bytes of the file."""
        file = self.cleaned_data["file"]
        if file.size > SHEET_BYTES:
            raise ValidationError("Tệp quá lớn. Danh sách đơn vị không quá 1 MB.")
        data: bytes = file.read()
        return data


class SheetView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Opens many units from a file and says what became of each row."""

    model = Unit
    permission_required = "add"
    form_class = SheetForm
    template_name = "wagtailadmin/units/sheet.html"
    page_title = "Mở nhiều đơn vị từ tệp CSV"
    header_icon = "upload"
    index_url_name = ""
    edit_url_name = ""
    sample_url_name = ""

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Return the way to this page."""
        index = {"url": reverse(self.index_url_name), "label": "Đơn vị"}
        return [*super().get_breadcrumbs_items(), index, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add where the sample lies."""
        return super().get_context_data(
            **kwargs, sample_url=reverse(self.sample_url_name), edit_url_name=self.edit_url_name
        )

    def form_valid(self, form: SheetForm) -> HttpResponse:
        """Open what is right and show what is not."""
        result = open_units_from_sheet(data=form.cleaned_data["file"], by=self.request.user)
        return self.render_to_response(self.get_context_data(form=SheetForm(), result=result))


class SampleSheetView(PermissionCheckedMixin, View):
    """Offers a sample file; the BOM makes spreadsheet programs read its letters right."""

    model = Unit
    permission_required = "add"

    def get(self, request: HttpRequest) -> HttpResponse:
        """Return the file."""
        text = "\r\n".join(",".join(row) for row in (*_SAMPLE, ()))
        headers = {"Content-Disposition": 'attachment; filename="mau-don-vi.csv"'}
        data = text.encode("utf-8-sig")
        return HttpResponse(data, content_type="text/csv; charset=utf-8", headers=headers)


class UnitViewSet(ModelViewSet):
    """Units; closed, never deleted or copied."""

    model = Unit
    name = "don-vi"
    icon = "site"
    menu_label = "Đơn vị"
    menu_name = "units"
    menu_order = 600
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    list_display = [
        "name",
        "kind",
        BooleanColumn("sign_off", label="Ban giám hiệu xác nhận"),
        BooleanColumn("is_active", label="Đang hoạt động"),
    ]
    list_filter = ["kind", "is_active"]
    search_fields = ["name", "code"]
    index_view_class = UnitIndexView
    add_view_class = UnitCreateView
    edit_view_class = UnitEditView

    def get_form_class(self, for_update: bool = False) -> type[UnitForm]:
        """Return the form that opens or the one that changes."""
        return UnitChangeForm if for_update else UnitOpenForm

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Return what every screen gets: no address for deletion or usage."""
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{
                "delete_url_name": None,
                "usage_url_name": None,
                "sheet_url_name": self.get_url_name("sheet"),
                "sample_url_name": self.get_url_name("sample"),
                **kwargs,
            }
        )
        return common

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the stock addresses without deletion and usage, and those of the list."""
        gone = {"delete", "usage"}
        sheet = self.construct_view(SheetView)
        return [
            *(url for url in super().get_urlpatterns() if url.name not in gone),
            path("tep/", sheet, name="sheet"),
            path("tep/mau.csv", self.construct_view(SampleSheetView), name="sample"),
        ]
