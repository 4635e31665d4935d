"""The screen "Trang nhất" without a script: every button by the form, and nothing typed is lost."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from news.editorial import services
from news.editorial.models import Decision
from news.stories.front_selectors import curation, front_choice
from tests.conftest import lasting
from tests.rights.stage import ANONYMOUS, EVERYBODY, enter, undone
from tests.stories.many import make_stories
from tests.stories.places import at
from tests.stories.reading import parsed, words
from tests.ward import fresh, load_ward

pytestmark = [pytest.mark.django_db, pytest.mark.database]

DAY = timedelta(days=1)


def signed_in(ward, name="truc.ban"):
    client = Client()
    client.force_login(
        ward.people[name], backend="django.contrib.auth.backends.ModelBackend"
    )  # fmt: skip
    return client


@pytest.fixture
def duty(ward):
    return signed_in(ward)


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    with lasting(django_db_blocker):
        ward = load_ward()
        yield [ward.live(title=f"Bài số {number}") for number in range(1, 4)]


@pytest.fixture
def stories(ward, published):
    return [fresh(story) for story in published]


def sent(page):
    """Return what the form on the screen would send, without a button."""
    fields = {}
    for tag in page.select("form.front-sheet :is(input, textarea)"):
        if tag.get("type") == "checkbox" or not tag.get("name"):
            continue
        value = tag.get("value", "") if tag.name == "input" else tag.text.strip()
        fields.setdefault(tag["name"], []).append(value)
    return fields


def press(client, page, act, **typed):
    """Send the form as it stands by one of its buttons."""
    answer = client.post(reverse("front_curation:index"), {**sent(page), **typed, "act": act})
    assert answer.status_code in (200, 302)
    return parsed(answer) if answer.status_code == 200 else shown(client)


def shown(client):
    return parsed(client.get(reverse("front_curation:index")))


def order(page):
    return [words(each) for each in page.select("[data-list=bai] .front-row__title")]


def filled(page):
    """Return who stands by itself in which place."""
    rows = page.select("#bai > .front-list:not([data-list]) .front-row")
    return {
        words(row.select_one(".front-row__place")): words(row.select_one(".front-row__title"))
        for row in rows
        if row.select_one(".front-row__place")
    }


def test_the_menu_leads_the_duty_editor_there_and_nobody_of_a_school(ward):
    for name, may in (("truc.ban", True), ("quan.tri", True), ("btv.1", False), ("ht.a", False)):
        menu = signed_in(ward, name).get(reverse("wagtailadmin_home")).content.decode()
        assert (reverse("front_curation:index") in menu) is may, name


def test_the_screen_shows_what_stands_where_by_itself(ward, duty, stories):
    page = shown(duty)
    assert order(page) == []
    assert filled(page) == {"Bài lớn": "Bài số 3", "Bài 2": "Bài số 2", "Bài 3": "Bài số 1"}


def test_stories_are_chosen_ordered_and_dropped_by_buttons_and_stored_at_the_end(
    ward, duty, stories
):
    first, second, third = (story.pk for story in stories)
    page = shown(duty)
    for pk in (first, second, third):
        page = press(duty, page, f"add:bai:{pk}")
    assert order(page) == ["Bài số 1", "Bài số 2", "Bài số 3"]
    page = press(duty, page, f"up:bai:{third}")
    page = press(duty, page, f"down:bai:{first}")
    assert order(page) == ["Bài số 3", "Bài số 1", "Bài số 2"]
    page = press(duty, page, f"remove:bai:{first}")
    assert order(page) == ["Bài số 3", "Bài số 2"] and filled(page) == {"Bài 3": "Bài số 1"}
    assert front_choice().stories == () and not curation().version
    page = press(duty, page, "save")
    assert "Đã lưu trang nhất" in words(page) and order(page) == ["Bài số 3", "Bài số 2"]
    kept = front_choice().stories
    assert [each.story_id for each in kept] == [third, second]
    assert {each.last_day for each in kept} == {timezone.localdate() + 7 * DAY}


def test_topics_get_strips_by_buttons(ward, duty):
    page = press(duty, shown(duty), f"add:chuyen-de:{ward.topic.pk}")
    press(duty, page, "save")
    assert front_choice().topic_ids == (ward.topic.pk,)
    press(duty, press(duty, shown(duty), f"remove:chuyen-de:{ward.topic.pk}"), "save")
    assert front_choice().topic_ids == ()


def test_a_notice_is_written_changed_and_dropped(ward, duty, client):
    end = timezone.localtime().replace(second=0, microsecond=0) + 2 * DAY
    typed = {
        "thong-bao-0-text": "Chiều nay các trường nghỉ học tránh bão",
        "thong-bao-0-ends_at": f"{end:%Y-%m-%dT%H:%M}",
    }
    press(duty, shown(duty), "save", **typed)
    (notice,) = front_choice().notices
    assert notice.ends_at == end and notice.starts_at is None
    assert "nghỉ học tránh bão" in words(parsed(client.get(at(""))).select_one(".calls"))
    page = press(duty, shown(duty), "save", **{"thong-bao-0-text": "Chiều nay vẫn học"})
    assert front_choice().notices[0].text == "Chiều nay vẫn học"
    press(duty, page, "save", **{"thong-bao-0-DELETE": "on"})
    assert front_choice().notices == ()


def test_a_search_finds_live_stories_by_their_title_alone(ward, duty, stories):
    ward.live(title="Hội khỏe Phù Đổng")
    ward.draft(by="gv.b", unit="b", title="Hội khỏe chưa đăng")
    page = press(duty, shown(duty), "search", tim="hội khỏe")
    found = [words(each) for each in page.select(".front-search .front-row__title")]
    assert found == ["Hội khỏe Phù Đổng"]
    page = press(duty, page, "search", tim="không có bài như vậy")
    assert "Không có bài đang đăng nào" in words(page.select_one(".front-search"))


def test_bad_input_is_said_at_its_field_and_everything_stays(ward, duty, stories):
    page = press(duty, shown(duty), f"add:bai:{stories[0].pk}")
    day = f"bai-{stories[0].pk}-last_day"
    typed = {
        day: "hôm kia",
        "keep_days": "900",
        "thong-bao-0-text": "Thông báo chưa có giờ",
        "thong-bao-0-link": "không phải địa chỉ",
    }
    page = press(duty, page, "save", **typed)
    faults = [words(each) for each in page.select(".front-sheet__error")]
    assert len(faults) == 4 and "Ngày chưa đúng" in faults[0] and "60 ngày" in faults[1]
    again = sent(page)
    assert {name: again[name] for name in typed} == {k: [v] for k, v in typed.items()}
    assert order(page) == ["Bài số 1"] and front_choice().stories == ()


def test_the_second_of_two_duty_editors_is_told_and_loses_nothing(ward, duty, stories):
    other = signed_in(ward, "quan.tri")
    mine = press(duty, shown(duty), f"add:bai:{stories[0].pk}")
    theirs = press(other, shown(other), f"add:bai:{stories[1].pk}")
    press(other, theirs, "save")
    page = press(duty, mine, "save")
    told = words(page.select_one(".front-sheet__other"))
    assert "Người khác vừa lưu" in told and "Bài số 2" in told and order(page) == ["Bài số 1"]
    assert [each.story_id for each in front_choice().stories] == [stories[1].pk]
    press(duty, page, "save")
    assert [each.story_id for each in front_choice().stories] == [stories[0].pk]


def test_a_preview_shows_the_page_and_stores_nothing(ward, duty, stories):
    page = press(duty, shown(duty), f"add:bai:{stories[0].pk}")
    before = Decision.objects.count()
    front = press(duty, page, "preview")
    assert words(front.select_one(".lead__title")) == "Bài số 1"
    assert "người đọc chưa thấy" in words(front.select_one(".preview-note"))
    assert front_choice().stories == () and Decision.objects.count() == before


def test_a_chosen_story_that_was_hidden_is_marked_and_kept(ward, duty, stories):
    press(duty, press(duty, shown(duty), f"add:bai:{stories[0].pk}"), "save")
    services.hide(page_id=stories[0].pk, by=ward.people["truc.ban"], reason="Có sai sót")
    page = shown(duty)
    assert "Không còn đăng" in words(page.select_one(".front-row__off"))
    assert filled(page)["Bài lớn"] == "Bài số 3"
    press(duty, press(duty, page, f"add:bai:{stories[1].pk}"), "save")
    assert [each.story_id for each in front_choice().stories] == [stories[0].pk, stories[1].pk]


@pytest.mark.parametrize(
    "act", ["", "up", "up:bai", "up:bai:", "add:bai:x", "add:bai:999999", "remove:y:1", "save:1"]
)
def test_a_forged_button_does_nothing(ward, duty, stories, act):
    page = press(duty, press(duty, shown(duty), f"add:bai:{stories[0].pk}"), act)
    assert order(page) == ["Bài số 1"] and front_choice().stories == ()


def test_a_form_without_its_fields_stores_nothing(ward, duty):
    url = reverse("front_curation:index")
    for data in ({"act": "save"}, {"act": "save", "version": "x" * 30, "bai": ["1 OR 1", "-1"]}):
        assert "Chưa lưu" in duty.post(url, data).content.decode()
    assert not curation().version


def test_only_duty_editor_and_administrator_arrange_the_front_page(ward):
    clients, url = enter(ward), reverse("front_curation:index")
    story, version = ward.live(), curation().version
    data = {
        "act": "save",
        "version": version,
        "keep_days": "7",
        "bai": story.pk,
        f"bai-{story.pk}-last_day": f"{timezone.localdate() + DAY:%Y-%m-%d}",
        "thong-bao-TOTAL_FORMS": "0",
        "thong-bao-INITIAL_FORMS": "0",
    }
    able = set()
    for who in EVERYBODY:
        with undone():
            opened = clients[who].get(url).status_code == 200
            clients[who].post(url, data)
            if front_choice().stories:
                able.add(who)
            assert opened == (who in able), who
    assert ANONYMOUS in EVERYBODY and able == {"truc.ban", "quan.tri"}


def test_the_screen_asks_no_more_with_three_thousand_stories(ward, duty):
    make_stories(ward, 30)

    def count():
        with CaptureQueriesContext(connection) as asked:
            press(duty, shown(duty), "search", tim="tin")
        return len(asked)

    count()
    few = count()
    make_stories(ward, 2970)
    assert count() == few


@pytest.mark.parametrize("day", ["9999-12-31", "31/12/9999", "2099-01-01", "0001-01-01"])
@pytest.mark.parametrize("act", ["search", "preview", "save"])
def test_a_day_that_no_story_may_have_is_refused_and_nothing_typed_is_lost(duty, stories, day, act):
    story = stories[0].pk
    page = press(duty, shown(duty), f"add:bai:{story}")
    typed = {**sent(page), f"bai-{story}-last_day": day, "act": act}
    answer = duty.post(reverse("front_curation:index"), typed)
    assert answer.status_code == 200 and front_choice().stories == ()
    if act != "preview":
        assert parsed(answer).select_one(f"[name=bai-{story}-last_day]")["value"] == day


@pytest.mark.parametrize("moment", ["0001-01-01T00:00", "9999-12-31T23:59"])
def test_moments_at_the_ends_of_time_break_nothing(duty, stories, moment):
    page = press(duty, shown(duty), f"add:bai:{stories[0].pk}")
    names = [name for name in sent(page) if name.endswith(("starts_at", "ends_at", "-text"))]
    assert names
    typed = {name: "Nghỉ học" if name.endswith("-text") else moment for name in names}
    for act in ("search", "preview", "save"):
        answer = duty.post(reverse("front_curation:index"), {**sent(page), **typed, "act": act})
        assert answer.status_code in {200, 302}


def test_a_second_click_on_the_button_stores_once_and_accuses_nobody(duty, stories):
    page = press(duty, shown(duty), f"add:bai:{stories[0].pk}")
    form = {**sent(page), "act": "save"}
    answers = [duty.post(reverse("front_curation:index"), form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Decision.objects.filter(reason="Sắp trang nhất").count() == 1
