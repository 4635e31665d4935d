"""What every engine puts first."""

import pytest

from search.interface import Order
from tests.search.contract.conftest import record

pytestmark = pytest.mark.database


def test_marks_as_typed_come_before_other_marks(bench):
    bench.has(
        record(1, "Lớp học của mẹ", days=1),
        record(2, "Lợp lại mái nhà", days=0),
        record(3, "Tin", body="Khai mạc lớp bơi", days=900),
    )
    assert bench.ids("lớp") == [1, 3, 2]
    assert set(bench.ids("lop")) == {1, 2, 3}


def test_a_phrase_comes_before_scattered_words(bench):
    bench.has(
        record(1, "Thể thao và giáo dục vật chất của trường", days=0),
        record(2, "Giáo dục thể chất trong trường", days=30),
    )
    assert bench.ids("giáo dục thể chất") == [2, 1]
    assert bench.ids("giao duc the chat") == [2, 1]


def test_neighbours_come_before_scattered_words(bench):
    words = "tuyển sinh lớp mười"
    bench.has(
        record(1, "Tin", body="Sinh nhật lớp, tuyển thêm mười em", days=0),
        record(2, "Tin", body="Về tuyển sinh của lớp mười năm nay", days=30),
    )
    assert bench.ids(words) == [2, 1]


def test_title_before_summary_before_body_before_the_rest(bench):
    word = "Khuyến học"
    bench.has(
        record(1, "Tin", rest=word),
        record(2, "Tin", body=word, days=1),
        record(3, "Tin", summary=word, days=2),
        record(4, word, days=3),
    )
    assert bench.ids("khuyến học") == [4, 3, 2, 1]
    assert bench.ids("khuyen hoc") == [4, 3, 2, 1]


def test_the_fresher_of_equals_comes_first(bench):
    bench.has(*[record(n, "Lễ khai giảng", days=days) for n, days in ((1, 400), (2, 1), (3, 40))])
    assert bench.ids("khai giảng") == [2, 3, 1]


def test_by_date_only_the_date_counts(bench):
    bench.has(
        record(1, "Trồng cây", days=5), record(2, "Tin", body="trồng nhiều cây", days=1),
        record(3, "Cây", rest="trồng", days=9),
    )  # fmt: skip
    assert bench.ids("trồng cây", order=Order.DATE) == [2, 1, 3]


def test_pages_of_hits_follow_each_other_without_gap_or_repetition(bench):
    bench.has(*[record(n, f"Lễ khai giảng {n}", days=n) for n in range(1, 26)])
    for order in Order:
        pages = [bench.ids("khai giảng", order=order, skip=skip) for skip in (0, 10, 20, 30)]
        assert [len(page) for page in pages] == [10, 10, 5, 0]
        assert [pk for page in pages for pk in page] == list(range(1, 26))
    assert bench.plan("khai giảng", skip=20).total == 25


def test_more_words_found_come_first_when_one_may_lack(bench):
    bench.has(record(1, "Trồng", days=0), record(2, "Trồng cây", days=9))
    assert bench.ids("trồng cây hoa", lacking=1) == [2]
    assert bench.ids("trồng hoa", lacking=1) == [1, 2]
