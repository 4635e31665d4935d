"""A story's wording for a whole article elsewhere: plain paragraphs in the order of the page."""

import unicodedata

import pytest

from news.channels.whole_text import whole_text
from news.stories.models import ArticlePage

pytestmark = pytest.mark.django_db


def body(*blocks):
    return ArticlePage(title="Bài", body=list(blocks)).body


def test_paragraphs_points_headings_quotes_and_facts_come_in_order():
    text = whole_text(
        body(
            ("text", "<p>Sáng nay &amp; chiều nay,<br/>trồng <b>cây</b>.</p>"
             "<ol><li>Bàng<ul><li>non</li></ul></li><li>Phượng</li></ol>"
             "<p>Hết.</p>"),
            ("heading", {"text": "Lịch", "level": "2"}),
            ("quote", {"text": "“Vui lắm”", "who": "Em An"}),
            ("facts", {"title": "Cần biết", "items": ["Giờ: 7h", "Nơi: sân"]}),
        )
    )  # fmt: skip
    assert text == (
        "Sáng nay & chiều nay, trồng cây.\n\n- Bàng\n- non\n- Phượng\n\nHết.\n\n"
        "Lịch\n\n“Vui lắm”\nEm An\n\nCần biết\n- Giờ: 7h\n- Nơi: sân"
    )


def test_decomposed_text_is_composed_and_an_empty_story_gives_nothing():
    apart = unicodedata.normalize("NFD", "Thủy Nguyên")
    assert whole_text(body(("text", f"<p>{apart}</p>"))) == "Thủy Nguyên"
    assert whole_text(body(("text", "<p></p>"))) == ""
