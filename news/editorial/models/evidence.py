"""Decisions: append-only evidence, chained by digests; its snapshots can be erased lawfully."""

from typing import Any, NoReturn

from django.core.exceptions import PermissionDenied
from django.db import models

from cms.users.let_in import named
from news.editorial.acts import ACT_LABELS, LOGGED

ZERO = "0" * 64
KINDS = [(act.value, label) for act, label in ACT_LABELS.items() if act not in LOGGED]


class AppendOnly(models.QuerySet[Any]):
    """Rows that are only ever added."""

    def update(self, **kwargs: Any) -> NoReturn:
        """Refuse: evidence does not change."""
        raise PermissionDenied("Quyết định đã ghi không sửa được.")

    def delete(self) -> NoReturn:
        """Refuse: evidence is not removed."""
        raise PermissionDenied("Quyết định đã ghi không xóa được.")


class Decision(models.Model):
    """One act on one story: who, when, why, on exactly which content.

    Users, pages and revisions stand here as plain ids and names, so that the evidence outlives
    them (law 20/2023/QH15 on electronic transactions, articles 9 and 13).
    """

    kind = models.CharField(max_length=20, choices=KINDS)
    at = models.DateTimeField(db_index=True)
    page_id = models.BigIntegerField(db_index=True)
    page_title = models.CharField(max_length=255)
    unit_id = models.BigIntegerField(null=True)
    unit_name = models.CharField(max_length=160, blank=True)
    revision_id = models.BigIntegerField(null=True)
    content_digest = models.CharField(max_length=64, blank=True)
    by_id = models.BigIntegerField(null=True)
    by_name = models.CharField(max_length=150)
    by_address = models.GenericIPAddressField(null=True)
    reason = models.TextField(blank=True)
    data = models.JSONField(default=dict)
    snapshot_digest = models.CharField(max_length=64, blank=True)
    previous_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    objects = AppendOnly.as_manager()

    class Meta:
        ordering = ["id"]
        verbose_name = "quyết định"
        verbose_name_plural = "quyết định"
        indexes = [models.Index(fields=["page_id", "kind"], name="decision_page_kind")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.page_title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Add the row; refuse to change one that is there."""
        if not self._state.adding:
            raise PermissionDenied("Quyết định đã ghi không sửa được.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse: evidence is not removed."""
        raise PermissionDenied("Quyết định đã ghi không xóa được.")

    @property
    def who(self) -> str:
        """The name, and how its person came in where somebody else let them in."""
        let_in = self.data.get("let_in")
        return named(self.by_name, [let_in] if let_in else None)


class Snapshot(models.Model):
    """The content that a decision names; its text can be erased on a lawful ground."""

    decision = models.OneToOneField(Decision, on_delete=models.PROTECT, related_name="snapshot")
    content = models.JSONField(default=dict)
    erased_at = models.DateTimeField(null=True)
    erased_ground = models.CharField(max_length=250, blank=True)

    class Meta:
        verbose_name = "bản chụp"
        verbose_name_plural = "bản chụp"

    def __str__(self) -> str:
        return f"#{self.decision_id}"


class ChainHead(models.Model):
    """The last digest and the count of the chain; its lock puts decisions in one row."""

    digest = models.CharField(max_length=64, default=ZERO)
    count = models.PositiveBigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.count}: {self.digest[:12]}"
