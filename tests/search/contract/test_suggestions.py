"""What every engine suggests, calls similar, and knows as a word."""

import pytest

from search.backends.base import prefix_words
from search.interface import Subject
from tests.search.contract.conftest import record

pytestmark = pytest.mark.database


def suggested(bench, text, limit=8):
    return [found.id for found in bench.engine.complete(prefix_words(text), limit)]


@pytest.mark.parametrize("text", ["nui", "núi đ", "NÚI ĐÈO", "tieu hoc nui de", "deo nu"])
def test_titles_are_suggested_by_their_beginnings(bench, text):
    bench.has(record(1, "Trường Tiểu học Núi Đèo", kind="unit"), record(2, "Trồng cây", rest="núi"))
    assert suggested(bench, text) == [1]


def test_places_come_first_then_the_newest(bench):
    bench.has(
        record(1, "Trồng cây một", days=9),
        record(2, "Trồng cây hai", days=1),
        record(3, "Trồng cây gây rừng", kind="topic", days=99),
        record(4, "Kế hoạch trồng cây", kind="document", days=5),
    )
    assert suggested(bench, "trồng c") == [3, 2, 4, 1]
    assert suggested(bench, "trồng c", limit=2) == [3, 2]
    assert suggested(bench, "") == []


def test_similar_stories_share_the_subject_of_the_title_or_topic_and_never_the_story_itself(bench):
    bench.has(
        record(1, "Ngày hội đọc sách của học sinh", topics=(7,), column=3),
        record(2, "Đọc sách cùng học sinh lớp 4", column=3),
        record(3, "Ngày hội đọc sách năm ngoái của học sinh", topics=(7,), days=365),
        record(4, "Phòng chống đuối nước", column=3),
        record(5, "Đọc sách", kind="document"),
    )
    subject = Subject(1, "Ngày hội đọc sách của học sinh", column=3, topics=(7,))
    assert bench.engine.similar(subject, 4) == [3, 2]
    assert bench.engine.similar(subject, 1) == [3]
    assert bench.engine.similar(Subject(1, "Việc không ai viết"), 4) == []
    assert bench.engine.similar(Subject(1, "!"), 4) == []


def test_known_words_are_counted(bench):
    bench.has(record(1, "Đổi mới"), record(2, "Tin", body="mới"))
    assert dict(bench.engine.known(["doi", "moi", "mio"])) == {"doi": 1, "moi": 2}


def test_two_words_are_known_where_they_stand_side_by_side_in_one_field(bench):
    bench.has(record(1, "Đổi mới giáo dục", body="Ngày hội"), record(2, "Mới đổi"))
    asked = ["doi moi", "moi doi", "doi giao", "duc ngay"]
    assert dict(bench.engine.known(asked)) == {"doi moi": 1, "moi doi": 1}
