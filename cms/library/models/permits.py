"""What the center's head let through: sensitive pictures, and papers that name pupils."""

from typing import Any, NoReturn

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import models

from cms.library.models.files import NewsDocument


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


class PaperAnswer(models.Model):
    """The center head's typed reason why one exact file that names pupils may be shown."""

    document = models.ForeignKey(
        NewsDocument, on_delete=models.CASCADE, related_name="answers", verbose_name="tệp"
    )
    sha256 = models.CharField("SHA-256", max_length=64)
    reason = models.TextField("lý do", max_length=1000)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+", verbose_name="người"
    )
    at = models.DateTimeField("lúc", auto_now_add=True)

    class Meta:
        ordering = ["-at", "-id"]
        verbose_name = "lý do cho qua tệp"
        verbose_name_plural = "lý do cho qua tệp"

    def __str__(self) -> str:
        return self.reason
