"""The front page as readers get it while it is arranged, left alone, and as time goes by."""

from datetime import timedelta

import pytest
import time_machine
from django.db import transaction
from django.utils import timezone

from cms.core import cache
from cms.library import removals
from news.editorial import services
from news.editorial.chain import faults
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused
from news.stories.curation import FrontMoved, arrange_front
from news.stories.front import ChosenStory, FrontChoice, FrontNotice
from news.stories.front_selectors import curation, front_choice
from news.stories.models import ArticlePage, Audience, FrontPlace, TopicPage
from tests.stories.many import make_stories
from tests.stories.places import at, audience
from tests.stories.reading import parsed, words
from tests.stories.test_queries import LIST_BUDGET, questions

pytestmark = [pytest.mark.django_db, pytest.mark.database]

MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def choose(ward, *stories, topics=(), notices=(), by="truc.ban", last_day=None, **how):
    """Arrange the front page over what is there now."""
    day = last_day or timezone.localdate() + 7 * DAY
    return arrange_front(
        choice=FrontChoice(
            tuple(ChosenStory(story.pk, day) for story in stories),
            tuple(topic.pk for topic in topics),
            tuple(notices),
        ),
        seen_version=how.pop("seen_version", curation().version),
        by=ward.people[by],
        **how,
    )


def front(client):
    answer = client.get(at(""))
    assert answer.status_code == 200
    return parsed(answer)


def titles(page, part):
    return [words(each) for each in page.select(f"{part} .card__link")]


def call(text="Chiều nay nghỉ học", starts_at=None, ends_at=None, link=""):
    return FrontNotice(text, link, starts_at, ends_at or timezone.now() + DAY)


@pytest.fixture
def stories(ward):
    return [ward.live(title=f"Bài số {number}") for number in range(1, 4)]


def test_an_arrangement_is_what_readers_get_and_one_decision_tells_it(ward, client, stories):
    first, _, third = stories
    made = choose(ward, first, third, notices=[call(link="https://example.vn/lich")])
    page = front(client)
    assert titles(page, ".lead") == ["Bài số 1"]
    assert titles(page, ".cards--four") == ["Bài số 3", "Bài số 2"]
    assert page.select_one(".calls a")["href"] == "https://example.vn/lich"
    assert made.kind == "structure" and made.page_id == ward.front.pk
    assert [row["title"] for row in made.data["front"]["stories"]] == ["Bài số 1", "Bài số 3"]
    assert made.data["front"]["notices"][0]["text"] == "Chiều nay nghỉ học"
    assert list(faults()) == []
    before = Decision.objects.count()
    assert choose(ward, first, third, notices=front_choice().notices) is None
    assert Decision.objects.count() == before


@pytest.mark.parametrize("act", ["hide", "withdraw"])
def test_a_story_that_is_taken_off_falls_out_and_its_place_fills(ward, client, stories, act):
    first, second, _ = stories
    choose(ward, first, second)
    getattr(services, act)(page_id=first.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    page = front(client)
    assert titles(page, ".lead") == ["Bài số 2"]
    assert titles(page, ".cards--four") == ["Bài số 3"]
    services.restore(page_id=first.pk, by=ward.people["btv.1"])
    assert titles(front(client), ".lead") == ["Bài số 1"]


def test_a_choice_gives_way_by_itself_after_its_last_day(ward, client, stories):
    choose(ward, stories[0], last_day=timezone.localdate())
    assert titles(front(client), ".lead") == ["Bài số 1"]
    with time_machine.travel(timezone.now() + DAY):
        assert titles(front(client), ".lead") == ["Bài số 3"]


def test_a_withheld_picture_leads_nowhere_by_itself(ward, client):
    pictured = ward.live(
        title="Bài có ảnh", without_picture=False, lead_image=ward.picture("b"), lead_alt="Sân"
    )
    ward.live(title="Bài mới hơn, không ảnh")
    assert titles(front(client), ".lead") == ["Bài có ảnh"]
    removals.withhold(file=pictured.lead_image, by=ward.people["truc.ban"])
    assert titles(front(client), ".lead") == ["Bài mới hơn, không ảnh"]


def test_a_topic_has_a_strip_while_it_has_stories_and_none_twice_on_the_page(ward, client):
    for number in range(1, 9):
        ward.live(title=f"Bài số {number}", topics=[ward.topic] if number < 5 else [])
    empty = TopicPage(title="Chuyên đề trống")
    ward.topic.get_parent().specific.add_child(instance=empty)
    services.publish_structure(page_id=empty.pk, by=ward.people["truc.ban"])
    choose(ward, topics=[empty, ward.topic])
    page = front(client)
    assert [words(strip.h2) for strip in page.select(".strip")] == ["Nghị quyết 71-NQ/TW"]
    assert titles(page, ".strip") == ["Bài số 3", "Bài số 2", "Bài số 1"]
    every = titles(page, "main")
    assert len(every) == len(set(every))
    assert "Chuyên đề trống" in titles(page, ".band")


def test_a_page_with_nothing_on_it_says_so_and_leads_on(ward, client):
    page = front(client)
    assert "sắp có bài đầu tiên" in words(page.main)
    assert page.select(".empty a") and not page.select(".lead, .calls, .readers, .strip, .board")


def test_parents_are_one_tap_away_and_nobody_without_stories(ward, client):
    ward.live(title="Cho phụ huynh", audiences=[audience()])
    Audience.objects.create(title="Cô nuôi", slug="co-nuoi")
    links = {words(link): link["href"] for link in front(client).select(".readers a")}
    assert links == {"phụ huynh": at("doi-tuong/phu-huynh/")}
    assert "Cho phụ huynh" in words(parsed(client.get(links["phụ huynh"])).main)


def test_a_notice_comes_and_goes_at_its_minute_although_pages_are_kept(ward, client, kept_pages):
    now = timezone.now().replace(second=0, microsecond=0)
    with time_machine.travel(now, tick=False) as clock:
        choose(ward, notices=[call(starts_at=now + 5 * MINUTE, ends_at=now + 9 * MINUTE)])
        seen = []
        for _ in range(11):
            assert client.get(at("")).content == client.get(at("")).content
            seen.append(bool(front(client).select(".calls")))
            clock.shift(MINUTE)
        assert seen == [False] * 5 + [True] * 4 + [False] * 2
        # Kept, and not only made anew each time.
        assert kept_pages._cache


def test_a_kept_page_ends_with_the_last_day_of_a_choice(ward, client, kept_pages, stories):
    end = (timezone.localtime() + DAY).replace(hour=0, minute=0, second=0, microsecond=0)
    with time_machine.travel(end - 2 * MINUTE, tick=False) as clock:
        choose(ward, stories[0], last_day=timezone.localdate())
        assert titles(front(client), ".lead") == ["Bài số 1"]
        clock.move_to(end - timedelta(seconds=1))
        assert titles(front(client), ".lead") == ["Bài số 1"]
        clock.move_to(end)
        assert titles(front(client), ".lead") == ["Bài số 3"]


@pytest.mark.django_db(transaction=True)
def test_an_arrangement_begins_one_new_epoch_when_it_is_committed(ward, monkeypatch):
    story, renewed = ward.live(), []
    monkeypatch.setattr(cache, "renew", lambda: renewed.append(1) or True)
    with transaction.atomic():
        choose(ward, story, notices=[call()])
        assert renewed == []
    # The row that would tell it after a crash runs as well, at once.
    assert 1 <= len(renewed) <= 2
    renewed.clear()
    choose(ward, story, notices=front_choice().notices)
    assert renewed == []


def test_who_saves_over_an_arrangement_that_they_did_not_see_is_told(ward, stories):
    choose(ward, stories[0])
    with pytest.raises(FrontMoved, match=r"TRUC\.BAN"):
        choose(ward, stories[1], by="quan.tri", seen_version=0)
    assert [each.story_id for each in front_choice().stories] == [stories[0].pk]
    assert choose(ward, stories[1], by="quan.tri") is not None


def test_what_can_not_be_shown_is_refused_and_nothing_changes(ward, stories):
    draft = ward.draft(by="gv.b", unit="b")
    now, end = timezone.now(), timezone.now() + DAY
    choose(ward, stories[0])
    before = list(FrontPlace.objects.values())
    for stories_, more, why in (
        ([draft], {}, "không còn đăng"),
        ([stories[1], stories[1]], {}, "hai lần"),
        ([stories[1]] * 6, {}, "nhiều nhất 5 bài"),
        ([], {"topics": [ward.topic, ward.topic]}, "hai lần"),
        ([stories[1]], {"last_day": timezone.localdate() - DAY}, "đã qua"),
        ([], {"notices": [call(text=" ")]}, "chưa có nội dung"),
        ([], {"notices": [call(ends_at=now - DAY)]}, "đã qua"),
        ([], {"notices": [call(starts_at=end, ends_at=end)]}, "sau khi bắt đầu"),
        ([], {"notices": [call(text=f"Số {n}") for n in range(6)]}, "nhiều nhất 5 thông báo"),
        ([stories[1]], {"by": "btv.1"}, "Chỉ trực ban"),
    ):
        with pytest.raises(ActRefused, match=why), transaction.atomic():
            choose(ward, *stories_, **more)
    assert list(FrontPlace.objects.values()) == before


def test_an_arranged_page_asks_as_little_with_thirty_stories_as_with_three_thousand(ward, client):
    make_stories(ward, 30)
    topics = [ward.topic]
    for title in ("Ngày Nhà giáo", "Năm học mới"):
        page = TopicPage(title=title)
        ward.topic.get_parent().specific.add_child(instance=page)
        services.publish_structure(page_id=page.pk, by=ward.people["truc.ban"])
        topics.append(page)
    old = list(ArticlePage.objects.live().order_by("first_published_at")[:20])
    through = ArticlePage.topics.through
    through.objects.bulk_create(
        through(articlepage_id=story.pk, topicpage_id=topic.pk)
        for topic in topics[1:]
        for story in old
    )
    choose(ward, *old[:5], topics=topics, notices=[call()])
    client.get(at(""))
    few = questions(client, at(""))
    make_stories(ward, 2970)
    many = questions(client, at(""))
    assert len(few) == len(many) <= LIST_BUDGET
    page = front(client)
    assert len(page.select(".strip")) == 3 and len(page.select(".rows li")) == 8
