"""Which words of a sentence are marked as gone and as new."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.editorial.reviewing.wording import Fate, mark


def shown(old, new):
    """Return the pieces as a reader's eye takes them: [-gone-], {+new+}."""
    signs = {Fate.SAME: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "{{+{}+}}"}
    return "".join(signs[piece.fate].format(piece.text) for piece in mark(old, new))


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("Lễ ra quân", "Lễ ra quân", "Lễ ra quân"),
        # Every syllable has at most four letters.
        (
            "Hội thi văn nghệ ở sân",
            "Hội thi văn hóa ở sân",
            "Hội thi văn [-nghệ-]{+hóa+} ở sân",
        ),
        ("Có 1.500 em", "Có 1,5 em", "Có [-1.500-]{+1,5+} em"),
        ("thủy", "thuỷ", "[-thủy-]{+thuỷ+}"),
        ("Em Lan vẽ tranh", "Em vẽ tranh", "Em[- Lan-] vẽ tranh"),
        ("Thầy cô dự", "Thầy, cô dự", "Thầy{+,+} cô dự"),
        ("ngày 20 tháng 11 này", "hôm 21 tháng 11 này", "[-ngày 20-]{+hôm 21+} tháng 11 này"),
        ("", "Mới hẳn", "{+Mới hẳn+}"),
        ("Bỏ hẳn", "", "[-Bỏ hẳn-]"),
        ("Đoạn một\nĐoạn hai", "Đoạn hai", "[-Đoạn một\n-]Đoạn hai"),
    ],
)
def test_marks_stand_at_the_words_that_changed(old, new, marked):
    assert shown(old, new) == marked


WORDING = st.lists(st.sampled_from(["lễ", "hội", "20", "1.5", ",", " ", "\n", "Đ"])).map("".join)


@given(WORDING, WORDING)
def test_both_versions_can_be_read_from_the_marks(old, new):
    pieces = mark(old, new)
    assert "".join(piece.text for piece in pieces if piece.fate != Fate.NEW) == old
    assert "".join(piece.text for piece in pieces if piece.fate != Fate.GONE) == new


def test_a_long_text_is_marked_at_once():
    words = [f"tiếng{number}" for number in range(3000)]
    changed = ["mới" if number % 15 == 0 else word for number, word in enumerate(words)]
    begin = time.process_time()
    pieces = mark(" ".join(words), " ".join(changed))
    assert time.process_time() - begin < 5
    assert sum(piece.fate == Fate.NEW for piece in pieces) == 200
