"""Length and plainness of title and summary, by the center's limits."""

import pytest
from django.urls import reverse
from wagtail.log_actions import registry

from news.demo.content.stories import STORIES
from news.editorial import plainness  # noqa: F401 - registers the rules
from news.editorial.checklist import Level, StoryFacts, findings
from news.editorial.models import WordingLimits
from news.editorial.passages import Limits, Passage, Wording

HEAVY = (
    "Tăng cường công tác tuyên truyền góp phần nâng cao nhận thức của phụ huynh trên địa bàn phường"
)


def found(title="Ngày hội sách", summary="", **limits):
    said = (Passage("title", "tiêu đề", title), Passage("summary", "sapo", summary))
    wording = Wording(passages=said, limits=Limits(**limits))
    facts = StoryFacts(kind="story", title=title, text="x", has_lead_picture=None, wording=wording)
    return {(f.code, f.path): f for f in findings(facts, {}) if f.code in ("length", "plainness")}


def test_a_heavy_title_is_told_its_phrases_and_what_to_write_instead():
    line = found(title=HEAVY)["plainness", "title"]
    assert line.level == Level.ADVICE
    for words in ("“tăng cường công tác”", "“góp phần nâng cao”", "ai làm gì"):
        assert words in line.message


def test_one_set_phrase_is_borne():
    assert found(title="Thêm ba lớp bơi trên địa bàn phường") == {}


def test_lengths_are_counted_in_syllables():
    title = " ".join(["chữ"] * 17)
    assert "dài 17 tiếng" in found(title=title)["length", "title"].message
    long = "Một câu " + "rất " * 40 + "dài."
    assert "câu dài" in found(summary=long)["length", "summary"].message
    assert found(summary="Câu này vừa phải. " * 10) == {}


def test_the_place_of_the_tone_hides_no_phrase():
    assert found(summary="Tạo sự lan toả trên địa bàn.", phrases_borne=1)


def test_a_title_in_capitals_is_told_so_and_an_abbreviation_is_not():
    assert "chữ hoa" in found(title="LỄ KHAI GIẢNG NĂM HỌC MỚI")["plainness", "title"].message
    assert found(title="STEM 2026") == {}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.title)
def test_the_sample_ward_writes_plainly(story):
    assert found(title=story.title, summary=story.summary) == {}


@pytest.mark.django_db
@pytest.mark.database
def test_the_center_sets_the_limits_which_count_at_once_and_are_logged(ward, client):
    screen = reverse("rule_levels:wording")
    client.force_login(ward.people["truc.ban"])
    form = client.get(screen).context["form"]
    client.post(screen, {**form.initial, "title": "6", "set_phrases": "ngày hội", "source": "QĐ 1"})
    limits = ward.draft().checklist_facts().wording.limits
    assert (limits.title, limits.set_phrases) == (6, ("ngày hội",))
    entry = registry.get_logs_for_instance(WordingLimits.objects.get()).get()
    assert entry.data["title"] == [16, 6]
    answer = client.post(screen, {**form.initial, "title": "1"})
    assert "title" in answer.context["form"].errors


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["gv.a", "ht.a", "btv.1", "lanh.dao"])
def test_nobody_else_sets_them(ward, client, name):
    client.force_login(ward.people[name])
    screen = reverse("rule_levels:wording")
    assert client.get(screen).status_code != 200
    client.post(screen, {"title": "6", "summary": "60", "sentence": "40", "phrases_borne": "1"})
    assert not WordingLimits.objects.exists()
