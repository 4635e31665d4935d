"""Facts about Vietnamese text: stored, searched, compared, put into addresses, cut."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cms.core.vietnamese import (
    canon,
    count_syllables,
    cut_words,
    fold,
    nfc,
    nfc_deep,
    slugify,
    unique_slug,
)

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
TONED = [nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
LOWER = sorted({*"bcdđghklmnpqrstvxfjwz", *TONED})
ALPHABET = "".join(LOWER) + "".join(LOWER).upper()
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
with Path(__file__).with_name("slugs.csv").open(encoding="utf-8") as rows:
    TITLES = [(row["title"], row["slug"]) for row in csv.DictReader(rows, delimiter="|")]

# A busy machine must not turn a slow example into a failure.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

anything = st.text()
vietnamese = st.text(ALPHABET + " 0123456789.,;:!?'\"()[]{}@*/\\&#%`^+<=>|~$_-", max_size=24)
marked = st.text(ALPHABET + "".join(TONES) + "\u0306\u0302\u031b\u0308", max_size=12)


def nfd(text):
    return unicodedata.normalize("NFD", text)


def test_decomposed_name_of_the_ward_becomes_eleven_characters():
    assert len(nfd("Thủy Nguyên")) == 13
    assert nfc(nfd("Thủy Nguyên")) == "Thủy Nguyên"
    assert len(nfc(nfd("Thủy Nguyên"))) == 11


def test_nfc_deep_composes_keys_values_and_tuples():
    value = {nfd("tiêu đề"): [nfd("Đào tạo"), 3, None, {"x": (nfd("ở"), 1.5)}]}
    assert nfc_deep(value) == {"tiêu đề": ["Đào tạo", 3, None, {"x": ("ở", 1.5)}]}


def test_nfc_deep_returns_the_same_object_when_all_is_composed():
    value = {"tiêu đề": ["Đào tạo", {"a": ("ở", True)}], "n": 1}
    assert nfc_deep(value) is value


def test_nfc_deep_keeps_untouched_parts_and_foreign_objects():
    kept, foreign = ["sạch"], object()
    result = nfc_deep([kept, nfd("bẩn"), foreign])
    assert result[0] is kept
    assert result[2] is foreign


@pytest.mark.parametrize("query", ["duoc di hoc", "đuoc đi hoc", "được đi học", "ĐƯỢC ĐI HỌC"])
def test_every_way_of_typing_folds_alike(query):
    assert fold(query) == fold(nfd(query)) == "duoc di hoc"


def test_every_vietnamese_letter_folds_to_its_bare_letter():
    assert set(fold(ALPHABET)) == set("abcdeghiklmnopqrstuvxyfjwz")


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Ẵ Ễ Ộ Ữ ặ ệ", "a e o u a e"),
        ("Ðại hội", "dai hoi"),
        ("71-NQ/TW, 253.000 đồng!", "71-nq/tw, 253.000 dong!"),
        ("İstanbul", "istanbul"),
        ("ﬁn 🎓 ß", "ﬁn 🎓 ß"),
        ("Łódź Ø", "lodz o"),
    ],
)
def test_folded_text(text, folded):
    assert fold(text) == folded


def test_a_mark_that_does_not_compose_keeps_its_place():
    assert nfc("tie\u0301\u0302ng") == "tié\u0302ng"
    assert fold("tie\u0301\u0302ng") == "tieˆng"


def test_a_hit_in_folded_text_maps_back_to_the_original():
    original = "Phường Thủy Nguyên đón đoàn"
    start = fold(original).index("thuy nguyen")
    assert original[start : start + len("thuy nguyen")] == "Thủy Nguyên"


@given(anything | marked)
def test_fold_is_as_long_as_the_composed_text(text):
    assert len(fold(text)) == len(nfc(text))


@given(anything | marked)
def test_fold_does_not_see_how_the_text_was_composed(text):
    assert fold(nfd(text)) == fold(nfc(text)) == fold(text)


@pytest.mark.parametrize("function", [nfc, fold, canon, slugify])
@given(text=anything | marked | vietnamese)
def test_doing_it_twice_changes_nothing(function, text):
    once = function(text)
    assert function(once) == once == nfc(once)


def test_every_character_folds_to_one_stable_character():
    characters = [chr(code) for code in range(0x20000) if not 0xD800 <= code < 0xE000]
    assert [c for c in characters if len(fold(c)) != len(nfc(c))] == []
    assert [c for c in characters if fold(fold(c)) != fold(c)] == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Thuỷ Nguyên", "Thủy Nguyên"),
        ("UỶ BAN", "Ủy ban"),
        ("hòa", "hoà"),
        ("Khỏe", "khoẻ"),
        ("lòa xòa", "loà xoà"),
        ("qúy", "quý"),
        ("qủa", "quả"),
        ("hòan thành", "hoàn thành"),
        ("Hùynh", "Huỳnh"),
        ("ngòai", "ngoài"),
        ("gíao dục", "giáo dục"),
        ("Ðức", "Đức"),
    ],
)
def test_two_placements_of_the_tone_are_equal(one, other):
    assert canon(one) == canon(other) == canon(nfd(one))


@pytest.mark.parametrize(
    "word",
    "quý quá quả giờ giữa gìn gì của mùa lúa thuở ngoài hoàn huỳnh huých khuỷu quyền quốc tuý "
    "xoá khoẻ thuỷ uỷ oà nghĩa tía huế thuế hoặc toán đoá bìa người".split(),
)
def test_well_placed_tones_stay(word):
    assert canon(word) == word


@pytest.mark.parametrize("tone", TONES[1:])
@pytest.mark.parametrize("onset", ["", "h", "th", "kh", "đ", "ngh"])
@pytest.mark.parametrize(("first", "second"), ["oa", "oe", "uy"])
def test_open_syllables_have_one_form(onset, first, second, tone):
    old, new = nfc(onset + first + tone + second), nfc(onset + first + second + tone)
    assert old != new
    assert canon(old) == canon(new) == new


def test_different_words_stay_different():
    assert len({canon(word) for word in ["hoa", "hoà", "hoá", "hoả", "hoạ", "hoã"]}) == 6
    assert canon("đa") != canon("da")


@pytest.mark.parametrize(("title", "slug"), TITLES)
def test_title_becomes_slug(title, slug):
    assert slugify(title) == slugify(nfd(title)) == slug


def test_there_are_fifty_titles():
    assert len(TITLES) == 50


@pytest.mark.parametrize("text", ["", "   ", "???", "🎉🎉", "中文", "—", "\x00"])
def test_nothing_usable_gives_an_empty_slug(text):
    assert slugify(text) == ""


@pytest.mark.parametrize("hidden", ["\u200b", "\u00ad", "\ufeff", "\u200d"])
def test_invisible_characters_do_not_part_a_word(hidden):
    assert slugify(f"Ngu{hidden}yên") == "nguyen"


@pytest.mark.parametrize(
    ("limit", "slug"),
    [(17, "minh-duc-don-doan"), (16, "minh-duc-don"), (8, "minh-duc"), (3, "min"), (0, "")],
)
def test_slug_is_cut_at_a_syllable(limit, slug):
    assert slugify("Minh Đức đón đoàn", max_length=limit) == slug


@given(anything | vietnamese, st.integers(1, 40))
def test_slug_has_only_its_alphabet_and_keeps_the_limit(text, limit):
    slug = slugify(text, max_length=limit)
    assert slug == "" or SLUG.fullmatch(slug)
    assert len(slug) <= limit


def test_same_title_gets_year_and_then_numbers():
    taken = set()
    for _ in range(4):
        taken.add(unique_slug("le-khai-giang", taken, hint="2026"))
    assert taken == {
        "le-khai-giang",
        "le-khai-giang-2026",
        "le-khai-giang-2026-2",
        "le-khai-giang-2026-3",
    }


def test_without_hint_numbers_follow_the_base():
    assert unique_slug("tin", {"tin", "tin-2"}) == "tin-3"


def test_hint_that_the_base_ends_in_is_not_repeated():
    assert unique_slug("ky-thi-2026", {"ky-thi-2026"}, hint="2026") == "ky-thi-2026-2"


def test_hint_too_long_for_the_room_is_left_out():
    assert unique_slug("tin", {"tin"}, hint="truong-minh-duc", max_length=12) == "tin-2"


@pytest.mark.parametrize("base", ["", "???", "🎉"])
def test_empty_base_is_called_bai(base):
    assert unique_slug(base, set()) == "bai"
    assert unique_slug(base, {"bai"}, hint="Năm 2026") == "bai-nam-2026"


def test_base_is_cut_at_a_syllable_to_make_room_for_the_suffix():
    assert unique_slug("minh-duc-don", {"minh-duc-don"}, hint="26", max_length=12) == "minh-duc-26"


def test_numbers_go_on_without_the_hint_when_it_leaves_them_no_room():
    taken = {"tin", "tin-26", *(f"{stem}-26-{n}" for stem in ("t", "ti") for n in range(100))}
    assert unique_slug("tin", taken, hint="26", max_length=6) == "tin-2"


def test_no_room_left_is_an_error():
    with pytest.raises(ValueError, match="no free slug"):
        unique_slug("a", {"a", *(f"a-{n}" for n in range(2, 10))}, max_length=3)
    with pytest.raises(ValueError, match="no free slug"):
        unique_slug("a", set(), max_length=0)


@given(vietnamese, vietnamese, st.integers(6, 40), st.integers(0, 14))
def test_unique_slug_is_free_valid_and_within_the_limit(base, hint, limit, clashes):
    taken = set()
    for _ in range(clashes + 1):
        slug = unique_slug(base, taken, hint=hint, max_length=limit)
        assert slug not in taken
        assert len(slug) <= limit
        assert SLUG.fullmatch(slug)
        taken.add(slug)


@pytest.mark.parametrize(
    ("limit", "cut"),
    [
        (80, "Phường Thủy Nguyên, hôm nay"),
        (27, "Phường Thủy Nguyên, hôm nay"),
        (26, "Phường Thủy Nguyên, hôm…"),
        (20, "Phường Thủy Nguyên…"),
        (19, "Phường Thủy Nguyên…"),
        (18, "Phường Thủy…"),
        (4, "Phư…"),
        (1, "…"),
        (0, ""),
    ],
)
def test_text_is_cut_at_a_word(limit, cut):
    assert cut_words(nfd("Phường Thủy Nguyên, hôm nay "), limit) == cut


def test_a_number_is_not_cut_at_its_dot():
    assert cut_words("Trao 253.000 đồng cho em", 9) == "Trao…"


@given(anything | vietnamese, st.integers(0, 30))
def test_cut_text_is_a_beginning_within_the_limit(text, limit):
    cut = cut_words(text, limit)
    assert len(cut) <= limit
    assert nfc(text).strip().startswith(cut.removesuffix("…"))


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("", 0),
        ("  – …  ", 0),
        ("Học sinh Thủy Nguyên – 20/11!", 5),
        (nfd("Được đi học"), 3),
        ("dòng một\ndòng hai", 4),
    ],
)
def test_syllables_are_words_with_a_letter_or_digit(text, syllables):
    assert count_syllables(text) == syllables
