"""The archive by month and day: counts, the nearest days with stories, dates that are none."""

import json
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from news.stories.models import ArticlePage
from tests.stories.many import make_stories
from tests.stories.places import at
from tests.stories.reading import parsed, words

pytestmark = [pytest.mark.django_db, pytest.mark.database, pytest.mark.prefix]
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def published(ward, title, *moment):
    story = ward.live(title=title)
    when = datetime(*moment, tzinfo=ZONE)
    ArticlePage.objects.filter(pk=story.pk).update(first_published_at=when)
    return story


@pytest.fixture(autouse=True)
def no_sizes_of_another_test():
    cache.clear()


@pytest.fixture
def three_days(ward):
    # Half past midnight and half to midnight: other days than in UTC.
    published(ward, "Đêm giao thừa", 2026, 2, 28, 23, 30)
    published(ward, "Sáng sớm", 2026, 3, 5, 0, 30)
    published(ward, "Buổi chiều", 2026, 3, 5, 15, 0)
    published(ward, "Hôm sau nữa", 2026, 3, 9, 6, 0)


def read(client, path):
    answer = client.get(at(path))
    assert answer.status_code == 200
    return parsed(answer)


def titles(page):
    return [words(title) for title in page.select(".card__title")]


def test_addresses_are_written_with_two_digits_and_read_with_one(client, three_days):
    assert reverse("archive_day", args=[2026, 3, 5]) == at("luu-tru/2026/03/05/")
    for path in ("luu-tru/2026/03/05/", "luu-tru/2026/3/5/"):
        page = read(client, path)
        assert titles(page) == ["Buổi chiều", "Sáng sớm"]
        assert page.find("link", rel="canonical")["href"].endswith("/luu-tru/2026/03/05/")


def test_a_day_leads_to_the_nearest_days_that_have_stories(client, three_days):
    page = read(client, "luu-tru/2026/03/05/")
    before, after = page.select_one("a[rel=prev]"), page.select_one("a[rel=next]")
    assert (before["href"], after["href"]) == (
        at("luu-tru/2026/02/28/"), at("luu-tru/2026/03/09/"),
    )  # fmt: skip
    assert "28/02/2026" in words(before) and "09/03/2026" in words(after)
    first = read(client, "luu-tru/2026/02/28/")
    assert first.select("a[rel=prev]") == [] and titles(first) == ["Đêm giao thừa"]
    assert read(client, "luu-tru/2026/03/09/").select("a[rel=next]") == []


def test_a_day_without_stories_says_so_and_leads_on(client, three_days):
    page = read(client, "luu-tru/2026/03/07/")
    assert "Không có tin, bài nào" in words(page.main)
    assert page.select_one("a[rel=prev]")["href"] == at("luu-tru/2026/03/05/")
    assert page.select_one("a[rel=next]")["href"] == at("luu-tru/2026/03/09/")


def test_a_month_names_its_days_with_their_counts(client, three_days):
    page = read(client, "luu-tru/2026/03/")
    days = [(day["href"], words(day)) for day in page.select(".chip--day")]
    assert days == [
        (at("luu-tru/2026/03/05/"), "Ngày 05 2 tin, bài"),
        (at("luu-tru/2026/03/09/"), "Ngày 09 1 tin, bài"),
    ]
    months = [words(chip) for chip in page.select(".months .chip:not(.chip--day)")]
    assert months == ["Tháng 03/2026 3 tin, bài", "Tháng 02/2026 1 tin, bài"]


def test_the_way_back_from_a_day_is_its_month(client, three_days):
    trail = read(client, "luu-tru/2026/03/05/").select(".trail a")
    assert trail[-1]["href"] == at("luu-tru/2026/03/")


@pytest.mark.parametrize(
    "path", ["2026/02/30/", "2026/13/", "2026/00/01/", "2026/003/05/", "1999/01/01/", "2026/3/5/1/"]
)
def test_a_date_that_is_none_is_not_found(client, ward, path):
    assert client.get(at("luu-tru/") + path).status_code == 404


def test_a_day_among_thousands_of_stories_costs_what_it_costs_among_few(ward, client):
    def asked():
        with CaptureQueriesContext(connection) as found:
            client.get(at(f"luu-tru/{day:%Y/%m/%d}/"))
        return len(found)

    make_stories(ward, 30)
    day = ArticlePage.objects.live().order_by("-first_published_at")[20].first_published_at
    day = day.astimezone(ZONE)
    asked()
    few = asked()
    make_stories(ward, 1500)
    assert asked() == few <= 20


def test_data_for_machines_names_each_step_of_the_way_in_months_before_october_too(
    client, three_days
):
    page = read(client, "luu-tru/2026/03/05/")
    parts = [json.loads(tag.string) for tag in page.select("script[type='application/ld+json']")]
    (trail,) = (part for part in parts if part["@type"] == "BreadcrumbList")
    names = [step["name"] for step in trail["itemListElement"]]
    assert names[:4] == ["Trang chủ", "Lưu trữ", "2026", "Tháng 3"]
