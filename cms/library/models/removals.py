"""Requests to remove a picture or paper: who asks, the due days, what became of it."""

import secrets
from datetime import date
from typing import Self, cast

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from cms.library.clocks import Clocks, read_days
from cms.library.models.files import NewsDocument, NewsImage
from cms.units.models import Unit

# Letters and digits that nobody takes for one another on the phone.
_SIGNS = "ABCDEFGHKLMNPQRSTUVXY23456789"


def new_code() -> str:
    """Return a code by which whoever asked finds the case again; nobody can guess it."""
    return "".join(secrets.choice(_SIGNS) for _ in range(10))


class RemovalCase(models.Model):
    """One request about one picture or paper, until it is answered."""

    class Source(models.TextChoices):
        """How it came."""

        FORM = "form", "gửi từ trang công khai"
        CENTER = "center", "nhận trực tiếp, qua điện thoại"
        CONSENT = "consent", "phiếu đồng ý đã rút"
        DATE = "date", "đến ngày gia đình ghi"

    class Relation(models.TextChoices):
        """Who asks."""

        PARENT = "parent", "cha mẹ, người giám hộ của em trong ảnh"
        SELF = "self", "chính người trong ảnh"
        OTHER = "other", "người khác"

    class Outcome(models.TextChoices):
        """What became of it."""

        REMOVED = "removed", "đã gỡ"
        KEPT = "kept", "được giữ, có nêu lý do"

    code = models.CharField("mã", max_length=12, unique=True, default=new_code)
    image = models.ForeignKey(
        NewsImage, on_delete=models.PROTECT, null=True, related_name="removals", verbose_name="ảnh"
    )
    document = models.ForeignKey(
        NewsDocument,
        on_delete=models.PROTECT,
        null=True,
        related_name="removals",
        verbose_name="tệp",
    )
    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, null=True, related_name="+", verbose_name="đơn vị"
    )
    source = models.CharField("nguồn", max_length=10, choices=Source.choices)
    relation = models.CharField(
        "người đề nghị", max_length=10, choices=Relation.choices, blank=True
    )
    contact = models.CharField("điện thoại hoặc thư điện tử", max_length=120, blank=True)
    message = models.TextField("nội dung", max_length=1000, blank=True)
    asked_at = models.DateTimeField("nhận lúc")
    answer_due = models.DateField("phải trả lời trước khi hết ngày")
    done_due = models.DateField("phải xong trước khi hết ngày")
    closed_at = models.DateTimeField("xong lúc", null=True)
    closed_by_name = models.CharField("người xử lý", max_length=150, blank=True)
    outcome = models.CharField("kết quả", max_length=10, choices=Outcome.choices, blank=True)
    reply = models.TextField("trả lời", max_length=1000, blank=True)
    anonymised_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        verbose_name = "yêu cầu gỡ ảnh"
        verbose_name_plural = "yêu cầu gỡ ảnh"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(image=None, document__isnull=False)
                | models.Q(image__isnull=False, document=None),
                name="removal_is_about_one_file",
            )
        ]

    def __str__(self) -> str:
        return f"Yêu cầu {self.code}"

    @property
    def file(self) -> NewsImage | NewsDocument:
        """The picture or the paper that it is about."""
        return cast(NewsImage | NewsDocument, self.image or self.document)

    @property
    def noun(self) -> str:
        """What it is about, in a Vietnamese word."""
        return "ảnh" if self.image_id else "tệp"

    def is_late(self, today: date) -> bool:
        """Return whether a due day has passed without an end."""
        return self.closed_at is None and self.answer_due < today


@register_setting(icon="time")
class RemovalSettings(BaseGenericSetting):
    """Clocks of requests to remove a picture; what they rest on stands in the legal bases."""

    answer_days = models.PositiveSmallIntegerField(
        "trả lời trong (ngày làm việc)", default=2, validators=[MinValueValidator(1)]
    )
    done_days = models.PositiveSmallIntegerField(
        "xử lý xong trong (ngày)", default=15, validators=[MinValueValidator(1)]
    )
    days_off = models.TextField(
        "ngày nghỉ lễ",
        blank=True,
        help_text="Mỗi dòng một ngày, dạng 02/9/2026. Thứ Bảy, Chủ nhật tự nghỉ.",
    )
    keep_months = models.PositiveSmallIntegerField(
        "xóa liên hệ của người đề nghị sau mấy tháng kể từ khi xong",
        default=12,
        validators=[MaxValueValidator(120)],
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("answer_days"), FieldPanel("done_days")]),
                FieldPanel("days_off"),
            ],
            heading="Thời hạn",
        ),
        FieldPanel("keep_months"),
    ]

    class Meta:
        verbose_name = "thiết lập yêu cầu gỡ ảnh"
        verbose_name_plural = "thiết lập yêu cầu gỡ ảnh"

    def clean(self) -> None:
        """Refuse a line that is no day."""
        super().clean()
        try:
            read_days(self.days_off)
        except ValueError as error:
            raise ValidationError({"days_off": f"Không đọc được ngày: {error}"}) from error

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while somebody reads.
        row: Self | None = cls._default_manager.first()
        return row or cls()

    @property
    def clocks(self) -> Clocks:
        """The clocks for the rules."""
        return Clocks(self.answer_days, self.done_days, read_days(self.days_off))
