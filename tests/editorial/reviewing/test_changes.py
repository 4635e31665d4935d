"""What became of each field and block between two versions; no database."""

from dataclasses import replace

import pytest

from news.editorial.reviewing.changes import (
    Face,
    Kind,
    Shown,
    Swap,
    change_at,
    compare,
    differing,
    runs,
)
from news.editorial.reviewing.wording import Fate

TITLE = Face("title", "Tiêu đề", "Ngày hội trồng cây", stored="t")
SIGNS = {Fate.SAME: "{}", Fate.GONE: "[-{}-]", Fate.NEW: "{{+{}+}}"}


def block(key, text, stored="", pictures=()):
    shown = tuple(Shown(number) for number in pictures)
    return Face(f"body.{key}", "Đoạn văn", text, shown, stored or text, is_block=True)


def told(old, new, swaps=()):
    """Return each difference on a line, as a reviewer takes it in."""
    lines = []
    for change in differing(compare(old, new, swaps)):
        words = "".join(SIGNS[piece.fate].format(piece.text) for piece in change.pieces)
        notes = [
            *(["moved"] if change.is_moved else []),
            *(["silent"] if change.is_silent else []),
            *(f"-picture {one.key}" for one in change.gone),
            *(f"+picture {one.key}" for one in change.came),
            *(f"~picture {one.key} {swap.said}" for one, swap in change.swapped),
        ]
        lines.append(" | ".join([f"{change.kind} {change.path}", words, *notes]))
    return lines


A, B, C, D = (block(key, f"Đoạn {key}") for key in "abcd")


@pytest.mark.parametrize(
    ("old", "new", "lines"),
    [
        ([TITLE, A], [TITLE, A], []),
        (
            [TITLE, A],
            [replace(TITLE, text="Ngày hội trồng rừng"), A],
            ["changed title | Ngày hội trồng [-cây-]{+rừng+}"],
        ),
        ([A, C], [A, B, C], ["added body.b | {+Đoạn b+}"]),
        ([A, B, C], [A, C], ["removed body.b | [-Đoạn b-]"]),
        ([A, B, C], [C, A, B], ["changed body.c | Đoạn c | moved"]),
        # Typed anew: another number, the same words in the same place.
        ([A, B, C], [A, replace(B, path="body.x"), C], []),
        # Bold: neither words nor pictures tell.
        ([A], [replace(A, stored="<b>")], ["changed body.a | Đoạn a | silent"]),
        (
            [block("g", "Ảnh", "1", pictures=(1, 2))],
            [block("g", "Ảnh", "2", pictures=(1, 3))],
            ["changed body.g | Ảnh | -picture 2 | +picture 3"],
        ),
        ([A], [], ["removed body.a | [-Đoạn a-]"]),
        ([], [block("p", "", "1", pictures=(7,))], ["added body.p |  | +picture 7"]),
        # One goes, another comes in its place.
        ([A, B], [A, D], ["removed body.b | [-Đoạn b-]", "added body.d | {+Đoạn d+}"]),
    ],
)
def test_each_difference_is_told_once_in_the_order_of_reading(old, new, lines):
    assert told(old, new) == lines


def test_a_file_that_became_another_behind_the_same_picture_is_a_change():
    shown = [block("p", "Chú thích", pictures=(7, 8))]
    swap = Swap(7, "BTV.2, 09:00 26/11/2026")
    assert told(shown, shown, [swap]) == [
        "changed body.p | Chú thích | ~picture 7 BTV.2, 09:00 26/11/2026"
    ]
    assert told([], shown, [swap]) == ["added body.p | {+Chú thích+} | +picture 7 | +picture 8"]


def test_what_stayed_is_folded_between_what_changed():
    folded = runs(compare([A, B, C, D], [A, B, replace(C, text="Đoạn mới"), D]))
    assert [(run.is_folded, len(run.changes)) for run in folded] == [
        (True, 2),
        (False, 1),
        (True, 1),
    ]


def test_an_empty_field_that_stays_empty_is_not_listed():
    assert compare([Face("kicker", "Tít phụ")], [Face("kicker", "Tít phụ")]) == ()


def test_a_point_in_a_part_of_a_block_finds_what_became_of_the_block():
    changes = compare([TITLE, A], [TITLE, replace(A, text="Đoạn khác")])
    assert change_at(changes, "body.a.caption").kind == Kind.CHANGED
    assert change_at(changes, "title").kind == Kind.SAME
    assert change_at(changes, "body.abc") is None
