"""One fills a new version at a time, beside the one that answers; it is swapped in when full."""

from datetime import timedelta

import pytest
import time_machine
from django.core.management import CommandError, call_command
from django.utils import timezone

from cms.outbox.services import run_due
from news.editorial import services
from search import following
from search.backends.base import IndexLost
from search.backends.database import entries
from search.interface import Query
from search.management.commands import search_rebuild
from search.selectors import find
from search.standing import LEASE, held, may_rely, standing
from tests.search.conftest import is_the_same

pytestmark = [pytest.mark.django_db, pytest.mark.elastic]


def test_an_index_that_is_gone_is_filled_anew_in_turns(ward, engine, monkeypatch):
    for number in range(4):
        ward.live(title=f"Bài {number}")
    run_due()
    engine.forget()
    assert find(Query("bài")).total == 4
    assert not may_rely()
    monkeypatch.setattr(following, "FILLED_AT_ONCE", 2)
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
