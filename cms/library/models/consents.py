"""What families agreed to: by class, and by person where a child is named or could be hurt."""

import secrets
from datetime import date
from pathlib import PurePath
from typing import ClassVar, Self

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from cms.library.rights import PURPOSE_LABELS, Ages, Purpose
from cms.units.models import Unit


class ScanStorage(FileSystemStorage):
    """A folder that no address of the portal leads to."""

    def url(self, name: str | None) -> str:
        """Refuse: a scan is handed out by a view that asks who wants it.

        Raises:
            ValueError: always.
        """
        raise ValueError("a scan has no URL")


def scan_storage() -> ScanStorage:
    """Return where scans lie, as the settings are now."""
    return ScanStorage(location=settings.MEDIA_ROOT / "private")


def scan_path(instance: models.Model, filename: str) -> str:
    """Return a path that nobody can guess and that names nobody."""
    return f"consents/{secrets.token_hex(16)}{PurePath(filename).suffix.lower()[:5]}"


class Agreement(models.Model):
    """What both kinds of consent say; no purpose is ticked before somebody ticks it."""

    unit = models.ForeignKey(
        Unit, on_delete=models.PROTECT, related_name="+", verbose_name="đơn vị"
    )
    for_portal = models.BooleanField("đồng ý: cổng thông tin, chuyên trang", default=False)
    for_social = models.BooleanField("đồng ý: mạng xã hội (Facebook, Zalo)", default=False)
    for_loudspeaker = models.BooleanField("đồng ý: loa truyền thanh", default=False)
    for_print = models.BooleanField("đồng ý: bản in, bảng tin", default=False)
    collected_by = models.CharField("người thu phiếu", max_length=120, blank=True)
    valid_from = models.DateField("có hiệu lực từ ngày")
    valid_until = models.DateField(
        "đến hết ngày", help_text="Sau ngày này không dùng ảnh cho bài mới; bài đã đăng vẫn còn."
    )
    withdrawn_at = models.DateTimeField("rút lúc", null=True, blank=True, editable=False)
    anonymised_at = models.DateTimeField("xóa thông tin lúc", null=True, editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    PURPOSES: ClassVar[dict[Purpose, str]] = {
        Purpose.PORTAL: "for_portal",
        Purpose.SOCIAL: "for_social",
        Purpose.LOUDSPEAKER: "for_loudspeaker",
        Purpose.PRINT: "for_print",
    }

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse an end before the beginning."""
        super().clean()
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValidationError({"valid_until": "Ngày cuối phải sau ngày đầu."})

    @property
    def purposes(self) -> frozenset[Purpose]:
        """What was agreed to."""
        return frozenset(name for name, field in self.PURPOSES.items() if getattr(self, field))

    @property
    def purpose_names(self) -> str:
        """What was agreed to, in Vietnamese words."""
        return ", ".join(PURPOSE_LABELS[name] for name in Purpose if name in self.purposes)


class ClassConsent(Agreement):
    """The forms of one class in one school year; the papers stay at the school."""

    school_year = models.PositiveSmallIntegerField(
        "năm học bắt đầu từ năm",
        validators=[MinValueValidator(2020), MaxValueValidator(2100)],
        help_text="Ví dụ 2026 cho năm học 2026-2027.",
    )
    class_name = models.CharField("lớp", max_length=40)
    asked = models.PositiveSmallIntegerField("số phiếu đã phát", default=0)
    collected = models.PositiveSmallIntegerField("số phiếu đồng ý đã thu", default=0)
    kept_at = models.CharField("giấy lưu ở đâu", max_length=160, blank=True)

    class Meta:
        ordering = ["-school_year", "class_name"]
        verbose_name = "phiếu đồng ý của lớp"
        verbose_name_plural = "phiếu đồng ý của lớp"
        constraints = [
            models.UniqueConstraint(
                fields=["unit", "school_year", "class_name"], name="one_consent_per_class_and_year"
            )
        ]

    def __str__(self) -> str:
        return f"Phiếu lớp {self.class_name} năm học {self.years}"

    @property
    def years(self) -> str:
        """The school year as it is written."""
        return f"{self.school_year}-{self.school_year + 1}"

    def clean(self) -> None:
        """Refuse more forms than were handed out."""
        super().clean()
        if (self.collected or 0) > (self.asked or 0):
            raise ValidationError({"collected": "Số đã thu không lớn hơn số đã phát."})


class PersonConsent(Agreement):
    """The answers of one child and the parents; the name is for the school and the center only."""

    child_name = models.CharField("họ tên của em", max_length=120)
    birth_year = models.PositiveSmallIntegerField(
        "năm sinh",
        null=True,
        validators=[MinValueValidator(1990), MaxValueValidator(2100)],
        help_text="Chỉ cần năm: để biết ai phải trả lời.",
    )
    parent_yes = models.BooleanField("cha mẹ hoặc người giám hộ đồng ý", default=False)
    child_yes = models.BooleanField("chính em đồng ý", default=False)
    gone_on = models.DateField(
        "gia đình muốn gỡ từ ngày",
        null=True,
        blank=True,
        help_text="Để trống nếu gia đình không ghi. Đến ngày này ảnh không còn được hiện.",
    )
    scan = models.FileField(
        "bản chụp phiếu",
        upload_to=scan_path,
        storage=scan_storage,
        blank=True,
        help_text="Không bắt buộc. PDF hoặc ảnh; chỉ trường và Trung tâm mở được.",
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = "phiếu đồng ý của từng em"
        verbose_name_plural = "phiếu đồng ý của từng em"

    def __str__(self) -> str:
        # Without the name: this text goes into logs and messages.
        return f"Phiếu số {self.pk}" if self.pk else "Phiếu mới"


@register_setting(icon="calendar-alt")
class ConsentSettings(BaseGenericSetting):
    """Ages, dates and terms of consent; what they rest on stands in the records of legal bases."""

    year_end_month = models.PositiveSmallIntegerField(
        "tháng kết thúc năm học",
        default=8,
        validators=[MinValueValidator(1), MaxValueValidator(12)],
    )
    year_end_day = models.PositiveSmallIntegerField(
        "ngày kết thúc năm học",
        default=31,
        validators=[MinValueValidator(1), MaxValueValidator(31)],
    )
    child_answers_from = models.PositiveSmallIntegerField("hỏi cả trẻ từ mấy tuổi", default=7)
    own_answer_from = models.PositiveSmallIntegerField("tự trả lời từ mấy tuổi", default=16)
    warn_days = models.PositiveSmallIntegerField("báo sắp hết hạn trước mấy ngày", default=30)
    keep_months = models.PositiveSmallIntegerField(
        "xóa tên, năm sinh và bản chụp sau mấy tháng kể từ ngày hết hạn",
        default=12,
        help_text="Phiếu của ảnh đang hiện trên trang được giữ làm bằng chứng cho tới khi gỡ.",
    )
    contact = models.CharField(
        "liên hệ để rút đồng ý",
        max_length=250,
        blank=True,
        help_text="In trên phiếu. Để trống: điện thoại và thư điện tử ở chân trang.",
    )

    panels = [
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("year_end_day"), FieldPanel("year_end_month")]),
                FieldRowPanel([FieldPanel("child_answers_from"), FieldPanel("own_answer_from")]),
                FieldRowPanel([FieldPanel("warn_days"), FieldPanel("keep_months")]),
            ],
            heading="Ngày, tuổi và thời hạn",
        ),
        FieldPanel("contact"),
    ]

    class Meta:
        verbose_name = "thiết lập phiếu đồng ý"
        verbose_name_plural = "thiết lập phiếu đồng ý"

    def clean(self) -> None:
        """Refuse a day that no year has."""
        super().clean()
        try:
            date(2001, self.year_end_month or 0, self.year_end_day or 0)
        except ValueError as error:
            raise ValidationError({"year_end_day": "Không có ngày này."}) from error

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while a rule is asked.
        row: Self | None = cls._default_manager.first()
        return row or cls()

    @property
    def ages(self) -> Ages:
        """The ages for the rules."""
        return Ages(self.child_answers_from, self.own_answer_from)
