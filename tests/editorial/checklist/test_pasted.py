"""A long pasted text is asked for its source; saving keeps its length, and nothing unseen."""

import pytest
from django.urls import reverse

from news.editorial import pasted_text  # noqa: F401 - registers the rule
from news.editorial.checklist import Level, StoryFacts, findings
from news.editorial.passages import Limits, Wording
from tests.core.legacy_writing import in_tcvn3
from tests.editorial.test_forms import data
from tests.ward import fresh

LONG = "Trường tổ chức lễ khai giảng năm học mới. " * 30


def found(pasted, *, text=LONG, origin="school", limit=200):
    facts = StoryFacts(
        kind="story",
        title="Bài",
        text=text,
        has_lead_picture=None,
        origin=origin,
        pasted=pasted,
        wording=Wording(limits=Limits(pasted=limit)),
    )
    return [finding for finding in findings(facts, {}) if finding.code == "pasted"]


def test_a_long_pasted_text_is_advice_that_leads_to_the_source():
    (line,) = found(201)
    assert (line.level, line.field) == (Level.ADVICE, "origin")
    assert "201 tiếng" in line.message and "dẫn lại" in line.message and "Bỏ qua" in line.message


@pytest.mark.parametrize(
    "case",
    [
        {"pasted": 200},
        {"pasted": 0},
        {"pasted": 201, "origin": "republished"},
        {"pasted": 500, "text": "Đoạn dán đã xóa, viết lại vài dòng."},
        {"pasted": 250, "limit": 300},
    ],
)
def test_a_short_one_a_named_source_and_a_text_that_is_gone_are_not_asked_about(case):
    assert found(**case) == []


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.b"])
    return client


def saved(client, story, **fields):
    client.post(reverse("wagtailadmin_pages:edit", args=[story.pk]), data(**fields))
    return fresh(story).get_latest_revision_as_object()


@pytest.mark.django_db
def test_the_longest_is_kept_whatever_comes_later_and_the_editor_has_its_field(ward, teacher):
    story = ward.draft(by="gv.b", unit="b")
    assert saved(teacher, story, pasted_length="340").pasted_length == 340
    for later in ("12", "", "-5", "x"):
        assert saved(teacher, story, pasted_length=later).pasted_length == 340
    assert saved(teacher, story).pasted_length == 340
    page = teacher.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    assert 'data-paste-limit="200"' in page and "data-pasted-length" in page
    assert 'type="module"' in page and "js/paste/screen" in page


@pytest.mark.django_db
def test_what_nobody_sees_is_gone_when_a_story_is_saved(ward, teacher):
    story = ward.draft(by="gv.b", unit="b")
    old = in_tcvn3("thư viện trường")
    fields = {"title": "Lễ\u00a0khai giảng\u200b", "summary": old, "kicker": "Trư\u00adờng ta"}
    kept = saved(teacher, story, **fields)
    assert (kept.title, kept.summary, kept.kicker) == ("Lễ khai giảng", old, "Trường ta")
