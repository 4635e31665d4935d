"""The text of the sample ward becomes blocks that the editing form accepts."""

import json
from uuid import uuid4

import pytest

from news.demo.body import body_of, facts, video
from news.demo.content.shapes import (
    Facts,
    GallerySeed,
    Heading,
    Para,
    PictureSeed,
    Quote,
    TableSeed,
)
from news.stories.blocks import BodyBlock

SEED = PictureSeed(scene="gate", alt="Cổng trường buổi sáng", caption="Cổng trường")
TEXT = (
    Para("Đoạn một."),
    Para("Đoạn <b>hai</b>."),
    Heading("Mục"),
    Quote("Lời trích", "Một người"),
    Facts("Cần biết", ("Ý một", "Ý hai")),
    TableSeed((("Việc", "Ngày"), ("Nộp hồ sơ", "01/7")), "Lịch"),
    SEED,
    GallerySeed((SEED, SEED)),
)


@pytest.mark.django_db
def test_every_kind_of_text_becomes_a_block_that_passes_its_own_validation(ward):
    picture = ward.picture()
    before = [facts("Căn cứ", ["Quyết định"]), video("https://example.vn/video/a", "Phim")]
    raw = body_of(TEXT, key=uuid4(), picture=lambda seed: picture, before=before)
    block = BodyBlock()
    value = block.clean(block.to_python(json.loads(raw)))
    assert [child.block_type for child in value] == [
        "facts", "video", "text", "heading", "quote", "facts", "table", "picture", "gallery",
    ]  # fmt: skip
    assert value[2].value.source == "<p>Đoạn một.</p><p>Đoạn <b>hai</b>.</p>"
    assert value[7].value["image"] == picture
    assert [str(c) for row in value[6].value["table"].rows for c in row] == ["Nộp hồ sơ", "01/7"]


def test_the_same_text_and_key_give_the_same_body():
    key = uuid4()

    def body(which):
        return body_of(TEXT[:3], key=which, picture=None)

    assert body(key) == body(key)
    assert body(key) != body(uuid4())
