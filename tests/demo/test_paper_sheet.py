"""The drawn sheet of a document is a real PDF with legible Vietnamese."""

from PIL import Image, ImageDraw

from news.demo.lettering import Pen
from news.demo.paper_sheet import sheet


def ink(text, size=40):
    page = Image.new("L", (900, 120), 255)
    Pen(ImageDraw.Draw(page), size).write(20, 40, text)
    return page


def test_a_sheet_is_a_pdf_of_one_page():
    data = sheet(head="UBND phường", number="1/KH", title="Kế hoạch", paragraphs=["Một ý."] * 80)
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert (
        data.count(b"/Type /Page\n") + data.count(b"/Type /Page ") + data.count(b"/Type /Page/")
        <= 1
    )
    assert b"/Count 1" in data


def test_every_vietnamese_vowel_is_drawn_differently():
    bases = "aăâeêioôơuưy"
    tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
    drawn = {ink(base + tone).tobytes() for base in bases for tone in tones}
    assert len(drawn) == len(bases) * len(tones)
    assert ink("đ").tobytes() != ink("d").tobytes()
    assert ink("Đ").tobytes() != ink("D").tobytes()


def test_composed_and_decomposed_text_look_the_same():
    assert ink("Nguy\u1ec5n Th\u1ecb").tobytes() == ink("Nguye\u0302\u0303n Thi\u0323").tobytes()


def test_lines_keep_every_word_and_fit_the_width():
    pen = Pen(ImageDraw.Draw(Image.new("L", (10, 10))), 20)
    text = "Phường Thủy Nguyên phân công từng cơ quan, trường học và tổ dân phố"
    lines = pen.lines(text, 200)
    assert " ".join(lines) == text
    assert len(lines) > 1
    assert all(pen.width(line) <= 200 for line in lines)
