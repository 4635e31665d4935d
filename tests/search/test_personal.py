"""What may tell of a person is not kept among the searches in vain; other words are."""

import pytest

from search.personal import kept_words


@pytest.mark.parametrize(
    "text",
    [
        "0225.000.001", "031 234 567 890", "+84 912 345 678", "(+84) 912-345-678", "0912–345–678",
        "0 9 1 2 3 4 5 6 7 8", "0912 . 345 . 678", "0912,345,678", "0912_345_678", "0912·345·678",
        "０９１２３４５６７８", "０９１２　３４５　６７８", "①②③④⑤⑥⑦", "٠٩١٢٣٤٥٦٧٨",
        "0912\u200b345\u200b678",
        "sđt0912345678", "không chín một hai ba bốn năm sáu bảy tám", "không chín 12 345 678",
        "x@y.vn", "http://a.vn",
    ],
)  # fmt: skip
def test_numbers_and_addresses_are_not_kept_however_they_are_written(text):
    assert kept_words(f"tìm {text}") == ""


@pytest.mark.parametrize(
    "text",
    [
        "Nguyễn Văn An", "cô Trần Minh Khôi", "Lê Hà", "TRẦN MINH KHÔI",
        "Nguye\u0302\u0303n Van An",
        "nguyễn thị bình", "nguyen van an", "Dang Thai Son", "học sinh Đặng Thái Sơn lớp 4B",
    ],
)  # fmt: skip
def test_what_looks_like_a_persons_name_is_not_kept(text):
    assert kept_words(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "Hồ sơ tuyển sinh", "lễ thi đua", "Học bổng", "lớp ba năm 2026", "tuyển sinh lớp 5 2026",
        "Cao đẳng nghề", "thái độ học tập", "71-NQ/TW", "trần nhà lớp học bị dột",
    ],
)  # fmt: skip
def test_other_words_are_kept_in_small_letters(text):
    assert kept_words(text) == text.lower()
