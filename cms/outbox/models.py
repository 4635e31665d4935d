"""Rows of work that follows an act, and the signs of life of whoever does it."""

from datetime import datetime, timedelta
from typing import Self

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils import timezone

KEY_LENGTH = 200
BACK_OFF_CAP = timedelta(hours=1)
LONGEST_LEASE = timedelta(hours=1)


class OutboxQuerySet(models.QuerySet["OutboxRow"]):
    """Which rows wait, and which of them are due."""

    def pending(self) -> Self:
        """Rows that are neither done nor given up."""
        return self.filter(done_at=None, failed_at=None)

    def due(self, now: datetime) -> Self:
        """Pending rows that nobody holds and whose time has come, oldest first.

        A clock set back must not hold work up: a back-off or a lease that ends later than any
        can is taken for one written before the clock moved.
        """
        stale_back_off = Q(attempts__gt=0, due_at__gt=now + BACK_OFF_CAP)
        stale_lease = Q(locked_until__gt=now + LONGEST_LEASE)
        return (
            self.pending()
            .filter(Q(due_at=None) | Q(due_at__lte=now) | stale_back_off)
            .filter(Q(locked_until=None) | Q(locked_until__lte=now) | stale_lease)
            .order_by("pk")
        )


class OutboxRow(models.Model):
    """One effect on one subject, written in the transaction of the act that causes it."""

    effect = models.CharField("việc", max_length=80)
    subject_type = models.CharField("loại đối tượng", max_length=80, blank=True)
    subject_id = models.CharField("mã đối tượng", max_length=64, blank=True)
    dedupe_key = models.CharField("khóa chống lặp", max_length=KEY_LENGTH, blank=True)
    payload = models.JSONField("dữ liệu", default=dict, encoder=DjangoJSONEncoder)
    created_at = models.DateTimeField("tạo lúc", default=timezone.now)
    due_at = models.DateTimeField("chạy từ lúc (trống: ngay)", null=True, blank=True)
    attempts = models.PositiveIntegerField("số lần đã thử", default=0)
    last_error = models.TextField("lỗi gần nhất", blank=True)
    done_at = models.DateTimeField("xong lúc", null=True, blank=True)
    failed_at = models.DateTimeField("thôi thử lúc", null=True, blank=True)
    locked_until = models.DateTimeField("đang chạy, giữ đến", null=True, blank=True)
    version = models.PositiveIntegerField("lần ghi", default=0)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = "việc chạy nền"
        verbose_name_plural = "việc chạy nền"
        constraints = [
            models.UniqueConstraint(
                fields=["effect", "dedupe_key"],
                condition=Q(done_at=None) & ~Q(dedupe_key=""),
                name="outbox_one_pending",
            )
        ]
        indexes = [
            models.Index(
                fields=["id"],
                condition=Q(done_at=None, failed_at=None),
                name="outbox_pending",
            ),
            models.Index(fields=["effect", "dedupe_key"], name="outbox_dedupe"),
            models.Index(fields=["done_at"], name="outbox_done"),
        ]

    def __str__(self) -> str:
        return f"{self.effect} {self.subject_type} {self.subject_id}".strip()


class Heartbeat(models.Model):
    """The last sign of life of the worker, and the last run of each periodic job."""

    name = models.CharField("tên", max_length=100, primary_key=True)
    at = models.DateTimeField("lúc", null=True, blank=True)
    started_at = models.DateTimeField("bắt đầu lúc", null=True, blank=True)
    pid = models.PositiveIntegerField("mã tiến trình", default=0)
    locked_until = models.DateTimeField("đang chạy, giữ đến", null=True, blank=True)
    last_error = models.TextField("lỗi gần nhất", blank=True)

    class Meta:
        verbose_name = "nhịp tiến trình nền"
        verbose_name_plural = "nhịp tiến trình nền"

    def __str__(self) -> str:
        return self.name
