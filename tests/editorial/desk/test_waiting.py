"""Which waiting stories are shown, and in which order."""

from datetime import UTC, datetime, timedelta

import pytest

from news.editorial.desk.waiting import WaitingStory, Wanted, by_unit, chosen, counts
from news.editorial.risk import Concern

NOW = datetime(2026, 11, 26, 3, tzinfo=UTC)
ME, OTHER = 7, 8


def waiting(page_id, *, since=1, due=1, concerns=(), **changes):
    """Return a story that came `since` hours ago and is due in `due` hours."""
    given = {
        "page_id": page_id,
        "title": f"Bài {page_id}",
        "unit_id": 1,
        "unit": "Trường A",
        "genre": "tin",
        "column_id": 11,
        "since": NOW - timedelta(hours=since),
        "due": NOW + timedelta(hours=due),
        "concerns": concerns,
        "is_live": False,
        "held_by_id": None,
        "handler_id": None,
        "author_id": 3,
    }
    return WaitingStory(**given | changes)


ROWS = [
    waiting(1, since=1, due=5),
    waiting(2, since=9, due=2, unit_id=2, unit="Trường B", genre="bai", column_id=12),
    waiting(3, since=20, due=-3, unit_id=2, unit="Trường B"),
    waiting(4, since=30, due=-1, concerns=(Concern.CHILDREN,), handler_id=ME),
    waiting(5, since=2, due=8, concerns=(Concern.PERSONAL,), held_by_id=ME),
    waiting(6, since=3, due=4, concerns=(Concern.FIRST,), unit_id=None, unit="Trung tâm"),
    waiting(7, since=40, due=-9, held_by_id=OTHER),
]


def shown(**wanted):
    return [row.page_id for row in chosen(ROWS, Wanted(**wanted), now=NOW, user_id=ME)]


def test_overdue_comes_first_then_risk_then_the_term():
    assert shown() == [4, 7, 3, 5, 6, 2, 1]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ({"unit": "2"}, [3, 2]),
        ({"genre": "bai"}, [2]),
        ({"column": "12"}, [2]),
        ({"risk": "cao"}, [4, 5]),
        ({"risk": "vua"}, [6]),
        ({"risk": "thap", "overdue": "1"}, [7, 3]),
        ({"overdue": "1"}, [4, 7, 3]),
        ({"mine": "1"}, [4, 5]),
        ({"unit": "2", "overdue": "1"}, [3]),
        ({"unit": "x"}, []),
        ({"risk": "x"}, [4, 7, 3, 5, 6, 2, 1]),
    ],
)
def test_filters_narrow_the_list_and_what_means_nothing_is_left_out(wanted, expected):
    assert shown(**wanted) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        ("cho", [7, 4, 3, 2, 6, 5, 1]),
        ("-cho", [1, 5, 6, 2, 3, 4, 7]),
        ("han", [7, 3, 4, 2, 6, 1, 5]),
        ("bai", [1, 2, 3, 4, 5, 6, 7]),
        ("don-vi", [6, 7, 4, 5, 1, 3, 2]),
        ("rui-ro", [4, 5, 6, 7, 3, 2, 1]),
        ("khong-co", [4, 7, 3, 5, 6, 2, 1]),
    ],
)
def test_every_column_puts_the_list_in_its_order(order, expected):
    assert shown(order=order) == expected


def test_titles_stand_in_the_order_of_the_vietnamese_alphabet():
    titles = ["Đêm thơ", "Ân nhân", "Em vẽ", "An toàn", "Dạy bơi"]
    rows = [waiting(number, title=title) for number, title in enumerate(titles)]
    found = chosen(rows, Wanted(order="bai"), now=NOW, user_id=ME)
    assert [row.title for row in found] == ["An toàn", "Ân nhân", "Dạy bơi", "Đêm thơ", "Em vẽ"]


def test_the_address_keeps_filters_and_order_and_a_change_leads_to_the_first_page():
    wanted = Wanted.from_query({"don_vi": "2", "xep": "-cho", "trang": "3", "la": "x"})
    assert wanted.address(overdue="1") == "?don_vi=2&qua_han=1&xep=-cho"
    assert wanted.address(page="4") == "?don_vi=2&xep=-cho&trang=4"
    assert wanted.address(unit="", order="") == "?"
    assert wanted.is_filtered and not Wanted(order="cho").is_filtered


def test_counts_are_of_everything_and_units_with_overdue_stories_come_first():
    count = counts(ROWS, now=NOW, user_id=ME)
    assert (count.all, count.overdue, count.risky, count.mine) == (7, 3, 2, 2)
    units = [(unit.unit, unit.waiting, unit.overdue) for unit in by_unit(ROWS, now=NOW)]
    assert units == [("Trường A", 4, 2), ("Trường B", 2, 1), ("Trung tâm", 1, 0)]


def test_nobody_owns_what_nobody_has():
    assert not waiting(1).is_of(None) and not waiting(1).is_of(ME)
