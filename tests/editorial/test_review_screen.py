"""The review screen's forms: what was typed stays when an act is refused."""

import re

import pytest
from django.urls import reverse

from news.editorial.claims import claim

pytestmark = pytest.mark.django_db


def post(client, story, act, form):
    return client.post(reverse("editorial_act", args=[story.pk, act]), form, follow=True)


def test_points_typed_for_a_return_stay_when_somebody_else_has_the_story(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    claim(page=story, by=ward.people["btv.2"], revision=story.get_latest_revision())
    client.force_login(ward.people["btv.1"])
    post(client, story, "return", {"points": "Sửa tên trường\nThêm ngày"})
    client.post(reverse("editorial_claim", args=[story.pk, "nhan-thay"]))
    screen = client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    assert "Sửa tên trường\nThêm ngày</textarea>" in screen
    done = post(client, story, "return", {"points": "Sửa tên trường"}).content.decode()
    assert "Thêm ngày" not in done


def test_a_refused_act_shows_again_what_was_typed(ward, client):
    story = ward.live()
    client.force_login(ward.people["quan.tri"])
    short = {"what": "restore", "reason": "vội <b>quá</b>"}
    answer = post(client, story, "break_glass", short).content.decode()
    assert "ít nhất 20" in answer
    assert "vội &lt;b&gt;quá&lt;/b&gt;</textarea>" in answer
    assert re.search(r'value="restore" selected', answer)


def test_what_was_typed_for_one_story_is_not_shown_on_another(ward, client):
    first, second = ward.live(), ward.live(title="Ngày hội sách")
    client.force_login(ward.people["quan.tri"])
    url = reverse("editorial_act", args=[first.pk, "break_glass"])
    client.post(url, {"what": "hide", "reason": "vội quá"})
    other = client.get(reverse("editorial_review", args=[second.pk])).content.decode()
    assert "vội quá" not in other
