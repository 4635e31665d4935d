"""The server follows the database, is not relied on while it may be behind, and comes right."""

import time
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.urls import reverse
from django.utils import timezone

from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.editorial import services
from search import following
from search.backends.base import IndexLost
from search.backends.choice import reading
from search.backends.database import database, entries
from search.backends.elastic.connection import FILL, WRITE, Connection
from search.comparing import all_digests
from search.interface import Query
from search.management.commands import search_rebuild
from search.models import Entry
from search.selectors import find, suggest
from search.services import refresh
from search.standing import LEASE, SEND, doubt, held, may_rely, standing

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


def test_a_second_one_who_would_fill_stands_back(ward, engine):
    ward.live(title="Lễ khai giảng")
    run_due()
    assert following.begin(engine)
    version = standing().filling

    def meanwhile(done, of):
        assert not following.begin(engine)
        assert not following.fill_on(engine, lambda done, of: None)
        assert standing().filling in {version, ""}

    assert following.fill_on(engine, meanwhile)
    assert may_rely() and is_the_same(engine)


def test_the_command_says_so_when_another_one_fills(ward, engine, monkeypatch):
    monkeypatch.setattr(search_rebuild, "LEASE", timedelta(seconds=-1))
    with held(), pytest.raises(CommandError, match="Đang có một lượt khác"):
        call_command("search_rebuild")
    call_command("search_rebuild")
    assert is_the_same(engine)


def test_who_lost_the_filling_to_another_stands_back_and_swaps_nothing(ward, engine, monkeypatch):
    ward.live(title="Lễ khai giảng")
    run_due()
    following.begin(engine)
    fill = type(engine).fill

    def slowly(self, version, records):
        fill(self, version, records)
        with time_machine.travel(timezone.now() + 2 * LEASE), held() as other:
            assert other

    monkeypatch.setattr(type(engine), "fill", slowly)
    version = standing().filling
    assert not following.fill_on(engine, lambda done, of: None)
    assert standing().filling == version and not standing().filled_to


def test_a_version_that_was_deleted_is_neither_made_by_writing_nor_swapped_in(ward, engine):
    story = ward.live(title="Lễ khai giảng")
    run_due()
    deleted, _ = engine.begin(), engine.begin()
    with pytest.raises(IndexLost):
        engine.fill(deleted, entries.records([story.pk]))
    with engine._connection.asked(10) as client:
        assert not client.indices.exists(index=deleted)
        client.indices.create(index=deleted)
    with pytest.raises(IndexLost):
        engine.swap(deleted)
        client.indices.delete(index=deleted)
    assert not engine.fault() and is_the_same(engine)


def test_a_late_writing_does_not_make_an_index_in_place_of_one_that_is_gone(ward, engine):
    story = ward.live(title="Lễ khai giảng")
    run_due()
    engine.forget()
    with pytest.raises(IndexLost):
        engine.save(entries.records([story.pk]))
    with engine._connection.asked(10) as client:
        assert not client.indices.exists(index=engine._alias)


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
