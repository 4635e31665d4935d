"""The server follows the database, is not relied on while it may be behind, and comes right."""

import time
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.editorial import services
from search import following
from search.backends.choice import reading
from search.backends.database import database, entries
from search.backends.elastic.connection import FILL, WRITE, Connection
from search.comparing import all_digests
from search.interface import Query
from search.models import Entry
from search.selectors import find, suggest
from search.services import refresh
from search.standing import SEND, doubt, may_rely, standing
from tests.search.conftest import is_the_same

pytestmark = [pytest.mark.django_db, pytest.mark.elastic]


def test_what_is_published_hidden_and_renamed_reaches_the_server(ward, engine):
    story = ward.live(title="Lễ khai giảng")
    assert not may_rely()
    run_due()
    assert may_rely() and is_the_same(engine) and engine.count() == Entry.objects.count() >= 1
    ward.column.title = "Tin mới"
    ward.column.save_revision().publish()
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    assert not may_rely() and find(Query("khai giảng")).total == 0
    run_due()
    assert may_rely() and is_the_same(engine) and find(Query("khai giảng")).total == 0


def test_searches_are_answered_by_the_server_when_it_is_right(ward, engine, monkeypatch):
    ward.live(title="Lễ khai giảng")
    run_due()
    monkeypatch.setattr(type(database()), "find", lambda *args: pytest.fail("asked the database"))
    assert find(Query("khai giảng")).total == 1


def test_what_is_shown_is_the_databases_text_when_the_server_is_late(ward, engine):
    story = ward.live(title="Lễ khai giảng")
    run_due()
    (old,) = entries.records([story.pk])
    database().save([replace(old, title="Khai giảng đã sửa", body="Mới.")])
    engine.save([old])
    assert may_rely()
    (hit,) = find(Query("khai giảng")).hits
    assert "".join(piece.text for piece in hit.title) == "Khai giảng đã sửa"
    assert [row.title for row in suggest("khai giảng")] == ["Khai giảng đã sửa"]


def test_of_two_who_send_the_same_page_the_newer_one_stays(ward, engine, monkeypatch):
    story = ward.live(title="Lễ khai giảng")
    run_due()
    save, done = type(engine).save, []

    def slowly(self, records):
        if not done:
            done.append(True)
            Entry.objects.filter(pk=story.pk).delete()
            database().remove([story.pk])
        save(self, records)

    monkeypatch.setattr(type(engine), "save", slowly)
    following.send([story.pk])
    assert is_the_same(engine) and story.pk not in all_digests(engine)


def test_batches_have_time_a_page_and_a_reader_little(ward, engine, monkeypatch, settings):
    first, second = ward.live(title="Một bài"), ward.live(title="Hai bài")
    run_due()
    found, waited = entries.records([first.pk, second.pk]), []
    asked = Connection.asked

    def noted(self, seconds):
        waited.append(seconds)
        return asked(self, seconds)

    monkeypatch.setattr(Connection, "asked", noted)
    engine.save(found)
    engine.remove([98, 99])
    engine.digests(0, 10)
    assert waited == [FILL] * 3
    waited.clear()
    engine.save(found[:1])
    engine.remove([99])
    assert waited == [WRITE] * 2
    waited.clear()
    find(Query("bài"))
    assert waited == [settings.ELASTICSEARCH_PATIENCE]


def test_the_watch_mends_an_index_that_differs(ward, engine):
    stories = [ward.live(title=f"Bài {number}") for number in range(3)]
    run_due()
    engine.remove([stories[0].pk])
    assert may_rely()
    following.watch()
    assert may_rely() and is_the_same(engine)
    engine.remove([stories[0].pk, stories[1].pk])
    doubt("thử")
    following.watch()
    assert may_rely() and is_the_same(engine)


def test_what_is_edited_during_a_comparison_is_no_difference(ward, engine, monkeypatch):
    story = ward.live(title="Lễ khai giảng")
    run_due()
    read, done = all_digests, []

    def with_an_edit(index):
        if index is engine and not done:
            done.append(True)
            services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
            run_due()
        return read(index)

    monkeypatch.setattr(following, "all_digests", with_an_edit)
    assert following.compare(engine, lambda done, of: None, mend=False).is_right
    assert done


def test_what_waits_to_be_sent_is_no_difference_and_what_was_given_up_is(ward, engine):
    refresh([ward.live(title="Lễ khai giảng").pk])
    only_look = partial(following.compare, engine, lambda done, of: None, mend=False)
    assert only_look().is_right
    OutboxRow.objects.filter(effect=SEND).update(failed_at=timezone.now())
    assert only_look().missing == 1


def test_a_fault_during_the_comparison_makes_it_void(ward, engine, monkeypatch):
    ward.live(title="Lễ khai giảng")
    run_due()
    doubt("thử")
    compare = following.compare

    def with_a_fault(*args, **kwargs):
        doubt("lỗi khác")
        return compare(*args, **kwargs)

    monkeypatch.setattr(following, "compare", with_a_fault)
    following.watch()
    assert not may_rely() and standing().fault == "lỗi khác"


def test_the_desk_and_the_health_page_say_when_the_database_answers_instead(ward, engine, client):
    health = client.get("/health/ready")
    assert health.json()["search"] == "ok"
    doubt("Máy chủ tìm kiếm không trả lời.")
    assert "không trả lời" in client.get("/health/ready").json()["search"]
    client.force_login(ward.people["btv.1"])
    assert (
        "Cơ sở dữ liệu đang trả lời thay"
        in client.get(reverse("wagtailadmin_home")).content.decode()
    )
    client.force_login(ward.people["gv.a"])
    assert "trả lời thay" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_what_waits_long_or_was_given_up_is_told(ward, engine, client):
    refresh([ward.live(title="Lễ khai giảng").pk])
    assert following.health() == "ok"
    with time_machine.travel(timezone.now() + timedelta(minutes=6)):
        assert "chờ máy chủ tìm kiếm quá 5 phút" in client.get("/health/ready").json()["search"]
    OutboxRow.objects.filter(effect=SEND).update(failed_at=timezone.now())
    client.force_login(ward.people["btv.1"])
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "1 thay đổi không đưa được vào chỉ mục tìm kiếm." in desk


def test_reading_costs_the_server_no_wait_after_a_fault(ward, engine, settings):
    ward.live(title="Lễ khai giảng")
    run_due()
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    begun = time.monotonic()
    assert find(Query("khai giảng")).total == 1
    assert time.monotonic() - begun < 1 and not may_rely()
    assert reading() is not None
