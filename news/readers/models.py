"""A reader's report of a mistake, on exactly the version that the reader saw."""

from typing import Self

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.models import Page

QUOTE, MESSAGE, CONTACT = 300, 1000, 120


class ErrorReport(models.Model):
    """What a reader says is wrong, and what the center made of it."""

    class State(models.TextChoices):
        """Where it stands."""

        RECEIVED = "received", "tiếp nhận"
        MENDED = "mended", "đã sửa"
        NO_ERROR = "no_error", "không phải lỗi"

    page = models.ForeignKey(
        Page, on_delete=models.CASCADE, null=True, related_name="+", verbose_name="bài"
    )
    # A plain number: the report stays true when the revision is gone.
    revision_id = models.PositiveBigIntegerField("phiên bản đã đọc", null=True)
    quote = models.CharField("đoạn có lỗi", max_length=QUOTE, blank=True)
    message = models.TextField("điều chưa đúng", max_length=MESSAGE)
    contact = models.CharField("liên hệ", max_length=CONTACT, blank=True)
    sent_at = models.DateTimeField("gửi lúc")
    state = models.CharField(
        "trạng thái", max_length=10, choices=State.choices, default=State.RECEIVED
    )
    settled_at = models.DateTimeField("xử lý lúc", null=True)
    settled_by_name = models.CharField("người xử lý", max_length=150, blank=True)

    class Meta:
        ordering = ["-id"]
        indexes = [models.Index(fields=["state", "-id"], name="readers_report_state")]
        verbose_name = "báo lỗi của bạn đọc"
        verbose_name_plural = "báo lỗi của bạn đọc"

    def __str__(self) -> str:
        return f"Báo lỗi số {self.pk}"


@register_setting(icon="time")
class ReportSettings(BaseGenericSetting):
    """How long the center keeps a way to reach whoever reported a mistake."""

    keep_months = models.PositiveSmallIntegerField(
        "xóa liên hệ của người báo lỗi sau mấy tháng kể từ khi gửi",
        default=6,
        validators=[MinValueValidator(1), MaxValueValidator(120)],
    )

    panels = [FieldPanel("keep_months")]

    class Meta:
        verbose_name = "thiết lập báo lỗi của bạn đọc"
        verbose_name_plural = "thiết lập báo lỗi của bạn đọc"

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while somebody reads.
        row: Self | None = cls._default_manager.first()
        return row or cls()
