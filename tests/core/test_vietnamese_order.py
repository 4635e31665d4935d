"""Vietnamese order of words and of people; what CLDR says is asked of ICU."""

import csv
import itertools
import re
import unicodedata
from pathlib import Path

import icu
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from cms.core.vietnamese import name_key, nfc, sort_key

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
TONED = [nfc(vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES]
LOWER = sorted({*"bcdđghklmnpqrstvxfjwz", *TONED})
ALPHABET = "".join(LOWER) + "".join(LOWER).upper()
COLLATOR = icu.Collator.createInstance(icu.Locale("vi"))
with Path(__file__).with_name("slugs.csv").open(encoding="utf-8") as rows:
    TITLES = [row["title"] for row in csv.DictReader(rows, delimiter="|")]

# A busy machine must not turn a slow example into a failure.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

anything = st.text()
vietnamese = st.text(ALPHABET + " 0123456789.,;:!?'\"()[]{}@*/\\&#%`^+<=>|~$_-", max_size=24)


def order(left, right):
    return (left > right) - (left < right)


WORDS = (
    "An Ánh Ăn Ân Bé Châu Chi Dung Đào Đạt Đức Em Ếch Ong Ôn Ơn Út Ủy Ư Yến "
    "ma mà mả mã má mạ mă mằ mâ mầ Ma Mà MA mua mùa múa mưa mứa "
    "hoa hoà hòa hóa hoá hoạ họa Hoa Hoà hoàn hoan hòa-nhã thuỷ thủy Thủy Thuỷ thuyền"
)
PHRASES = [title for title in TITLES if title.isprintable() and not re.search("[🥁²Łź한Ð]", title)]
SYLLABLES = [
    onset + rhyme + coda
    for onset in ("", "đ", "d", "Tr")
    for rhyme in TONED[::5]
    for coda in ("", "ng", " 2")
]


def test_vietnamese_alphabet_and_tones_come_in_cldr_order():
    expected = "An Ánh Ăn Ân Bé Châu Chi Dung Đào Đạt Đức Em Ếch Ong Ôn Ơn Út Ủy Ư Yến".split()
    assert sorted(set(expected), key=sort_key) == expected
    assert sorted("ạáãảàa", key=sort_key) == list("aàảãáạ")
    alphabet = "aăâbcdđeêghiklmnoôơpqrstuưvxy"
    assert "".join(sorted(set(alphabet), key=sort_key)) == alphabet


def test_small_letter_precedes_capital_only_when_all_else_is_equal():
    assert sorted(["Ba", "ba", "Bà", "bà", "bả"], key=sort_key) == ["ba", "Ba", "bà", "Bà", "bả"]


def test_punctuation_precedes_digits_and_digits_precede_letters():
    assert sorted(["a", "9", "-", "10", " ", "€"], key=sort_key) == [" ", "-", "€", "10", "9", "a"]


def test_old_capital_eth_is_filed_as_d_with_stroke():
    assert sorted(["Em", "Đức", "Ðào", "Dung"], key=sort_key) == ["Dung", "Ðào", "Đức", "Em"]


def test_foreign_letters_stand_beside_their_bare_letter():
    words = ["zoo", "Łódź", "Lome", "я", "Ωmega", "łan", "naïve", "native"]
    expected = ["łan", "Łódź", "Lome", "naïve", "native", "zoo", "Ωmega", "я"]
    assert sorted(words, key=sort_key) == expected


def test_words_and_phrases_sort_as_icu_sorts_them():
    words = sorted({*WORDS.split(), *PHRASES, *SYLLABLES})
    assert len(words) > 250
    assert sorted(words, key=sort_key) == sorted(words, key=COLLATOR.getSortKey)


@given(vietnamese, vietnamese)
def test_any_two_texts_compare_as_in_icu(left, right):
    expected = COLLATOR.compare(left, right)
    assert order(sort_key(left), sort_key(right)) == expected


@given(st.text("aàăâAÁoờơ ", max_size=5), st.text("aàăâAÁoờơ ", max_size=5))
def test_near_equal_texts_compare_as_in_icu(left, right):
    assert order(sort_key(left), sort_key(right)) == COLLATOR.compare(left, right)


@given(anything, anything)
def test_order_is_total_and_ignores_composition(left, right):
    assert sort_key(unicodedata.normalize("NFD", left)) == sort_key(left)
    assume(nfc(left) != nfc(right))
    assert sort_key(left) != sort_key(right)


def test_people_are_filed_by_given_then_middle_then_family_name():
    expected = [
        "Nguyễn Văn An",
        "Trần Văn An",
        "Lê Xuân An",
        "Đỗ Thị Ánh",
        "Trần Thị Bình",
        "Đức",
        "Bùi Thị Thuỷ",
        "Nguyễn Thị Thủy",
        "Vũ Thị Yến",
    ]
    for shuffled in itertools.islice(itertools.permutations(expected), 0, 300_000, 10_007):
        assert sorted(shuffled, key=name_key) == expected


def test_name_key_takes_an_empty_name_and_any_spacing():
    assert name_key("") < name_key("An")
    assert name_key("NGUYỄN  VĂN AN ")[:3] == name_key("Nguyễn Văn An")[:3]
