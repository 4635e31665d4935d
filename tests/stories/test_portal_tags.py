"""The small decisions that templates leave to their tags."""

from types import SimpleNamespace

import pytest

from cms.units.models import Unit
from news.stories.models import Byline
from news.stories.templatetags import portal_tags as tags


def block(kind, level=""):
    return SimpleNamespace(block_type=kind, value={"level": level})


def levels(*blocks):
    return [level for _, level in tags.outlined(blocks)]


def test_a_small_heading_before_any_big_one_is_raised_so_that_no_level_is_skipped():
    assert levels(block("heading", "3"), block("text")) == ["2", ""]
    assert levels(block("heading", "2"), block("heading", "3")) == ["2", "3"]


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("Trường Tiểu học Núi Đèo (mẫu)", "Đ"),
        ("Trường THCS ánh Dương", "D"),
        ("Tổ dân phố số 1 (mẫu)", "1"),
        ("", "•"),
        ("(mẫu)", "("),
    ],
)
def test_a_unit_is_shown_by_the_letter_of_its_own_name(name, letter):
    assert tags.initial(name) == letter


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("0225 000 011", "0225000011"),
        ("(0225) 3.871.234 (văn thư)", "02253871234"),
        ("+84 225 000 011 – máy lẻ 12", "+84225000011"),
        ("Bác Thịnh", ""),
    ],
)
def test_only_a_number_is_dialled(line, number):
    assert tags.dial(line) == number


def test_bylines_stand_by_role_whatever_order_they_were_entered_in():
    rows = [
        Byline(name="Thầy Minh", role="photo"),
        Byline(name="Cô Lan", role="text"),
        Byline(name="Cô Hà", role="text"),
    ]
    assert tags.by_role(rows) == [("Bài", "Cô Lan, Cô Hà"), ("Ảnh", "Thầy Minh")]


def test_units_stand_by_kind_and_in_vietnamese_order():
    names = ["Trường Ý Yên", "Trường Ba Đình", "Trường Ăn Mòn"]
    units = [Unit(name="Tổ dân phố số 1", kind="neighbourhood")]
    units += [Unit(name=name, kind="school") for name in names]
    assert [(kind, [unit.name for unit in found]) for kind, found in tags.by_kind(units)] == [
        ("trường học", ["Trường Ăn Mòn", "Trường Ba Đình", "Trường Ý Yên"]),
        ("tổ dân phố", ["Tổ dân phố số 1"]),
    ]


def test_a_chosen_page_that_is_hidden_or_gone_is_not_offered():
    shown, hidden = SimpleNamespace(live=True), SimpleNamespace(live=False)
    assert tags.live_pages([shown, hidden, None]) == [shown]


def test_a_picture_smaller_than_a_width_is_named_once_in_its_srcset():
    def file(width, url):
        return SimpleNamespace(width=width, height=10, url=url)

    image = SimpleNamespace(
        get_renditions=lambda *specs: {
            "a": file(480, "/a"),
            "b": file(800, "/b"),
            "c": file(800, "/c"),
        }
    )
    assert tags.lead_picture(image).srcset == "/a 480w, /c 800w"


@pytest.mark.parametrize("url", ["https://kho.example/a.webp", "/media/a.webp"])
def test_a_preview_picture_has_a_whole_address(url, settings):
    settings.SITE_URL = "https://giaoduc.example"
    assert tags.absolute(url).startswith("https://")
