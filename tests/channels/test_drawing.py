"""The picture drawn for links: every Vietnamese letter, any title, within the size and weight."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from PIL import Image

from cms.core.vietnamese import nfc
from news.channels import drawing
from news.channels.drawing import Words, draw, font, known, title_font, wrapped

VOWELS = "aăâeêioôơuưy"
TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
LETTERS = sorted(
    {
        nfc(case(vowel + tone))
        for vowel in VOWELS
        for tone in TONES
        for case in (str.lower, str.upper)
    }
    | set("đĐ")
)
LONG = "Kế hoạch triển khai thực hiện nghị quyết của Bộ Chính trị về giáo dục và đào tạo " * 3


def opened(data):
    return Image.open(io.BytesIO(data))


def ink(letters, text):
    return bytes(letters.getmask(text))


@pytest.mark.parametrize("face", [font, title_font])
def test_the_font_has_every_vietnamese_letter_with_its_marks(face):
    letters = face(48)
    missing = ink(letters, "\uffff")
    assert len(LETTERS) == 146
    assert [letter for letter in LETTERS if ink(letters, letter) == missing] == []
    # Each is drawn unlike every other: no mark is dropped.
    assert len({ink(letters, letter) + letter.encode()[:0] for letter in LETTERS}) == len(LETTERS)


@pytest.mark.parametrize("face", [font, title_font])
def test_every_sign_that_is_let_through_can_be_drawn(face):
    letters = face(48)
    missing = ink(letters, "\uffff")
    through = {known(chr(sign)) for sign in range(0x21, 0x2500)} - {""}
    assert len(through) > 250
    assert [sign for sign in through if ink(letters, sign) == missing] == []


def test_pictures_and_pages_have_one_family_of_letters():
    fonts = {file.name for file in (Path(settings.BASE_DIR) / "static" / "fonts").glob("*.*")}
    assert fonts == {"portal-sans.woff2", "portal-serif.woff2", "OFL-Noto.txt"}


@pytest.mark.parametrize(
    "title", ["Tựu trường", LONG, "Ẵ Ễ Ộ Ữ " * 12, "x" * 300, "🎉🎉", "", "‮\u0000"]
)
def test_any_title_gives_a_jpeg_of_the_size_and_weight_that_programs_take(title):
    data = draw(Words("Chuyên trang giáo dục", title, kicker=LONG, foot=LONG))
    assert len(data) < drawing.MOST_BYTES
    picture = opened(data)
    assert (picture.format, picture.size, picture.mode) == ("JPEG", (1200, 630), "RGB")
    assert not picture.getexif()


def test_the_colours_are_those_of_the_style_sheet():
    picture = opened(draw(Words("Chuyên trang", "Tựu trường")))
    band, paper = picture.getpixel((1190, 600)), picture.getpixel((1190, 20))
    assert all(abs(a - b) < 6 for a, b in zip(band, (0x0E, 0x4A, 0x56), strict=True))
    assert all(abs(a - b) < 6 for a, b in zip(paper, (0xFB, 0xF8, 0xF1), strict=True))


def test_the_same_words_give_the_same_bytes_and_another_title_others():
    words = Words("Chuyên trang", "Tựu trường", foot="Trường A")
    assert draw(words) == draw(words) != draw(Words("Chuyên trang", "Khai giảng", foot="Trường A"))


def test_a_title_is_parted_between_words_and_loses_none():
    lines = wrapped("một hai ba bốn", 7, len)
    assert lines == ["một hai", "ba bốn"]
    assert wrapped("dài-hơn-dòng ngắn", 5, len) == ["dài-hơn-dòng", "ngắn"]
    assert wrapped("", 5, len) == []


def test_what_the_font_lacks_is_left_out_and_letters_are_composed():
    assert known("Vui 🎉 học\n“Tiếng Việt” – 5₫…") == "Vui học “Tiếng Việt” – 5₫…"
    assert known("Thu\u0309y") == "Thủy"
