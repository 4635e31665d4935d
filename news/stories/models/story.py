"""The story: what a school drafts and the center approves."""

from datetime import date
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.html import strip_tags
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Orderable

from cms.library.models import NewsImage
from news.editorial.checklist import StoryFacts
from news.editorial.due import Filing
from news.editorial.models import ReviewedPage
from news.editorial.passages import ShownPicture
from news.editorial.picture_rights import picture_facts
from news.stories.blocks import BodyBlock
from news.stories.models.lists import Audience, StoryTagging
from news.stories.models.sections import ColumnPage, TopicPage
from news.stories.panels import STORY_PANELS
from news.stories.papers import paper_facts
from news.stories.passages import wording_of
from news.stories.quick.content import UNTITLED
from news.stories.story_form import StoryForm


class Genre(models.TextChoices):
    """What kind of story it is."""

    NEWS = "tin", "tin"
    ARTICLE = "bai", "bài"
    PICTURES = "anh", "ảnh"
    VIDEO = "video", "video"
    INTERVIEW = "phong_van", "phỏng vấn"
    EXAMPLE = "guong", "gương điển hình"
    NOTICE = "thong_bao", "thông báo"


class Origin(models.TextChoices):
    """Where the text comes from."""

    OWN = "own", "tự viết"
    SCHOOL = "school", "trường gửi"
    REPUBLISHED = "republished", "dẫn lại"


class AiUse(models.TextChoices):
    """Whether a machine made the content (law 134/2025/QH15, in force 01/03/2026)."""

    NONE = "none", "Không dùng AI"
    WORDING = "wording", "AI chỉ giúp câu chữ, chính tả"
    CONTENT = "content", "AI tạo hoặc sửa nội dung, ảnh, âm thanh"


# What a story says beside its body, as an editor calls it.
SAID = (
    ("kicker", "tít phụ"),
    ("title", "tiêu đề"),
    ("summary", "sapo"),
    ("lead_alt", "mô tả ảnh đại diện"),
    ("lead_caption", "chú thích ảnh đại diện"),
)


class ArticlePage(ReviewedPage):
    """A story below the unit that owns it, listed by its column, topics and audiences."""

    kicker = models.CharField("tít phụ", max_length=80, blank=True)
    summary = models.TextField("sapo", max_length=500, blank=True)
    lead_image = models.ForeignKey(
        settings.WAGTAILIMAGES_IMAGE_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh đại diện",
    )
    without_picture = models.BooleanField("không ảnh", default=False)
    lead_alt = models.CharField(
        "mô tả ảnh", max_length=250, blank=True, help_text="Cho người không nhìn thấy ảnh."
    )
    lead_caption = models.CharField("chú thích ảnh", max_length=400, blank=True)
    lead_credit = models.CharField("người chụp", max_length=160, blank=True)
    # A new story opens with an empty paragraph: nobody has to find a button before writing.
    body = StreamField(BodyBlock(), blank=True, default=[("text", "")], verbose_name="nội dung")
    column = models.ForeignKey(
        ColumnPage,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="stories",
        limit_choices_to={"live": True},
        verbose_name="chuyên mục",
    )
    topics = ParentalManyToManyField(
        TopicPage,
        blank=True,
        related_name="stories",
        limit_choices_to={"live": True},
        verbose_name="chuyên đề",
    )
    audiences = ParentalManyToManyField(
        Audience, blank=True, related_name="stories", verbose_name="dành cho"
    )
    genre = models.CharField("thể loại", max_length=12, choices=Genre.choices, default=Genre.NEWS)
    tags = ClusterTaggableManager(through=StoryTagging, blank=True, verbose_name="thẻ")
    origin = models.CharField("nguồn", max_length=12, choices=Origin.choices, default=Origin.SCHOOL)
    origin_outlet = models.CharField("nơi đăng đầu tiên", max_length=160, blank=True)
    origin_url = models.URLField("địa chỉ bài gốc", max_length=500, blank=True)
    origin_date = models.DateField("ngày đăng bài gốc", null=True, blank=True)
    pasted_length = models.PositiveIntegerField("đoạn dán dài nhất (tiếng)", blank=True, default=0)
    ai_use = models.CharField(
        "bài này có dùng AI không?", max_length=10, choices=AiUse.choices, blank=True
    )

    housekeeping_fields: ClassVar[frozenset[str]] = frozenset(
        {"slug", "column", "topics", "audiences", "genre", "tagged_items"}
    )
    parent_page_types: ClassVar[list[str]] = ["stories.UnitPage"]
    subpage_types: ClassVar[list[str]] = []
    page_description = "Tin, bài của đơn vị"
    base_form_class = StoryForm
    template = "pages/article.html"
    edit_handler = STORY_PANELS

    class Meta:
        verbose_name = "tin, bài"
        verbose_name_plural = "tin, bài"

    @property
    def public_picture(self) -> NewsImage | None:
        """The lead picture, unless it was taken off at a family's word."""
        image: NewsImage | None = self.lead_image
        return None if image is None or image.withheld_at else image

    def filed_under(self) -> Filing:
        """Return its genre and column."""
        return Filing(self.genre, self.column_id)

    def plain_text(self) -> str:
        """Return the wording of the body without markup, for rules, search and reading time."""
        return plain_text(self.body)

    def checklist_facts(self, on: date | None = None) -> StoryFacts:
        """Return what the rules of the checklist need to know."""
        return StoryFacts(
            kind="story",
            title="" if self.title == UNTITLED else self.title,
            text=self.plain_text(),
            has_lead_picture=self.lead_image_id is not None,
            without_picture=self.without_picture,
            lead_alt=self.lead_alt,
            ai_use=self.ai_use,
            origin=self.origin,
            origin_outlet=self.origin_outlet,
            origin_url=self.origin_url,
            origin_date=self.origin_date.isoformat() if self.origin_date else "",
            pasted=self.pasted_length,
            column=str(self.column_id or ""),
            papers=paper_facts(self, on),
            wording=wording_of(self, SAID, self._lead()),
            **picture_facts(self, on),
        )

    def _lead(self) -> tuple[ShownPicture, ...]:
        if self.lead_image_id is None:
            return ()
        said = ("lead_image", "ảnh đại diện", self.lead_alt, self.lead_caption)
        return (ShownPicture(*said, image=self.lead_image_id),)


class Byline(Orderable):
    """Who made the story, in which role, under which name."""

    class Role(models.TextChoices):
        """What the person did."""

        TEXT = "text", "bài"
        PHOTO = "photo", "ảnh"
        VIDEO = "video", "video"
        SOURCE = "source", "tư liệu"

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="bylines")
    name = models.CharField("họ tên hoặc bút danh", max_length=120)
    role = models.CharField("vai", max_length=10, choices=Role.choices, default=Role.TEXT)
    is_pen_name = models.BooleanField("là bút danh", default=False)

    class Meta(Orderable.Meta):
        verbose_name = "tác giả"
        verbose_name_plural = "tác giả"

    def __str__(self) -> str:
        return self.name


def plain_text(body: StreamField) -> str:
    """Return the words of a stream of blocks, captions and names of files included."""
    return "\n".join(
        strip_tags(text)
        for block in body
        for text in block.block.get_searchable_content(block.value)
    )
