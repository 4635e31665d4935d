"""Which stories every engine finds for what is typed."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from search.asking import read
from search.backends.base import prefix_words
from search.facets import ZONE
from tests.search.contract.conftest import record

pytestmark = pytest.mark.database

TITLE = "Đổi mới giáo dục ở Thủy Nguyên"


@pytest.mark.parametrize(
    "text",
    [
        "doi moi", "đổi mới", "Doi Mới", "ĐỔI MỚI", "đoi moi", "Đổi-mới", "mới đổi",
        "thuy nguyen", "THUỶ NGUYÊN", "Thủy Nguyên", "Thu\u0309y Nguye\u0302n", "thủy  nguyên!",
        "đổi mới thủy nguyên", '"đổi mới"', '"thuy nguyen"', "“đổi mới”", "giáo dục, đổi mới?",
    ],
)  # fmt: skip
def test_a_title_is_found_however_it_is_typed(bench, text):
    bench.has(record(1, TITLE), record(2, "Ngày hội trồng cây"))
    assert bench.found(text) == {1}


@pytest.mark.parametrize("field", ["title", "summary", "body", "rest"])
def test_every_field_is_searched(bench, field):
    fields = {"title": "Tin", field: "Hội khỏe Phù Đổng cấp phường"}
    bench.has(record(1, **fields), record(2, "Ngày hội trồng cây"))
    assert bench.found("hoi khoe phu dong") == {1}


def test_words_may_stand_in_different_fields_but_all_of_them_must_be_there(bench):
    bench.has(
        record(1, "Khai giảng", body="Trường tiểu học đón học sinh."),
        record(2, "Khai giảng", body="Trường mầm non."),
    )
    assert bench.found("khai giảng tiểu học") == {1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('"trồng cây"', {1}),
        ('"cây trồng"', {2}),
        ("trồng cây", {1, 2, 3}),
        ('"trồng cây xanh"', {1}),
        ('"học sinh" trồng', {1}),
        # The end of a title and the beginning of a summary are no neighbours.
        ('"xanh học"', set()),
    ],
)
def test_a_phrase_stands_side_by_side_within_one_field(bench, text, found):
    bench.has(
        record(1, "Trồng cây xanh", summary="Học sinh lớp 4"),
        record(2, "Chăm cây trồng", summary="Sinh viên"),
        record(3, "Trồng nhiều loài cây"),
    )
    assert bench.found(text) == found


def test_three_neighbours_that_stand_apart_in_pairs_are_no_phrase(bench):
    bench.has(record(1, "Trường tiểu học", body="x"), record(2, "Trường tiểu và tiểu học"))
    assert bench.found('"trường tiểu học"') == {1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("khai giảng -mầm", {1}),
        ('khai giảng -"mầm non"', {1}),
        ("khai giảng - mầm", {2}),
        ("khai giảng -tiểu -mầm", set()),
    ],
)
def test_what_is_excluded_is_not_found(bench, text, found):
    bench.has(record(1, "Khai giảng tiểu học"), record(2, "Khai giảng mầm non"))
    assert bench.found(text) == found


@pytest.mark.parametrize(
    "text", ["Sở GDĐT", "so gddt", "Sở GD&ĐT", "sở gd-đt", "Sở Giáo dục và Đào tạo", "Sở Giáo dục"]
)
def test_a_synonym_finds_the_other_ways_to_say_it(bench, text):
    bench.has(
        record(1, "Sở GDĐT thăm trường"),
        record(2, "Văn bản", body="của Sở GD&ĐT Hải Phòng"),
        record(3, "Sở Giáo dục và Đào tạo trao giải"),
        record(4, "Phòng tài chính"),
    )
    assert bench.found(text) == {1, 2, 3}


def test_a_synonym_within_quotes_is_taken_as_it_stands(bench):
    bench.has(record(1, "Trường THCS A"), record(2, "Trường trung học cơ sở B"))
    assert bench.found("THCS") == {1, 2}
    assert bench.found('"THCS"') == {1}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("71-NQ/TW", {1}),
        ("71 nq tw", {1}),
        ("20/11", {2}),
        ("20-11", {2}),
        ("5/9", {3}),
        ("05/09", {3}),
        ("4B", {4}),
        ("lớp4b", {4}),
        ("covid 19", {5}),
    ],
)
def test_numbers_and_signs_are_found_as_people_write_them(bench, text, found):
    bench.has(
        record(1, "Nghị quyết 71-NQ/TW"),
        record(2, "Ngày 20/11"),
        record(3, "Khai giảng 05/9/2026", body="Từ 05/09."),
        record(4, "Lớp 4B trồng cây"),
        record(5, "Phòng COVID-19"),
    )
    assert bench.found(text) == found


def test_one_term_may_lack_when_the_plan_says_so(bench):
    bench.has(record(1, "Trồng cây"), record(2, "Trồng hoa"), record(3, "Quét sân"))
    assert bench.found("trồng cây hoa") == set()
    assert bench.found("trồng cây hoa", lacking=1) == {1, 2}


def test_a_text_of_endless_different_words_is_kept_and_found_by_its_beginning(bench):
    """PostgreSQL refuses a text of more than 1 MB of words; nothing else may stop for it."""
    letters = "abcdeghiklmnopqrstuvxy"
    words = [a + b + c + d for a in letters for b in letters for c in letters for d in letters]
    bench.has(
        record(1, "Niên giám", body=" ".join(words)[:200_000], rest=" ".join(words[-90_000:]))
    )
    assert bench.found("niên giám aabc") == {1}
    bench.has(record(2, "Ngày hội"))
    assert bench.found("ngày hội") == {2}


def test_units_and_topics_are_suggested_but_not_found(bench):
    bench.has(record(1, "Núi Đèo", kind="unit"), record(2, "Núi Đèo", kind="topic"))
    assert bench.found("núi đèo") == set()


def test_what_is_past_its_time_is_not_found(bench):
    now = timezone.now()
    bench.has(
        record(1, "Thông báo nghỉ", until=now - timedelta(seconds=1)),
        record(2, "Thông báo học", until=now + timedelta(days=1)),
    )
    assert bench.found("thông báo") == {2}
    assert [s.id for s in bench.engine.complete(["thong", "ba"], 8)] == [2]


def test_a_record_saved_again_is_found_by_its_new_words_alone(bench):
    bench.has(record(1, "Ngày hội trồng cây"))
    bench.has(record(1, "Ngày hội đọc sách"))
    assert bench.found("trồng") == set()
    assert bench.found("đọc sách") == {1}


def test_a_removed_record_is_gone(bench):
    bench.has(record(1, "Ngày hội"), record(2, "Ngày hội"))
    bench.engine.remove([1, 99])
    assert bench.found("ngày hội") == {2}
    assert bench.plan("ngày hội").total == 1


def test_a_hit_brings_its_record_back_unchanged(bench):
    saved = record(
        1, "Đổi mới", "Sapo", "Nội dung", "Chú thích", 3, column=5, unit=6, topics=(7, 8),
        audiences=(9,), genre="tin", tags=(10,),
    )  # fmt: skip
    bench.has(saved)
    (found,) = bench.plan("đổi mới").records
    assert found == saved
    assert found.digest == saved.digest
    assert bench.engine.digests(0, 10) == {1: saved.digest}


def test_a_day_of_the_ward_is_the_same_moment_in_every_index(bench):
    saved = replace(record(1, "Đổi mới"), date=datetime(2026, 3, 2, tzinfo=ZONE))
    bench.has(saved)
    (found,) = bench.plan("đổi mới").records
    assert found.digest == saved.digest


ODD = [
    '"', '""', "lớp \"3", "'", "a OR b", "a AND", "NOT", "NEAR(a b)", "title_f:a", "a*", "*", "^a",
    "(a", "a)", "()", "{a}:b", "a & b", "a | !b", "a:*", "a <-> b", "\\", "%", "_", "-", "--",
    "- a", "-a", "+a", "😀", "😀 a", "\u202ea\u202c", "א ב", "中文", "a\0b", "\0", " ", "\u0301",
    "\u02c6",
    "ˆˆ", "a" * 10_000, "a " * 5_000, "\"" * 999, "-" * 999, "((((" * 200, "9" * 5_000, "½ ² ①",
    "ẵ̈́", "'; DROP TABLE search_entry; --", "\ud800",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_any_text_gets_an_answer(bench, text):
    bench.has(record(1, "a b", body=text.replace("\0", " ").replace("\ud800", " ")))
    if read(text).terms:
        bench.plan(text)
        bench.plan(text, lacking=1)
    bench.engine.complete(prefix_words(text), 5)
    bench.engine.known(prefix_words(text))
