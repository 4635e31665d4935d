"""What somebody passed over in the checklist, and why; append-only."""

from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.db import models

from news.editorial.models.evidence import AppendOnly


class Waiver(models.Model):
    """One piece of advice on one story that was passed over: which, by whom, when, why.

    User and page stand here as plain ids and names, so that the row outlives them. What the advice
    said is not kept: it may name a child, and this row is never erased.
    """

    page_id = models.BigIntegerField(db_index=True)
    code = models.CharField("quy tắc", max_length=60)
    finding = models.CharField("điều được nhắc, mã", max_length=64)
    reason = models.CharField("lý do", max_length=500)
    by_id = models.BigIntegerField()
    by_name = models.CharField("người bỏ qua", max_length=150)
    at = models.DateTimeField("lúc")

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = "điều bỏ qua"
        verbose_name_plural = "điều bỏ qua"

    def __str__(self) -> str:
        return f"{self.code}: {self.reason}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; refuse to change one that is there."""
        if not self._state.adding:
            raise PermissionDenied("Lý do đã ghi không sửa được.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: what was passed over stays on record."""
        raise PermissionDenied("Lý do đã ghi không xóa được.")
