"""A story's wording, taken apart: every place that readers see, each with its content path."""

import pytest

from news.editorial.refusals import ActRefused
from news.stories.passages import plain_lines

pytestmark = [pytest.mark.django_db, pytest.mark.database]
SECRET = "Em Nguyễn Văn An, học sinh lớp 4B, mồ côi cha."


def body_with(ward, kind):
    picture = {"image": ward.picture(), "alt": "", "caption": "", "credit": ""}
    return {
        "text": ("text", f"<p>Một buổi sáng.</p><p>{SECRET}</p>"),
        "caption": ("picture", {**picture, "caption": SECRET}),
        "alt": ("picture", {**picture, "alt": SECRET}),
        "gallery": ("gallery", {"title": "", "pictures": [picture, {**picture, "alt": SECRET}]}),
        "quote": ("quote", {"text": SECRET, "who": ""}),
        "facts": ("facts", {"title": "Cần biết", "items": ["Giờ học", SECRET]}),
        "table": ("table", {"caption": "Các em nhận quà", "table": table()}),
    }[kind]


def table():
    return {
        "columns": [
            {"type": "text", "heading": "Họ và tên học sinh"},
            {"type": "text", "heading": "Hoàn cảnh"},
        ],
        "rows": [{"values": ["Nguyễn Văn An", "mồ côi"]}, {"values": ["Lê Thị Bé", "hộ nghèo"]}],
        "caption": "",
    }


@pytest.mark.parametrize("kind", ["text", "caption", "alt", "gallery", "quote", "facts", "table"])
def test_a_child_with_private_facts_is_found_in_every_part_of_the_body(ward, kind):
    story = ward.draft(body=[body_with(ward, kind)])
    with pytest.raises(ActRefused) as refused:
        ward.submit(story)
    (found,) = [f for f in refused.value.findings if f.code == "child_private"]
    block = story.get_latest_revision_as_object().body[0]
    assert found.path.startswith(f"body.{block.id}")


@pytest.mark.parametrize("field", ["title", "summary", "lead_caption", "lead_alt"])
def test_it_is_found_in_every_field(ward, field):
    story = ward.draft(**{field: SECRET})
    with pytest.raises(ActRefused) as refused:
        ward.submit(story)
    assert [found.path for found in refused.value.findings] == [field]


def test_what_was_sent_is_asked_again_at_approval(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.edit(story, by="btv.2", summary=SECRET)
    with pytest.raises(ActRefused, match="Nguyễn Văn An"):
        ward.approve(story)


def test_numbers_of_the_units_are_no_private_ones(ward):
    branch = ward.units["a"].branch.specific
    type(branch).objects.filter(pk=branch.pk).update(phone="0912 345 678")
    text = "<p>Hỏi thêm: 0912.345.678 hoặc 0987.654.321.</p>"
    facts = ward.draft(body=[("text", text)]).checklist_facts()
    assert facts.wording.official_numbers == {"0912345678"}


def test_lines_of_rich_text_are_paragraphs_and_points_without_markup():
    html = "<p>Một &amp; hai<br/>ba</p><ol><li><b>Bốn</b></li><li>năm</li></ol>"
    assert plain_lines(html).splitlines() == ["Một & hai", "ba", "Bốn", "năm"]
