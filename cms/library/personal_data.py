"""Knows a name, a birth date, a score, a phone or an identity number by its shape; pure.

Sources: decree 137/2015/NĐ-CP art. 13 (the twelve digits of the personal number: three for the
place, one for century and sex, two for the year of birth), the national numbering plan
(mobile numbers have ten digits since 2018), decree 56/2017/NĐ-CP art. 33 (private data of a child).
"""

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile

from cms.core.vietnamese import canon, fold

# They head nearly every Vietnamese person's name.
_FAMILY = """
an biện bàng bành bùi bạch bế ca cam cao chu chung châu chúc chương chế chử cung cái cát
công cù cấn cầm cồ cứ danh diệp doãn dư dương giang giàng giáp hoa hoàng huỳnh hà hàn hán
hùng hạ hạng hầu hồ hồng hờ hứa kha khang khiếu khuất khúc khương khổng kim kiều kpă ksor la
linh liêu liễu long lâm lã lê lò lô lù lý lư lưu lương lường lạc lại lầu lều lỗ lộc lục lữ
ma mai minh mâu mã mông mùa mạc mạch mầu mẫn nghiêm nguyễn ngô ngọ ngụy nhan nhâm nhữ ninh
nông ong phan phí phó phù phùng phương phạm quan quyền quàng quách quản rơ sùng sĩ sầm sử
thiều thào thái thân thò thòng thạch thẩm tiêu trang triệu trà tráng trương trần trịnh tuấn
tào tân tòng tô tôn tăng tường tưởng tạ tấn tống từ uông vang vi viên và vàng vòng võ văn vũ
vương vừ xa y yên âu ông đan đinh điêu điền đoàn đàm đàng đào đường đầu đậu đặng đồng đổng đỗ đới
ưng ứng ung
"""
FAMILY_NAMES = frozenset(canon(_FAMILY).split())
_BARE_FAMILY_NAMES = frozenset(fold(_FAMILY).split())
_TITLE = r"(?:(?:em|cháu|hs|học sinh|bé|ông|bà|thầy|cô|đ/c|đồng chí)\b[.:]?\s+)?"
_NUMBERED = re.compile(rf"^\s*(?:[-+*•–]|\(?\d{{1,4}}[.)/:]?|stt\s*\d+)?\s*{_TITLE}", re.IGNORECASE)
DATE = re.compile(
    r"(?<![\d/.-])(?:(0?[1-9]|[12]\d|3[01])\s?[/.\-]\s?(0?[1-9]|1[0-2])\s?[/.\-]\s?"
    r"((?:19|20)\d\d|\d\d)|((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(?![\d/-])"
)
YEAR = re.compile(r"^(19[3-9]\d|20[0-4]\d)$")
SCORE = re.compile(r"^(?:10(?:[.,]0{1,2})?|\d(?:[.,]\d{1,2})?)$")
DECIMAL_SCORE = re.compile(r"^(?:10[.,]0{1,2}|\d[.,]\d{1,2})$")
CLASS = re.compile(
    r"^(?:lớp\s*)?(?:1[0-2]|[1-9])\s?[-./]?\s?(?:[a-zđ]{1,3}\d{0,2}|\d{1,2})?$|"
    r"^(?:lớp\s+)?(?:mầm|chồi|lá|nhà trẻ|mẫu giáo|\d\s?tuổi)\b.{0,12}$",
    re.IGNORECASE,
)
_GAP = r"[\s.\-\xa0]{0,2}"
MOBILE = re.compile(
    rf"(?<![\d.,/-])(?:\+?84{_GAP}\(?0?\)?{_GAP}|\(?0)[35789](?:{_GAP}\)?\d){{8}}(?![\d]|[.,]\d)"
)
IDENTITY = re.compile(rf"(?<![\d.,/])0\d{{2}}(?:{_GAP}\d){{9}}(?![\d/]|[.,]\d)")
OLD_IDENTITY = re.compile(r"(?:cmnd|chung minh nhan dan|cmt)\D{0,25}(\d{9})(?!\d)")
ACCOUNT = re.compile(
    r"(?:so tai khoan|\bstk|\btk so|\btai khoan so)\D{0,25}(\d(?:[\s.\-]?\d){5,18})"
)
HOME = re.compile(
    r"\b(?:nha rieng|(?:dia chi )?thuong tru|ho khau|noi o(?: hien (?:nay|tai))?|cho o|"
    r"nha so \d|so nha\s?:?\s?\d|tam tru)\b[^\n]{0,80}"
)
_HOME_DETAIL = re.compile(r"\b(?:so|ngo|ngach|hem|duong|pho|to dan pho|thon|tdp|to)\b\s?:?\s?\w*\d")
# The provinces' numbers run from 001 to 096 in the annex of circular 59/2021/TT-BCA.
_LAST_PROVINCE = 96


class Sort(StrEnum):
    """A sort of personal data that any document may carry by mistake."""

    IDENTITY = "identity"
    PHONE = "phone"
    ACCOUNT = "account"
    HOME = "home"


SORT_LABELS = {
    Sort.IDENTITY: "số định danh, CCCD",
    Sort.PHONE: "số điện thoại di động",
    Sort.ACCOUNT: "số tài khoản",
    Sort.HOME: "địa chỉ nhà riêng",
}


@dataclass(frozen=True)
class Contact:
    """A piece of somebody's data in a text, with most of it covered."""

    sort: Sort
    hint: str


def digits(text: str) -> str:
    """Return the digits alone, a leading +84 as 0: one form to compare phone numbers by."""
    plain = re.sub(r"\D", "", text)
    return f"0{plain[2:].removeprefix('0')}" if plain.startswith("84") else plain


@lru_cache(maxsize=4096)
def name_in(text: str) -> str:
    """Return the person's name that a cell or a line begins with, or ''."""
    start = _NUMBERED.match(text)
    words = text[start.end() if start else 0 :][:80].split()
    name = list(takewhile(lambda word: word[:1].isupper() and word.isalpha(), words))
    if len(name) < len(words):
        # A comma or a full stop may follow the last word of a name.
        last = words[len(name)].rstrip(".,;:)-–")
        name += [last] if last[:1].isupper() and last.isalpha() else []
    name = name[:5]
    if len(name) < 2:
        return ""
    known = _BARE_FAMILY_NAMES if "".join(name).isascii() else FAMILY_NAMES
    return " ".join(name) if canon(name[0]) in known else ""


def birth_year(text: str) -> int:
    """Return the year of the first date in a text, 0 without one."""
    found = DATE.search(text)
    if found is None:
        return 0
    year = int(found[3] or found[4])
    return year if year > 99 else year + (2000 if year < 50 else 1900)


def is_identity(text: str) -> bool:
    """Return whether twelve digits are built as a personal number (CCCD) is."""
    plain = digits(text)
    if len(plain) != 12 or not plain.startswith("0"):
        return False
    return 1 <= int(plain[:3]) <= _LAST_PROVINCE and plain[3] in "0123"


def contacts(text: str, official: Collection[str]) -> list[Contact]:
    """Return whose data a text carries, by the rules that hold for anybody's.

    Args:
        text: composed; one line or one cell with its heading in front.
        official: digits of the numbers that offices publish; they are left out.
    """
    found = []
    for match in IDENTITY.finditer(text):
        if is_identity(match[0]):
            found.append(Contact(Sort.IDENTITY, _covered(match[0])))
    for match in MOBILE.finditer(text):
        if digits(match[0]) not in official:
            found.append(Contact(Sort.PHONE, _covered(match[0])))
    plain = fold(text)
    found += [Contact(Sort.IDENTITY, _covered(hit[1])) for hit in OLD_IDENTITY.finditer(plain)]
    if "kho bac" not in plain:
        found += [Contact(Sort.ACCOUNT, _covered(hit[1])) for hit in ACCOUNT.finditer(plain)]
    home = HOME.search(plain)
    if home and _HOME_DETAIL.search(home[0]):
        found.append(Contact(Sort.HOME, f"{text[home.start() : home.start() + 12]}…"))
    return found


def _covered(number: str) -> str:
    plain = digits(number)
    return f"{plain[:3]}•••{plain[-2:]}"
