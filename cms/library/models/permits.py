"""The log of what the center's head let through of the sensitive pictures; only ever added to."""

from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.db import models


class AppendOnly(models.QuerySet[Any]):
    """Rows that are only ever added."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse: what was let through stays on record."""
        raise PermissionDenied("Dòng đã ghi không sửa được.")

    def delete(self) -> NoReturn:
        """Refuse: what was let through stays on record."""
        raise PermissionDenied("Dòng đã ghi không xóa được.")


class SensitivePermit(models.Model):
    """The head's typed word on one picture; the last one on exactly its bytes counts.

    Pictures and people stand here as plain ids and names, so that the record outlives them.
    """

    at = models.DateTimeField(db_index=True)
    image_id = models.BigIntegerField(db_index=True)
    image_title = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    unit_name = models.CharField(max_length=160, blank=True)
    by_id = models.BigIntegerField()
    by_name = models.CharField(max_length=150)
    allowed = models.BooleanField()
    reason = models.TextField()

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name = "lần cho phép ảnh nhạy cảm"
        verbose_name_plural = "các lần cho phép ảnh nhạy cảm"

    def __str__(self) -> str:
        return f"{'Cho phép' if self.allowed else 'Thôi cho phép'}: {self.image_title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store a new row.

        Raises:
            PermissionDenied: the row exists already.
        """
        if self.pk:
            raise PermissionDenied("Dòng đã ghi không sửa được.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: what was let through stays on record."""
        raise PermissionDenied("Dòng đã ghi không xóa được.")
