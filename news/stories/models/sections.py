"""The structure of the portal: front page, columns, topics, units."""

from typing import ClassVar

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import RichTextField

from news.editorial.models import StructurePage

PLAIN = ["bold", "italic", "ol", "ul", "link"]
_ADDRESS = MultiFieldPanel([FieldPanel("slug")], heading="Địa chỉ", classname="collapsed")


class FrontPage(StructurePage):
    """The portal's first page; curation is rows, not revisions."""

    accepts = "information"
    intro = models.CharField("lời giới thiệu", max_length=250, blank=True)

    content_panels = [*StructurePage.content_panels, FieldPanel("intro")]
    promote_panels: ClassVar[list[object]] = []
    settings_panels: ClassVar[list[object]] = []
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    max_count = 1
    template = "pages/front.html"

    class Meta:
        verbose_name = "trang chủ"
        verbose_name_plural = "trang chủ"


class IndexPage(StructurePage):
    """What every list of sections shares."""

    intro = models.CharField("lời giới thiệu", max_length=250, blank=True)

    content_panels = [*StructurePage.content_panels, FieldPanel("intro")]
    promote_panels: ClassVar[list[object]] = []
    settings_panels: ClassVar[list[object]] = []
    parent_page_types: ClassVar[list[str]] = ["stories.FrontPage"]
    max_count = 1

    class Meta:
        abstract = True


class ColumnIndexPage(IndexPage):
    """All columns."""

    accepts = "structure"
    subpage_types: ClassVar[list[str]] = ["stories.ColumnPage"]
    template = "pages/column_index.html"

    class Meta:
        verbose_name = "danh sách chuyên mục"
        verbose_name_plural = "danh sách chuyên mục"


class TopicIndexPage(IndexPage):
    """All topics."""

    accepts = "structure"
    subpage_types: ClassVar[list[str]] = ["stories.TopicPage"]
    template = "pages/topic_index.html"

    class Meta:
        verbose_name = "danh sách chuyên đề"
        verbose_name_plural = "danh sách chuyên đề"


class UnitIndexPage(IndexPage):
    """All units."""

    subpage_types: ClassVar[list[str]] = ["stories.UnitPage"]
    template = "pages/unit_index.html"

    class Meta:
        verbose_name = "danh sách đơn vị"
        verbose_name_plural = "danh sách đơn vị"


class ColumnPage(StructurePage):
    """A standing category that stories are listed under."""

    intro = models.CharField("lời giới thiệu", max_length=250, blank=True)

    content_panels = [*StructurePage.content_panels, FieldPanel("intro")]
    promote_panels: ClassVar[list[object]] = [_ADDRESS]
    settings_panels: ClassVar[list[object]] = []
    parent_page_types: ClassVar[list[str]] = ["stories.ColumnIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "pages/column.html"

    class Meta:
        verbose_name = "chuyên mục"
        verbose_name_plural = "chuyên mục"


class TopicPage(StructurePage):
    """A curated dossier with its own page."""

    intro = models.CharField("lời giới thiệu", max_length=250, blank=True)
    key_points = RichTextField("điểm chính", blank=True, features=PLAIN)

    content_panels = [
        *StructurePage.content_panels,
        FieldPanel("intro"),
        FieldPanel(
            "key_points",
            help_text="Ba đến sáu ý ngắn, dạng danh sách: điều người đọc cần biết trước tiên.",
        ),
        InlinePanel(
            "moments",
            label="mốc",
            heading="Dòng thời gian",
            help_text="Nhập theo thứ tự nào cũng được; trang tự xếp mốc mới nhất lên trên.",
        ),
        InlinePanel(
            "chosen",
            label="văn bản",
            heading="Văn bản chọn cho chuyên đề",
            help_text="Đứng đầu danh sách. Văn bản tự ghi chuyên đề này được xếp tiếp theo.",
        ),
    ]
    promote_panels: ClassVar[list[object]] = [_ADDRESS]
    settings_panels: ClassVar[list[object]] = []
    parent_page_types: ClassVar[list[str]] = ["stories.TopicIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "pages/topic.html"

    class Meta:
        verbose_name = "chuyên đề"
        verbose_name_plural = "chuyên đề"


class UnitPage(StructurePage):
    """A unit's branch: its profile, and below it its stories."""

    accepts = "stories"
    intro = models.TextField("giới thiệu", max_length=1000, blank=True)
    picture = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh đơn vị",
    )
    picture_alt = models.CharField("mô tả ảnh", max_length=250, blank=True)
    leader_post = models.CharField("chức vụ người phụ trách", max_length=80, blank=True)
    leader = models.CharField("người phụ trách", max_length=120, blank=True)
    address = models.CharField("địa chỉ", max_length=250, blank=True)
    phone = models.CharField("điện thoại", max_length=60, blank=True)
    email = models.EmailField("thư điện tử", blank=True)
    website = models.URLField("trang riêng", blank=True)
    map_address = models.URLField(
        "liên kết bản đồ",
        blank=True,
        help_text="Dán liên kết chia sẻ của trang bản đồ. Người đọc bấm mới mở, không nhúng.",
    )

    content_panels = [
        *StructurePage.content_panels,
        FieldPanel("intro"),
        MultiFieldPanel([FieldPanel("picture"), FieldPanel("picture_alt")], heading="Ảnh đơn vị"),
        FieldRowPanel(
            [FieldPanel("leader_post"), FieldPanel("leader")],
            heading="Người phụ trách (chỉ ghi khi đơn vị công khai)",
        ),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("address", "phone", "email", "website", "map_address")],
            heading="Liên hệ",
        ),
        InlinePanel("chosen", label="văn bản", heading="Văn bản của đơn vị"),
    ]
    promote_panels: ClassVar[list[object]] = [_ADDRESS]
    settings_panels: ClassVar[list[object]] = []
    parent_page_types: ClassVar[list[str]] = ["stories.UnitIndexPage"]
    subpage_types: ClassVar[list[str]] = ["stories.ArticlePage"]
    template = "pages/unit.html"

    class Meta:
        verbose_name = "trang đơn vị"
        verbose_name_plural = "trang đơn vị"

    @classmethod
    def can_create_at(cls, parent: object) -> bool:
        """Return no: a unit is opened whole, by the service `open_unit`, not by adding a page."""
        return False

    def clean(self) -> None:
        """Ask for the words that stand for the picture (WCAG 2.2, 1.1.1), and the leader's post."""
        super().clean()
        if self.picture_id and not self.picture_alt.strip():
            raise ValidationError(
                {"picture_alt": "Ảnh cần một câu mô tả cho người không nhìn thấy."}
            )
        if self.leader_post and not self.leader:
            raise ValidationError({"leader": "Đã ghi chức vụ thì ghi cả họ tên."})
