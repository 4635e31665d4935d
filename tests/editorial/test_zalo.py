"""The text for Zalo: what it says, how long it is, where it is found, and by whom."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.urls import reverse
from django.utils import timezone

from news.editorial import services
from news.editorial.zalo_text import MOST, Verdict, text_of

LINK = "https://giao-duc.example.vn/admin/duyet/7/"


def test_a_return_names_the_points_and_the_link():
    told = Verdict("Ngày hội", "Trần Bình", points=("Thêm ngày", "Sửa tên"), link=LINK)
    assert text_of(told) == (
        "Bài “Ngày hội” cần sửa 2 điểm (Trần Bình đọc):\n1. Thêm ngày\n2. Sửa tên\n"
        f"Mở bài để sửa rồi gửi lại: {LINK}"
    )


def test_points_that_do_not_fit_are_counted_and_the_link_stays_whole():
    told = Verdict("Chữ " * 80, "Trần Bình", points=["Sửa câu này " * 12] * 9, link=LINK)
    text = text_of(told)
    assert len(text) <= MOST
    assert text.endswith(LINK)
    assert "điểm nữa, xem ở bài." in text


@pytest.mark.parametrize(
    ("facts", "part"),
    [({"is_live": True}, "duyệt và đăng.\nĐọc bài: "), ({}, "đang chờ trực ban hẹn giờ đăng"),
     ({"go_live_at": datetime(2026, 9, 5, 7, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))},
      "sẽ đăng lúc 07:30 ngày 05/09/2026")],
)  # fmt: skip
def test_an_approval_says_how_the_story_goes_on(facts, part):
    assert part in text_of(Verdict("Ngày hội", "Trần Bình", link=LINK, **facts))


def screen(client, story):
    return client.get(reverse("editorial_zalo", args=[story.pk]))


@pytest.mark.django_db
def test_the_text_stands_one_press_after_the_act_and_later_above_the_story(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    client.force_login(ward.people["btv.1"])
    url = reverse("editorial_zalo", args=[story.pk])
    assert url not in client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    act = reverse("editorial_act", args=[story.pk, "return"])
    after = client.post(act, {"points": "Thêm ngày tổ chức"}, follow=True).content.decode()
    assert after.count(url) >= 2
    text = screen(client, story).content.decode()
    assert "1. Thêm ngày tổ chức" in text and "data-copy" in text
    assert f"http://testserver{url}" not in text


@pytest.mark.django_db
def test_after_publication_the_link_is_the_readers_one(ward, client):
    story = ward.live()
    client.force_login(ward.people["btv.1"])
    text = screen(client, story).content.decode()
    assert f"Đọc bài: {story.full_url}" in text


@pytest.mark.django_db
def test_a_story_that_has_gone_on_since_has_no_text(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    client.force_login(ward.people["btv.1"])
    assert "data-copy-box" in screen(client, story).content.decode()
    ward.submit(story, by="gv.b")
    assert "data-copy-box" not in screen(client, story).content.decode()
    ward.approve(story)
    assert "data-copy-box" in screen(client, story).content.decode()
    services.hide(page_id=story.pk, by=ward.people["btv.1"], reason="Có sai sót")
    assert "data-copy-box" not in screen(client, story).content.decode()


@pytest.mark.django_db
def test_what_the_clock_published_names_who_approved_it(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    moment = timezone.now() + timedelta(hours=1)
    ward.approve(story, by="truc.ban", go_live_at=moment)
    client.force_login(ward.people["btv.1"])
    soon = f"sẽ đăng lúc {timezone.localtime(moment):%H:%M}"
    assert soon in screen(client, story).content.decode()
    services.publish_due(moment + timedelta(minutes=1))
    assert "đã được TRUC.BAN duyệt và đăng" in screen(client, story).content.decode()


@pytest.mark.django_db
def test_only_those_who_work_on_the_story_get_the_text(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.give_back(story, points=("Điều riêng",))
    found = set()
    for name, user in ward.people.items():
        client.force_login(user)
        if "Điều riêng" in screen(client, story).content.decode():
            found.add(name)
    assert found == set("gv.b ht.b btv.1 btv.2 truc.ban lanh.dao quan.tri".split())
    client.logout()
    assert screen(client, story)["Location"].startswith(reverse("wagtailadmin_login"))
