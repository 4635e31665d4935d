"""A version is read whole: whatever a decision's digest covers can be seen to have changed."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from news.editorial.digest import content_digest
from news.editorial.reviewing.changes import compare, differing
from news.editorial.reviewing.faces import faces_of, rich_lines
from news.stories.models import ArticlePage, Audience, StoryTag

pytestmark = [pytest.mark.django_db, pytest.mark.database]

FULL = [
    ("text", '<p>Một <b>hai</b> <a href="https://vi.du">ba</a></p><ul><li>bốn</li></ul>'),
    ("heading", {"text": "Đầu mục", "level": "2"}),
    ("facts", {"title": "Cần biết", "items": ["Giờ", "Nơi"]}),
    ("quote", {"text": "Vui lắm", "who": "Cô Lan"}),
    ("video", {"url": "https://www.youtube.com/watch?v=abc", "title": "Phim"}),
]


@pytest.fixture
def story(ward):
    picture = {"image": ward.picture(), "alt": "Cây", "caption": "", "credit": ""}
    return ward.draft(body=[*FULL, ("picture", picture), ("related", {"stories": [ward.live()]})])


def changed(story, change):
    """Return what is told of a change, and whether the digest tells two versions apart."""
    old = story.get_latest_revision_as_object()
    new = story.get_latest_revision_as_object()
    change(new)
    digests = {content_digest(json.loads(page.to_json()), {}) for page in (old, new)}
    found = [
        (one.path.partition(".")[0], one)
        for one in differing(compare(faces_of(old), faces_of(new)))
    ]
    return found, len(digests) == 2


def with_raw(index, edit):
    def change(page):
        raw = [dict(block) for block in page.body.raw_data]
        raw[index] = {**raw[index], "value": edit(raw[index]["value"])}
        page.body = ArticlePage._meta.get_field("body").to_python(raw)

    return change


def setting(name, value):
    return lambda page: setattr(page, name, value)


def lead(ward):
    return lambda page: setattr(page, "lead_image", ward.picture(color=(1, 2, 3)))


CHANGES = {
    "title": setting("title", "Tên mới"),
    "kicker": setting("kicker", "Tít"),
    "without_picture": setting("without_picture", False),
    "origin": setting("origin", "own"),
    "origin_date": setting("origin_date", date(2026, 11, 20)),
    "column": setting("column", None),
    "audiences": lambda page: setattr(
        page, "audiences", [Audience.objects.create(title="Phụ huynh", slug="phu-huynh")]
    ),
    "tags": lambda page: page.tags.add(StoryTag.objects.get_or_create(name="Sách", slug="sach")[0]),
    "bylines": lambda page: page.bylines.add(page.bylines.model(name="Lan", role="photo")),
    "body bold": with_raw(0, lambda value: value.replace("<b>hai</b>", "hai")),
    "body address": with_raw(0, lambda value: value.replace("vi.du", "khac.vi.du")),
    "body level": with_raw(1, lambda value: {**value, "level": "3"}),
    "body item": with_raw(2, lambda value: {**value, "items": value["items"][:1]}),
    "body film": with_raw(4, lambda value: {**value, "url": "https://www.youtube.com/watch?v=xyz"}),
    "body related": with_raw(6, lambda value: {"stories": []}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_whatever_makes_another_digest_is_told(story, name):
    found, is_another = changed(story, CHANGES[name])
    assert is_another
    assert [path for path, _ in found] == [name.partition(" ")[0]]
    assert found[0][1].is_silent == (name == "body bold")


def test_what_is_told_is_vietnamese(ward, story):
    labels = {face.path: face.label for face in faces_of(story.get_latest_revision_as_object())}
    texts = {face.path: face.text for face in faces_of(story.get_latest_revision_as_object())}
    assert labels["tags"] == "Thẻ" and labels["title"] == "Tiêu đề"
    assert texts["without_picture"] == "có" and texts["ai_use"] == "Không dùng AI"


def test_both_pictures_of_a_change_can_be_shown(ward, story):
    found, _ = changed(story, lead(ward))
    change = found[0][1]
    assert [one.image.title for one in change.came] == ["Ảnh trồng cây"]


def test_ten_tags_are_read_with_as_many_queries_as_two(story):
    draft = story.get_latest_revision_as_object()
    names = iter("abcdefghij")

    def read(tags):
        for _ in range(tags):
            name = next(names)
            draft.tags.add(StoryTag.objects.get_or_create(name=name, slug=name)[0])
        page = draft.with_content_json(draft.serializable_data())
        with CaptureQueriesContext(connection) as found:
            faces = faces_of(page)
        assert next(face for face in faces if face.path == "tags").text.startswith("a\nb")
        return len(found)

    assert read(2) == read(8)


def test_another_address_behind_the_same_words_is_another_text():
    assert rich_lines('<p>Xem <a href="https://a.vn">đây</a></p><p>Hai</p>') == (
        "Xem đây ⟨https://a.vn⟩\nHai"
    )
