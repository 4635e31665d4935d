"""The sample ward's data is complete, consistent and fit to be read in public."""

import re
import unicodedata
from collections import Counter
from dataclasses import fields, is_dataclass

import pytest

from news.demo.content.plan import DOCUMENTS
from news.demo.content.sections import AUDIENCES, COLUMNS, FOOTER, TAGS, TOPICS
from news.demo.content.shapes import Facts, GallerySeed, Para, PictureSeed, Quote, TableSeed
from news.demo.content.stories import STORIES
from news.demo.content.ward import ACCOUNTS, UNITS
from news.demo.drawing import SCENES

GENRES = {"tin", "bai", "anh", "video", "phong_van", "guong", "thong_bao"}
ROLES = {
    "school_editor",
    "school_lead",
    "reviewer",
    "duty_editor",
    "center_head",
    "culture_officer",
    "finance_officer",
    "neighbourhood_head",
    "administrator",
}
EVERYTHING = (UNITS, ACCOUNTS, COLUMNS, TOPICS, AUDIENCES, TAGS, FOOTER, DOCUMENTS, STORIES)
SAME_TITLE_IN_TWO_YEARS = "Lễ khai giảng năm học mới"


def texts(value):
    """Yield every string inside the data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))


def pictures(value):
    """Yield every picture inside the data."""
    if isinstance(value, PictureSeed):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from pictures(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from pictures(getattr(value, field.name))


def words(story):
    return sum(len(text.split()) for block in story.body for text in texts(block))


def states(unit=None):
    return Counter(story.state for story in STORIES if unit in {None, story.unit})


def test_the_ward_has_its_five_units_and_only_school_a_signs_off():
    assert [unit.code for unit in UNITS] == ["th-a", "thcs-b", "trung-tam", "vhxh", "tdp-1"]
    assert [unit.code for unit in UNITS if unit.sign_off] == ["th-a"]
    assert all(unit.name.endswith("(mẫu)") for unit in UNITS)


def test_the_accounts_are_those_of_the_specification_with_known_units_and_roles():
    expected = (
        "gv.a gv2.a ht.a gv.b ht.b btv.1 btv.2 truc.ban lanh.dao vhxh tai.chinh tdp.1 quan.tri"
    )
    assert [account.username for account in ACCOUNTS] == expected.split()
    codes = {unit.code for unit in UNITS}
    for account in ACCOUNTS:
        assert account.unit in codes
        assert account.roles
        assert set(account.roles) <= ROLES
        assert account.purpose.endswith(".")


def test_columns_topics_audiences_and_tags_are_as_many_as_specified():
    assert (len(COLUMNS), len(TOPICS), len(AUDIENCES)) == (8, 3, 5)
    assert len(TAGS) >= 20
    assert len(set(TAGS)) == len(TAGS)
    assert all(topic.key_points for topic in TOPICS)


def test_every_state_has_its_stories():
    assert len(STORIES) >= 44
    count = states()
    assert count["live"] >= 32
    assert count["draft"] >= 3
    assert count["returned"] == 2
    assert count["scheduled"] == 1
    assert (count["hidden"], count["withdrawn"]) == (1, 1)
    assert count["approved"] == 1
    assert (states("th-a")["submitted"], states("th-a")["signed_off"]) == (2, 2)
    assert (states("thcs-b")["submitted"], states("thcs-b")["signed_off"]) == (1, 0)


def test_every_genre_every_column_and_every_origin_has_a_live_story():
    live = [story for story in STORIES if story.state == "live"]
    assert {story.genre for story in live} == GENRES
    assert {story.column for story in live} == {column.slug for column in COLUMNS}
    assert {story.origin for story in live} == {"own", "school", "republished"}
    assert {story.ai for story in live} == {"none", "wording", "content"}
    assert {topic for story in live for topic in story.topics} == {topic.slug for topic in TOPICS}
    assert any(story.lead is None for story in live)


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.title} {story.days_ago}")
def test_a_story_refers_only_to_what_exists(story):
    accounts = {account.username: account for account in ACCOUNTS}
    assert accounts[story.author].unit == story.unit
    assert story.column in {column.slug for column in COLUMNS}
    assert set(story.topics) <= {topic.slug for topic in TOPICS}
    assert story.audiences
    assert set(story.audiences) <= {slug for slug, _ in AUDIENCES}
    assert story.tags
    assert set(story.tags) <= set(TAGS)
    assert story.genre in GENRES
    assert story.ai in {"none", "wording", "content"}
    assert 0 <= story.days_ago <= 450


@pytest.mark.parametrize("story", STORIES, ids=lambda story: f"{story.title} {story.days_ago}")
def test_a_story_is_worth_reading(story):
    assert 90 <= words(story) <= 700
    assert len(story.title) <= 100
    assert 40 <= len(story.summary) <= 300
    assert story.byline
    assert not story.title.isupper()


def test_several_stories_are_long_reads():
    assert sum(words(story) >= 500 for story in STORIES) >= 5


def test_a_republished_story_names_outlet_address_and_date_and_no_other_does():
    for story in STORIES:
        named = (story.origin_outlet, story.origin_url, story.origin_date)
        if story.origin == "republished":
            assert all(named)
            assert story.origin_url.startswith("https://example.vn/")
        else:
            assert not any(named)


def test_only_returned_stories_carry_points_and_they_carry_two_or_more():
    for story in STORIES:
        expected = story.state == "returned"
        assert (len(story.return_points) >= 2) is expected, story.title
        assert bool(story.return_points) is expected, story.title


def test_titles_are_unique_but_for_one_pair_of_one_unit_in_two_years():
    count = Counter(story.title for story in STORIES)
    assert [title for title, times in count.items() if times > 1] == [SAME_TITLE_IN_TWO_YEARS]
    pair = [story for story in STORIES if story.title == SAME_TITLE_IN_TWO_YEARS]
    assert len(pair) == 2
    assert pair[0].unit == pair[1].unit
    assert abs(pair[0].days_ago - pair[1].days_ago) == 365


def test_every_picture_has_a_known_scene_an_alternative_text_and_a_caption():
    found = list(pictures(STORIES))
    assert len(found) > 40
    for picture in found:
        assert picture.scene in SCENES
        assert len(picture.alt) > 20
        assert picture.caption
    assert len({(picture.scene, picture.seed) for picture in found}) == len(found)


def test_every_text_is_normalised_and_free_of_stray_spaces():
    for text in texts(EVERYTHING):
        assert unicodedata.is_normalized("NFC", text), text
        assert text == text.strip(), text
        assert "  " not in text, text


def test_the_ward_never_speaks_as_a_press_agency():
    forbidden = re.compile(r"t(?:òa|oà) soạn|phóng viên|nhà báo|t(?:òa|oà) báo", re.IGNORECASE)
    assert forbidden.search("Tòa soạn cử phóng viên")
    for text in texts(EVERYTHING):
        assert not forbidden.search(text), text


def test_the_house_spelling_is_kept():
    wrong = re.compile(r"Thuỷ|71 - NQ|71-NQ-TW|Sở GD&ĐT|Sở GD-ĐT|UBND Phường|Uỷ ban")
    assert wrong.search("Sở GD&ĐT")
    for text in texts(EVERYTHING):
        assert not wrong.search(text), text


def test_no_name_stands_beside_a_class_and_no_phone_number_is_real():
    named_pupil = re.compile(r"\bem (?:[A-ZĐ]\w+ ){2,}|lớp \d[A-Z]\d?\b")
    assert named_pupil.search("em Nguyễn Văn An ở lớp 4B")
    phone = re.compile(r"\b0\d{2,3}[ .]?\d{3}[ .]?\d{3,4}\b")
    for text in texts(EVERYTHING):
        assert not named_pupil.search(text), text
        assert all(number.startswith("0225 000 0") for number in phone.findall(text)), text


def test_paragraphs_carry_only_bold_italic_and_links_and_close_them():
    allowed = re.compile(r'</?[bi]>|<a href="https://example\.vn/[a-z0-9/-]+">|</a>')
    for part in (story.body for story in (*STORIES, *DOCUMENTS)):
        for block in part:
            if isinstance(block, Para):
                assert not re.search(r"[<>]", allowed.sub("", block.html)), block.html
                for tag in "bia":
                    opened = len(re.findall(rf"<{tag}[ >]", block.html))
                    assert opened == block.html.count(f"</{tag}>"), block.html


def test_tables_are_rectangular_and_boxes_galleries_and_quotes_are_filled():
    for part in (story.body for story in (*STORIES, *DOCUMENTS)):
        for block in part:
            if isinstance(block, TableSeed):
                assert len(block.rows) > 1
                assert len({len(row) for row in block.rows}) == 1, block.caption
                assert block.caption
            elif isinstance(block, Facts):
                assert block.title
                assert block.items
            elif isinstance(block, GallerySeed):
                assert len(block.pictures) > 1
            elif isinstance(block, Quote):
                assert block.who


def test_three_documents_carry_what_the_law_wants_and_the_plan_names_its_basis():
    assert [document.slug for document in DOCUMENTS] == [
        "ke-hoach-truyen-thong-nghi-quyet-71-mau",
        "thong-bao-tuyen-sinh-lop-1-mau",
        "ke-hoach-nam-hoc-mau",
    ]
    for document in DOCUMENTS:
        for name in ("form", "authority", "number", "summary", "file_name", "basis"):
            assert getattr(document, name), (document.slug, name)
        assert document.effective_date >= document.issue_date
        assert "(mẫu)" in document.number
        assert document.author in {account.username for account in ACCOUNTS}
        assert document.column in {column.slug for column in COLUMNS}
        assert set(document.topics) <= {topic.slug for topic in TOPICS}
    assert "547/QĐ-UBND" in " ".join(DOCUMENTS[0].basis)


def test_the_six_lines_of_the_footer_are_filled_with_samples():
    assert all(texts(FOOTER))
    assert len([text for text in texts(FOOTER) if text]) == 6
    assert "(mẫu)" in FOOTER.owner
    assert "(mẫu)" in FOOTER.responsible
