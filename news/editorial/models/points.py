"""Where a point of a return hangs, and who says that it is mended."""

from django.db import models

from news.editorial.models.evidence import Decision


class Point(models.Model):
    """One point of a return; what it says stands in the decision, which is never changed.

    The words of the story that it hangs on stand here, because they can be erased lawfully.
    """

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="points")
    number = models.PositiveSmallIntegerField("thứ tự")
    path = models.CharField("chỗ trong bài", max_length=300, blank=True)
    quote = models.CharField("câu được chọn", max_length=500, blank=True)
    mended_by_id = models.BigIntegerField(null=True)
    mended_by_name = models.CharField("người đánh dấu đã sửa", max_length=150, blank=True)
    mended_at = models.DateTimeField("đã sửa lúc", null=True)

    class Meta:
        ordering = ["number"]
        verbose_name = "điểm cần sửa"
        verbose_name_plural = "điểm cần sửa"
        constraints = [
            models.UniqueConstraint(fields=["decision", "number"], name="one_point_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.decision_id}: {self.number}"
