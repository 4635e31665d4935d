"""What a story tells its readers."""

import pytest
from django.utils import timezone

from news.stories.models import Byline
from tests.stories.places import at, related_story, url
from tests.stories.reading import inline, parsed, words
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


def test_a_story_tells_everything_that_a_reader_must_know(pages):
    _, page = pages["story"]
    text = words(page.main)
    today = timezone.localdate().strftime("%d/%m/%Y")
    for wanted in (
        "Ngày hội trồng cây của trường",
        "Vì màu xanh",
        "Năm mươi cây được trồng trong một buổi sáng.",
        "Trần Văn Nam",
        "Trường THCS B (mẫu)",
        "Dẫn lại từ Cổng thông tin thành phố",
        "19/05/2026",
        f"Đăng {today}",
        "Trung tâm đã duyệt",
        "Nghị quyết 71-NQ/TW",
        "Phụ huynh",
        "trồng cây",
        "Tin giáo dục",
        "Học sinh lớp 4 trồng cây",
        "Nguyễn Thị Lan",
    ):
        assert wanted in text, wanted
    assert page.find("a", href="https://example.vn/bai-goc")
    assert page.main.find("img")["alt"] == "Học sinh trồng cây"
    assert page.find("link", rel="canonical")["href"].startswith("http")


def test_a_story_shows_every_kind_of_block(pages):
    _, page = pages["story"]
    text = words(page.main)
    for wanted in ("Buổi sáng", "Ảnh buổi sáng", "Cây là bạn.", "Cô hiệu trưởng", "Cần biết",
                   "50 cây", "Phim", "Kế hoạch trồng cây", "Thư viện mở cửa cả tuần"):  # fmt: skip
        assert wanted in text, wanted
    assert page("iframe") == []


def test_a_story_that_was_mended_shows_when(client, ward):
    story = ward.live(title="Bài được cập nhật")
    first = timezone.now() - timezone.timedelta(days=3)
    type(story).objects.filter(pk=story.pk).update(first_published_at=first)
    text = client.get(url(story)).content.decode()
    assert "Cập nhật" in text and timezone.localtime(first).strftime("%d/%m/%Y") in text


def test_a_story_published_once_shows_no_update(client, ward):
    assert "Cập nhật lúc" not in client.get(url(ward.live())).content.decode()


def test_a_story_made_by_a_machine_says_so(client, ward):
    assert "trí tuệ nhân tạo" in client.get(url(ward.live(ai_use="content"))).content.decode()
    assert "trí tuệ nhân tạo" not in client.get(url(ward.live())).content.decode()


def test_whatever_an_editor_types_is_shown_as_text(client, ward):
    evil = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    story = related_story(
        ward,
        title=f"Tin {evil}",
        kicker=evil,
        summary=evil,
        bylines=[Byline(name=evil, role="text")],
        origin="republished",
        origin_outlet=evil,
        origin_url="https://example.vn/",
        origin_date="2026-01-01",
        body=[
            ("text", "<p>Chữ thường.</p>"),
            ("quote", {"text": evil, "who": evil}),
            ("facts", {"title": evil, "items": [evil]}),
            ("heading", {"text": evil, "level": "2"}),
        ],
    )
    ward.submit(story, by="gv.b")
    ward.approve(story)
    for address in (url(story), at(""), url(ward.column), url(fresh(story).get_parent())):
        page = parsed(client.get(address))
        assert inline(page) == [], address
        assert not page.find("img", src="x"), address
