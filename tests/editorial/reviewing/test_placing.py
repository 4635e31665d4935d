"""Where a selected sentence stands in the story; no database."""

import pytest

from news.editorial.passages import Passage
from news.editorial.reviewing.placing import Place, ToMend, place_of
from news.editorial.reviewing.point_form import points_in, rows_to_keep, rows_to_show

PASSAGES = (
    Passage("title", "tiêu đề", "Ngày hội đọc sách"),
    Passage("body.a", "phần 1", "Sáng nay, học sinh đọc sách.\nThầy cô cùng dự."),
    Passage("body.b", "phần 2", "Chiều đến, học sinh đọc sách.\nHết."),
    Passage("body.t.table", "bảng", "Giải", rows=(("Lớp", "Giải"), ("4A", "Nhất"))),
)
PLACES = tuple(Place(path, path) for path in ("title", "body.a", "body.b", "body.t", "column"))


@pytest.mark.parametrize(
    ("point", "path"),
    [
        (ToMend("x", quote="Thầy cô cùng dự"), "body.a"),
        (ToMend("x", quote="học sinh đọc sách", before="Chiều đến, "), "body.b"),
        (ToMend("x", quote="học sinh đọc sách"), "body.a"),
        # As the page shows it: in capitals, wrapped, over several blocks.
        (ToMend("x", quote="NGÀY HỘI\n ĐỌC SÁCH"), "title"),
        (ToMend("x", quote="Hết.\n\nGiải\nLớp"), "body.b"),
        (ToMend("x", quote="4A Nhất"), "body.t.table"),
        (ToMend("x", quote="không có trong bài"), ""),
        (ToMend("x"), ""),
        (ToMend("x", path="column"), "column"),
        # A chosen part counts before the words; a part of another story is none.
        (ToMend("x", path="title", quote="Thầy cô cùng dự"), "title"),
        (ToMend("x", path="body.khac"), ""),
    ],
)
def test_a_point_hangs_on_the_part_that_holds_its_words(point, path):
    assert place_of(point, PASSAGES, PLACES) == path


class Posted(dict):
    def getlist(self, key):
        return self.get(key, [])


def test_a_form_gives_rows_with_their_places_and_lines_without():
    form = Posted(
        place=["title", ""], quote=["", "câu"], before=["", ""], point=["Ngắn lại", "Sửa"],
        points=["Thêm ngày\n\nThêm nơi"],
    )  # fmt: skip
    assert points_in(form) == [
        ToMend("Ngắn lại", "title"),
        ToMend("Sửa", quote="câu"),
        *map(ToMend, ("Thêm ngày", "", "Thêm nơi")),
    ]


def test_a_form_with_fewer_places_than_texts_loses_no_text():
    assert points_in(Posted(point=["a", "b"], place=["title"])) == [
        ToMend("a", "title"),
        ToMend("b"),
    ]


def test_rows_with_anything_in_them_are_shown_again_and_an_empty_one_behind():
    kept = rows_to_keep(Posted(point=["", "Sửa", ""], place=["", "", "title"]))
    assert [(row["text"], row["path"]) for row in kept] == [("Sửa", ""), ("", "title")]
    assert rows_to_show(kept) == [*kept, {}]
    assert rows_to_show([]) == [{}, {}, {}]
