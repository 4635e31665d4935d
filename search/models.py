"""The database index, the center's synonyms, and what readers looked for and did not find."""

from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from search.trial_models import Trial, TrialResult
from search.words import normalised

__all__ = [
    "Entry",
    "EntryText",
    "MissedSearch",
    "SearchSettings",
    "ServerState",
    "Synonyms",
    "Trial",
    "TrialResult",
]

MOST_EXPRESSIONS = 12


class Entry(models.Model):
    """What the database index knows of a page without its text; a narrow row, read by thousands.

    PostgreSQL has one column more, `vector`, with the syllables; see migration 0001.
    """

    # The page's id, and no foreign key: a page that is gone is forgotten by the receivers.
    id = models.PositiveBigIntegerField(primary_key=True)
    kind = models.CharField(max_length=10)
    # Microseconds since 1970: thousands of numbers are read faster than thousands of moments.
    moment = models.BigIntegerField()
    until = models.BigIntegerField(null=True)
    # Everything that hits are counted and narrowed by, written as one text: see `facets.py`.
    facets = models.TextField()
    tags = models.TextField(blank=True)
    digest = models.CharField(max_length=64)

    class Meta:
        indexes = [models.Index(fields=["kind"], name="search_entry_kind")]
        verbose_name = "mục tìm kiếm"
        verbose_name_plural = "mục tìm kiếm"


class EntryText(models.Model):
    """The text of a page: as readers see it, and by syllables for finding and ranking."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, primary_key=True)
    title = models.TextField()
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    rest = models.TextField(blank=True)
    title_f = models.TextField()
    summary_f = models.TextField(blank=True)
    body_f = models.TextField(blank=True)
    rest_f = models.TextField(blank=True)
    # The four fields with their marks, "|" between.
    exact = models.TextField()

    class Meta:
        verbose_name = "chữ để tìm kiếm"
        verbose_name_plural = "chữ để tìm kiếm"


class ServerState(models.Model):
    """One row: what is known of the index on the search server; see `standing.py`."""

    is_right = models.BooleanField(default=False)
    since = models.DateTimeField(null=True)
    fault = models.CharField(max_length=200, blank=True)
    faults = models.PositiveIntegerField(default=0)
    filling = models.CharField(max_length=120, blank=True)
    filled_to = models.PositiveBigIntegerField(default=0)
    # Who fills it, and until when nobody else may.
    holder = models.CharField(max_length=32, blank=True)
    held_until = models.DateTimeField(null=True)

    class Meta:
        verbose_name = "máy chủ tìm kiếm"
        verbose_name_plural = "máy chủ tìm kiếm"

    def __str__(self) -> str:
        return self.fault or "đúng"


class Synonyms(models.Model):
    """Expressions that mean the same; a search for one finds the others."""

    expressions = models.TextField(
        "các cách gọi",
        max_length=1000,
        help_text="Mỗi dòng một cách gọi, ví dụ: Sở GDĐT, dòng sau: Sở Giáo dục và Đào tạo.",
    )

    class Meta:
        verbose_name = "nhóm từ cùng nghĩa"
        verbose_name_plural = "từ cùng nghĩa"

    def __str__(self) -> str:
        return " = ".join(self.lines())

    def lines(self) -> list[str]:
        """Return the expressions, without empty lines."""
        return [" ".join(line.split()) for line in self.expressions.splitlines() if line.strip()]

    def clean(self) -> None:
        """Refuse a group that can't work: fewer than two expressions, or one without letters."""
        super().clean()
        lines = self.lines()
        if not 2 <= len(lines) <= MOST_EXPRESSIONS:
            raise ValidationError(
                {"expressions": f"Viết từ 2 đến {MOST_EXPRESSIONS} cách gọi, mỗi cách một dòng."}
            )
        empty = [line for line in lines if not normalised(line)[0]]
        if empty:
            raise ValidationError({"expressions": f"Dòng “{empty[0]}” không có chữ hay số nào."})
        self.expressions = "\n".join(lines)


class MissedSearch(models.Model):
    """What readers looked for in vain on a day: words and a count, nothing of who it was."""

    words = models.CharField("đã tìm", max_length=120)
    day = models.DateField("ngày")
    count = models.PositiveIntegerField("số lượt", default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["words", "day"], name="search_missed_day")]
        verbose_name = "từ tìm không thấy"
        verbose_name_plural = "từ tìm không thấy"

    def __str__(self) -> str:
        return self.words


@register_setting(icon="search")
class SearchSettings(BaseGenericSetting):
    """How long the list of searches in vain goes back, and from how many on one is shown."""

    keep_months = models.PositiveSmallIntegerField(
        "xóa từ tìm không thấy sau mấy tháng",
        default=6,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    shown_from = models.PositiveSmallIntegerField(
        "chỉ hiện từ được tìm từ mấy lượt trở lên trong tháng",
        default=2,
        help_text="Từ chỉ một người tìm có thể là chuyện riêng của người ấy.",
        validators=[MinValueValidator(1), MaxValueValidator(100)],
    )

    panels = [FieldPanel("keep_months"), FieldPanel("shown_from")]

    class Meta:
        verbose_name = "thiết lập tìm kiếm"
        verbose_name_plural = "thiết lập tìm kiếm"

    @classmethod
    def current(cls) -> Self:
        """Return the settings, the first ones until somebody stores others. One query."""
        # Wagtail's own reader would write a row while somebody reads.
        row: Self | None = cls._default_manager.first()
        return row or cls()
