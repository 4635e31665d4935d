"""The epoch of the public pages: told to every process, in a file and in Redis, or not known."""

import os
import socket
import uuid
from datetime import timedelta

import pytest
from django.core.cache import caches
from django.db import transaction
from django.utils import timezone

from cms.core import cache
from cms.core.redis_cache import FailSoftRedisCache
from cms.outbox.models import OutboxRow
from cms.outbox.pages import RENEW
from cms.outbox.services import run_due

BACKEND = "cms.core.redis_cache.FailSoftRedisCache"


def use_redis(settings, address):
    own = {"BACKEND": BACKEND, "LOCATION": address, "KEY_PREFIX": uuid.uuid4().hex}
    settings.CACHES = {**settings.CACHES, "default": own}
    assert isinstance(caches["default"], FailSoftRedisCache)


@pytest.fixture(params=["file", "redis"])
def place(request, settings, tmp_path):
    """Each place that the epoch may have."""
    settings.PAGE_EPOCH_FILE = tmp_path / "var" / "epoch"
    if request.param == "redis":
        if not os.environ.get("TEST_REDIS_URL"):
            pytest.skip("no Redis was given: deploy/services.sh start redis")
        use_redis(settings, os.environ["TEST_REDIS_URL"])
    return request.param


@pytest.fixture
def lost_redis(settings):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        use_redis(settings, "redis://{}:{}/0".format(*server.getsockname()))
        yield


@pytest.mark.database
def test_the_epoch_stays_until_it_is_renewed_and_never_comes_back(place):
    seen = [cache.epoch()]
    assert cache.epoch() == seen[0] is not None
    for _ in range(50):
        assert cache.renew()
        seen.append(cache.epoch())
    assert len(set(seen)) == 51


@pytest.mark.database
def test_an_epoch_that_was_lost_is_not_that_of_earlier_pages(place, settings):
    before = cache.epoch()
    if place == "file":
        settings.PAGE_EPOCH_FILE.unlink()
    else:
        caches["default"].delete("pages.epoch")
    assert cache.epoch() not in {None, before}


@pytest.mark.database
@pytest.mark.django_db(transaction=True)
def test_an_act_counts_when_it_is_committed_and_once(place, monkeypatch):
    calls, before = [], cache.epoch()
    with transaction.atomic():
        cache.pages_changed()
        cache.pages_changed()
        assert cache.epoch() == before
        rows = OutboxRow.objects.filter(effect=RENEW, done_at=None).count()
    assert rows == 1 and cache.epoch() != before
    assert not OutboxRow.objects.filter(effect=RENEW, done_at=None).exists()
    monkeypatch.setattr(cache, "renew", lambda: calls.append(1) or True)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        cache.pages_changed()
        raise ZeroDivisionError
    assert calls == []


@pytest.mark.django_db
def test_an_act_whose_process_dies_before_it_told_anybody_is_told_by_the_worker(place):
    before = cache.epoch()
    with transaction.atomic():  # inside the test's own transaction: nothing runs on commit
        cache.pages_changed()
    assert cache.epoch() == before
    run_due()
    assert cache.epoch() != before


@pytest.mark.django_db
def test_while_redis_is_away_nobody_knows_the_epoch_and_the_worker_goes_on_trying(lost_redis):
    assert cache.epoch() is None and cache.renew() is False
    cache.pages_changed()
    run_due()
    row = OutboxRow.objects.get(effect=RENEW, done_at=None)
    for _ in range(3):
        assert timezone.now() < row.due_at <= timezone.now() + timedelta(seconds=5)
        run_due(now=row.due_at)
        row = OutboxRow.objects.get(effect=RENEW, done_at=None)
        assert row.failed_at is None and row.attempts == 0


@pytest.mark.django_db
def test_after_redis_is_back_the_worker_tells_it_and_is_done(settings, lost_redis, tmp_path):
    cache.pages_changed()
    run_due()
    settings.CACHES = {
        **settings.CACHES,
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    }
    settings.PAGE_EPOCH_FILE = tmp_path / "epoch"
    before = cache.epoch()
    run_due(now=timezone.now() + timedelta(seconds=6))
    assert cache.epoch() != before
    assert not OutboxRow.objects.filter(effect=RENEW, done_at=None).exists()


def test_a_file_that_another_account_made_is_replaced(settings, tmp_path, monkeypatch):
    settings.PAGE_EPOCH_FILE = tmp_path / "epoch"
    before, real = cache.epoch(), os.utime

    def refuse(path, **kwargs):
        if str(path).endswith("/epoch"):
            raise PermissionError
        real(path, **kwargs)

    monkeypatch.setattr(cache.os, "utime", refuse)
    assert cache.renew() and cache.epoch() != before
    assert [path.name for path in tmp_path.iterdir()] == ["epoch"]


@pytest.mark.django_db
def test_a_folder_that_cannot_be_written_is_said_on_the_health_page(settings, client, monkeypatch):
    settings.PAGE_EPOCH_FILE = "/proc/none/epoch"
    assert cache.epoch() is None and cache.renew() is False
    body = client.get(f"{settings.ROOT_PATH}health/ready").json()
    assert body["pages"] == "không ghi được tệp báo trang đổi, trang không được giữ sẵn"


def test_a_fact_is_worked_out_once_in_an_epoch_and_each_time_without_one(kept_pages, monkeypatch):
    asked = []

    def count():
        asked.append(1)
        return len(asked)

    assert [cache.once_in_an_epoch("a", count) for _ in range(3)] == [1, 1, 1]
    assert cache.once_in_an_epoch("b", count) == 2
    cache.renew()
    assert [cache.once_in_an_epoch("a", count) for _ in range(2)] == [3, 3]
    monkeypatch.setattr(cache, "epoch", lambda: None)
    assert [cache.once_in_an_epoch("a", count) for _ in range(2)] == [4, 5]


def test_a_fact_that_an_act_overtakes_belongs_to_the_epoch_before(kept_pages):
    def count_while_an_act_commits():
        cache.renew()
        return "old"

    assert cache.once_in_an_epoch("a", count_while_an_act_commits) == "old"
    assert cache.once_in_an_epoch("a", lambda: "new") == "new"


def test_a_fact_of_a_transaction_that_is_taken_back_is_not_kept(kept_pages, db):
    assert cache.once_in_an_epoch("a", lambda: "before") == "before"
    with pytest.raises(ValueError, match="taken back"), transaction.atomic():
        cache.pages_changed()
        assert cache.once_in_an_epoch("a", lambda: "within") == "within"
        assert cache.once_in_an_epoch("b", lambda: "within") == "within"
        raise ValueError("taken back")
    assert cache.once_in_an_epoch("a", lambda: "after") == "before"
    assert cache.once_in_an_epoch("b", lambda: "after") == "after"
