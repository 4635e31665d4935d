"""Hiding, withdrawing and coming back: what readers get, and who may do it."""

import io
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.files.images import ImageFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from news.editorial import services
from news.editorial.acts import Public, Standing, Work
from news.editorial.file_contributions import record_file_change
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused, ContentMoved
from news.editorial.selectors import standing_of
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


def address(page):
    return fresh(page).get_url_parts()[2]


def test_a_withdrawn_story_says_so_and_shows_none_of_its_text(client, ward):
    story = ward.live(title="Bài phải gỡ")
    assert client.get(address(story)).status_code == 200
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai sự thật")
    answer = client.get(address(story))
    assert answer.status_code == 410
    assert "Bài phải gỡ" not in answer.content.decode()
    assert "thầy trò" not in answer.content.decode()
    assert standing_of(fresh(story)).public == Public.WITHDRAWN


def test_no_browser_keeps_a_withdrawal_for_ever(client, ward):
    story = ward.live()
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    assert client.get(address(story))["Cache-Control"] == "no-cache"
    assert client.get(address(story).rstrip("/"))["Cache-Control"] == "no-cache"


def test_a_hidden_story_is_not_found_and_can_be_withdrawn(client, ward):
    story = ward.live()
    services.hide(page_id=story.pk, by=ward.people["ht.b"], reason="Nhầm")
    assert client.get(address(story)).status_code == 404
    services.withdraw(page_id=story.pk, by=ward.people["lanh.dao"], reason="Sai")
    assert client.get(address(story)).status_code == 410


def test_only_a_second_person_restores_what_was_withdrawn(client, ward):
    story = ward.live()
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai")
    with pytest.raises(ActRefused):
        services.restore(page_id=story.pk, by=ward.people["truc.ban"])
    services.restore(page_id=story.pk, by=ward.people["btv.1"])
    assert client.get(address(story)).status_code == 200


def test_a_withdrawn_story_is_not_sent_or_approved_again(ward):
    story = ward.live()
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai")
    ward.edit(story, "gv.b", title="Đổi tên rồi gửi lại")
    with pytest.raises(ActRefused):
        ward.submit(story, by="gv.b")


@pytest.mark.parametrize("who", ["gv.b", "ht.b", "btv.1", "quan.tri", "vhxh"])
def test_withdrawing_is_the_duty_editors_and_the_heads(ward, who):
    story = ward.live()
    with pytest.raises(ActRefused):
        services.withdraw(page_id=story.pk, by=ward.people[who], reason="Sai")
    assert fresh(story).live


def test_the_section_works_below_its_prefix(ward):
    assert address(ward.live()).startswith(settings.ROOT_PATH)


def swap(picture):
    """Put other bytes in the place of the picture's."""
    data = io.BytesIO()
    Image.new("RGB", (640, 400), (1, 2, 3)).save(data, "JPEG")
    picture.file = ImageFile(io.BytesIO(data.getvalue()), name="khac.jpg")
    picture.save()


@pytest.mark.parametrize("way", ["hide", "withdraw", "both"])
def test_a_picture_swapped_while_the_story_was_away_does_not_come_back(ward, way):
    picture = ward.picture("b")
    story = ward.live(lead_image=picture, lead_alt="Cây xanh", without_picture=False)
    duty = ward.people["truc.ban"]
    if way != "withdraw":
        services.hide(page_id=story.pk, by=duty, reason="Kiểm tra lại")
        swap(picture)
    if way != "hide":
        services.withdraw(page_id=story.pk, by=duty, reason="Có sai sót")
        swap(picture)
    with pytest.raises(ActRefused, match="khác bản được duyệt"):
        services.restore(page_id=story.pk, by=ward.people["btv.1"])
    assert not fresh(story).live


def test_restoring_leaves_the_review_of_the_newer_version_as_it_is(ward):
    story = ward.live()
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Kiểm tra lại")
    ward.edit(story, "gv.b", title="Ngày hội trồng cây lần hai")
    ward.submit(story, by="gv.b")
    services.restore(page_id=story.pk, by=ward.people["btv.1"])
    assert standing_of(fresh(story)) == Standing(Public.LIVE, Work.REVIEW)
    assert fresh(story).title == "Ngày hội trồng cây"
    ward.approve(story)
    assert fresh(story).title == "Ngày hội trồng cây lần hai"


def hide(ward, story):
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")


def send_a_change(ward, story):
    ward.edit(story, "gv.b", title="Ngày hội mới")
    ward.submit(story, by="gv.b")


def test_approving_does_not_bring_back_what_was_hidden_after_the_reviewer_read_it(ward, client):
    story = ward.live()
    send_a_change(ward, story)
    seen = ward.seen(story)
    hide(ward, story)
    with pytest.raises(ContentMoved):
        services.approve(page_id=story.pk, by=ward.people["btv.1"], seen=seen)
    client.force_login(ward.people["btv.1"])
    screen = client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    assert "TRUC.BAN đã đưa bài khỏi trang" in screen and "Có sai sót" in screen
    assert "Duyệt bản này là đăng lại bài." in screen
    hidden = Decision.objects.get(page_id=story.pk, kind="hide")
    assert ward.approve(story).data["after"] == hidden.pk
    assert fresh(story).live


def test_no_minute_brings_back_what_was_withdrawn_after_it_was_set(ward):
    story = ward.live()
    hide(ward, story)
    send_a_change(ward, story)
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai")
    services.publish_due(timezone.now() + timedelta(hours=2))
    assert standing_of(fresh(story)).public == Public.WITHDRAWN


def test_who_changes_a_picture_of_a_hidden_story_does_not_approve_it(ward):
    picture = ward.picture("b")
    story = ward.live(lead_image=picture, lead_alt="Học sinh trồng cây", without_picture=False)
    hide(ward, story)
    record_file_change(picture, ward.people["btv.2"])
    send_a_change(ward, story)
    with pytest.raises(ActRefused, match="không tự duyệt được"):
        ward.approve(story, by="btv.2")
