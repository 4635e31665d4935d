"""Hiding, withdrawing and coming back: what readers get, and who may do it."""

import pytest
from django.conf import settings

from news.editorial import services
from news.editorial.acts import Public
from news.editorial.refusals import ActRefused
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
