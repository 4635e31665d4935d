"""The center's own queries: kept, ticked, watched, handed out; for nobody else."""

from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.urls import reverse
from django.utils import timezone

from news.editorial import services
from search import trials
from search.models import Trial, TrialResult
from search.services import rebuild

pytestmark = pytest.mark.django_db


@pytest.fixture
def center(ward, client):
    client.force_login(ward.people["btv.1"])
    return client


@pytest.fixture
def kept(ward):
    """A query with one story that it should find, and does."""
    story = ward.live(title="Ngày hội đổi mới cách đọc")
    rebuild(lambda done, of: None)
    trial = trials.keep(text="doi moi", by=ward.people["btv.1"])
    trials.want(trial_id=trial.pk, page_ids=[story.pk], by=ward.people["btv.1"])
    return trial, story


def test_a_query_is_kept_ticked_and_handed_out_to_the_judging(ward, center):
    story = ward.live(title="Ngày hội đổi mới cách đọc")
    rebuild(lambda done, of: None)
    center.post(reverse("search_add_trial"), {"text": "  doi   moi "})
    trial = Trial.objects.get()
    shown = center.get(reverse("search_trials")).content.decode()
    assert trial.text == "doi moi" and "1. Ngày hội đổi mới cách đọc" in shown
    center.post(reverse("search_mark_trial", args=[trial.pk]), {"page": [story.pk, 10**30, "x"]})
    assert "Có 1/1 bài phải có" in center.get(reverse("search_trials")).content.decode()
    rows = center.get(reverse("search_export_trials")).content.decode().splitlines()
    assert rows == ["query,slug,grade", f"doi moi,{story.slug},3"]
    center.post(reverse("search_mark_trial", args=[trial.pk]), {"drop": "1"})
    assert not Trial.objects.exists()


def test_since_when_a_query_finds_less_is_told_until_it_finds_it_again(ward, kept, center):
    _, story = kept
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    today = timezone.localdate()
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        trials.note(Trial.objects.all())
    shown = center.get(reverse("search_trials")).content.decode()
    day = today + timedelta(days=3)
    assert f"Kém đi từ {day:%d/%m/%Y}: trước có 1/1 bài phải có, nay 0/1" in shown
    assert "phải có mà không thấy" in shown
    services.restore(page_id=story.pk, by=ward.people["truc.ban"])
    rebuild(lambda done, of: None)
    assert "Kém đi" not in center.get(reverse("search_trials")).content.decode()


def test_no_search_is_asked_while_rows_are_locked(ward, monkeypatch):
    outside, find = len(connection.savepoint_ids), trials.find

    def asked(query):
        assert len(connection.savepoint_ids) == outside
        return find(query)

    monkeypatch.setattr(trials, "find", asked)
    trial = trials.keep(text="doi moi", by=ward.people["btv.1"])
    trials.want(trial_id=trial.pk, page_ids=[], by=ward.people["btv.1"])


def test_a_day_like_the_one_before_adds_no_row(kept):
    for day in (date(2026, 9, 1), date(2026, 9, 2)):
        trials.note(Trial.objects.all(), day=day)
    assert TrialResult.objects.count() == 1


@pytest.mark.parametrize("text", ["", "   ", "?!…", "đổi mới", "x" * 201])
def test_what_can_not_be_kept_comes_back_with_a_sentence(ward, center, text):
    trials.keep(text="đổi mới", by=ward.people["btv.1"])
    answer = center.post(reverse("search_add_trial"), {"text": text})
    assert answer.status_code == 422 and 'role="alert"' in answer.content.decode()
    assert Trial.objects.count() == 1


@pytest.mark.parametrize("who", ["gv.a", "ht.a", "vhxh", "tai.chinh", "tdp.1", "quan.tri"])
def test_only_the_center_meets_the_screen(ward, client, kept, who):
    client.force_login(ward.people[who])
    trial, _ = kept
    for name in ("search_trials", "search_export_trials"):
        assert client.get(reverse(name)).status_code in {302, 403}
    client.post(reverse("search_add_trial"), {"text": "khác"})
    client.post(reverse("search_mark_trial", args=[trial.pk]), {"drop": "1"})
    assert [each.text for each in Trial.objects.all()] == ["doi moi"]
