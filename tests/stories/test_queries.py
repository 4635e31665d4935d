"""How many questions a public page asks the database, with few stories and with many."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cms.library.models import NewsImage
from news.stories.models import ArticlePage
from tests.stories.many import make_stories
from tests.stories.places import (
    at,
    full_story,
    live_document,
    live_info,
    pictured_story,
    url,
)

pytestmark = [pytest.mark.django_db, pytest.mark.database]

LIST_BUDGET, PAGE_BUDGET = 20, 12
# Files, related stories and links inside the text cost one to three questions a kind.
EVERY_BLOCK = 18
FEW, MANY = 30, 3000


def places(ward):
    """Return each kind of address with how many questions it may ask."""
    document, info = live_document(ward), live_info(ward)
    story = full_story(ward)
    plain = ward.live(title="Bài chỉ có chữ")
    day = story.first_published_at
    lists = {
        "front": at(""),
        "column": url(ward.column),
        "column, page 2": url(ward.column) + "?page=2",
        "column, filtered": url(ward.column) + "?the_loai=tin&don_vi=trung-tam-mau",
        "unit": url(ward.units["b"].branch),
        "topic": url(ward.topic),
        "documents": at("van-ban/"),
        "columns": at("chuyen-muc/"),
        "topics": at("chuyen-de/"),
        "units": at("don-vi/"),
        "audience": reverse("audience", args=["phu-huynh"]),
        "tag": reverse("tag", args=["trong-cay"]),
        "archive": reverse("archive_index"),
        "month": reverse("archive_month", args=[day.year, day.month]),
        "day": reverse("archive_day", args=[day.year, day.month, day.day]),
    }
    pages = {
        "plain story": url(plain),
        "story with pictures": url(pictured_story(ward)),
        "document": url(document),
        "information": url(info),
        "not found": at("khong-co/"),
    }
    return {
        **{name: (address, LIST_BUDGET) for name, address in lists.items()},
        **{name: (address, PAGE_BUDGET) for name, address in pages.items()},
        "story with every block": (url(story), EVERY_BLOCK),
    }


def questions(client, address):
    """Return what a freshly started process asks for one page."""
    cache.clear()
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(connection) as asked:
        response = client.get(address)
    assert response.status_code in (200, 404)
    return [query["sql"] for query in asked.captured_queries]


def test_the_number_of_queries_is_in_budget_and_does_not_grow_with_the_stories(ward, client):
    asked = places(ward)
    for address, _ in asked.values():
        client.get(address)  # pictures get their sizes from the first visitor
    make_stories(ward, FEW - ArticlePage.objects.live().count())
    few = {name: questions(client, address) for name, (address, _) in asked.items()}
    make_stories(ward, MANY - FEW)
    assert ArticlePage.objects.live().count() == MANY
    many = {name: questions(client, address) for name, (address, _) in asked.items()}
    assert {n: len(q) for n, q in few.items()} == {n: len(q) for n, q in many.items()}
    over = {name: len(many[name]) for name, (_, most) in asked.items() if len(many[name]) > most}
    assert over == {}


def test_a_picture_gets_its_sizes_once(ward, client, monkeypatch):
    asked = places(ward)
    for address, _ in asked.values():
        client.get(address)

    def draw_again(image, *filters):
        assert not filters, [found.spec for found in filters]
        return {}

    monkeypatch.setattr(NewsImage, "create_renditions", draw_again)
    for address, _ in asked.values():
        client.get(address)
