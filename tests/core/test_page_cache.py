"""The page cache: what is kept, for whom, and that nobody can put anything into it."""

import gzip

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory
from wagtail.contrib.redirects.models import Redirect

from cms.core import page_cache
from cms.core.kept_pages import KeptPage
from tests.core.conftest import asked
from tests.stories.places import at, url

pytestmark = [pytest.mark.django_db, pytest.mark.prefix]


def test_a_kept_page_asks_no_database_and_is_the_same(front, client):
    count, again = asked(lambda: client.get(at("")))
    assert count == 0 and again.content == front.content
    assert dict(again.items()) == dict(front.items())
    assert again["Cache-Control"] == "no-cache" and again["Vary"] == "Accept-Encoding"
    assert again["X-Accel-Expires"] == "1"
    assert "default-src" in again["Content-Security-Policy"]
    assert again["X-Content-Type-Options"] == "nosniff"


def test_a_browser_that_has_the_page_is_told_so_without_it(front, client):
    for tag in (front["ETag"], f"W/{front['ETag']}", f'"khac", {front["ETag"]}', "*"):
        count, answer = asked(lambda tag=tag: client.get(at(""), HTTP_IF_NONE_MATCH=tag))
        assert (count, answer.status_code, answer.content) == (0, 304, b"")
        assert answer["ETag"] == front["ETag"] and answer["Cache-Control"] == "no-cache"
    assert client.get(at(""), HTTP_IF_NONE_MATCH='"khac"').status_code == 200


def test_whoever_takes_gzip_gets_the_bytes_that_were_compressed_once(front, client, monkeypatch):
    monkeypatch.setattr("cms.core.kept_pages.gzip.compress", None)
    packed = client.get(at(""), HTTP_ACCEPT_ENCODING="br, gzip;q=0.8")
    assert packed["Content-Encoding"] == "gzip" and packed["ETag"] != front["ETag"]
    assert gzip.decompress(packed.content) == front.content
    assert packed["Content-Length"] == str(len(packed.content))
    for refused in ("", "br", "gzip;q=0", "gzip; q=0.000", "identity"):
        assert "Content-Encoding" not in client.get(at(""), HTTP_ACCEPT_ENCODING=refused)
    again = client.get(at(""), HTTP_ACCEPT_ENCODING="gzip", HTTP_IF_NONE_MATCH=packed["ETag"])
    assert again.status_code == 304 and again["ETag"] == packed["ETag"]


def test_another_host_or_scheme_never_gets_into_the_page_of_this_one(front, client, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    settings.TRUSTED_PROXIES = []
    headers = (
        {"HTTP_HOST": "ke-xau.example"},
        {"HTTP_HOST": "testserver:81"},
        {"HTTP_X_FORWARDED_HOST": "ke-xau.example"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
        {"HTTP_X_ORIGINAL_URL": "/admin/"},
        {"HTTP_ACCEPT_LANGUAGE": "en"},
        {"HTTP_RANGE": "bytes=0-9"},
        {"HTTP_COOKIE": "ngon_ngu=en; csrftoken=" + "a" * 32},
    )
    statuses = [client.get(at(""), **header).status_code for header in headers]
    assert statuses == [400, 200, 200, 200, 200, 200, 200, 200]
    again = client.get(at(""))
    assert again.content == front.content and b"ke-xau" not in again.content


@pytest.mark.parametrize(
    "header",
    [
        {"HTTP_X_FORWARDED_HOST": "ke-xau.example"},
        {"HTTP_X_ORIGINAL_URL": "/admin/"},
        {"HTTP_ACCEPT_LANGUAGE": "en"},
        {"HTTP_RANGE": "bytes=0-9"},
        {"HTTP_COOKIE": "ngon_ngu=en; csrftoken=" + "a" * 32},
        {"HTTP_USER_AGENT": "<script>"},
        {"HTTP_X_FORWARDED_FOR": "1.2.3.4"},
        {"HTTP_X_FORWARDED_PROTO": "https"},
    ],
)
def test_the_first_visitors_headers_do_not_change_what_the_next_one_gets(
    client, kept_pages, header
):
    first = client.get(at(""), **header)
    assert first.status_code == 200 and len(kept_pages._cache) == 1
    count, plain = asked(lambda: Client().get(at("")))
    assert count == 0
    kept_pages.clear()
    assert plain.content == first.content == Client().get(at("")).content


def test_made_up_ports_of_the_host_are_answered_and_not_kept(client, kept_pages, settings):
    settings.ALLOWED_HOSTS = ["testserver"]
    for port in range(8000, 8020):
        assert client.get(at(""), HTTP_HOST=f"testserver:{port}").status_code == 200
    assert client.get(at(""), HTTP_HOST="TESTSERVER").status_code == 200
    assert len(kept_pages._cache) == 0


def test_asking_for_the_head_alone_is_answered_from_the_page_and_never_becomes_it(
    client, kept_pages
):
    assert client.head(at("")).status_code == 200 and len(kept_pages._cache) == 0
    page = client.get(at(""))
    count, head = asked(lambda: client.head(at("")))
    assert count == 0 and head.content == b""
    assert head["Content-Length"] == str(len(page.content)) and head["ETag"] == page["ETag"]


def test_whoever_signed_in_neither_fills_the_cache_nor_reads_from_it(ward, kept_pages):
    client = Client()
    client.force_login(ward.people["btv.1"], "django.contrib.auth.backends.ModelBackend")
    first = client.get(at(""))
    assert first.status_code == 200 and len(kept_pages._cache) == 0
    assert "X-Accel-Expires" not in first
    Client().get(at(""))
    count, _ = asked(lambda: client.get(at("")))
    assert count > 0 and len(kept_pages._cache) == 1
    client.get(at(""), HTTP_AUTHORIZATION="Basic YTpi")
    assert len(kept_pages._cache) == 1


def test_a_preview_neither_fills_the_cache_nor_reads_from_it(ward, client, kept_pages):
    story = ward.live(title="Bài đang đăng")
    live = client.get(url(story))
    draft = story.get_latest_revision_as_object()
    draft.title = "Bản nháp chưa ai duyệt"
    # As a link for somebody without an account would show it: no session in the request.
    anonymous = RequestFactory().get("/")
    seen = draft.make_preview_request(anonymous)
    assert "Bản nháp chưa ai duyệt" in seen.content.decode()
    kept_pages.clear()
    draft.make_preview_request(anonymous)
    assert len(kept_pages._cache) == 0
    assert client.get(url(story)).content == live.content


@pytest.mark.parametrize("path", ["khong-co/", "admin/login/", "health/ready", "health/live"])
def test_what_is_no_public_page_is_not_kept(client, kept_pages, path):
    client.get(at(path))
    assert len(kept_pages._cache) == 0


def test_the_form_of_a_picture_is_not_kept(ward, client, kept_pages):
    picture = ward.picture("b")
    ward.live(without_picture=False, lead_image=picture, lead_alt="Cây xanh")
    answer = client.get(at(f"go-anh/{picture.pk}/"))
    assert "no-store" in answer["Cache-Control"]
    assert len(kept_pages._cache) == 0


def test_a_page_that_is_too_large_is_answered_and_not_kept(client, kept_pages, monkeypatch):
    monkeypatch.setattr("cms.core.kept_pages.LARGEST_BYTES", 1000)
    assert not KeptPage.of(HttpResponse("a" * 1000)).is_small
    assert client.get(at("")).status_code == 200 and len(kept_pages._cache) == 0


def test_the_number_of_kept_pages_is_bounded(settings, kept_pages):
    bound = settings.CACHES["pages"]["OPTIONS"]["MAX_ENTRIES"]
    for number in range(bound + 100):
        kept_pages.set(str(number), number)
    assert len(kept_pages._cache) <= bound


def test_what_is_made_while_the_epoch_ends_is_not_served_in_the_next_one(
    client, kept_pages, monkeypatch
):
    real, changed = page_cache.PageCacheMiddleware._make, []

    def make_while_an_act_commits(self, request, key):
        answer = real(self, request, key)
        if not changed:
            changed.append(page_cache.cache.renew())
        return answer

    monkeypatch.setattr(page_cache.PageCacheMiddleware, "_make", make_while_an_act_commits)
    client.get(at(""))
    count, _ = asked(lambda: client.get(at("")))
    assert changed == [True] and count > 0


def test_without_an_epoch_pages_are_made_for_each_reader(client, kept_pages, monkeypatch):
    monkeypatch.setattr(page_cache.cache, "epoch", lambda: None)
    for _ in range(2):
        count, answer = asked(lambda: client.get(at("")))
        assert answer.status_code == 200 and count > 0
    assert len(kept_pages._cache) == 0


def test_a_redirect_still_sees_the_whole_address(client, kept_pages, db):
    Redirect.objects.create(old_path=at("trang-cu") + "?id=5", redirect_link="/moi/")
    assert client.get(at("trang-cu/?id=5")).status_code == 301
    assert client.get(at("trang-cu/?id=6")).status_code == 404
