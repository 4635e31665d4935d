"""Pasted text of an old font is found by style, by element and by letters; all else is left."""

from pathlib import Path

import pytest
from django.urls import reverse

from cms.core.legacy_encodings import Legacy
from news.stories.paste.reading import MAX_LETTERS, read_pasted
from tests.core.legacy_writing import in_tcvn3, in_tcvn3_capitals, in_vni

PASTED = Path(__file__).resolve().parents[2] / "journeys" / "pasted"
OLD = {
    "word-tcvn3": {Legacy.TCVN3},
    "word-vni": {Legacy.VNI},
    "writer-chu-cu-mat-phong": {Legacy.TCVN3, Legacy.VNI},
    "writer-tcvn3-theo-kieu": {Legacy.TCVN3},
    "writer-tcvn3-theo-phong": {Legacy.TCVN3, Legacy.TCVN3_CAPITALS},
    "writer-vni-theo-phong": {Legacy.VNI},
}
NAMES = sorted(file.stem for file in PASTED.glob("*.html"))
WORDS = "Trường tổ chức lễ khai giảng năm học mới"


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_old_is_changed(name):
    html = (PASTED / f"{name}.html").read_text(encoding="utf-8")
    pasted = read_pasted(html, "")
    assert {change.legacy for change in pasted.changes} == OLD.get(name, set())
    assert name in OLD or pasted.html == html


@pytest.mark.parametrize(
    ("html", "legacy"),
    [
        ('<p><font face=".VnTime">{}</font></p>', Legacy.TCVN3),
        ("<p style='font-family:\".VnArial\",sans-serif'>{}</p>", Legacy.TCVN3),
        ("<style>p.a, p.Cu\n{{font-family:.VnTime}}</style><p class=Cu>{}</p>", Legacy.TCVN3),
        ('<p><span style="font-family: VNI-Times">{}</span></p>', Legacy.VNI),
        ("<div>{}</div>", Legacy.TCVN3),
        ("<div>{}</div>", Legacy.VNI),
    ],
)
def test_the_font_is_found_wherever_it_is_said(html, legacy):
    write = in_vni if legacy == Legacy.VNI else in_tcvn3
    pasted = read_pasted(html.format(write(WORDS)), write(WORDS))
    assert WORDS in pasted.html and pasted.text == WORDS
    assert [(one.before, one.after) for one in pasted.changes] == [(write(WORDS), WORDS)]


def test_capitals_and_small_letters_of_two_fonts_in_one_paragraph():
    capitals = f'<font face=".VnTimeH">{in_tcvn3_capitals("Lễ khai giảng")}</font>'
    html = f'<p>{capitals} <font face=".VnTime">{in_tcvn3("ở trường")}</font></p>'
    assert read_pasted(html, "").changes[0].after == "LỄ KHAI GIẢNG ở trường"


def test_into_a_plain_field_the_paragraphs_that_were_never_old_come_too():
    old = f'<p style="font-family:.VnTime">{in_tcvn3(WORDS)}</p>'
    html = f"{old}<p>Lan Anh 2026</p><p>Đá bóng</p>{old}"
    assert read_pasted(html, "").text.splitlines() == [WORDS, "Lan Anh 2026", "Đá bóng", WORDS]
    assert read_pasted(f"{old}<p>Đá bóng</p>", f"{in_tcvn3(WORDS)}\nĐá bóng").text == (
        f"{WORDS}\nĐá bóng"
    )


def test_unicode_under_an_old_fonts_name_and_huge_texts_are_left_alone():
    html = f'<p style="font-family:.VnTime">{WORDS}</p>'
    assert read_pasted(html, WORDS).changes == ()
    huge = "<p>x</p>" * (MAX_LETTERS // 8 + 1)
    assert read_pasted(huge, "").changes == ()


def test_plain_text_is_read_line_by_line():
    pasted = read_pasted("", f"{in_vni(WORDS)}\nLớp 4A\n{in_tcvn3(WORDS)}")
    assert pasted.text == f"{WORDS}\nLớp 4A\n{WORDS}" and len(pasted.changes) == 2


@pytest.mark.django_db
def test_the_editor_asks_at_a_door_that_is_open_only_inside(ward, client):
    address, asked = reverse("pasted_text"), {"html": "", "text": in_vni(WORDS)}
    assert client.post(address, asked).status_code == 302
    client.force_login(ward.people["gv.a"])
    answer = client.post(address, asked).json()
    assert answer["text"] == WORDS and answer["fonts"] == ["VNI"] and answer["more"] == 0
    assert client.post(address, {"text": WORDS}).json()["samples"] == []
    assert client.get(address).status_code == 405
