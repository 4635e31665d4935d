"""Sitemaps and robots: valid, whole, and only of what readers may see."""

from urllib.parse import urlsplit

import pytest
from django.conf import settings

from news.channels import sitemaps
from news.editorial import services
from tests.channels.sitemap_rules import faults, locations
from tests.stories.places import at, live_document, live_info, related_story, url

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]

HOST = urlsplit(settings.SITE_URL).netloc


def files(client):
    index = client.get(at("sitemap.xml"))
    assert index.status_code == 200 and index["Content-Type"] == "application/xml"
    assert faults(index.content, "sitemapindex", HOST) == []
    return [where.removeprefix(settings.SITE_URL) for where in locations(index.content)]


def told(client):
    found = []
    for where in files(client):
        answer = client.get(where)
        assert faults(answer.content, "urlset", HOST) == [], where
        found += locations(answer.content)
    return [where.removeprefix(settings.SITE_URL) for where in found]


def everything(ward):
    story = related_story(ward)
    ward.submit(story, by="gv.b")
    ward.approve(story)
    return story, live_document(ward), live_info(ward)


def test_every_live_page_and_every_list_is_told_once(ward, client):
    pages = everything(ward)
    found = told(client)
    assert len(found) == len(set(found))
    wanted = {url(page) for page in (*pages, ward.column, ward.topic, ward.units["b"].branch)}
    lists = "chuyen-muc/ don-vi/ van-ban/ dinh-chinh/ luu-tru/ the/trong-cay/ doi-tuong/phu-huynh/"
    wanted |= {at(part) for part in ("", *lists.split())}
    assert wanted - set(found) == set()
    broken = {where: client.get(where).status_code for where in found}
    assert {where: status for where, status in broken.items() if status != 200} == {}


def test_what_readers_may_not_see_is_not_told(ward, client):
    story = everything(ward)[0]
    draft = ward.draft(title="Bản nháp")
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    found = told(client)
    assert url(story) not in found and url(draft) not in found
    assert at("the/trong-cay/") not in found


def test_a_kind_with_many_pages_is_parted_and_one_with_none_has_no_file(ward, client, monkeypatch):
    assert not [where for where in files(client) if "van-ban" in where]
    assert client.get(at("sitemap-van-ban-1.xml")).status_code == 404
    monkeypatch.setattr(sitemaps.PortalSitemap, "limit", 2)
    for number in range(3):
        ward.live(title=f"Bài {number}")
    assert [where for where in files(client) if "tin-bai" in where] == [
        at("sitemap-tin-bai-1.xml"), at("sitemap-tin-bai-2.xml"),
    ]  # fmt: skip
    assert len(set(told(client))) == len(told(client))


@pytest.mark.parametrize(
    "path", ["sitemap-tin-bai-99.xml", "sitemap-la-1.xml", "sitemap-tin-bai-0.xml"]
)
def test_there_is_no_file_that_the_index_does_not_name(ward, client, path):
    assert client.get(at(path)).status_code == 404


def test_an_unchanged_sitemap_is_not_sent_twice(ward, client):
    first = client.get(at("sitemap.xml"))
    again = client.get(at("sitemap.xml"), headers={"if-none-match": first["ETag"]})
    assert again.status_code == 304


def test_robots_leave_alone_what_is_not_for_them_and_find_the_sitemap(client):
    answer = client.get(at("robots.txt"))
    assert answer["Content-Type"].startswith("text/plain")
    assert answer.content.decode().splitlines() == [
        "User-agent: *",
        *(f"Disallow: {at(part)}" for part in
          ("admin/", "tim-kiem/", "xem-truoc/", "go-anh/", "bao-loi/")),
        "",
        f"Sitemap: {settings.SITE_URL}{at('sitemap.xml')}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"<url><loc>https://other.example/x</loc></url>", "other.example"),
        (b"<url><lastmod>2026-01-01</lastmod></url>", "Expected is"),
        (b"<url><loc>LOC</loc><lastmod>1/2/2026</lastmod></url>", "'1/2/2026' is not a valid"),
        (b"<url><loc>LOC</loc><lang>vi</lang></url>", "not expected"),
        (b"", "Missing child"),
    ],
)
def test_the_rules_refuse_what_the_schema_refuses(content, fault):
    head = b'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    row = content.replace(b"LOC", settings.SITE_URL.encode() + b"/trang/")
    found = faults(head + row + b"</urlset>", "urlset", HOST)
    assert found and fault in found[0]
