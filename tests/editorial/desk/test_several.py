"""Returning and giving away several stories at once: each by its own service."""

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.urls import reverse

from news.editorial.acts import Work
from news.editorial.claims import active_claim, claim
from news.editorial.models import Decision
from news.editorial.selectors import standing_of
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
POINTS = "Ghi rõ ngày\nThêm chú thích ảnh"


def send(client, stories, act="tra-lai", **data):
    given = {"bai": [story.pk for story in stories], "viec": act, "points": POINTS, **data}
    return client.post(reverse("editorial_several"), given)


@pytest.fixture
def stories(ward):
    found = [ward.draft(by="gv.b", unit="b", title=f"Bài {name}") for name in "ABC"]
    for story in found:
        ward.submit(story, by="gv.b")
    return found


@pytest.fixture
def center(ward, client):
    client.force_login(ward.people["btv.1"])
    return client


def works(stories):
    return [standing_of(fresh(story)).work for story in stories]


def test_all_marked_are_returned_with_the_points_and_the_list_is_as_it_was(ward, center, stories):
    mail.outbox.clear()
    answer = send(center, stories[:2], ve="?don_vi=2&trang=2&la=x")
    assert answer.status_code == 302
    assert answer.url == reverse("wagtailadmin_home") + "?don_vi=2&trang=2"
    assert works(stories) == [Work.RETURNED, Work.RETURNED, Work.REVIEW]
    decisions = Decision.objects.filter(kind="return")
    points = [[point["text"] for point in row.data["points"]] for row in decisions]
    assert points == [POINTS.splitlines()] * 2
    assert {row.by_id for row in decisions} == {ward.people["btv.1"].pk}
    assert sorted(sent.to for sent in mail.outbox) == [["gv.b@example.vn"]] * 2


def test_what_was_refused_is_told_with_its_reason_and_nothing_typed_is_lost(ward, center, stories):
    first, held, gone = stories
    claim(page=held, by=ward.people["btv.2"], revision=held.get_latest_revision())
    ward.approve(gone, by="btv.2")
    page = BeautifulSoup(send(center, [first, held, gone]).content, "html.parser")
    assert works(stories)[0] == Work.RETURNED
    refused = page.select(".board-outcomes li")
    assert [row.label.get_text(strip=True) for row in refused] == ["Bài B", "Bài C"]
    assert "BTV.2 đang xem bài này" in refused[0].get_text()
    assert "đang đăng" in refused[1].get_text()
    assert all(row.input.has_attr("checked") for row in refused)
    assert page.select_one("textarea").get_text() == POINTS
    assert "Đã trả lại (1)" in page.get_text() and "Bài A" in page.get_text()


def test_without_a_point_nothing_is_returned_and_every_mark_stays(center, stories):
    page = BeautifulSoup(send(center, stories, points=" \n ").content, "html.parser")
    assert works(stories) == [Work.REVIEW] * 3
    assert len(page.select(".board-outcomes input[checked]")) == 3
    assert "Ghi ít nhất một điểm cần sửa." in page.get_text()


@pytest.mark.parametrize("marked", [[], list(range(1, 102)), ["x", "-1"]])
def test_no_mark_too_many_or_nonsense_is_a_sentence_and_the_points_are_kept(center, marked):
    answer = center.post(
        reverse("editorial_several"), {"bai": marked, "viec": "tra-lai", "points": POINTS}
    )
    if answer.status_code == 302:
        page = center.get(answer.url).content.decode()
        assert "Đánh dấu ít nhất một bài" in page
    else:
        assert "Bài này không còn nữa." in answer.content.decode()
        assert POINTS in answer.content.decode().replace("\r\n", "\n")


def test_what_is_no_act_returns_nothing(center, stories):
    assert send(center, stories, viec="xoa").status_code == 404
    assert works(stories) == [Work.REVIEW] * 3


def test_the_head_returns_only_what_the_center_wrote(ward, client, stories):
    own = ward.draft(by="btv.1", unit="center", title="Bài của Trung tâm")
    ward.submit(own, by="btv.1")
    client.force_login(ward.people["lanh.dao"])
    page = BeautifulSoup(send(client, [own, stories[0]]).content, "html.parser")
    assert works([own, stories[0]]) == [Work.RETURNED, Work.REVIEW]
    assert [row.label.get_text(strip=True) for row in page.select(".board-outcomes li")] == [
        "Bài A"
    ]


def test_the_duty_editor_gives_several_to_a_colleague_and_a_reviewer_does_not(
    ward, client, stories
):
    to = ward.people["btv.2"]
    client.force_login(ward.people["truc.ban"])
    assert send(client, stories[:2], "giao", to=to.pk).status_code == 302
    assert [active_claim(story.pk) and active_claim(story.pk).user for story in stories] == [
        to, to, None,
    ]  # fmt: skip
    mail.outbox.clear()
    again = send(client, stories[:2], "giao", to=to.pk).content.decode()
    assert again.count("đang giữ bài này rồi") == 2 and mail.outbox == []
    nobody = send(client, stories, "giao", to=ward.people["gv.a"].pk).content.decode()
    assert nobody.count("Chọn người nhận bài.") == 3
    client.force_login(ward.people["btv.1"])
    refused = send(client, [stories[2]], "giao", to=to.pk).content.decode()
    assert "Bạn không có quyền" in refused and active_claim(stories[2].pk) is None
