"""What the duty editor chose for the front page: rows that end by themselves, no revisions."""

from typing import Any, ClassVar

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from news.stories.front import LONGEST_DAYS


class FrontCuration(models.Model):
    """The one row of the arrangement: its number tells a stale screen from a fresh one."""

    version = models.PositiveIntegerField(default=0)
    keep_days = models.PositiveSmallIntegerField(
        "số ngày giữ một bài",
        default=7,
        validators=[MinValueValidator(1), MaxValueValidator(LONGEST_DAYS)],
    )
    changed_at = models.DateTimeField(null=True)
    changed_by_name = models.CharField(max_length=150, blank=True)

    def __str__(self) -> str:
        return f"#{self.version}"


class FrontPlace(models.Model):
    """A story, a topic or a notice that has a place on the front page."""

    class Kind(models.TextChoices):
        """What has the place."""

        STORY = "story", "bài"
        TOPIC = "topic", "chuyên đề"
        NOTICE = "notice", "thông báo"

    kind = models.CharField(max_length=8, choices=Kind.choices)
    order = models.PositiveSmallIntegerField()
    story = models.OneToOneField(
        "stories.ArticlePage", on_delete=models.CASCADE, null=True, related_name="front_place"
    )
    topic = models.OneToOneField(
        "stories.TopicPage", on_delete=models.CASCADE, null=True, related_name="front_place"
    )
    text = models.CharField(max_length=200, blank=True)
    link = models.URLField(max_length=500, blank=True)
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)

    # A place on the front page is no use of a page that Wagtail has to count.
    wagtail_reference_index_ignore = True

    class Meta:
        ordering: ClassVar[list[str]] = ["kind", "order"]
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(kind="story", story__isnull=False, topic=None, ends_at__isnull=False)
                | Q(kind="topic", topic__isnull=False, story=None)
                | (Q(kind="notice", story=None, topic=None, ends_at__isnull=False) & ~Q(text="")),
                name="a_place_holds_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.order}"
