"""Finds the persons that a sentence names, and tells children from grown-ups; pure.

Whose name it is shows in how Vietnamese addresses people: em, cháu, bạn, học sinh before the name
or a class behind it for a child; thầy, cô, ông, bà or an office for a grown-up.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from cms.core.vietnamese import canon
from cms.library.personal_data import FAMILY_NAMES


class Age(StrEnum):
    """Whether a named person is a child."""

    CHILD = "child"
    GROWN_UP = "grown_up"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Named:
    """A person's name in a sentence.

    Attributes:
        start: place of its first character; `end` the one behind its last.
        is_full: with the family name.
    """

    name: str
    start: int
    end: int
    age: Age
    is_full: bool = True


_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 5
_BEFORE = 60
# Not persons: what is named after one, and places. "gia đình", "yêu cầu", "cùng lớp" are none.
_PLACE = re.compile(
    r"(?<!\w)(?<!gia )(?<!yêu )(?<!cùng )(?<!bạn )"
    r"(?:trường|tiểu học|thcs|thpt|mầm non|mẫu giáo|đường|phố|phường|quận|huyện|xã|thôn|làng|tỉnh|"
    r"giải|giải thưởng|cúp|học bổng|quỹ|liên đội|chi đội|câu lạc bộ|clb|công viên|tượng đài|"
    r"bảo tàng|khu di tích|đền|chùa|đình|lăng|phong trào|công ty|cầu|chợ|cụm|khu|trung tâm|"
    r"bệnh viện|nhà sách|tổ dân phố|lễ hội|lớp|thành phố|sân vận động|nhà văn hoá|tập đoàn|"
    r"ngân hàng|di tích|cuộc thi|hội thi|từ điển|nhà xuất bản|quảng trường)(?: \d+| mang tên)?\s+$"
)
_CHILD = (
    r"em|cháu|bé|bạn(?! đọc)|học sinh|hs|học trò|cậu|nam sinh|nữ sinh|đội viên|thí sinh|"
    r"lớp trưởng|lớp phó|liên đội trưởng|chi đội trưởng|thủ khoa|á khoa|con|con trai|con gái|trẻ"
)
_GROWN_UP = (
    r"thầy|cô|ông|bà|anh|chị|bác|chú|dì|thím|đồng chí|đ/c|nhà giáo|thạc sĩ|tiến sĩ|ths|ts|pgs|gs|"
    r"bác sĩ|bs|hiệu trưởng|hiệu phó|giáo viên|gv|chủ tịch|bí thư|trưởng phòng|phó phòng|giám đốc|"
    r"kỹ sư|kĩ sư|nghệ nhân|nghệ sĩ|luật sư|đại uý|thượng uý|trung uý|thiếu uý|trung tá|thiếu tá|"
    r"thượng tá|đại tá|đại tướng|phụ huynh|mẹ|bố|cha|tổng phụ trách|cán bộ|chuyên viên|nhân viên|"
    r"cựu chiến binh|cựu học sinh|trưởng ban|phó ban|chủ nhiệm|tổ trưởng|tổ phó|anh hùng|liệt sĩ|"
    r"nhà thơ|nhà văn|nhạc sĩ|hoạ sĩ|tác giả|vua|danh nhân|bạn đọc|trạng nguyên|huấn luyện viên|"
    r"điều dưỡng|y sĩ|cụ|nguyên"
)
# The nearest word of address counts: "mẹ em Nguyễn Văn A" names a child.
_ADDRESS = re.compile(
    rf"(?<!\w)(?:(?P<child>{_CHILD})|(?P<grown>{_GROWN_UP}))(?!\w)(?=(?:[ .:“\"]*[^\W\d_]+){{0,3}}"
    rf"[ .:“\"]*$)"
)
_CLASS_AHEAD = re.compile(
    r"(?:học sinh|hs) lớp \d{1,2}\s?[a-zđ]?\d{0,2}(?: trường[^,.;]*)?[ ,:–-]*$"
)
_JUST_AHEAD = re.compile(r"\blớp \d{1,2}\s?[a-zđ]?\d{0,2}\s?[:–-]?\s+$")
_JOINT = re.compile(
    r"^\s*(?:\([^()]{1,40}\)\s*)?(?:,|;|và|cùng|với|&|, và|hay|hoặc)\s+(?:em |bạn |cháu )?$"
)
_CHILD_BEHIND = re.compile(
    r"^\s*[,–—(-]?\s*(?:hiện )?(?:đang )?(?:cũng )?(?:là )?(?:một )?(?:(?:cậu|cô) )?"
    r"(?:học sinh|hs\b|lớp\s?\d|1?\d\s?[a-zđ]\d{0,2}\b|khối \d|học lớp|học trò|lớp trưởng|"
    r"đội viên|chi đội|lớp (?:mầm|chồi|lá|mẫu giáo)|[3-9] tuổi|1[0-7] tuổi)"
)
_GROWN_UP_BEHIND = re.compile(
    r"^\s*[,–—(-]\s*(?:hiện )?(?:là )?(?:nguyên )?(?:phó )?(?:hiệu trưởng|giáo viên|gv\b|chủ tịch|"
    r"bí thư|trưởng|phụ huynh|chủ nhiệm|gvcn|tổng phụ trách|tổ (?:trưởng|phó)|cán bộ|chuyên viên|"
    r"bác sĩ|mẹ |bố |giám đốc|đại diện|cô giáo|thầy giáo|nhân viên|nhà giáo|uỷ viên|cựu|bảo vệ|"
    r"người dân|(?:1[89]|[2-9]\d) tuổi|sinh năm 19)"
)
_GIVEN_ONLY = re.compile(
    r"(?<![\w/])(?<!các )(?<!những )(?<!nhiều )(?<!mấy )(?<!\d )(?<!anh )(?<!chị )(?<!trẻ )"
    r"(?:em|cháu|bé|bạn|cậu bé|cô bé)\s+$"
)
_NO_GIVEN = frozenset(
    canon(
        "trường lớp đội chi liên ban hội phường tiểu việt nam khối tổ trung nhà ủy bác đảng"
    ).split()
)


def persons_in(sentence: str) -> list[Named]:
    """Return the persons that a sentence names, in their order.

    Args:
        sentence: composed.
    """
    plain = canon(sentence)
    if len(plain) != len(sentence):
        plain = sentence.lower()
    found = [_named(sentence, plain, *span) for span in _spans(sentence, plain)]
    return _with_company([person for person in found if person is not None], plain)


def _spans(sentence: str, plain: str) -> Iterator[tuple[int, int, bool]]:
    """Yield (start, end, whether full) of runs of capitalised words that can be a name."""
    words = list(_WORD.finditer(sentence))
    place = 0
    while place < len(words):
        run = _run(sentence, words, place)
        first = words[place]
        is_family = canon(first[0]) in FAMILY_NAMES and len(run) > 1
        if first[0][0].isupper() and is_family and canon(first[0]) not in {"ông", "bà"}:
            yield first.start(), run[-1].end(), True
            place += len(run)
            continue
        if run and _is_given(first[0], sentence[first.end() :], plain[: first.start()]):
            yield first.start(), run[-1].end(), False
            place += len(run)
            continue
        place += 1


def _run(sentence: str, words: list[re.Match[str]], place: int) -> list[re.Match[str]]:
    run: list[re.Match[str]] = []
    for word in words[place : place + _LONGEST]:
        joined = not run or sentence[run[-1].end() : word.start()] in (" ", "\xa0")
        if not (joined and word[0][0].isupper()):
            break
        run.append(word)
    return run


def _is_given(word: str, behind: str, before: str) -> bool:
    """Return whether the word alone names a child: "em Nam", but not the initial in "em N."."""
    if len(word) < 2 or not word[0].isupper() or canon(word) in _NO_GIVEN:
        return False
    is_initial = behind.startswith(".") and word.isupper()
    return not is_initial and bool(_GIVEN_ONLY.search(before))


def _named(sentence: str, plain: str, start: int, end: int, is_full: bool) -> Named | None:
    before, behind = plain[max(0, start - _BEFORE) : start], plain[end : end + _BEFORE]
    if _PLACE.search(before):
        return None
    return Named(sentence[start:end], start, end, _age(before, behind), is_full)


def _age(before: str, behind: str) -> Age:
    if _GROWN_UP_BEHIND.match(behind):
        return Age.GROWN_UP
    address = list(_ADDRESS.finditer(before))
    if address:
        return Age.CHILD if address[-1]["child"] else Age.GROWN_UP
    if _CHILD_BEHIND.match(behind) or _CLASS_AHEAD.search(before) or _JUST_AHEAD.search(before):
        return Age.CHILD
    return Age.UNKNOWN


def _with_company(found: list[Named], plain: str) -> list[Named]:
    """Let those who are named in one row share what is known of the first or of the last."""
    for ahead, step in ((range(1, len(found)), -1), (range(len(found) - 2, -1, -1), 1)):
        for place in ahead:
            person, other = found[place], found[place + step]
            first, second = sorted((person, other), key=lambda one: one.start)
            joined = _JOINT.match(plain[first.end : second.start])
            if person.age == Age.UNKNOWN and other.age != Age.UNKNOWN and joined:
                found[place] = Named(
                    person.name, person.start, person.end, other.age, person.is_full
                )
    return found
