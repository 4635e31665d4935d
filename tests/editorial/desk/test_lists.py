"""What is scheduled, waits for its minute, was returned; and the figures of the week."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from wagtail.models import TaskState

from news.editorial import services
from news.editorial.desk import panels
from news.editorial.desk.figures import Step, figures_of_two_weeks, week_of
from news.editorial.desk.selectors import held_stories, returned_stories, scheduled_stories
from tests.rights.stage import story_in

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def listed(rows):
    return [row.page_id for row in rows]


def test_each_list_has_the_stories_that_stand_so_and_no_other(ward):
    states = ("draft", "review", "returned", "approved", "scheduled", "live", "hidden", "withdrawn")
    stories = {state: story_in(ward, "b", state) for state in states}
    assert listed(returned_stories()) == [stories["returned"].pk]
    assert listed(held_stories()) == [stories["approved"].pk]
    assert listed(scheduled_stories()) == [stories["scheduled"].pk]
    row = returned_stories()[0]
    assert (row.by, row.unit) == ("BTV.1", ward.units["b"].name)


def test_what_came_back_is_no_longer_missed_and_what_was_held_and_returned_is(ward):
    story = story_in(ward, "b", "returned")
    held = story_in(ward, "b", "approved")
    ward.give_back(held)
    assert set(listed(returned_stories())) == {story.pk, held.pk}
    ward.submit(story, by="gv.b")
    assert listed(returned_stories()) == [held.pk]
    services.submit(page_id=held.pk, by=ward.people["gv.b"])
    assert returned_stories() == []


def test_the_desk_shows_the_beginning_of_a_list_and_leads_to_the_rest(ward, client, monkeypatch):
    monkeypatch.setattr(panels, "SHOWN", 1)
    for title in ("Trả lại trước", "Trả lại sau"):
        story = ward.draft(by="gv.b", unit="b", title=title)
        ward.submit(story, by="gv.b")
        ward.give_back(story)
    client.force_login(ward.people["btv.2"])
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    whole = reverse("editorial_desk_list", args=["bi-tra-lai"])
    assert "chưa gửi lại (2)" in desk and whole in desk
    assert "Trả lại trước" in desk and "Trả lại sau" not in desk
    assert "Trả lại sau" in client.get(whole).content.decode()
    assert client.get(reverse("editorial_desk_list", args=["khong-co"])).status_code == 404


def test_a_week_counts_what_came_what_was_decided_and_the_median_time():
    end = datetime(2026, 11, 26, tzinfo=UTC)
    begin = end - timedelta(days=7)

    def step(came, took, status):
        began = begin + timedelta(hours=came)
        return Step(began, began + timedelta(hours=took) if took else None, status)

    steps = [
        step(-2, 3, TaskState.STATUS_APPROVED),
        step(1, 2, TaskState.STATUS_APPROVED),
        step(5, 10, TaskState.STATUS_REJECTED),
        step(6, 1, TaskState.STATUS_CANCELLED),
        step(100, None, TaskState.STATUS_IN_PROGRESS),
        step(-60, 30, TaskState.STATUS_APPROVED),
    ]
    week = week_of("tuần", steps, begin=begin, end=end)
    assert (week.submitted, week.approved, week.returned) == (4, 2, 1)
    assert week.median == timedelta(hours=3)
    assert week_of("trống", [], begin=begin, end=end).median_words == "–"


def test_the_figures_are_those_of_the_center_and_the_culture_officer_sees_them(ward, client):
    story_in(ward, "a", "sign_off")
    story_in(ward, "b", "live")
    story_in(ward, "b", "returned")
    this, before = figures_of_two_weeks()
    assert (this.submitted, this.approved, this.returned) == (2, 1, 1)
    assert (before.submitted, before.approved, before.returned) == (0, 0, 0)
    assert this.median < timedelta(minutes=5)
    client.force_login(ward.people["vhxh"])
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "Số liệu trong tuần" in desk and "Chờ Trung tâm duyệt" not in desk
