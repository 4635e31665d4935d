"""Stories, pictures, documents and forms that exist in memory alone, for the page of the design.

They have ids far above any row, so that addresses can be written; nothing here is ever stored.
"""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

from django import forms
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.paginator import Paginator
from django.utils import timezone
from wagtail.images.models import Filter

from cms.library.models import NewsDocument, NewsImage, NewsRendition
from cms.library.sizes import CARD, FALLBACK, LEAD, specs
from cms.units.models import Unit
from news.stories.blocks import BodyBlock
from news.stories.models import (
    ArticlePage,
    Byline,
    ColumnPage,
    FrontPage,
    Moment,
    OfficialDocumentPage,
    TopicPage,
    UnitPage,
)

_ID = 2_000_000_000
_PICTURE = "img/share.jpg"
_WIDTH, _HEIGHT = 1200, 630
LONG = (
    "Học sinh khối lớp 5 dựng kênh hỏi đáp hướng nghiệp, mời phụ huynh và cựu học sinh cùng trả lời"
)


def picture(**said: Any) -> NewsImage:
    """Return a picture whose sizes are drawn already: the one that comes with the portal."""
    image = NewsImage(
        pk=_ID, collection_id=_ID, title="Ảnh mẫu", width=_WIDTH, height=_HEIGHT, **said
    )
    sizes = [Filter(spec) for spec in specs((*CARD, *LEAD), [FALLBACK])]
    image.prefetched_renditions = [_size(image, size) for size in sizes]
    return image


def _size(image: NewsImage, size: Filter) -> NewsRendition:
    drawn = NewsRendition(
        filter_spec=size.spec,
        focal_point_key=size.get_cache_key(image),
        width=_WIDTH,
        height=_HEIGHT,
        file=_PICTURE,
    )
    drawn.file.storage = staticfiles_storage
    return drawn


class SampleForm(forms.Form):
    """What a reader fills in, with what may be wrong about it."""

    name = forms.CharField(label="Họ tên")
    contact = forms.EmailField(label="Thư điện tử")
    message = forms.CharField(label="Nội dung", widget=forms.Textarea(attrs={"rows": 3}))


class Samples:
    """One of everything, on the address of the front page."""

    def __init__(self, front: FrontPage) -> None:
        self._place = {"url_path": front.url_path, "live": True}
        self._now = timezone.now()
        self.unit = Unit(pk=_ID, name="Trường Tiểu học Mẫu", kind="school")
        self.column = ColumnPage(pk=_ID, title="Tin giáo dục", **self._place)
        self.topic = TopicPage(
            pk=_ID, title="Một chuyên đề", intro="Điều chuyên đề này tập hợp.", **self._place
        )
        self.picture = picture()
        self.story = self._story("Thư viện mở cửa cả tuần", lead_image=self.picture)
        self.plain = self._story("Bài không có ảnh đại diện")
        self.long = self._story(LONG, lead_image=self.picture, kicker="Hướng nghiệp")
        self.machine = self._story("Bài có nội dung do AI tạo", ai_use="content")

    def _story(self, title: str, **fields: Any) -> ArticlePage:
        story = ArticlePage(
            pk=_ID,
            title=title,
            summary="Hai câu mở đầu cho biết chuyện gì, ở đâu, và vì sao đáng đọc. Không dài hơn.",
            column=self.column,
            first_published_at=self._now - timedelta(days=2),
            last_published_at=self._now,
            body=[("text", "<p>Nội dung bài.</p>")],
            origin="own",
            **fields,
            **self._place,
        )
        story.__dict__["_unit"] = self.unit
        return story

    def everything(self) -> ArticlePage:
        """Return a story that uses every block of the text."""
        story = self._story("Bài có mọi thành phần")
        story.body = _every_block(self)
        return story

    def bylines(self) -> list[Byline]:
        """Return two people of a story."""
        return [Byline(name="Nguyễn Thị Lan", role="text"), Byline(name="Phạm An", role="photo")]

    def corrections(self) -> list[Any]:
        """Return one public notice on a story."""
        notice = {"notice": "Bản đăng đầu ghi 40 em, đúng là 42 em."}
        return [SimpleNamespace(at=self._now, data=notice)]

    def page_of_stories(self) -> Any:
        """Return the third page of a long list."""
        rows = [self.story, self.plain, self.long] * 30
        return Paginator(rows, 3).get_page(3)

    def document(self) -> OfficialDocumentPage:
        """Return an official document with its seven facts."""
        return OfficialDocumentPage(
            pk=_ID,
            title="Kế hoạch truyền thông năm học (mẫu)",
            form="Kế hoạch",
            authority="Ủy ban nhân dân phường",
            number="…/KH-UBND",
            issue_date=date(2026, 9, 1),
            effective_date=date(2026, 9, 5),
            summary="Phân công việc truyền thông của năm học.",
            file=self.paper(),
            **self._place,
        )

    def documents(self) -> list[OfficialDocumentPage]:
        """Return a short list of documents."""
        return [self.document(), self.document()]

    def papers(self) -> list[OfficialDocumentPage]:
        """Return more documents than are shown at once."""
        return [self.document()] * 8

    def paper(self, **said: Any) -> NewsDocument:
        """Return a file for download."""
        return NewsDocument(
            pk=_ID,
            collection_id=_ID,
            title="Kế hoạch",
            file="ke-hoach.pdf",
            file_size=245_760,
            **said,
        )

    def moments(self) -> list[Moment]:
        """Return a time line with and without a link."""
        return [
            Moment(day=date(2026, 9, 5), words="Khai giảng năm học.", page=self.story),
            Moment(day=date(2026, 8, 20), words="Các trường niêm yết khoản thu."),
        ]

    def months(self) -> list[tuple[date, int]]:
        """Return months of the archive with their counts."""
        return [(date(2026, month, 1), 7 * month) for month in (11, 10, 9)]

    def profile(self) -> UnitPage:
        """Return the contacts of a unit."""
        return UnitPage(
            pk=_ID,
            title=self.unit.name,
            leader_post="Hiệu trưởng",
            leader="Bà Trần Thị Mẫu",
            address="Số 1, đường Mẫu",
            phone="0225 000 001",
            email="truong@example.vn",
            map_address="https://example.vn/ban-do",
            **self._place,
        )

    def form(self) -> SampleForm:
        """Return a form that came back with two faults, what was typed kept."""
        return SampleForm({"name": "Trần Văn Nam", "contact": "nam@", "message": ""})


def _every_block(samples: Samples) -> list[tuple[str, Any]]:
    def shown(**said: Any) -> dict[str, Any]:
        words = {"alt": "Ảnh mẫu", "caption": "Chú thích ảnh", "credit": "Nguyễn Thị Lan"}
        return {"image": picture(**said), **words}

    table = BodyBlock().child_blocks["table"].child_blocks["table"]
    columns = [("text", "Khối"), ("text", "Buổi học"), ("number", "Số em"), ("number", "Số lớp")]
    cells = {
        "columns": [{"type": kind, "heading": heading} for kind, heading in columns],
        "rows": [{"values": ["Lớp 1", "Hai buổi", 1250, 4]}, {"values": ["Lớp 2", "", None, 5]}],
        "caption": "",
    }
    return [
        ("heading", {"text": "Tiêu đề mục lớn", "level": "2"}),
        (
            "text",
            "<p>Đoạn văn có <b>chữ đậm</b>, <i>chữ nghiêng</i>, <a href='#'>liên kết</a>.</p>"
            "<ul><li>Ý thứ nhất</li><li>Ý thứ hai</li></ul>",
        ),
        ("heading", {"text": "Tiêu đề mục nhỏ", "level": "3"}),
        ("picture", shown()),
        ("picture", shown(ai_use="content")),
        ("picture", shown(withheld_at=samples._now)),
        ("gallery", {"title": "Bộ ảnh", "pictures": [shown(), shown(), shown()]}),
        ("quote", {"text": "Cây là bạn.", "who": "Cô hiệu trưởng"}),
        ("facts", {"title": "Thông tin cần biết", "items": ["Mở cửa từ 07:00", "Không thu phí"]}),
        ("table", {"caption": "Số lớp, số em", "table": table.to_python(cells)}),
        (
            "video",
            {"url": "https://www.youtube.com/watch?v=abcdefghijk", "title": "Phim của trường"},
        ),
        ("video", {"url": "https://example.vn/phim", "title": "Phim ở trang khác"}),
        ("document", {"document": samples.paper(), "title": "Kế hoạch trồng cây"}),
        ("document", {"document": samples.paper(withheld_at=samples._now), "title": ""}),
        ("related", {"stories": [samples.story, samples.long]}),
    ]
