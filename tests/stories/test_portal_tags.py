"""The small decisions that templates leave to their tags."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import settings

from cms.library.models import NewsImage
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


@pytest.mark.parametrize(
    ("point", "classes"),
    [
        ({}, ""),
        ({"focal_point_x": 40, "focal_point_y": 380}, "focus-x-1 focus-y-10"),
        ({"focal_point_x": 320, "focal_point_y": 200}, "focus-x-5 focus-y-5"),
        ({"focal_point_x": 900, "focal_point_y": 0}, "focus-x-10 focus-y-0"),
    ],
)
def test_what_matters_in_a_picture_is_told_to_the_style_sheet(point, classes):
    size = {"focal_point_width": 10, "focal_point_height": 10} if point else {}
    image = NewsImage(collection_id=1, width=640, height=400, **point, **size)
    assert tags.focus(image) == classes


def test_the_style_sheet_knows_every_place_of_what_matters():
    sheet = (Path(settings.BASE_DIR) / "static" / "css" / "cards.css").read_text(encoding="utf-8")
    for axis in "xy":
        for tenth in range(11):
            wanted = f".focus-{axis}-{tenth} {{\n    --focus-{axis}: {tenth * 10}%;"
            assert wanted in sheet


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


def picture_with(**found):
    """Return a picture that has these sizes, by format, each of (width, address)."""
    rows = {
        f"{size}|format-{kind}": SimpleNamespace(width=width, height=10, url=url)
        for kind, files in found.items()
        for size, (width, url) in files.items()
    }

    def existing(*filters):
        return {each: rows[each.spec] for each in filters if each.spec in rows}

    def draw(wanted):
        return SimpleNamespace(width=720, height=10, url=f"drawn {wanted.spec}")

    return SimpleNamespace(find_existing_renditions=existing, get_rendition=draw)


def test_a_picture_smaller_than_a_width_is_named_once_in_its_srcset():
    image = picture_with(jpeg={"width-480": (480, "/a"), "width-720": (600, "/b")})
    shown = tags.lead_picture(image)
    assert shown.srcset == "/a 480w, /b 600w" and shown.sources == ()


def test_the_better_formats_come_first_and_jpeg_is_for_everybody_else():
    widths = {f"width-{width}": (width, f"/{width}") for width in (480, 720, 1080, 1600)}
    shown = tags.lead_picture(picture_with(jpeg=widths, webp=widths, avif=widths))
    assert [source.type for source in shown.sources] == ["image/avif", "image/webp"]
    assert "/1600 1600w" in shown.srcset


def test_a_reader_lets_nothing_be_drawn_but_one_jpeg():
    shown = tags.lead_picture(picture_with())
    assert shown.src == "drawn width-720|format-jpeg" and shown.sources == ()
