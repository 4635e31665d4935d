"""Links by which somebody without an account sees one version of a story before it is public."""

from typing import Self

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Page

from news.editorial.models.notice import set_on


class PreviewLink(models.Model):
    """A way to exactly one version; the address itself is nowhere kept, only its digest."""

    wagtail_reference_index_ignore = True

    token_digest = models.CharField(max_length=64, unique=True)
    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+", verbose_name="bài")
    # A plain number: the link ends, and nothing else, when the version is gone.
    revision_id = models.PositiveBigIntegerField("phiên bản", db_index=True)
    content_digest = models.CharField("mã nội dung", max_length=64)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="người tạo",
    )
    # Who let the maker in, if somebody did.
    made_let_in = models.JSONField("ai cho người tạo vào", null=True)
    made_at = models.DateTimeField("tạo lúc")
    # Says later whether an agreement came from the maker's own network.
    made_from = models.GenericIPAddressField("tạo từ địa chỉ", null=True)
    expires_at = models.DateTimeField("hết hạn lúc")
    revoked_at = models.DateTimeField("thu hồi lúc", null=True)
    revoked_by_name = models.CharField("người thu hồi", max_length=150, blank=True)
    visits = models.PositiveIntegerField("lượt mở", default=0)
    last_visit_at = models.DateTimeField("mở gần nhất", null=True)
    agreed_at = models.DateTimeField("đồng ý lúc", null=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "liên kết xem trước"
        verbose_name_plural = "liên kết xem trước"

    def __str__(self) -> str:
        return f"Liên kết xem trước số {self.pk}"


@register_setting(icon="time")
class PreviewLinkSettings(BaseGenericSetting):
    """How long a link stays open, and what is kept of its making; the ward's own choice."""

    days = models.PositiveSmallIntegerField(
        "liên kết xem trước mở được trong mấy ngày",
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(30)],
        help_text="Đổi ở đây có hiệu lực với liên kết tạo sau này.",
    )

    # No shorter than a link lives: until then the address says whose network a yes came from.
    keep_address_days = models.PositiveSmallIntegerField(
        "giữ địa chỉ mạng của người tạo liên kết mấy ngày",
        default=90,
        validators=[MinValueValidator(30), MaxValueValidator(730)],
        help_text="Địa chỉ mạng là dữ liệu cá nhân. Hết số ngày này, máy tự xóa.",
    )
    source = models.CharField("căn cứ", max_length=300, default="Trung tâm tự quy định")
    decided_on = models.DateField("quy định ngày", default=set_on)

    panels = [
        FieldPanel("days"),
        FieldPanel("keep_address_days"),
        FieldRowPanel([FieldPanel("source"), FieldPanel("decided_on")]),
    ]

    class Meta:
        verbose_name = "thiết lập liên kết xem trước"
        verbose_name_plural = "thiết lập liên kết xem trước"

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while somebody reads.
        row: Self | None = cls._default_manager.first()
        return row or cls()
