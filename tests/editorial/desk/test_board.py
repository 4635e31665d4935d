"""The list of what waits on the desk of the center."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import TaskState

from news.editorial import services
from news.editorial.claims import claim
from news.editorial.models import DeskTerms, WaitingNote
from tests.editorial.desk.many import make_waiting

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CHILD = "<p>Em Nguyễn Văn Minh, học sinh lớp 4A, đạt điểm 10 môn Toán.</p>"
QUERIES = 70


def desk(client, query=""):
    answer = client.get(reverse("wagtailadmin_home") + query)
    assert answer.status_code == 200
    return BeautifulSoup(answer.content, "html.parser")


def titles(page):
    return [link.get_text(strip=True) for link in page.select(".board-table tbody th a")]


def waiting(ward, title, *, hours=0, by="gv.b", unit="b", **fields):
    story = ward.draft(by=by, unit=unit, title=title, **fields)
    ward.submit(story, by=by)
    since = timezone.now() - timedelta(hours=hours)
    TaskState.objects.filter(workflow_state__object_id=str(story.pk)).update(started_at=since)
    return story


@pytest.fixture
def center(ward, client):
    client.force_login(ward.people["btv.1"])
    return client


def test_it_says_who_sent_what_when_by_when_and_how_careful_to_be(ward, center):
    waiting(ward, "Tin quá hạn", hours=6)
    waiting(ward, "Tin có tên em", hours=1, body=[("text", CHILD)])
    page = desk(center)
    assert titles(page) == ["Tin quá hạn", "Tin có tên em"]
    late, risky = page.select(".board-table tbody tr")
    assert "quá hạn 2" in late.get_text() and "board-late" in late["class"]
    assert "còn 2" in risky.get_text() or "còn 3" in risky.get_text()
    assert "cao" in risky.select_one(".board-risk").get_text()
    assert "trẻ em" in risky.get_text() and "GV.B" in risky.get_text()
    assert ward.column.title in risky.get_text() and ward.units["b"].name in risky.get_text()


def test_the_term_is_the_one_that_the_center_set(ward, center):
    waiting(ward, "Tin", hours=6)
    DeskTerms(hours={"tin": 8}).save()
    assert "còn" in desk(center).select_one(".board-due").get_text()


def test_filters_and_order_stand_in_the_address_and_in_every_link(ward, center):
    make_waiting(ward, 27)
    news = desk(center, "?the_loai=tin&xep=-cho")
    assert titles(news) == [f"Tin thứ {number} của nhà trường" for number in (0, 7, 14, 21)]
    assert news.select_one("option[value=tin]").has_attr("selected")
    assert news.select_one("[aria-sort=descending]").get_text(strip=True) == "Chờ"
    assert news.select_one(".board-units a")["href"].endswith("&the_loai=tin&xep=-cho")
    late = titles(desk(center, "?qua_han=1&the_loai=tin"))
    assert late == ["Tin thứ 21 của nhà trường"]
    whole = desk(center)
    later = whole.find("a", string="Trang sau")["href"]
    assert later == "?trang=2" and len(titles(desk(center, later))) == 2
    unit = whole.find("a", string=lambda text: text and ward.units["b"].name in text)
    assert "(9" in unit.get_text() and len(titles(desk(center, unit["href"]))) == 9
    assert titles(desk(center, "?trang=x&don_vi=%F0%9F%98%80&rui_ro=999")) == []
    assert "Không có bài nào khớp" in desk(center, "?chuyen_muc=0").get_text()


def test_mine_is_what_i_opened_what_i_returned_and_what_was_given_to_me(ward, center):
    opened, returned, given, other = (waiting(ward, name) for name in "ABCD")
    me, duty = ward.people["btv.1"], ward.people["truc.ban"]
    claim(page=opened, by=me, revision=opened.get_latest_revision())
    ward.give_back(returned, by="btv.1")
    ward.submit(returned, by="gv.b")
    services.reassign(page_id=given.pk, to=me, by=duty)
    claim(page=other, by=ward.people["btv.2"], revision=other.get_latest_revision())
    assert sorted(titles(desk(center, "?cua_toi=1"))) == ["A", "B", "C"]
    services.reassign(page_id=returned.pk, to=ward.people["btv.2"], by=duty)
    assert sorted(titles(desk(center, "?cua_toi=1"))) == ["A", "C"]
    said = desk(center).get_text()
    assert "BTV.2 đang xem" in said and "Bạn đang xem" in said and "BTV.1 đang xem" not in said


def test_a_story_that_nobody_noted_is_not_lost_and_stands_as_risky(ward, center):
    story = waiting(ward, "Chưa ai ghi chú")
    WaitingNote.objects.filter(page_id=story.pk).delete()
    assert "chưa xét" in desk(center, "?rui_ro=cao").get_text()


def test_the_start_page_asks_the_same_number_of_questions_for_30_and_for_300(ward, center):
    counted = []
    for more in (30, 270):
        make_waiting(ward, more)
        desk(center)
        with CaptureQueriesContext(connection) as asked:
            page = desk(center)
        counted.append(len(asked.captured_queries))
        assert len(titles(page)) == 25
    assert "(300)" in page.select_one("#desk-waiting").get_text()
    assert counted[0] == counted[1] <= QUERIES, counted
