"""The center's own queries, what they should find, and how well they did when."""

from django.db import models
from wagtail.models import Page

from search.asking import LONGEST_TEXT


class Trial(models.Model):
    """A query that the center keeps, to see whether the search still answers it well."""

    text = models.CharField("câu tìm", max_length=LONGEST_TEXT, unique=True)
    added_by_name = models.CharField("người thêm", max_length=150, blank=True)
    added_at = models.DateTimeField("thêm lúc", auto_now_add=True)
    wanted = models.ManyToManyField(Page, verbose_name="trang phải có", related_name="+")

    class Meta:
        ordering = ["text"]
        verbose_name = "câu tìm thử"
        verbose_name_plural = "câu tìm thử"

    def __str__(self) -> str:
        return self.text


class TrialResult(models.Model):
    """How a query did from a day on; a row for each change, none for a day like the one before."""

    trial = models.ForeignKey(Trial, on_delete=models.CASCADE, related_name="results")
    day = models.DateField("ngày")
    found = models.PositiveSmallIntegerField("có trong năm kết quả đầu")
    wanted = models.PositiveSmallIntegerField("phải có")

    class Meta:
        ordering = ["day"]
        constraints = [models.UniqueConstraint(fields=["trial", "day"], name="search_trial_day")]
        verbose_name = "kết quả tìm thử"
        verbose_name_plural = "kết quả tìm thử"

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.found}/{self.wanted}"
