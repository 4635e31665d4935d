"""The parts that a story's text is made of."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock

from news.stories.pictures import PictureChooserBlock
from news.stories.video import video_of

RICH_TEXT = ["bold", "italic", "ol", "ul", "link", "document-link"]


class HeadingBlock(blocks.StructBlock):
    """A heading inside the text, second or third level."""

    text = blocks.CharBlock(label="Tiêu đề mục", max_length=160)
    level = blocks.ChoiceBlock(
        label="Cấp", choices=[("2", "mục lớn"), ("3", "mục nhỏ")], default="2"
    )

    class Meta:
        icon = "title"
        label = "Tiêu đề mục"
        template = "blocks/heading.html"


class PictureBlock(blocks.StructBlock):
    """A picture with what it shows and who took it."""

    image = PictureChooserBlock(label="Ảnh")
    alt = blocks.CharBlock(
        label="Mô tả ảnh",
        required=False,
        max_length=250,
        help_text="Cho người không nhìn thấy ảnh.",
    )
    caption = blocks.CharBlock(label="Chú thích", required=False, max_length=400)
    credit = blocks.CharBlock(label="Người chụp", required=False, max_length=160)

    class Meta:
        icon = "image"
        label = "Ảnh"
        template = "blocks/picture.html"


class GalleryBlock(blocks.StructBlock):
    """Several pictures under one heading."""

    title = blocks.CharBlock(label="Tên bộ ảnh", required=False, max_length=160)
    pictures = blocks.ListBlock(PictureBlock(), label="Ảnh", min_num=2, max_num=60)

    class Meta:
        icon = "image"
        label = "Bộ ảnh"
        template = "blocks/gallery.html"


class QuoteBlock(blocks.StructBlock):
    """What somebody said, and who."""

    text = blocks.TextBlock(label="Lời trích", max_length=1000)
    who = blocks.CharBlock(label="Của ai", required=False, max_length=160)

    class Meta:
        icon = "openquote"
        label = "Trích lời"
        template = "blocks/quote.html"


class FactsBlock(blocks.StructBlock):
    """A box of facts beside the text."""

    title = blocks.CharBlock(label="Tên khung", max_length=120, default="Thông tin cần biết")
    items = blocks.ListBlock(blocks.CharBlock(max_length=300), label="Từng ý", min_num=1)

    class Meta:
        icon = "list-ul"
        label = "Khung thông tin"
        template = "blocks/facts.html"


class TableBlock(blocks.StructBlock):
    """A table with a caption."""

    caption = blocks.CharBlock(label="Tên bảng", max_length=200)
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label="Chữ", required=False, max_length=300)),
            ("number", blocks.DecimalBlock(label="Số", required=False)),
        ],
        label="Bảng",
    )

    class Meta:
        icon = "table"
        label = "Bảng"
        template = "blocks/table.html"


class VideoBlock(blocks.StructBlock):
    """A video by its link; nothing is loaded from outside before the reader asks."""

    url = blocks.URLBlock(label="Địa chỉ video", help_text="YouTube hoặc cổng của thành phố.")
    title = blocks.CharBlock(label="Tên video", max_length=160)

    class Meta:
        icon = "media"
        label = "Video"
        template = "blocks/video.html"

    def clean(self, value: Any) -> Any:
        """Refuse links that are no web address of a known kind.

        Raises:
            StructBlockValidationError: the link is not http(s).
        """
        cleaned = super().clean(value)
        if video_of(cleaned["url"]) is None:
            raise blocks.StructBlockValidationError(
                {"url": ValidationError("Dùng địa chỉ video bắt đầu bằng https://.")}
            )
        return cleaned


class DocumentBlock(blocks.StructBlock):
    """A file to download."""

    document = DocumentChooserBlock(label="Tệp")
    title = blocks.CharBlock(label="Tên hiển thị", required=False, max_length=200)

    class Meta:
        icon = "doc-full"
        label = "Tệp tải về"
        template = "blocks/document.html"


class RelatedBlock(blocks.StructBlock):
    """Stories worth reading next."""

    stories = blocks.ListBlock(
        blocks.PageChooserBlock(
            page_type=["stories.ArticlePage", "stories.OfficialDocumentPage"], label="Bài"
        ),
        label="Các bài",
        min_num=1,
        max_num=6,
    )

    class Meta:
        icon = "link"
        label = "Bài liên quan"
        template = "blocks/related.html"


class BodyBlock(blocks.StreamBlock):
    """The text of a story."""

    text = blocks.RichTextBlock(label="Đoạn văn", features=RICH_TEXT, template="blocks/text.html")
    heading = HeadingBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    facts = FactsBlock()
    table = TableBlock()
    video = VideoBlock()
    document = DocumentBlock()
    related = RelatedBlock()

    class Meta:
        block_counts = {"related": {"max_num": 1}}
