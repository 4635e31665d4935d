"""A unit's page: picture, leader, contacts, map, documents; and the list of all units."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from cms.library.models import NewsImage
from news.editorial import services
from news.editorial.refusals import ActRefused
from news.stories.models import UnitDocument, UnitPage
from news.stories.services import open_unit
from tests.stories.places import at, live_document, url
from tests.stories.reading import parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.prefix]


@pytest.fixture
def unit(ward):
    return UnitPage.objects.get(pk=ward.units["b"].branch_id)


def fill(ward, unit, **fields):
    for name, value in fields.items():
        setattr(unit, name, value)
    unit.save_revision()
    services.publish_structure(page_id=unit.pk, by=ward.people["truc.ban"])


def read(client, unit):
    return parsed(client.get(url(unit)))


def test_a_unit_without_facts_shows_a_letter_and_no_empty_rows(client, unit):
    page = read(client, unit)
    assert page.select_one(".profile__letter") and page.select(".contact, .profile img") == []


def test_every_fact_that_is_given_is_shown_and_can_be_used(ward, client, unit):
    fill(
        ward,
        unit,
        leader_post="Hiệu trưởng",
        leader="Bà Mẫu",
        address="Số 1, đường Mẫu",
        phone="0225 000 011 (văn thư)",
        email="truong@example.vn",
        website="https://truong.example.vn/",
        map_address="https://example.vn/ban-do",
        picture=ward.picture("b"),
        picture_alt="Cổng trường",
    )
    page = read(client, unit)
    assert "Hiệu trưởng Bà Mẫu" in words(page.select_one(".contact"))
    links = {link["href"] for link in page.select(".profile a")}
    assert {"tel:0225000011", "mailto:truong@example.vn", "https://truong.example.vn/",
            "https://example.vn/ban-do"} <= links  # fmt: skip
    picture = page.select_one(".profile img")
    assert picture["alt"] == "Cổng trường" and picture["width"] and picture["height"]
    assert client.get(picture["src"]).status_code == 200
    assert page("iframe") == []


def test_a_leader_without_a_post_is_named_and_a_post_without_a_leader_refused(ward, client, unit):
    fill(ward, unit, leader="Bà Mẫu")
    assert "Người phụ trách Bà Mẫu" in words(read(client, unit).select_one(".contact"))
    unit.leader, unit.leader_post = "", "Hiệu trưởng"
    with pytest.raises(Exception, match="họ tên"):
        unit.full_clean()


def test_a_picture_without_words_is_refused_on_the_form_and_what_was_typed_stays(
    ward, client, unit
):
    client.force_login(ward.people["truc.ban"])
    data = nested_form_data(
        {
            "title": unit.title,
            "slug": unit.slug,
            "intro": "Lời giới thiệu vừa gõ",
            "picture": str(ward.picture("b").pk),
            "chosen": inline_formset([]),
        }
    )
    answer = client.post(
        reverse("wagtailadmin_pages:edit", args=[unit.pk]), {**data, "action-dang-trang": "1"}
    )
    text = answer.content.decode()
    assert "cần một câu mô tả" in text and "Lời giới thiệu vừa gõ" in text
    assert UnitPage.objects.get(pk=unit.pk).picture is None


def test_a_picture_that_nobody_answered_for_gets_onto_no_page_of_a_unit(ward, unit):
    image = ward.picture("b")
    NewsImage.objects.filter(pk=image.pk).update(level="", ai_use="")
    unit.picture, unit.picture_alt = image, "Cổng trường"
    unit.save_revision()
    with pytest.raises(ActRefused, match="Ảnh chưa dùng được"):
        services.publish_structure(page_id=unit.pk, by=ward.people["truc.ban"])
    assert UnitPage.objects.get(pk=unit.pk).picture is None


def test_a_picture_taken_off_at_a_familys_word_leaves_its_place(ward, client, unit):
    image = ward.picture("b")
    fill(ward, unit, picture=image, picture_alt="Cổng trường")
    NewsImage.objects.filter(pk=image.pk).update(withheld_at=timezone.now())
    page = read(client, unit)
    assert "Ảnh đã được gỡ theo yêu cầu" in words(page.main) and page.select(".profile img") == []


def test_its_documents_stand_in_the_order_of_choice(ward, client, unit):
    papers = [live_document(ward, title=name, topics=[]) for name in ("Hai", "Một")]
    unit.chosen = [
        UnitDocument(document=paper, sort_order=n) for n, paper in enumerate(reversed(papers))
    ]
    fill(ward, unit)
    links = read(client, unit).select(".index__link--two")
    assert [link["href"] for link in links] == [url(paper) for paper in reversed(papers)]


def test_the_administrator_comes_from_the_unit_to_its_page(ward, client, unit):
    client.force_login(ward.people["quan.tri"])
    screen = client.get(reverse("don-vi:edit", args=[ward.units["b"].pk]))
    way = reverse("wagtailadmin_pages:edit", args=[unit.pk])
    assert way in screen.content.decode() and client.get(way).status_code == 200


def test_all_units_stand_by_kind_in_vietnamese_order(ward, client):
    for name in ("Ước Mơ", "Đằng Hải", "Dương Quan", "Ánh Dương", "An Lư"):
        open_unit(name=f"Trường Mầm non {name}", kind="school")
    for number in (10, 2):
        open_unit(name=f"Tổ dân phố số {number}", kind="neighbourhood")
    page = parsed(client.get(at("don-vi/")))
    kinds = [words(title) for title in page.select(".block__title")]
    assert kinds == ["Trường học", "Trung tâm Dịch vụ sự nghiệp công", "Phòng chuyên môn",
                     "Tổ dân phố"]  # fmt: skip
    names = [words(link) for link in page.select(".unit-row a")]
    schools = [name.removeprefix("Trường Mầm non ") for name in names if "Mầm non" in name]
    assert schools == ["An Lư", "Ánh Dương", "Dương Quan", "Đằng Hải", "Ước Mơ"]
    assert [name for name in names if name.startswith("Tổ dân phố")] == [
        "Tổ dân phố số 1 (mẫu)", "Tổ dân phố số 2", "Tổ dân phố số 10",
    ]  # fmt: skip
