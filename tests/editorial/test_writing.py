"""Two people, or two devices, at one story: told, taken over by a word, nothing silently lost."""

import re
from datetime import timedelta

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core import mail
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.models import Page, PageLogEntry

from news.editorial.models import Writing
from news.editorial.timeline import timeline
from news.editorial.writing import Opened, Other, judged
from news.stories.models import ArticlePage
from tests.rights.stage import EVERYBODY, enter, post, story_form, undone
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]
THEIRS, MINE = "Tiêu đề của cô An", "Tiêu đề của thầy Bình"
NOW = timezone.now()


def newest(is_own=False):
    return Other("CÔ AN", 1, NOW, 7, "7 then", is_own=is_own, is_unseen=True)


@pytest.mark.parametrize(
    ("is_own", "opened", "stored", "is_at_it", "hinders"),
    [
        (False, Opened("7 then"), "", False, None),
        (False, Opened("7 then"), "", True, "at it"),
        (False, Opened("6 before"), "", False, "unseen"),
        (False, Opened("7 before"), "", False, "unseen"),
        (False, Opened(""), "", True, None),
        (True, Opened("6 before", "tab"), "", False, "unseen"),
        (True, Opened("6 before", "tab"), "7 then", False, None),
        (True, Opened("6 before", "tab", overwrites="7"), "", False, None),
        (True, Opened("6 before"), "", False, None),
        (True, Opened("7 then", "tab"), "", False, None),
    ],
)
def test_what_stands_in_the_way_of_a_saving(is_own, opened, stored, is_at_it, hinders):
    found = judged(newest=newest(is_own), opened=opened, stored=stored, is_at_it=is_at_it)
    assert (found and ("unseen" if found.is_unseen else "at it")) == hinders


def edit_url(story):
    return reverse("wagtailadmin_pages:edit", args=[story.pk])


def opened_form(ward, client, story, title, form="tab-1"):
    """Open the editor and return what its script would send."""
    shown = client.get(edit_url(story)).content.decode()
    loaded = dict(re.findall(r'name="(loaded_revision_\w+)" value="([^"]*)"', shown))
    kept = {"kept_form": form, "kept_number": "1"}
    return {**story_form(ward.column, title=title), **loaded, **kept}


def autosave(client, story, form):
    return client.post(edit_url(story), form, headers={"accept": "application/json"})


def ask(client, story, form):
    stamp = f"{form['loaded_revision_id']} {form['loaded_revision_created_at']}"
    facts = {"bai": story.pk, "ban": stamp, "the": form["kept_form"]}
    return client.get(reverse("editorial_open_form"), facts).json()


def newest_title(story):
    return fresh(story).get_latest_revision_as_object().title


@pytest.fixture
def two(ward):
    """gv2.a has a story of gv.a open, and gv.a has just saved it."""
    story = ward.draft(by="gv.a", title="Ngày hội")
    people = enter(ward)
    first = opened_form(ward, people["gv.a"], story, THEIRS)
    second = opened_form(ward, people["gv2.a"], story, MINE, "tab-2")
    assert autosave(people["gv.a"], story, first).json()["success"]
    return story, people, first, second


def test_nobody_saves_over_a_colleague_without_saying_so_and_the_other_is_told(two, ward):
    story, people, _, form = two
    theirs = fresh(story).latest_revision
    assert autosave(people["gv2.a"], story, form).json()["error_code"] == "invalid_revision"
    shown = people["gv2.a"].post(edit_url(story), form).content.decode()
    assert "GV.A đã lưu một bản khác" in shown and "Nhận thay" in shown and MINE in shown
    assert newest_title(story) == THEIRS
    (stamp,) = re.findall(r'name="take_over" value="([^"]*)"', shown)
    assert autosave(people["gv2.a"], story, form).status_code == 400

    mail.outbox.clear()
    answer = people["gv2.a"].post(edit_url(story), {**form, "take_over": stamp})
    assert answer.status_code == 302 and newest_title(story) == MINE
    theirs.refresh_from_db()
    assert theirs.as_object().title == THEIRS
    row = PageLogEntry.objects.get(action="news.take_pen")
    assert (row.user, row.data["from"]) == (ward.people["gv2.a"], "GV.A")
    assert any("GV.A" in line.note and line.who == "GV2.A" for line in timeline(fresh(story)))


def test_the_mail_tells_where_the_other_version_is(two, ward, django_capture_on_commit_callbacks):
    story, people, _, form = two
    theirs = fresh(story).latest_revision
    bar = ask(people["gv2.a"], story, form)["bar"]
    (stamp,) = re.findall(r'name="take_over" value="([^"]*)"', bar)
    with django_capture_on_commit_callbacks(execute=True):
        people["gv2.a"].post(edit_url(story), {**form, "take_over": stamp})
    (told,) = [one for one in mail.outbox if "nhận thay" in one.subject]
    way = reverse("wagtailadmin_pages:revisions_revert", args=[story.pk, theirs.pk])
    assert told.to == ["gv.a@example.vn"] and way in told.body
    assert THEIRS in people["gv.a"].get(way).content.decode()


def test_a_story_that_somebody_writes_now_is_taken_over_only_by_a_word(two, ward):
    story, people, _, _ = two
    late = opened_form(ward, people["gv2.a"], story, MINE, "tab-3")
    assert "GV.A đang sửa bài này" in ask(people["gv2.a"], story, late)["bar"]
    assert autosave(people["gv2.a"], story, late).json()["error_code"] == "validation_error"
    EditingSession.objects.update(last_seen_at=timezone.now() - timedelta(minutes=3))
    assert ask(people["gv2.a"], story, late)["bar"] == ""
    assert autosave(people["gv2.a"], story, late).json()["success"]


def test_an_own_newer_version_from_another_device_is_said(two):
    story, people, first, _ = two
    phone = {**first, "title": "Gõ trên điện thoại", "kept_form": "tab-9"}
    assert "Chính bạn đã lưu một bản khác" in ask(people["gv.a"], story, phone)["bar"]
    shown = people["gv.a"].post(edit_url(story), phone).content.decode()
    assert "Chính bạn đã lưu" in shown and newest_title(story) == THEIRS
    (stamp,) = re.findall(r'name="take_over" value="([^"]*)"', shown)
    assert people["gv.a"].post(edit_url(story), {**phone, "take_over": stamp}).status_code == 302
    assert newest_title(story) == "Gõ trên điện thoại"
    assert not PageLogEntry.objects.filter(action="news.take_pen").exists()


def test_a_saving_whose_answer_was_lost_is_recognised(two):
    story, people, first, _ = two
    assert autosave(people["gv.a"], story, first).json()["error_code"] == "invalid_revision"
    answer = ask(people["gv.a"], story, first)
    assert answer["bar"] == "" and answer["arrived"] == {"tab-1": 1}
    again = {**first, "title": "Gõ tiếp", "overwrite_revision_id": answer["mine"]["revision_id"]}
    assert autosave(people["gv.a"], story, again).json()["success"]
    assert newest_title(story) == "Gõ tiếp"


def test_a_new_story_whose_first_answer_was_lost_is_not_made_twice(ward):
    client = enter(ward)["gv.a"]
    branch = ward.units["a"].branch
    add = reverse("wagtailadmin_pages:add", args=["stories", "articlepage", branch.pk])
    form = {**story_form(ward.column, title="Bài mới"), "kept_form": "new", "kept_number": "1"}
    headers = {"accept": "application/json"}
    made = client.post(add, form, headers=headers).json()
    again = client.post(add, {**form, "title": "Bài mới, gõ thêm"}, headers=headers, follow=True)
    assert again.json()["pk"] == made["pk"] and ArticlePage.objects.count() == 1
    assert newest_title(Page.objects.get(pk=made["pk"]).specific) == "Bài mới, gõ thêm"


def test_a_session_that_ended_is_said_and_nothing_else(two, client):
    story, _, first, _ = two
    assert ask(client, story, first) == {"user": None}


def test_taking_over_is_for_those_who_may_edit_the_story_and_for_nobody_else(two, ward):
    story, people, _, form = two
    (stamp,) = re.findall(r'value="([^"]*)"', ask(people["gv2.a"], story, form)["bar"])[:1]
    EditingSession.objects.create(
        user=ward.people["gv.a"],
        content_type=ContentType.objects.get_for_model(Page),
        object_id=story.pk,
        last_seen_at=timezone.now(),
    )
    took, told = set(), set()
    for who in EVERYBODY:
        with undone():
            if ask(people[who], story, {**form, "kept_form": f"of-{who}"}).get("bar"):
                told.add(who)
            post(people[who], edit_url(story), {**form, "take_over": stamp})
            if PageLogEntry.objects.filter(action="news.take_pen").exists():
                took.add(who)
    # The author's own newer version is no taking over.
    assert took == {"gv2.a", "ht.a", "btv.1", "btv.2", "truc.ban", "lanh.dao"}
    assert told == took | {"gv.a"}


def test_what_an_open_form_says_of_itself_is_taken_for_what_it_is(two):
    story, people, first, _ = two
    before = Writing.objects.values("form", "number", "revision_id").get()
    for name, number in (("x" * 41, "1"), ("tab-1", "1e9"), ("tab-1", "9" * 20), ("", "3")):
        form = {**first, "kept_form": name, "kept_number": number}
        assert people["gv.a"].post(edit_url(story), form).status_code in (200, 302)
    assert Writing.objects.values("form", "number", "revision_id").get() == before
