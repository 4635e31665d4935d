"""What every engine proposes for words that stand nowhere."""

import pytest

from search.asking import read
from search.backends.base import Plan
from search.correcting import correction, unknown_words
from tests.search.contract.conftest import record

pytestmark = pytest.mark.database


@pytest.fixture
def proposed(bench):
    """Return what is proposed for a text where some words are far more frequent than others."""
    bench.has(
        record(1, "Học sinh lớp 9 thi học sinh giỏi"),
        record(2, "Lễ khai giảng năm học ở Thủy Nguyên, Hải Phòng"),
        *(record(number, "Hoa nở hai bên, các cô tai thính") for number in range(3, 12)),
    )

    def propose(text):
        plan = Plan(asked=read(text))
        return correction(bench.engine, plan, text, unknown_words(bench.engine, plan))

    return propose


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("hok", "hoa"),
        ("hok sinh", "học sinh"),
        ("hok shinh", "học sinh"),
        ("hok shinh lớp 9", "học sinh lớp 9"),
        ("kai giảng", "khai giảng"),
    ],
)
def test_the_frequent_word_is_meant_unless_another_stands_beside_its_neighbours(
    proposed, typed, better
):
    assert proposed(typed) == better


@pytest.mark.parametrize(
    ("typed", "better"),
    [
        ("thuynguyen", "thủy nguyên"),
        ("ThuyNguyen HaiPhong", "thủy nguyên hải phòng"),
        ("hocsinh giỏi", "học sinh giỏi"),
    ],
)
def test_a_space_that_was_left_out_is_put_in(proposed, typed, better):
    assert proposed(typed) == better


@pytest.mark.parametrize("text", ["lớp rác", "zzzz", "x" * 200, "học sinh"])
def test_nothing_is_proposed_where_nothing_fits(proposed, text):
    assert proposed(text) == ""
