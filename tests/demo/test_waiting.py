"""Synthetic stories that wait for the center."""

import pytest

from news.demo.waiting import send_stories
from news.editorial.selectors import waiting_ids
from news.stories.models import ArticlePage

pytestmark = pytest.mark.django_db


def test_as_many_wait_as_were_asked_for_whoever_signs_off_and_decides(ward, settings):
    settings.DEMO = True
    assert list(send_stories(count=4)) == [1, 2, 3, 4]
    assert len(waiting_ids()) == 4
    story = ArticlePage.objects.get(pk=waiting_ids()[0])
    ward.give_back(story, by="btv.2")
    assert list(send_stories(count=4)) == [4]
    assert list(send_stories(count=4)) == []
