"""Texts for other channels fit, stay whole words, and never lose address, unit or label."""

import unicodedata

import pytest

from news.channels.copy_text import (
    CopyText,
    OfficialAccountLimits,
    Told,
    fit_sentences,
    fit_words,
    official_account_texts,
    post_text,
    units,
)

ADDRESS = "https://giaoduc.example.vn/truong-a/ngay-hoi-trong-cay/"
UNIT = "Trường Tiểu học A"
SENTENCE = "Sáng nay, thầy trò nhà trường trồng năm mươi cây xanh trong sân trường mới."
FAMILY = "👨‍👩‍👧"


def told(**given):
    facts = {"title": "Ngày hội trồng cây", "summary": SENTENCE, "unit": UNIT, "address": ADDRESS}
    return Told(**{**facts, **given})


def words_of(text):
    return set(text.replace("…", " ").split())


def test_a_short_story_stands_whole():
    text = post_text(told(), 500)
    assert text == f"Ngày hội trồng cây\n\n{SENTENCE}\n\n{UNIT}\n{ADDRESS}"


def test_a_text_exactly_at_the_limit_stays_whole_and_one_less_cuts_it():
    text = "Trường học" * 3
    assert fit_words(text, units(text)) == text
    whole = post_text(told(), 500)
    assert post_text(told(), units(whole)) == whole
    cut = post_text(told(), units(whole) - 1)
    assert cut != whole and cut.endswith(ADDRESS) and units(cut) < units(whole)


@pytest.mark.parametrize("most", range(200, 700, 17))
def test_a_long_story_never_exceeds_the_limit_and_keeps_what_may_not_be_cut(most):
    long = told(
        title="Trường Tiểu học phối hợp tổ chức hội nghị tuyên truyền " * 4,
        summary=f"{SENTENCE} " * 9,
        label="Ảnh do AI tạo hoặc sửa.",
        origin="Dẫn lại từ Cổng thông tin.",
    )
    text = post_text(long, most)
    assert units(text) <= most
    assert text.endswith(f"Ảnh do AI tạo hoặc sửa.\nDẫn lại từ Cổng thông tin.\n{UNIT}\n{ADDRESS}")
    assert words_of(text) <= words_of(f"{long.title} {long.summary} {text[text.index('Ảnh do') :]}")


def test_a_summary_ends_after_a_sentence_where_one_ends_in_time():
    assert fit_sentences(f"{SENTENCE} {SENTENCE} Ngày mai trồng tiếp.", 160) == (
        f"{SENTENCE} {SENTENCE}"
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Lễ khai giảng ở TP. Hải Phòng có đông đủ thầy cô và học sinh các trường", "TP."),
        ("Đến dự lễ có ThS. Nguyễn Văn An cùng đông đủ thầy cô và học sinh", "ThS."),
    ],
)
def test_an_abbreviation_ends_no_sentence(text, kept):
    cut = fit_sentences(text, len(text) - 10)
    assert cut.endswith("…") and not cut.endswith(kept)


def test_decomposed_text_is_composed_and_counted_composed():
    apart = unicodedata.normalize("NFD", "Thủy Nguyên đổi mới giáo dục")
    assert fit_words(apart, 28) == "Thủy Nguyên đổi mới giáo dục"
    assert unicodedata.is_normalized("NFC", post_text(told(title=apart, summary=apart), 500))


def test_an_emoji_takes_as_much_as_the_channel_counts():
    assert units("🎉") == 2
    text = "Chúc mừng năm học mới 🎉 🎉 🎉"
    assert fit_words(text, units(text)) == text
    assert units(fit_words(text, units(text) - 1)) <= units(text) - 1


@pytest.mark.parametrize("most", range(2, 40))
def test_one_long_word_is_never_cut_inside_a_character(most):
    for whole in ("a" + FAMILY * 9, "m̃" * 30, "👍🏽" * 20, "🇻🇳" * 20):
        cut = fit_words(whole, most)
        assert units(cut) <= most
        head = cut.removesuffix("…")
        rest = whole[len(head) :]
        assert whole.startswith(head)
        assert not head or not rest or head[-1] != "\u200d"
        assert not head or not rest or rest[0] not in "\u200d\u0303🏽"


def test_lines_tabs_and_invisible_characters_become_one_plain_line():
    assert fit_words("  Trường\u00a0học\n\tmới\u200b nhất\u00ad ", 99) == "Trường học mới nhất"


def test_without_a_summary_nothing_empty_is_left():
    assert post_text(told(summary=" \n"), 500) == f"Ngày hội trồng cây\n\n{UNIT}\n{ADDRESS}"
    assert post_text(told(summary="", unit=""), 500) == f"Ngày hội trồng cây\n\n{ADDRESS}"


def test_an_address_longer_than_the_limit_stays_whole_and_the_text_says_so():
    long = told(address="https://giaoduc.example.vn/" + "a" * 300)
    text = post_text(long, 200)
    assert text.endswith(long.address)
    assert CopyText("group", "Nội dung", text, 200).is_too_long


def test_fields_of_an_official_account_fit_and_its_label_comes_first():
    long = told(
        title="Nhà trường và phụ huynh " * 20,
        unit="Trường Tiểu học và Trung học cơ sở mang tên một nhà giáo ưu tú của quê hương",
        summary=f"{SENTENCE} " * 9,
        label="Ảnh do AI tạo hoặc sửa.",
    )
    fields = official_account_texts(long, OfficialAccountLimits(title=150, author=50, summary=300))
    assert [field.length <= field.most for field in fields[:3]] == [True] * 3
    assert [field.most for field in fields] == [150, 50, 300, None]
    assert fields[2].text.startswith("Ảnh do AI tạo hoặc sửa. Sáng nay")
    assert fields[2].text.endswith("trường mới.")


def test_fields_exactly_at_the_limit_stay_whole():
    title = ("Trồng cây " * 15).strip() + "x"
    assert units(title) == 150
    limits = OfficialAccountLimits(title=150, author=len(UNIT), summary=len(SENTENCE))
    fields = official_account_texts(told(title=title, whole="Một.\n\nHai."), limits)
    whole = f"Một.\n\nHai.\n\n{UNIT}\n{ADDRESS}"
    assert [field.text for field in fields] == [title, UNIT, SENTENCE, whole]
    assert not fields[3].is_too_long
