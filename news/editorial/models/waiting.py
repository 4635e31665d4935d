"""What the desk knows of a version that waits without opening it."""

from django.db import models


class WaitingNote(models.Model):
    """The genre, column and risk of a story, noted when it came; costly to work out again.

    A note of a story that no longer waits says nothing: whether one waits, Wagtail's steps say.
    """

    page_id = models.BigIntegerField(unique=True)
    revision_id = models.BigIntegerField()
    at = models.DateTimeField()
    genre = models.CharField("thể loại", max_length=20, blank=True)
    column_id = models.BigIntegerField(null=True)
    concerns = models.JSONField("điều cần chú ý", default=list)

    class Meta:
        verbose_name = "ghi chú bài chờ"
        verbose_name_plural = "ghi chú bài chờ"

    def __str__(self) -> str:
        return f"{self.page_id}: {', '.join(self.concerns)}"
