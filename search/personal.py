"""Keeps what may tell of a person out of what is counted: numbers, addresses, names. Pure."""

import re
import unicodedata
from itertools import pairwise

from cms.core.vietnamese import fold, nfc

LONGEST = 120
# From so many digits on it may be a phone number or that of a person.
DIGITS_OF_A_NUMBER = 6
# With digits spelled out it must be longer: "lớp ba năm 2026" is no number.
SPELLED_DIGITS = 8
_SPELLED = {
    word: str(digit)
    for digit, words in enumerate(
        ("không", "một mốt", "hai", "ba", "bốn tư", "năm lăm", "sáu", "bảy bẩy", "tám", "chín")
    )
    for word in words.split()
}
_WRITTEN = """
an âu bạch bành bế bùi cao cấn chu châu chử cù cung dư dương đàm đàng đào đặng điền đinh đoàn đỗ
đồng đường giang giáp hà hàn hoàng hồ hồng hứa huỳnh kha khổng khuất khúc kiều kim la lã lại lâm
lê lò lục lương lưu lý ma mã mạc mai nghiêm ngô ngụy nguyễn nhâm nông ông phạm phan phí phó phù
phùng phương quách quản sầm sùng tạ tăng thạch thái thân thào thiều tiêu tô tôn tống trang trần
triệu trịnh trương từ ung uông văn vi viên vòng võ vũ vương
"""
SURNAMES = frozenset(_WRITTEN.split())
_BARE_SURNAMES = frozenset(map(fold, SURNAMES))
# Behind a surname these make a name of it, in small letters too.
_MIDDLES = frozenset({"văn", "thị"})
_BARE_MIDDLES = frozenset(map(fold, _MIDDLES))


def kept_words(text: str) -> str:
    """Return the words that are counted of a text, "" for one that may tell of a person.

    Left out are addresses of mail, links, numbers as long as a phone's, however they are parted,
    written or spelled out, and what looks like a name: a surname, and behind it a word that begins
    with a capital letter too, or "văn", "thị". Names of streets and towns are lost with them.
    """
    composed = nfc(text)
    words = " ".join(re.findall(r"[\w/.@&-]+", composed.lower()))
    if _has_number(text) or "@" in words or "//" in words or _has_name(composed):
        return ""
    return words.strip(" .-/&_") if len(words) <= LONGEST else ""


def _has_number(text: str) -> bool:
    # Full-width and circled digits become plain ones; marks that can't be seen go.
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = "".join(sign for sign in plain if unicodedata.category(sign) != "Cf")
    spelled = " ".join(_SPELLED.get(word, word) for word in re.findall(r"\w+", plain))
    return (
        _longest_number(plain) >= DIGITS_OF_A_NUMBER or _longest_number(spelled) >= SPELLED_DIGITS
    )


def _longest_number(text: str) -> int:
    joined = re.sub(r"(?<=\d)[\W_]+(?=\d)", "", text)
    return max(map(len, re.findall(r"\d+", joined)), default=0)


def _has_name(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text)
    if text.isascii():
        surnames, middles = _BARE_SURNAMES, _BARE_MIDDLES
    else:
        surnames, middles = SURNAMES, _MIDDLES
    return any(
        first.lower() in surnames
        and ((first[0].isupper() and second[0].isupper()) or second.lower() in middles)
        for first, second in pairwise(words)
    )
