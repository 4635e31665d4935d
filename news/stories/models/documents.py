"""Official documents and pages of information."""

from datetime import date
from typing import ClassVar

from django import forms
from django.conf import settings
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField

from news.editorial.checklist import StoryFacts
from news.editorial.due import Filing
from news.editorial.models import ReviewedPage
from news.editorial.panels import ChecklistPanel, PointsPanel, WritingPanel
from news.editorial.picture_rights import picture_facts
from news.stories.blocks import BodyBlock
from news.stories.models.sections import IndexPage, TopicPage
from news.stories.models.story import plain_text
from news.stories.papers import paper_facts
from news.stories.passages import wording_of

# Their genres, as the desk names them.
DOCUMENT, INFORMATION = "van_ban", "trang"


class DocumentIndexPage(IndexPage):
    """All official documents, with filters."""

    accepts = "documents"
    subpage_types: ClassVar[list[str]] = ["stories.OfficialDocumentPage"]
    template = "pages/document_index.html"

    class Meta:
        verbose_name = "danh sách văn bản"
        verbose_name_plural = "danh sách văn bản"


class OfficialDocumentPage(ReviewedPage):
    """An official document with the seven facts that a portal must list."""

    form = models.CharField("hình thức văn bản", max_length=60, blank=True)
    authority = models.CharField("cơ quan ban hành", max_length=160, blank=True)
    number = models.CharField("số, ký hiệu", max_length=60, blank=True)
    issue_date = models.DateField("ngày ban hành", null=True, blank=True)
    effective_date = models.DateField("ngày có hiệu lực", null=True, blank=True)
    summary = models.TextField("trích yếu", max_length=1000, blank=True)
    file = models.ForeignKey(
        settings.WAGTAILDOCS_DOCUMENT_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="tệp văn bản",
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name="nội dung")
    topics = ParentalManyToManyField(
        TopicPage,
        blank=True,
        related_name="documents",
        limit_choices_to={"live": True},
        verbose_name="chuyên đề",
    )

    # Circular 22/2023/TT-BTTTT as a functional baseline: each of these must be shown.
    REQUIRED: ClassVar[tuple[str, ...]] = (
        "form", "authority", "number", "issue_date", "effective_date", "summary", "file",
    )  # fmt: skip
    housekeeping_fields: ClassVar[frozenset[str]] = frozenset({"slug", "topics"})
    parent_page_types: ClassVar[list[str]] = ["stories.DocumentIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = "Văn bản chỉ đạo, kế hoạch, thông báo"
    template = "pages/document.html"
    content_panels = [
        WritingPanel(),
        PointsPanel(),
        FieldPanel(
            "title",
            heading="Tên văn bản",
            classname="title",
            widget=forms.TextInput(attrs={"placeholder": "Tên văn bản"}),
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("form"), FieldPanel("number")]),
                FieldPanel("authority"),
                FieldRowPanel([FieldPanel("issue_date"), FieldPanel("effective_date")]),
                FieldPanel("summary"),
                FieldPanel("file"),
            ],
            heading="Bảy mục bắt buộc",
        ),
        FieldPanel("body"),
        FieldPanel("topics", widget=forms.CheckboxSelectMultiple),
        ChecklistPanel(),
    ]
    promote_panels: ClassVar[list[object]] = []
    settings_panels: ClassVar[list[object]] = []

    class Meta:
        verbose_name = "văn bản"
        verbose_name_plural = "văn bản"

    def filed_under(self) -> Filing:
        """Return that it is a document."""
        return Filing(DOCUMENT)

    def checklist_facts(self, on: date | None = None) -> StoryFacts:
        """Return what the rules of the checklist need to know."""
        missing = tuple(
            str(self._meta.get_field(name).verbose_name)
            for name in self.REQUIRED
            if not getattr(self, name)
        )
        return StoryFacts(
            kind="document",
            title=self.title,
            text=self.summary + plain_text(self.body),
            has_lead_picture=None,
            missing_fields=missing,
            papers=paper_facts(self, on),
            wording=wording_of(self, (("title", "tên văn bản"), ("summary", "trích yếu"))),
            **picture_facts(self, on),
        )

    @property
    def is_in_force(self) -> bool:
        """Whether the document is already in force today."""
        return self.effective_date is not None and self.effective_date <= date.today()


class InfoPage(ReviewedPage):
    """A standing page of information, Vietnamese or English."""

    language = models.CharField(
        "ngôn ngữ",
        max_length=2,
        choices=[("vi", "Tiếng Việt"), ("en", "English")],
        default="vi",
    )
    summary = models.TextField("tóm tắt", max_length=500, blank=True)
    body = StreamField(BodyBlock(), blank=True, verbose_name="nội dung")

    housekeeping_fields: ClassVar[frozenset[str]] = frozenset({"slug"})
    parent_page_types: ClassVar[list[str]] = ["stories.FrontPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = "Giới thiệu, liên hệ, hướng dẫn; có bản tiếng Anh"
    template = "pages/info.html"
    content_panels = [
        WritingPanel(),
        PointsPanel(),
        FieldPanel(
            "title",
            heading="Tên trang",
            classname="title",
            widget=forms.TextInput(attrs={"placeholder": "Tên trang"}),
        ),
        FieldPanel("language"),
        FieldPanel("summary"),
        FieldPanel("body"),
        ChecklistPanel(),
    ]
    promote_panels: ClassVar[list[object]] = [
        MultiFieldPanel([FieldPanel("slug")], heading="Địa chỉ", classname="collapsed")
    ]
    settings_panels: ClassVar[list[object]] = []

    class Meta:
        verbose_name = "trang thông tin"
        verbose_name_plural = "trang thông tin"

    def filed_under(self) -> Filing:
        """Return that it is a page of information."""
        return Filing(INFORMATION)

    def checklist_facts(self, on: date | None = None) -> StoryFacts:
        """Return what the rules of the checklist need to know."""
        return StoryFacts(
            kind="information",
            title=self.title,
            text=plain_text(self.body),
            has_lead_picture=None,
            papers=paper_facts(self, on),
            wording=wording_of(self, (("title", "tên trang"), ("summary", "tóm tắt"))),
            **picture_facts(self, on),
        )
