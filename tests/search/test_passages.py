"""What a hit shows of its text."""

from search.asking import read
from search.passages import marked, passage
from tests.search.contract.conftest import record


def shown(pieces):
    return "".join(f"[{piece.text}]" if piece.is_hit else piece.text for piece in pieces)


def test_what_was_asked_for_is_marked_in_the_spelling_of_the_text():
    assert shown(marked("Ngày hội Đổi Mới, <b>đổi</b>", read("doi moi"))) == (
        "Ngày hội [Đổi Mới], <b>[đổi]</b>"
    )
    assert shown(marked("THUỶ Nguye\u0302n", read("thủy nguyên"))) == "[THUỶ Nguyên]"


def test_other_marks_are_marked_only_where_the_typed_ones_do_not_stand():
    assert shown(marked("Má và mã", read("má"))) == "[Má] và mã"
    assert shown(marked("Mà và mã", read("má"))) == "[Mà] và [mã]"


def test_of_a_phrase_only_the_phrase_is_marked():
    assert shown(marked("Trồng cây, cây trồng", read('"trồng cây"'))) == "[Trồng cây], cây trồng"


def test_a_synonym_is_marked_too():
    groups = [(("so", "gddt"), ("so", "giao", "duc", "va", "dao", "tao"))]
    text = "Sở Giáo dục và Đào tạo thăm trường"
    assert shown(marked(text, read("Sở GDĐT", groups))) == "[Sở Giáo dục và Đào tạo] thăm trường"


def test_the_passage_is_cut_at_words_around_the_best_place():
    body = " ".join(["mở đầu"] * 60 + ["hội khỏe Phù Đổng"] + ["kết thúc"] * 60)
    found = passage(record(1, "Tin", "Sapo nói chuyện hội.", body), read("hội khỏe phù đổng"))
    text = shown(found)
    assert text.startswith("… đầu mở đầu mở") or text.startswith("… mở đầu")
    assert "[hội khỏe Phù Đổng]" in text
    assert text.endswith("…")
    assert len(text.split()) < 60


def test_without_a_hit_the_passage_is_the_beginning_of_the_summary():
    assert (
        shown(passage(record(1, "Khai giảng", "Sapo.", "Nội dung"), read("khai giảng"))) == "Sapo."
    )
    assert shown(passage(record(1, "Khai giảng", "", "Nội dung"), read("khai giảng"))) == "Nội dung"
    assert passage(record(1, "Khai giảng"), read("khai giảng")) == ()


def test_a_hit_in_a_caption_is_shown():
    found = passage(record(1, "Tin", "Sapo.", "Nội dung", "Cô Lan trao quà"), read("trao quà"))
    assert shown(found) == "Cô Lan [trao quà]"
