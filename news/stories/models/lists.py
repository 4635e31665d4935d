"""Tags and audiences: lists that the center owns and stories choose from."""

from django.db import models
from modelcluster.fields import ParentalKey
from taggit.models import ItemBase, TagBase

from cms.core.vietnamese import slugify


class StoryTag(TagBase):
    """A word that stories are found by."""

    free_tagging = False

    class Meta:
        verbose_name = "thẻ"
        verbose_name_plural = "thẻ"

    def slugify(self, tag: str, i: int | None = None) -> str:
        """Return a transliterated address for the tag."""
        return slugify(tag) + (f"-{i}" if i else "")


class StoryTagging(ItemBase):
    """A tag on a story."""

    tag = models.ForeignKey(StoryTag, on_delete=models.CASCADE, related_name="taggings")
    content_object = ParentalKey(
        "stories.ArticlePage", on_delete=models.CASCADE, related_name="tagged_items"
    )


class Audience(models.Model):
    """Whom a story is for."""

    title = models.CharField("đối tượng", max_length=80, unique=True)
    slug = models.SlugField("đường dẫn", max_length=80, unique=True)
    order = models.PositiveSmallIntegerField("thứ tự", default=0)

    class Meta:
        ordering = ["order", "id"]
        verbose_name = "đối tượng"
        verbose_name_plural = "đối tượng"

    def __str__(self) -> str:
        return self.title
