"""The abstract page of every page type, the legal identity of the portal, and its legal bases."""

from typing import Any, Self

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.db import models, transaction
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.module_loading import import_string
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList
from wagtail.contrib.redirects.models import Redirect
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Page, PagePermissionTester, PageViewRestriction, Workflow
from wagtail.search import index

from cms.core.disk import NO_ROOM, has_room
from cms.core.emblem import emblem_path, square
from cms.core.page_context import page_context
from cms.core.vietnamese import fold, slugify, unique_slug


class BasePageForm(WagtailAdminPageForm):
    """The editing form of every page: a slug typed by hand is mended, never refused."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"] = forms.CharField(
                label="Đường dẫn",
                required=False,
                max_length=255,
                help_text="Để trống: tự tạo từ tiêu đề. Địa chỉ cũ luôn được chuyển hướng.",
            )

    def clean(self) -> dict[str, Any]:
        """Return what was typed.

        Raises:
            ValidationError: the disk is nearly full; the form is shown again with all of it.
        """
        cleaned: dict[str, Any] = super().clean()
        if not has_room():
            raise forms.ValidationError(NO_ROOM, code="no_room")
        return cleaned

    def clean_slug(self) -> str:
        """Return a free slug made of what was typed, or of the title."""
        typed = self.cleaned_data.get("slug", "") or self.cleaned_data.get("title", "")
        return free_slug(slugify(typed), parent=self.parent_page, page=self.instance)


class BasePage(Page):
    """A page whose rights come from the newsroom's tester and whose slug is always free."""

    base_form_class = BasePageForm
    # The one that readers get; a page type with a choice has a field of this name instead. Looking
    # for a name that is not there costs a template thirty times as much as reading it.
    language: Any = "vi"

    # The admin completes words of titles while they are typed, in lists and in choosers.
    search_fields = [*Page.search_fields, index.AutocompleteField("folded")]

    class Meta:
        abstract = True

    @property
    def folded(self) -> str:
        """What it is found by when the marks of its title are left out while typing."""
        return fold(self.title)

    def permissions_for_user(self, user: Any) -> PagePermissionTester:
        """Return the one tester that answers for every page type, superusers included."""
        tester: PagePermissionTester = import_string(settings.PAGE_TESTER)(user, self)
        return tester

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Return the template's context: Wagtail's, and what the page's room registered."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        return {**context, **page_context(request, self)}

    def get_admin_display_title(self) -> str:
        """Return the title that readers have while there is one; lists show it to other units."""
        title: str = self.title if self.live else super().get_admin_display_title()
        return title

    def get_workflow(self) -> Workflow | None:
        """Return none: stories are submitted by the newsroom's service alone."""
        return None

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return none: a portal's page is public or not there (see `core.receivers`)."""
        return PageViewRestriction.objects.none()

    def add_child(self, **kwargs: Any) -> Page:
        """Add a child while the parent's row is locked, so that two at once get two paths."""
        with transaction.atomic():
            fresh = Page.objects.select_for_update().get(pk=self.pk)
            self.numchild, self.path = fresh.numchild, fresh.path
            child: Page = super().add_child(**kwargs)
            return child

    def _set_core_field_defaults(self) -> None:
        parent = self._known_parent()
        if parent is not None:
            self.slug: str = free_slug(self.slug or slugify(self.title), parent=parent, page=self)
        super()._set_core_field_defaults()

    def _known_parent(self) -> Page | None:
        if not self.path and not getattr(self, "_cached_parent_obj", None):
            return None
        return self.get_parent()


def free_slug(base: str, *, parent: Page | None, page: Page) -> str:
    """Return `base`, or `base` with this year and a number, as no sibling has it or had it.

    Args:
        base: a slug, may be empty.
        parent: the page below which it must be free; the tree's root needs no slug.
        page: the page that gets the slug; its own row does not count.
    """
    if parent is None:
        return base
    siblings = parent.get_children().filter(slug__startswith=base[:20])
    slugs = dict(siblings.values_list("pk", "slug"))
    if page.pk and slugs.pop(page.pk, "") == base:
        return base
    taken = {*slugs.values(), *_redirecting_slugs(base, parent=parent, page=page)}
    return unique_slug(base, taken, hint=str(timezone.localdate().year))


def _redirecting_slugs(base: str, *, parent: Page, page: Page) -> set[str]:
    """Return the slugs below the parent that redirect to another page, and so stay taken."""
    parts = parent.get_url_parts()
    if parts is None or not parts[2]:
        return set()
    rows = Redirect.objects.filter(old_path__startswith=parts[2] + base[:20])
    if page.pk:
        rows = rows.exclude(redirect_page_id=page.pk)
    return {path.removeprefix(parts[2]) for path in rows.values_list("old_path", flat=True)}


class PortalSettingsForm(WagtailAdminModelForm):
    """The form of the portal's facts; an emblem is drawn anew while it is checked."""

    def clean_emblem(self) -> Any:
        """Return the emblem as it will be stored, or what there was."""
        given = self.cleaned_data["emblem"]
        return square(given, size=given.size or 0) if isinstance(given, UploadedFile) else given


@register_setting(icon="home")
class PortalSettings(BaseGenericSetting):
    """Name of the portal and the six facts that a state portal must show in its footer.

    Their absence is fined since 01/07/2026 (decree 174/2026/NĐ-CP); the duty itself is kept
    as editable text elsewhere, here are only the facts.
    """

    portal_name = models.CharField(
        "tên chuyên trang", max_length=160, default="Chuyên trang giáo dục phường Thủy Nguyên"
    )
    emblem = models.FileField(
        "biểu trưng",
        upload_to=emblem_path,
        blank=True,
        help_text="Ảnh PNG nền trong suốt, gần vuông, là đẹp nhất. Bỏ trống: dùng dấu hiệu có sẵn. "
        "Hiện ở đầu trang, bản in, ảnh chia sẻ và biểu tượng của trang.",
    )
    owner_name = models.CharField("cơ quan quản lý trang", max_length=200, blank=True)
    parent_body = models.CharField("cơ quan chủ quản", max_length=200, blank=True)
    address = models.CharField("địa chỉ", max_length=250, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    phone = models.CharField("điện thoại", max_length=60, blank=True)
    responsible = models.CharField("người chịu trách nhiệm nội dung", max_length=160, blank=True)

    LEGAL_FIELDS = ("owner_name", "parent_body", "address", "email", "phone", "responsible")

    edit_handler = ObjectList(
        [
            FieldPanel("portal_name"),
            FieldPanel("emblem"),
            MultiFieldPanel(
                [FieldPanel(name) for name in LEGAL_FIELDS],
                heading="Thông tin bắt buộc ở chân trang",
            ),
        ],
        base_form_class=PortalSettingsForm,
    )

    class Meta:
        verbose_name = "thông tin chuyên trang"
        verbose_name_plural = "thông tin chuyên trang"

    @classmethod
    def current(cls, request: HttpRequest | None = None) -> Self:
        """Return the settings row, read once per request."""
        row: Self = cls.load(request_or_site=request)
        return row

    def missing(self) -> list[str]:
        """Return the Vietnamese names of the legal facts that are still empty."""
        return [
            str(self._meta.get_field(name).verbose_name)
            for name in self.LEGAL_FIELDS
            if not getattr(self, name).strip()
        ]


class LegalBasis(models.Model):
    """A law or decree that something on the portal rests on; dated, editable, never in code."""

    class Topic(models.TextChoices):
        """What rests on it."""

        CONSENT = "consent", "phiếu đồng ý về hình ảnh"
        REMOVAL = "removal", "thời hạn gỡ ảnh"
        PORTAL = "portal", "trang thông tin điện tử"
        AI = "ai", "ghi nhãn AI"

    topic = models.CharField("dùng cho", max_length=12, choices=Topic.choices)
    title = models.CharField("tên văn bản", max_length=250, help_text="Ví dụ: Luật Trẻ em.")
    number = models.CharField("số, ký hiệu", max_length=60)
    note = models.CharField("điều, khoản", max_length=160, blank=True)
    in_force_from = models.DateField("có hiệu lực từ ngày")
    in_force_until = models.DateField(
        "hết hiệu lực sau ngày",
        null=True,
        blank=True,
        help_text="Văn bản bị thay thế: ghi ngày cuối còn hiệu lực, rồi thêm văn bản mới.",
    )
    source = models.CharField("nguồn để đối chiếu", max_length=300)
    order = models.PositiveSmallIntegerField("thứ tự", default=10)

    class Meta:
        ordering = ["topic", "order", "pk"]
        verbose_name = "căn cứ pháp lý"
        verbose_name_plural = "căn cứ pháp lý"

    def __str__(self) -> str:
        note = f", {self.note}" if self.note else ""
        return f"{self.title} số {self.number}{note}"

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        super().clean()
        begins, ends = self.in_force_from, self.in_force_until
        if begins and ends and ends < begins:
            raise ValidationError({"in_force_until": "Ngày cuối phải sau ngày đầu."})
