"""What may be kept, who takes it compressed, and whose turn it is to make a page."""

import threading
from datetime import timedelta

import time_machine
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from cms.core import page_cache
from cms.core.kept_pages import (
    LONGEST_SECONDS,
    accepts_gzip,
    is_for_everybody,
    lifetime,
    shows_until,
)
from tests.stories.places import at


def test_accepting_gzip_is_read_as_the_standard_has_it():
    assert all(map(accepts_gzip, ["gzip", "GZIP", "x-gzip", "deflate, gzip;q=1.0", "gzip;q=0.01"]))
    assert not any(map(accepts_gzip, ["", "*;q=0", "gzip;q=0", "gzip ; q=0.0", "notgzip"]))


def page(status=200, **headers):
    response = HttpResponse("<p>Trang</p>", status=status)
    for name, value in headers.items():
        response.headers[name.replace("_", "-")] = value
    return response


def test_only_a_whole_page_that_says_nothing_of_the_reader_is_for_everybody():
    assert is_for_everybody(page()) and is_for_everybody(page(Vary="Accept-Encoding"))
    with_cookie = page()
    with_cookie.set_cookie("a", "b")
    for other in (
        *(page(status) for status in (206, 301, 404, 410, 500)),
        *(page(Cache_Control=word) for word in ("private", "no-store", "max-age=0, Private")),
        *(page(Vary=word) for word in ("Cookie", "Accept-Encoding, Cookie", "*")),
        page(Content_Type="application/json"),
        page(Content_Encoding="gzip"),
        with_cookie,
    ):
        assert not is_for_everybody(other)


def test_of_many_who_want_a_page_at_once_one_has_it_made(kept_pages, monkeypatch):
    monkeypatch.setattr(page_cache, "WAIT_SECONDS", 30)
    made, begun, go_on = [], threading.Barrier(8), threading.Event()

    def view(request):
        made.append(1)
        go_on.wait(5)
        return HttpResponse("Trang")

    middleware = page_cache.PageCacheMiddleware(view)
    answers = []

    def read():
        begun.wait()
        answers.append(middleware(RequestFactory().get(at("dinh-chinh/"))).content)

    readers = [threading.Thread(target=read) for _ in range(8)]
    for reader in readers:
        reader.start()
    while len(middleware._turns._under_way) == 0 or not made:
        go_on.wait(0.01)
    go_on.set()
    for reader in readers:
        reader.join()
    assert answers == [b"Trang"] * 8 and len(made) == 1


def test_who_waited_too_long_makes_the_page_alone(monkeypatch):
    monkeypatch.setattr(page_cache, "WAIT_SECONDS", 0.01)
    turns = page_cache.Turns()
    with turns.of("a") as first, turns.of("b") as other, turns.of("a") as late:
        assert (first, other, late) == (True, True, False)
    with turns.of("a") as again:
        assert again
    assert turns._under_way == {}


def test_a_page_is_kept_until_the_clock_changes_it_and_an_hour_at_most():
    request, now = RequestFactory().get(at("")), timezone.now()
    assert lifetime(request) == LONGEST_SECONDS
    with time_machine.travel(now, tick=False):
        for moment, seconds in (
            (None, LONGEST_SECONDS),
            (now + timedelta(hours=3), LONGEST_SECONDS),
            (now + timedelta(minutes=2), 120),
            (now - timedelta(minutes=2), 0),
        ):
            shows_until(request, moment)
            assert lifetime(request) == seconds
