"""The server follows the database, is not relied on while it may be behind, and comes right."""

import time
from dataclasses import replace

import pytest
from django.core.management import call_command
from django.urls import reverse

from cms.outbox.services import run_due
from news.editorial import services
from search import following
from search.backends.choice import reading
from search.backends.database import database, entries
from search.comparing import all_digests
from search.interface import Query
from search.models import Entry
from search.selectors import find, suggest
from search.standing import doubt, may_rely, standing

pytestmark = [pytest.mark.django_db, pytest.mark.elastic]


@pytest.fixture
def engine(search_server):
    """The server, right and relied on."""
    following.watch()
    assert may_rely()
    return search_server


def is_the_same(engine):
    return all_digests(engine) == all_digests(database())


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


def test_an_index_that_is_gone_is_filled_anew_in_turns(ward, engine, monkeypatch):
    for number in range(4):
        ward.live(title=f"Bài {number}")
    run_due()
    engine.forget()
    assert find(Query("bài")).total == 4
    assert not may_rely()
    monkeypatch.setattr(following, "BATCH", 2)
    monkeypatch.setattr(following, "TURN_SECONDS", -1)
    following.watch()
    assert standing().filling
    for _ in range(20):
        following.watch()
    assert not standing().filling and may_rely() and is_the_same(engine)


def test_a_rebuild_takes_up_what_changes_meanwhile_and_the_old_index_answers(ward, engine):
    stories = [ward.live(title=f"Bài {number}") for number in range(3)]
    run_due()
    following.begin(engine)
    assert may_rely() and find(Query("bài")).total == 3
    seen = []

    def meanwhile(done, of):
        if not seen:
            seen.append(done)
            services.hide(page_id=stories[0].pk, by=ward.people["truc.ban"], reason="Nhầm")
            run_due()
            assert may_rely() and find(Query("bài")).total == 2

    assert following.fill_on(engine, meanwhile)
    assert seen and may_rely() and is_the_same(engine) and find(Query("bài")).total == 2


def test_a_rebuild_that_was_broken_off_is_ended_by_the_watch(ward, engine):
    for number in range(3):
        ward.live(title=f"Bài {number}")
    run_due()
    following.begin(engine)
    engine.fill(standing().filling, [])
    for _ in range(3):
        following.watch()
    assert not standing().filling and may_rely() and is_the_same(engine)


def test_the_commands_build_and_hold_the_server_too(ward, engine, capsys):
    story = ward.live(title="Lễ khai giảng")
    run_due()
    call_command("search_rebuild")
    run_due()
    engine.remove([story.pk])
    call_command("search_verify")
    assert "Máy chủ tìm kiếm: Đã đối chiếu" in capsys.readouterr().out
    assert is_the_same(engine)


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


def test_reading_costs_the_server_no_wait_after_a_fault(ward, engine, settings):
    ward.live(title="Lễ khai giảng")
    run_due()
    settings.ELASTICSEARCH_URL = "http://127.0.0.1:9"
    begun = time.monotonic()
    assert find(Query("khai giảng")).total == 1
    assert time.monotonic() - begun < 1 and not may_rely()
    assert reading() is not None
