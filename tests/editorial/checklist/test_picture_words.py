"""Words beside pictures: what is missing is named, with a beginning taken from the caption."""

import pytest

from news.editorial import picture_words  # noqa: F401 - registers the rules
from news.editorial.checklist import Level, StoryFacts, findings
from news.editorial.passages import ShownPicture, Wording
from news.editorial.picture_words import is_told


def found(*pictures):
    wording = Wording(pictures=pictures)
    facts = StoryFacts(kind="story", title="A", text="x", has_lead_picture=None, wording=wording)
    return [f for f in findings(facts, {}) if f.code in ("alts", "captions")]


def picture(number=1, alt="", caption="", **more):
    path = f"body.b.pictures.{number}"
    return ShownPicture(path, f"ảnh {number}", alt, caption, "b", "bộ ảnh", number, **more)


def test_a_missing_description_is_proposed_from_the_caption_and_leads_to_its_field():
    (line,) = found(picture(alt="", caption="Lễ khai giảng sáng 5/9"))
    assert (line.code, line.level, line.path) == ("alts", Level.ADVICE, "body.b.pictures.1.alt")
    assert "Gợi ý: “Lễ khai giảng sáng 5/9”" in line.message


def test_a_set_of_pictures_gets_one_line():
    (line,) = found(*(picture(n, alt="" if n > 1 else "Cờ", caption="Lễ") for n in (1, 2, 3)))
    assert "ảnh 2, 3 (bộ ảnh)" in line.message


def test_one_caption_or_the_title_of_the_set_is_enough():
    told = {"alt": "Học sinh xếp hàng"}
    assert found(picture(1, **told, caption="Lễ"), picture(2, **told)) == []
    assert found(picture(1, **told, set_title="Lễ"), picture(2, **told)) == []
    (line,) = found(picture(1, **told), picture(2, **told))
    assert (line.code, line.path) == ("captions", "body.b.pictures.1.caption")


def test_the_lead_picture_is_asked_for_its_caption_only():
    (line,) = found(ShownPicture("lead_image", "ảnh đại diện", "", ""))
    assert (line.code, line.path, line.field) == ("captions", "lead_caption", "lead_caption")


@pytest.mark.parametrize("name", ["IMG_0123", "DSC00412.JPG", "z4567890123456", "ảnh 1", "a.png"])
def test_a_files_name_is_no_description(name):
    assert not is_told(name)


@pytest.mark.parametrize("alt", ["Ảnh chụp lớp học nhìn từ cửa", "Hình vẽ con gà", "Sân trường"])
def test_words_are_a_description(alt):
    assert is_told(alt)
