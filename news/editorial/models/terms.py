"""What the center sets about its desk: how long a story may wait, when a column has gone quiet."""

from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from cms.library.models import RemovalSettings
from news.editorial.due import GENRES, Terms, WorkingDay

LONGEST_HOURS = 720


class DeskTerms(models.Model):
    """The one row of terms; without it the start values hold."""

    hours = models.JSONField("hạn duyệt theo thể loại (giờ)", default=dict)
    other_hours = models.PositiveSmallIntegerField(
        "hạn duyệt của loại khác (giờ)",
        default=24,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_HOURS)],
    )
    day_begins = models.TimeField(
        "giờ làm việc bắt đầu",
        null=True,
        blank=True,
        help_text="Bỏ trống cả hai ô giờ: hạn tính theo giờ đồng hồ, cả đêm và ngày nghỉ. "
        "Ngày lễ lấy ở “Thiết lập yêu cầu gỡ ảnh”.",
    )
    day_ends = models.TimeField("giờ làm việc kết thúc", null=True, blank=True)
    works_saturdays = models.BooleanField("làm cả thứ Bảy", default=False)
    quiet_column_days = models.PositiveSmallIntegerField(
        "chuyên mục được nhắc khi không có bài mới quá (ngày)",
        default=14,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
    )
    quiet_unit_days = models.PositiveSmallIntegerField(
        "đơn vị được nhắc khi không có bài mới quá (ngày)",
        default=30,
        validators=[MinValueValidator(1), MaxValueValidator(365)],
    )
    source = models.CharField(
        "căn cứ", max_length=200, blank=True, help_text="Văn bản hoặc quyết định đặt ra hạn này."
    )

    class Meta:
        verbose_name = "hạn duyệt"
        verbose_name_plural = "hạn duyệt"

    def __str__(self) -> str:
        return "Hạn duyệt và mức nhắc"

    @classmethod
    def current(cls) -> Self:
        """Return the row, or one with the start values that is not stored. One query."""
        return cls.objects.first() or cls()

    def clean(self) -> None:
        """Ask for both ends of the working day, or for none."""
        super().clean()
        if (self.day_begins is None) != (self.day_ends is None):
            raise ValidationError(
                {"day_ends": "Ghi cả giờ bắt đầu và giờ kết thúc, hoặc bỏ cả hai."}
            )
        if self.day_begins and self.day_ends and self.day_ends <= self.day_begins:
            raise ValidationError({"day_ends": "Giờ kết thúc phải sau giờ bắt đầu."})

    def hours_of(self, genre: str) -> int:
        """Return how many hours a story of the genre may wait."""
        start = GENRES[genre].hours if genre in GENRES else self.other_hours
        return int(self.hours.get(genre, start))

    def as_terms(self) -> Terms:
        """Return what `due_at` needs. One query where hours of work are set, else none."""
        working = None
        if self.day_begins is not None and self.day_ends is not None:
            days_off = RemovalSettings.current().clocks.days_off
            working = WorkingDay(self.day_begins, self.day_ends, self.works_saturdays, days_off)
        hours = {genre: self.hours_of(genre) for genre in GENRES}
        return Terms(hours, self.other_hours, working)
