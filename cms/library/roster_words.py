"""The words by which a table of persons gives itself away: headings, titles, roles; pure.

All patterns are matched on folded text (no marks, lower case), so that one spelling is enough.
"""

import re
from enum import StrEnum
from functools import lru_cache

from cms.core.vietnamese import fold


class Fact(StrEnum):
    """What a column, or a piece of a line, tells about a person."""

    NAME = "name"
    BIRTH = "birth"
    SCORE = "score"
    PHONE = "phone"
    HOME = "home"
    HEALTH = "health"
    IDENTITY = "identity"
    CLASS = "class"
    PRIZE = "prize"
    ROLE = "role"
    UNIT = "unit"
    PLAIN = "plain"


FACT_LABELS = {
    Fact.BIRTH: "ngày sinh, tuổi",
    Fact.SCORE: "điểm, xếp loại",
    Fact.PHONE: "số điện thoại",
    Fact.HOME: "địa chỉ, nơi ở",
    Fact.HEALTH: "sức khỏe, hoàn cảnh, dân tộc",
    Fact.IDENTITY: "số định danh",
    Fact.CLASS: "lớp",
    Fact.PRIZE: "giải, danh hiệu",
}
# Decree 56/2017/NĐ-CP art. 33; law 91/2025/QH15 on sensitive data.
SENSITIVE = (Fact.BIRTH, Fact.SCORE, Fact.PHONE, Fact.HOME, Fact.HEALTH, Fact.IDENTITY)

_HEADINGS: tuple[tuple[Fact, str], ...] = (
    (
        Fact.ROLE,
        r"chuc vu|chuc danh|gvcn|chu nhiem|gv ?hd|huong dan|"
        r"nhiem vu|cong tac|trinh do|phan cong|mon day|day mon|chuyen mon|"
        r"he so|phu cap|ngach|luong|vai tro|mon phu trach|so tiet|giao vien|can bo|nhan vien|"
        r"phu trach|thuc hien|chu tri|bien che|vi tri viec lam|dai bieu|dang vien|nguoi day",
    ),
    (
        Fact.PLAIN,
        r"so buoi|so luong|dinh muc|thoi gian|"
        r"ngay (truc|day|thi|bo nhiem|vao|nhan|hoan|lam|to chuc)|^thu$|^(s?tt|so tt)$|kinh phi|"
        r"so tien|^tien|so ngay|so gio|ty le|ti le|diem (truong|cau)|dia diem|thoi han|han nop|"
        r"si so|nam (xuat ban|hoc)",
    ),
    (
        Fact.IDENTITY,
        r"cccd|cmnd|\bcmt\b|can cuoc|dinh danh|ma (so )?(hs|hoc sinh)\b|ho chieu|bhyt|bhxh|"
        r"bao hiem (y te|xa hoi)",
    ),
    (
        Fact.BIRTH,
        r"(ngay|thang|nam).{0,14}sinh|sinh ngay|sinh nam|^n\.?\s?s\.?$|date of birth|birth ?da|"
        r"\bdob\b|^(do )?tuoi$",
    ),
    (
        Fact.PHONE,
        r"\bs?dt\b|s\.?d\.?t|dien thoai|phone|\bmobile\b|di dong|zalo|so may|^lien (he|lac)|^tel\b",
    ),
    (
        Fact.HEALTH,
        r"benh|suc khoe|khuyet tat|ngheo|hoan canh|mo coi|di ung|chieu cao|can nang|\bbmi\b|"
        r"tiem chung|nhom mau|chinh sach|dan toc|ton giao|suy dinh duong|mien,? giam|kho khan",
    ),
    (
        Fact.HOME,
        r"dia chi|noi (o|sinh|cu tru)|cho o|thuong tru|tam tru|ho khau|que quan|address|"
        r"^(thon|xom|to dan pho|tdp|ngo|duong)\b",
    ),
    (
        Fact.NAME,
        r"ho( va| ,|,)? ?ten|^ho( dem| lot)?$|ho (va )?(ten )?dem|"
        r"^(ten )?(hoc sinh|thi sinh|hoc vien|tre|chau|hs|em|doi vien)$|"
        r"ten (hoc sinh|hs|tre|be|chau|em|thi sinh|hoc vien|con)|"
        r"full ?name|^name$|student|phu huynh|^(cha|bo|me)( me)?$|ten (cha|bo|me)",
    ),
    (
        Fact.PRIZE,
        r"^(dat )?giai\b|giai thuong|danh hieu|thanh tich|khen|huy chuong|^ket qua$|^hinh thuc",
    ),
    (
        Fact.SCORE,
        r"^d(iem)?\b|diem|\bd?tb(m|hk|cn|c)?\b|hoc luc|hanh kiem|xep loai|ren luyen|"
        r"ket qua (hoc|ren|cuoi|danh gia|thi)|"
        r"^(toan|van|ngu van|tieng (anh|viet)|anh|ly|hoa|sinh|su|dia|tin( hoc)?|gdcd|khtn|"
        r"ls-?dl|lich su|dia ly|vat ly|hoa hoc|sinh hoc|ngoai ngu)$",
    ),
    (Fact.CLASS, r"^(ten )?lop\b|^khoi\b|nhom lop|^class$"),
    (Fact.UNIT, r"^don vi|^truong\b|^co quan|^phong ban"),
)
_HEADING = [(fact, re.compile(pattern)) for fact, pattern in _HEADINGS]
_PUPILS = re.compile(
    r"danh sach.{0,40}\b(hoc sinh|hs|tre|chau|em|thi sinh|doi vien|lop|hoc vien|phu huynh)\b|"
    r"so (diem|lien lac|goi ten)|bang diem|ket qua (hoc tap|thi|tuyen sinh)|"
    r"^(danh sach )?lop \d|hoc sinh lop \d"
)
_PUPIL_NAME = re.compile(r"hoc sinh|\bhs\b|\btre\b|\bchau\b|thi sinh|phu huynh|doi vien|hoc vien")
_GROWN_UP = re.compile(
    r"^(\d+[.)]?\s*)?(ong|ba|thay|co|d/c|dong chi|ths|ts|pgs|bs)[.:]?\s|hieu (truong|pho)|chu tich|"
    r"giao vien|bi thu|truong phong|pho phong|can bo|chuyen vien|cong an|bac si|phu trach|"
    r"to truong chuyen mon|to pho|truong ban|pho ban|uy vien|thu ky|ke toan|nhan vien|"
    r"bao ve|tong phu trach|chien si thi dua|lao dong tien tien|nha giao|"
    r"giam doc|dai bieu|doanh nghiep|mang thuong quan"
)
_PRIZE_WORDS = re.compile(
    r"\bgiai (nhat|nhi|ba|tu|khuyen khich|kk|vang|bac|dong|dac biet)\b|huy chuong|"
    r"^(nhat|nhi|ba|khuyen khich|kk)$|hoc sinh (gioi|xuat sac|tieu bieu)|hc (vang|bac|dong)"
)
_HEALTH_WORDS = re.compile(
    r"khuyet tat|ho (can )?ngheo|mo coi|\bbenh\b|di ung|tu ky|suy dinh duong"
)
_HOME_WORDS = re.compile(r"so nha \d|noi o|thuong tru|to dan pho (so )?\d|\bngo \d|\btdp (so )?\d")
_SCORE_WORDS = re.compile(r"\bdiem\s?:?\s?\d|\d([.,]\d+)? diem\b|\b(dtb|tb)\w{0,2}\s?:?\s?\d")
_BIRTH_WORDS = re.compile(r"(?:sinh(?: nam)?|\bsn|\bns)\s?:?\s?((?:19|20)\d\d)|\(((?:19|20)\d\d)\)")
_LINE_FACTS = (
    (Fact.PRIZE, _PRIZE_WORDS),
    (Fact.HEALTH, _HEALTH_WORDS),
    (Fact.HOME, _HOME_WORDS),
    (Fact.SCORE, _SCORE_WORDS),
)
_LONGEST_HEADING = 60


@lru_cache(maxsize=4096)
def heading(cell: str) -> Fact | None:
    """Return what the cell announces if it is the heading of a column."""
    if len(cell) > _LONGEST_HEADING or not any(map(str.isalpha, cell)):
        return None
    plain = " ".join(fold(cell).split()).strip(" :*.")
    return next((fact for fact, pattern in _HEADING if pattern.search(plain)), None)


def is_pupils_title(text: str) -> bool:
    """Return whether a line above a table says that pupils follow."""
    return bool(_PUPILS.search(" ".join(fold(text).split())))


def names_pupils(cell: str) -> bool:
    """Return whether the heading of a name column speaks of pupils or their parents."""
    return bool(_PUPIL_NAME.search(fold(cell)))


@lru_cache(maxsize=4096)
def speaks_of_grown_ups(text: str) -> bool:
    """Return whether a row names an office or addresses an adult."""
    return bool(_GROWN_UP.search(fold(text)))


@lru_cache(maxsize=4096)
def facts_in_words(text: str) -> frozenset[Fact]:
    """Return what the words of a cell tell about a person."""
    plain = fold(text)
    return frozenset(fact for fact, pattern in _LINE_FACTS if pattern.search(plain))


@lru_cache(maxsize=4096)
def year_in_words(text: str) -> int:
    """Return the year of birth that the words name, 0 without one."""
    found = _BIRTH_WORDS.search(fold(text))
    return int(found[1] or found[2]) if found else 0
