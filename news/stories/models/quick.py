"""Which drafts were begun by quick send, so that what a phone sends twice is there once."""

from django.conf import settings
from django.db import models


class QuickDraft(models.Model):
    """A story begun on a phone; its words and photos are in the story alone."""

    page = models.OneToOneField(
        "stories.ArticlePage",
        on_delete=models.CASCADE,
        related_name="quick_draft",
        verbose_name="tin, bài",
    )
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="người bắt đầu",
    )
    # Made with the empty form: the draft's name before it has an id.
    token = models.UUIDField("mã của biểu mẫu")
    # The form with which it was sent last: its second press finds it sent.
    sent_with = models.UUIDField("đã gửi bằng biểu mẫu", null=True, blank=True)

    class Meta:
        verbose_name = "tin gửi nhanh"
        verbose_name_plural = "tin gửi nhanh"
        constraints = [
            models.UniqueConstraint(fields=["begun_by", "token"], name="one_draft_per_form")
        ]

    def __str__(self) -> str:
        return f"tin gửi nhanh {self.page_id}"
