"""Mail server and cache are dead or slow: acts, sign-in and pages go on, and it is said where."""

import socket
import time

import pytest
from django.core.cache import caches
from django.core.cache.backends.redis import RedisCacheClient
from django.urls import reverse
from redis.exceptions import ConnectionError as Away

from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.editorial.models import Decision
from tests.ward import PASSWORD, fresh

pytestmark = [pytest.mark.django_db]


@pytest.fixture
def use_redis(settings):
    """Point the cache at an address; the product's own backend answers for it."""

    def point(address):
        backend = "cms.core.redis_cache.FailSoftRedisCache"
        address = {"BACKEND": backend, "LOCATION": f"redis://{address}/0"}
        settings.CACHES = {**settings.CACHES, "default": address}
        return caches["default"]

    return point


@pytest.fixture(params=["dead", "silent"])
def lost_redis(request, use_redis):
    """A port that nobody listens on; a server that takes the call and never answers."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        address = "{}:{}".format(*server.getsockname())
        if request.param == "silent":
            server.listen()
        yield use_redis(address)


def test_a_dead_mail_server_stops_no_act_and_the_mail_waits(ward, settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    settings.OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
    story = ward.live()
    mails = OutboxRow.objects.filter(effect="mail.send")
    assert story.live and mails.exists()
    run_due()
    assert mails.pending().count() == mails.count()
    assert {row.last_error.split(":")[0] for row in mails} == {"MailNotSent"}


def test_a_lost_cache_answers_as_if_it_were_empty(lost_redis):
    assert lost_redis.get("a", "mặc định") == "mặc định"
    assert lost_redis.add("a", 1) is True
    assert lost_redis.set("a", 1) is None
    assert lost_redis.get_many(["a"]) == {} and lost_redis.has_key("a") is False
    assert lost_redis.set_many({"a": 1}) == [] and lost_redis.delete_many(["a"]) is None
    assert lost_redis.delete("a") is False and lost_redis.touch("a") is False
    assert lost_redis.get_or_set("a", lambda: 7) == 7
    assert lost_redis.incr("a") == 0 and lost_redis.clear() is False


def test_a_lost_cache_stops_neither_sign_in_nor_act_nor_page(
    ward, client, lost_redis, django_user_model
):
    begun = time.monotonic()
    picture = ward.picture("b")
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )
    ward.submit(story, by="gv.b")
    form = {"username": "btv.1", "password": PASSWORD}
    assert client.post(reverse("wagtailadmin_login"), form).status_code == 302
    screen = client.get(reverse("editorial_review", args=[story.pk]))
    seen = screen.context["version"]
    client.post(
        reverse("editorial_act", args=[story.pk, "approve"]),
        {"revision": seen.revision_id, "digest": seen.digest, "how": "now"},
    )
    assert fresh(story).live and Decision.objects.last().kind == "approve"
    assert client.get(fresh(story).url).status_code == 200
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    assert client.get("/").status_code == 200
    # It waits for the silent server once in a while, not at each look-up.
    assert time.monotonic() - begun < 20


def test_a_lost_cache_is_named_by_the_health_page_which_stays_ready(client, lost_redis):
    answer = client.get(reverse("health_ready"))
    assert answer.status_code == 200
    assert answer.json()["cache"] == "bộ nhớ đệm không trả lời"


def test_after_a_fault_the_cache_rests_and_then_forgets_what_may_be_stale(use_redis, monkeypatch):
    cache, calls = use_redis("127.0.0.1:9"), []
    now = [1000.0]
    monkeypatch.setattr("cms.core.redis_cache.time.monotonic", lambda: now[0])

    def fail(*args):
        calls.append("delete")
        raise Away

    monkeypatch.setattr(RedisCacheClient, "delete", fail)
    monkeypatch.setattr(RedisCacheClient, "clear", lambda self: calls.append("clear") or True)
    monkeypatch.setattr(RedisCacheClient, "get", lambda self, *args: calls.append("get") or "cũ")
    cache.delete("a")
    assert cache.get("a") is None and calls == ["delete"]
    now[0] += 6
    assert cache.get("a") == "cũ" and calls == ["delete", "clear", "get"]
    cache.get("a")
    assert calls.count("clear") == 1
