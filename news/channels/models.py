"""The pictures that are drawn for links to pages without a photo."""

from django.db import models

# The row of the ward's own picture, which stands in for every page without one.
PORTAL = 0


class ShareCard(models.Model):
    """What was last drawn for a page: a file, or none where its photo does.

    Attributes:
        page_id: a plain id, so that the page's way is never held up; `PORTAL` is the ward's own.
        digest: which title and photo it was drawn for.
        written: which words stand on it, '' without a file.
        is_stale: the name of the portal, unit or column on it may have changed since.
    """

    page_id = models.BigIntegerField(unique=True)
    digest = models.CharField(max_length=64)
    written = models.CharField(max_length=64, blank=True)
    name = models.CharField(max_length=200, blank=True)
    size = models.PositiveIntegerField(default=0)
    is_stale = models.BooleanField(default=False, db_index=True)

    class Meta:
        verbose_name = "ảnh chia sẻ"
        verbose_name_plural = "ảnh chia sẻ"

    def __str__(self) -> str:
        return self.name or f"#{self.page_id}"
