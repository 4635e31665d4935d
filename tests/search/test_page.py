"""The public page of the search, its suggestions, and the center's screens."""

import pytest
from django.urls import reverse

from search import views
from search.models import MissedSearch, Synonyms
from search.services import rebuild
from tests.search.contract.test_matching import ODD
from tests.stories.many import make_stories
from tests.stories.places import related_story
from tests.stories.reading import inline, parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def index():
    rebuild(lambda done, of: None)


def ask(client, **given):
    answer = client.get(reverse("search"), given)
    assert answer.status_code == 200, answer.status_code
    return parsed(answer)


def test_a_hit_is_shown_with_marks_on_its_own_spelling_and_leads_to_the_page(ward, client):
    story = ward.live(title="Ngày hội <b>Đổi Mới</b>")
    index()
    page = ask(client, q="doi moi")
    (hit,) = page.select(".hit")
    assert hit.select_one("h3 a")["href"] == story.url
    assert [words(mark) for mark in hit.select("h3 mark")] == ["Đổi Mới"]
    assert "<b>" in words(hit.h3)
    assert not inline(page)


def test_the_address_is_the_state(ward, client):
    make_stories(ward, 25)
    index()
    page = ask(client, q="nhà trường", the_loai="tin", sap_xep="moi-nhat", khong_co="x")
    chosen = page.select_one(".shelf__link[aria-current]")
    assert words(chosen).startswith("Tin")
    assert "the_loai" not in chosen["href"]
    assert "sap_xep=moi-nhat" in chosen["href"]
    second = ask(client, q="nhà trường", page="2")
    assert len(second.select(".hit")) == 10
    for odd in ("9" * 30, "-1", "x", ""):
        ask(client, q="nhà trường", page=odd, nam=odd, don_vi=odd, chuyen_muc=odd, sap_xep=odd)


@pytest.mark.parametrize("text", ODD[:-1], ids=range(len(ODD) - 1))
def test_any_text_gets_a_page_and_suggestions(ward, client, text):
    ask(client, q=text)
    assert client.get(reverse("search_suggestions"), {"q": text}).status_code == 200


def test_too_many_searches_keep_what_was_typed_and_say_when_to_come_back(ward, client, monkeypatch):
    monkeypatch.setattr(views, "SEARCHES", 1)
    monkeypatch.setattr(views, "SUGGESTIONS", 0)
    ask(client, q="đọc sách")
    given = {"q": "“đọc” sách & vở", "the_loai": "tin", "sap_xep": "moi-nhat"}
    answer = client.get(reverse("search"), given)
    assert answer.status_code == 429 and answer["Retry-After"] == "60"
    form = parsed(answer).select_one("main form")
    assert {field["name"]: field["value"] for field in form.select("input")} == given
    client.get(reverse("search_suggestions"), {"q": "đọc"})
    suggested = client.get(reverse("search_suggestions"), {"q": "đọc"})
    assert suggested.status_code == 429 and suggested["Retry-After"] == "60"


def test_a_slip_of_the_finger_gets_another_spelling(ward, client):
    ward.live(title="Lễ khai giảng năm học mới")
    index()
    better = ask(client, q="khai giangr").select_one(".found__better a")
    assert words(better) == "khai giảng"
    assert len(ask(client, q=words(better)).select(".hit")) == 1


@pytest.mark.parametrize(
    ("kind", "words"), [("unit", "Tìm trong đơn vị này"), ("topic", "Tìm trong chuyên đề này")]
)
def test_a_unit_and_a_topic_lead_to_a_search_within_them(ward, client, kind, words):
    within = related_story(ward, title="Ngày hội đọc sách")
    ward.submit(within, by="gv.b")
    ward.approve(within)
    elsewhere = ward.draft(title="Đọc sách ở trường A")
    ward.submit(elsewhere)
    ward.sign_off(elsewhere)
    ward.approve(elsewhere)
    index()
    assert len(ask(client, q="đọc sách").select(".hit")) == 2
    place = ward.topic if kind == "topic" else ward.units["b"].branch
    link = parsed(client.get(place.url)).find("a", string=words)
    opened = parsed(client.get(link["href"]))
    form = opened.select_one("main form")
    assert form.select_one("[name=q]").has_attr("autofocus")
    assert f"Đang tìm trong: {place.title}." in opened.select_one(".found__head").text
    kept = {field["name"]: field["value"] for field in form.select("[type=hidden]")}
    hits = ask(client, q="đọc sách", **kept).select(".hit h3 a")
    assert [hit["href"] for hit in hits] == [within.url]


def test_suggestions_name_page_kind_and_address(ward, client):
    index()
    (row,) = client.get(reverse("search_suggestions"), {"q": "thcs b"}).json()["suggestions"]
    assert row["kind"] == "Đơn vị"
    assert row["url"] == ward.units["b"].branch.url


def test_what_is_missed_is_counted_once_a_visitor_without_personal_numbers(ward, client):
    for text in ("Xyzzy Qwerty", "xyzzy  qwerty", "0912 345 678", "a.b@example.vn"):
        ask(client, q=text)
    assert list(MissedSearch.objects.values_list("words", "count")) == [("xyzzy qwerty", 1)]


def test_only_a_readers_own_first_try_is_counted_and_only_what_is_counted_uses_the_day_up(
    ward, client, monkeypatch
):
    monkeypatch.setattr(views, "MISSED", 2)
    client.head(reverse("search"), {"q": "xyzzy một"})
    client.get(reverse("search"), {"q": "xyzzy một"}, headers={"Sec-Purpose": "prefetch"})
    ask(client, q="xyzzy một", page="2")
    assert not MissedSearch.objects.exists()
    for text in ("0912 345 678", "xyzzy một", "xyzzy một", "xyzzy hai", "xyzzy ba"):
        ask(client, q=text)
    assert sorted(MissedSearch.objects.values_list("words", flat=True)) == [
        "xyzzy hai",
        "xyzzy một",
    ]


def test_the_center_reads_the_list_and_a_school_does_not(ward, client):
    MissedSearch.objects.create(words="học bổng", day="2026-10-05", count=3)
    MissedSearch.objects.create(words="chuyện riêng", day="2026-10-05", count=1)
    client.force_login(ward.people["btv.1"])
    page = client.get(reverse("search_missed"), {"thang": "2026-10"}).content.decode()
    assert "học bổng" in page
    assert "chuyện riêng" not in page
    client.force_login(ward.people["gv.a"])
    assert client.get(reverse("search_missed")).status_code in (302, 403)


def test_the_duty_editor_adds_a_synonym_that_counts_at_once(ward, client):
    ward.live(title="Hội đồng đội trường")
    index()
    client.force_login(ward.people["truc.ban"])
    url = reverse("tu-cung-nghia:add")
    refused = client.post(url, {"expressions": "chỉ một"})
    assert "Viết từ 2 đến" in refused.content.decode()
    client.post(url, {"expressions": "HĐĐ\nhội đồng đội"})
    assert Synonyms.objects.filter(expressions="HĐĐ\nhội đồng đội").exists()
    client.logout()
    assert len(ask(client, q="hđđ").select(".hit")) == 1


def test_the_number_of_queries_does_not_grow(ward, client, django_assert_max_num_queries):
    make_stories(ward, 60)
    index()
    ask(client, q="nhà trường")
    with django_assert_max_num_queries(20):
        ask(client, q="nhà trường")
    with django_assert_max_num_queries(8):
        client.get(reverse("search_suggestions"), {"q": "tin"})
