"""Feeds, read back as readers' programs do."""

import gzip
import time
from datetime import timedelta

import feedparser
import pytest
import time_machine
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from cms.library import removals
from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.channels import cards
from news.editorial import services
from news.stories.models import ArticlePage
from tests.channels.test_cards import photo, pictured
from tests.stories.many import make_stories
from tests.stories.places import at, full_story, related_story, url
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


def read(client, address=None, **headers):
    answer = client.get(address or at("rss.xml"), headers=headers)
    return answer, feedparser.parse(answer.content)


def titles(client, address=None):
    return [entry.title for entry in read(client, address)[1].entries]


def feeds_of(ward, unit="b"):
    pages = (ward.column, ward.topic, ward.units[unit].branch)
    return [at("rss.xml"), *(f"{url(page)}rss.xml" for page in pages)]


def test_the_feed_is_well_formed_and_says_whose_it_is(ward, client):
    ward.live(title="Bài một")
    answer, feed = read(client)
    assert answer["Content-Type"] == "application/rss+xml; charset=utf-8"
    assert not feed.bozo and feed.version == "rss20"
    assert feed.feed.language == "vi" and feed.feed.title
    assert feed.feed.link == settings.SITE_URL + at("")
    selves = [link.href for link in feed.feed.links if link.rel == "self"]
    assert selves == [settings.SITE_URL + at("rss.xml")]


def test_a_story_has_its_address_time_unit_column_and_summary(ward, client):
    story = ward.live(title="Bài <một> & hai", summary="Tóm tắt <b>& vài</b> chữ.")
    entry = read(client)[1].entries[0]
    assert entry.title == "Bài <một> & hai"
    assert entry.link == settings.SITE_URL + url(story)
    assert entry.published.endswith("+0700")
    assert timezone.localtime(fresh(story).first_published_at).strftime("%H:%M:%S") in (
        entry.published
    )
    assert entry.author == "Trường THCS B (mẫu)"
    assert [tag.term for tag in entry.tags] == ["Tin giáo dục"]
    assert "Tóm tắt &lt;b&gt;&amp; vài&lt;/b&gt; chữ." in entry.summary


def test_the_name_of_a_story_stays_whatever_title_and_address_become(ward, client):
    story = ward.live(title="Tên cũ")
    before = read(client)[1].entries[0].id
    ward.edit(story, "gv.b", title="Tên mới", slug="dia-chi-moi")
    ward.submit(story, by="gv.b")
    ward.approve(story)
    entry = read(client)[1].entries[0]
    assert entry.title == "Tên mới" and entry.id == before


def test_each_section_has_the_stories_that_its_page_lists(ward, client):
    story = related_story(ward)
    ward.submit(story, by="gv.b")
    ward.approve(story)
    for address in feeds_of(ward):
        assert titles(client, address) == ["Ngày hội trồng cây"], address
    assert titles(client, feeds_of(ward, "a")[-1]) == []


@pytest.mark.parametrize(
    "path", ["chuyen-muc/khong-co/rss.xml", "don-vi/x/y/rss.xml", "the/rss.xml"]
)
def test_there_is_no_feed_of_what_is_not_there(ward, client, path):
    assert client.get(at(path)).status_code == 404


def test_labels_corrections_and_source_go_with_the_story(ward, client):
    story = full_story(ward, ai_use="content")
    ward.edit(story, "btv.1", summary="Sáu mươi cây được trồng.")
    services.propose_correction(
        page_id=story.pk, by=ward.people["btv.1"], notice="Số cây là 60 & không phải 50."
    )
    ward.approve(story, by="btv.2")
    entry = next(e for e in read(client)[1].entries if e.link.endswith(url(story)))
    assert "trí tuệ nhân tạo" in entry.summary
    assert "Đính chính" in entry.summary and "Số cây là 60 &amp; không phải 50." in entry.summary
    assert "Dẫn lại từ Cổng thông tin thành phố, đăng ngày 19/05/2026." in entry.summary


def test_what_leaves_the_portal_leaves_every_feed_at_once(ward, client):
    story = related_story(ward)
    ward.submit(story, by="gv.b")
    ward.approve(story)
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    assert [titles(client, address) for address in feeds_of(ward)] == [[], [], [], []]
    services.restore(page_id=story.pk, by=ward.people["btv.1"])
    assert [len(titles(client, address)) for address in feeds_of(ward)] == [1, 1, 1, 1]
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Sai")
    assert [titles(client, address) for address in feeds_of(ward)] == [[], [], [], []]


def test_a_story_that_is_not_due_is_not_in_the_feed(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    assert titles(client) == []


def test_the_picture_goes_along_and_never_one_that_was_taken_off(ward, client):
    cache.clear()
    OutboxRow.objects.all().delete()
    image = photo(ward)
    story = pictured(ward, image)
    assert read(client)[1].entries[0].enclosures == []
    run_due(limit=1000)
    (shown,) = read(client)[1].entries[0].enclosures
    assert shown.type == "image/jpeg" and shown.href.startswith(settings.SITE_URL)
    fetched = client.get(shown.href.removeprefix(settings.SITE_URL))
    assert fetched.status_code == 200 and len(b"".join(fetched)) == int(shown.length)
    type(image).objects.filter(pk=image.pk).update(withheld_at=timezone.now())
    assert read(client)[1].entries[0].enclosures == []
    cards.draw_card(story.pk)
    (drawn,) = read(client)[1].entries[0].enclosures
    assert "/share/" in drawn.href


def test_one_tap_takes_a_picture_out_of_feeds_share_card_and_page_within_a_second(ward, client):
    """Of this process's own time: the tests beside it must not decide."""
    cache.clear()
    OutboxRow.objects.all().delete()
    image = photo(ward)
    story = pictured(ward, image)
    run_due(limit=1000)
    portal, column, _topic, unit = feeds_of(ward)
    places = [portal, column, unit, url(story), at("")]
    files = [size.url for size in image.renditions.all()]

    def showing():
        pages = {place: client.get(place).content.decode() for place in places}
        return {place for place, page in pages.items() if any(name in page for name in files)}

    assert showing() == set(places)
    case = removals.open_case(file=image, source=removals.RemovalCase.Source.FORM)
    OutboxRow.objects.all().delete()
    client.force_login(ward.people["ht.b"])
    begun = time.process_time()
    client.post(reverse("library_removal_hide", args=[case.pk]))
    run_due(limit=1000)
    client.logout()
    assert showing() == set()
    assert {client.get(name).status_code for name in files} == {404}
    assert time.process_time() - begun < 1
    assert "/share/" in read(client)[1].entries[0].enclosures[0].href


def test_a_reader_that_has_it_already_gets_nothing_twice(ward, client):
    story = ward.live(title="Bài một")
    first, _ = read(client)
    kept = {"if-none-match": first["ETag"], "if-modified-since": first["Last-Modified"]}
    assert client.get(at("rss.xml"), headers=kept).status_code == 304
    since = {"if-modified-since": first["Last-Modified"]}
    assert client.get(at("rss.xml"), headers=since).status_code == 304
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    answer = client.get(at("rss.xml"), headers=kept)
    assert answer.status_code == 200 and b"<item>" not in answer.content


@pytest.mark.database
def test_thirty_stories_cost_as_many_queries_as_three_and_the_newest_thirty_are_told(ward, client):
    make_stories(ward, 3)
    client.get(at("rss.xml"))
    counts = []
    for more in (0, 40):
        make_stories(ward, more)
        with CaptureQueriesContext(connection) as asked:
            found = titles(client)
        counts.append(len(asked))
    assert len(found) == 30
    newest = ArticlePage.objects.live().order_by("-first_published_at", "-pk")[:30]
    assert found == [story.title for story in newest]
    assert counts[0] == counts[1] <= 12, counts


def test_feeds_and_sitemaps_are_kept_and_compressed_once(ward, client, kept_pages, monkeypatch):
    ward.live(title="Bài một")
    where = [*feeds_of(ward), at("sitemap.xml"), at("sitemap-tin-bai-1.xml")]
    plain = {address: client.get(address) for address in where}
    monkeypatch.setattr("cms.core.kept_pages.gzip.compress", None)
    for address, first in plain.items():
        with CaptureQueriesContext(connection) as asked:
            packed = client.get(address, headers={"accept-encoding": "gzip"})
            told = client.get(address, headers={"if-none-match": packed["ETag"]})
        assert not asked.captured_queries and told.status_code == 304, address
        assert gzip.decompress(packed.content) == first.content, address
        assert packed["X-Accel-Expires"] == "1", address


def test_a_kept_feed_answers_to_times_too(ward, client, kept_pages):
    ward.live(title="Bài một")
    first = client.get(at("rss.xml"))
    since = {"if-modified-since": first["Last-Modified"]}
    assert client.get(at("rss.xml"), headers=since).status_code == 304
    long_ago = {"if-modified-since": "Mon, 01 Jan 2024 00:00:00 GMT"}
    assert client.get(at("rss.xml"), headers=long_ago).status_code == 200
    # A tag says more than a time (RFC 9110, 13.2.2).
    other = {**since, "if-none-match": '"khac"'}
    assert client.get(at("rss.xml"), headers=other).status_code == 200


def test_a_feed_without_stories_stays_the_same_feed(ward, client):
    with time_machine.travel("2026-11-25T08:00:00+07:00", tick=False):
        first = client.get(at("rss.xml")).content
    with time_machine.travel("2026-11-25T09:00:00+07:00", tick=False):
        assert client.get(at("rss.xml")).content == first


def test_what_is_approved_for_later_is_no_change_of_the_feed(ward, client):
    before = client.get(at("rss.xml"))
    with time_machine.travel(timezone.now() + timedelta(minutes=5), tick=False):
        story = ward.draft(by="gv.b", unit="b")
        ward.submit(story, by="gv.b")
        ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    assert client.get(at("rss.xml"))["Last-Modified"] == before["Last-Modified"]
