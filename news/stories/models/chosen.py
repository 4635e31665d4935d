"""Rows that the duty editor adds to a topic or a unit: moments of a time line, chosen documents."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, PageChooserPanel
from wagtail.models import Orderable, Page


class Moment(models.Model):
    """One line of a topic's time line: what happened on a day, and where it is told."""

    topic = ParentalKey("stories.TopicPage", on_delete=models.CASCADE, related_name="moments")
    day = models.DateField("ngày")
    words = models.CharField("việc gì", max_length=300)
    page = models.ForeignKey(
        Page,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="bài hoặc văn bản trên chuyên trang",
    )
    address = models.URLField("hoặc địa chỉ ở trang khác", blank=True)

    panels = [
        FieldPanel("day"),
        FieldPanel("words"),
        PageChooserPanel("page", ["stories.ArticlePage", "stories.OfficialDocumentPage"]),
        FieldPanel("address"),
    ]

    class Meta:
        ordering = ["-day", "-pk"]
        verbose_name = "mốc thời gian"
        verbose_name_plural = "mốc thời gian"

    def __str__(self) -> str:
        return f"{self.day:%d/%m/%Y}: {self.words}"

    def clean(self) -> None:
        """Refuse two links where readers follow one."""
        super().clean()
        if self.page_id and self.address:
            raise ValidationError({"address": "Chỉ chọn một: bài trên chuyên trang, hoặc địa chỉ."})

    @property
    def link(self) -> str:
        """Where readers go from here; '' without a link, or while the page is not public."""
        page: Any = self.page
        if page is not None:
            return str(page.url or "") if page.live else ""
        return self.address


class ChosenDocument(Orderable):
    """An official document that the duty editor put on a page, in an order of choice."""

    document = models.ForeignKey(
        "stories.OfficialDocumentPage",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name="văn bản",
    )

    panels = [FieldPanel("document")]

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self) -> str:
        return str(self.document)


class TopicDocument(ChosenDocument):
    """A document of a topic; those that name the topic themselves follow after it."""

    topic = ParentalKey("stories.TopicPage", on_delete=models.CASCADE, related_name="chosen")

    class Meta(ChosenDocument.Meta):
        verbose_name = "văn bản của chuyên đề"
        verbose_name_plural = "văn bản của chuyên đề"


class UnitDocument(ChosenDocument):
    """A document on the page of a unit."""

    unit_page = ParentalKey("stories.UnitPage", on_delete=models.CASCADE, related_name="chosen")

    class Meta(ChosenDocument.Meta):
        verbose_name = "văn bản của đơn vị"
        verbose_name_plural = "văn bản của đơn vị"
