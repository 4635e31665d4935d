"""Knows by its words what a sentence tells about a child: illness, hardship, home, marks; pure.

Sources: decree 56/2017/NĐ-CP art. 33 (private data of a child), law 91/2025/QH15 on sensitive data.
All patterns are matched on text in `canon` form.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class ChildFact(StrEnum):
    """A kind of private data of a child."""

    HEALTH = "health"
    HARDSHIP = "hardship"
    HARM = "harm"
    BIRTH = "birth"
    HOME = "home"
    CLASS = "class"
    YEAR = "year"
    MARK = "mark"
    PEOPLE = "people"


CHILD_FACT_LABELS = {
    ChildFact.HEALTH: "bệnh, khuyết tật",
    ChildFact.HARDSHIP: "hoàn cảnh gia đình",
    ChildFact.HARM: "việc bị hại, kỷ luật",
    ChildFact.BIRTH: "ngày sinh",
    ChildFact.HOME: "nơi ở",
    ChildFact.CLASS: "lớp",
    ChildFact.YEAR: "năm sinh",
    ChildFact.MARK: "điểm, xếp loại",
    ChildFact.PEOPLE: "dân tộc, tôn giáo",
}
SENSITIVE = frozenset(
    {ChildFact.HEALTH, ChildFact.HARDSHIP, ChildFact.HARM, ChildFact.BIRTH, ChildFact.HOME}
)
# These may be somebody else's, or nobody's: "sách tặng học sinh nghèo", "tranh về bạo lực".
_ABOUT_OTHERS = frozenset({ChildFact.HEALTH, ChildFact.HARDSHIP, ChildFact.HARM})


@dataclass(frozen=True)
class Told:
    """What a stretch of a sentence tells, and where it stands."""

    fact: ChildFact
    start: int
    end: int


_PARENT = r"(?:bố mẹ|cha mẹ|ba mẹ|bố|mẹ|cha|ba)(?: em| cháu| bé| bạn| của em| ruột)?"
_PATTERNS: tuple[tuple[ChildFact, str], ...] = (
    (
        ChildFact.HEALTH,
        r"\b(?:mắc|nhiễm|mang|bị|chữa|điều trị|chống chọi|vượt qua|chiến đấu|chiến thắng)"
        r"(?: với| phải| trong mình| lại| chứng| một)*(?: căn)? bệnh\b|căn bệnh|"
        r"bệnh (?:hiểm nghèo|nặng|tật|"
        r"nan y|tim|máu|thận|gan)|ung thư|\bu não\b|máu trắng|bạch cầu cấp|tim bẩm sinh|bại não|"
        r"động kinh|suy thận|chạy thận|tan máu|thalassemia|\bhiv\b|tự k[ỷỉ]|tăng động|"
        r"chậm phát triển|"
        r"chậm nói|trầm cảm|rối loạn (?:tâm lý|lo âu|phổ|ngôn ngữ|đông máu)|khuyết tật|khiếm thị|"
        r"khiếm thính|câm điếc|\bbị (?:liệt|mù|điếc|dị tật|bỏng|bại liệt|cụt)\b|dị tật|"
        r"hội chứng down|"
        r"viêm gan|xương thuỷ tinh|suy dinh dưỡng|tiểu đường|ca phẫu thuật|ca mổ|nằm liệt|"
        r"xạ trị|hoá trị|ghép tuỷ|ngồi xe lăn|mất (?:một|cả hai|hai) (?:chân|tay|mắt)",
    ),
    (
        ChildFact.HARDSHIP,
        r"\bhộ (?:cận )?nghèo|cận nghèo|\bnhà (?:em |cháu |rất )?nghèo|"
        r"gia đình (?:em )?(?:rất )?nghèo|"
        r"nghèo khó|nghèo túng|(?:học sinh|học trò|trò|trẻ em|hiếu học) nghèo|nghèo vượt khó|"
        r"nghèo hiếu học|mồ côi|"
        r"hoàn cảnh(?: gia đình)?(?: em| cháu| của em)?(?: rất| vô cùng| hết sức| đặc biệt|"
        r" gia đình)*"
        r" (?:khó khăn|éo le|đặc biệt|neo đơn|ngặt nghèo)|không nơi nương tựa|bị bỏ rơi|"
        rf"{_PARENT} (?:đều )?(?:mất|đã mất|mất sớm|qua đời|bỏ đi|đi tù|ly hôn|ly thân|nghiện|"
        rf"bỏ nhau)\b|"
        r"bảo trợ xã hội|diện miễn(?:,)? giảm học phí|thuộc diện chính sách",
    ),
    (
        ChildFact.HARM,
        r"\bbị (?:\w+ ){0,2}?(?:bạo hành|bạo lực|xâm hại|đánh|bắt nạt|lạm dụng|k[ỷỉ] luật|đuổi học|"
        r"đình chỉ học|dâm ô|khiển trách|cảnh cáo|tai nạn|lừa)|nạn nhân|vi phạm k[ỷỉ] luật|"
        r"trộm cắp|"
        r"\bbỏ nhà đi\b",
    ),
    (
        ChildFact.BIRTH,
        r"(?:(?<!học )(?<!thí )\bsinh(?: vào)?(?: ngày)?|ngày sinh|"
        r"\bns)\s?:?\s*(?:\d{1,2}\s?[/.-]\s?"
        r"\d{1,2}\s?[/.-]\s?(?:19|20)?\d\d\b|"
        r"(?:ngày )?\d{1,2} tháng \d{1,2}(?:,)?(?: năm)? (?:19|20)\d\d)",
    ),
    (
        ChildFact.HOME,
        r"\b(?:trú tại|cư trú(?: tại)?|ngụ tại|thường trú(?: tại)?|tạm trú(?: tại)?|"
        r"nhà(?: riêng)?(?: của)?(?: em| cháu| bé| bạn)?(?: ở| tại)|sống (?:[^,.;]{0,30} )?(?:ở|"
        r"tại)|"
        r"địa chỉ(?: nhà)?\s?:?)[^.;]{0,40}?(?:số(?: nhà)? \d|ngõ|ngách|hẻm|tổ dân phố|\btdp\b|"
        r"thôn|"
        r"xóm|đường|khu tập thể|chung cư)|(?<=[,(–-])\s?(?:hiện )?(?:nhà )?(?:ở )?(?:số nhà \d|"
        r"số \d+\S* "
        r"(?:ngõ|đường|phố)|ngõ \d|(?:ở |thôn |xóm )(?:thôn|xóm|ngõ|tổ dân phố|tdp|số)?\s?\d)",
    ),
    (
        ChildFact.CLASS,
        r"\blớp\s?:?\s(?:1[0-2]|[1-9])\b(?:\s?[a-zđ]\d{0,2}\b|\s?[a-z]?[./]\d\b)?|"
        r"\b(?:1[0-2]|[1-9])[a-eghikn]\d{0,2}\b(?! ?[a-z]?\s?(?:giờ|phút))|"
        r"\blớp (?:mầm|chồi|lá|nhà trẻ|mẫu giáo \S+|[3-5] tuổi)\b",
    ),
    (ChildFact.YEAR, r"(?<!học )(?<!thí )\b(?:sinh năm|sn)\s?:?\s?20[0-2]\d"),
    (
        ChildFact.MARK,
        r"\b\d{1,2}(?:[.,]\d{1,2})?(?:\s?/\s?\d+)? điểm\b(?! trường| cầu| đến| nhấn| thi\b| lẻ|"
        r" bán| dừng|"
        r" tiếp| chốt| nóng| mới)|\bđiểm(?: trung bình| tổng kết| tb| thi| kiểm tra| số)?"
        r"(?: \w+){0,4}?(?: là| đạt|:) \d|\bđiểm (?:10|\d)\b|xếp loại (?:học lực|hạnh kiểm|giỏi|"
        r"khá|"
        r"trung bình|yếu)|học lực (?:giỏi|khá|yếu|kém|trung bình)|hạnh kiểm (?:tốt|khá|"
        r"trung bình|yếu)|"
        r"xếp thứ \d+ (?:của )?lớp|ở lại lớp|lưu ban|thi lại",
    ),
    (
        ChildFact.PEOPLE,
        r"\b(?:người )?dân tộc (?:tày|thái|mường|nùng|mông|h'mông|dao|khmer|hoa|ê đê|ba na|sán dìu|"
        r"sán chay|gia rai)|theo đạo \w+",
    ),
)
_FACTS = tuple((fact, re.compile(pattern)) for fact, pattern in _PATTERNS)
_OTHERS = re.compile(
    r"\b(?:các|những|nhiều|mọi|bao|quỹ|(?<!, )người|trẻ em|trẻ|hội|cho|tặng|giúp|giúp đỡ|ủng hộ|"
    r"hỗ trợ|quyên góp|"
    r"về|phòng|chống|tuyên truyền|chủ đề|đề tài|dự án|bức tranh|tranh|tiểu phẩm|sáng chế|mô hình|"
    r"ứng dụng|thuyết trình|đóng vai|vở kịch|cứu|cõng|bạn(?! ấy)|cùng|thăm|hưởng ứng|"
    r"\d+ (?:học sinh|em|"
    r"trẻ|suất|hộ|gia đình)|ước mơ|nghiên cứu|ngày)\b"
)
_ONESELF = re.compile(
    r"\b(?:nhận|được|thuộc|diện|bản thân|là con|gia đình em|nhà em|nhà cháu|hoàn cảnh (?:của )?em|"
    r"của em|bố em|mẹ em|gia đình cháu|em (?:là|bị|mắc|mồ côi)|cháu (?:là|bị|mắc|mồ côi))\b"
    r"(?:[^,;]{0,40})$"
)
_NAME_NEXT = re.compile(
    r"^(?:\s[^\W\d_]+){0,4}\s$|^[^.;]{0,40}?(?::|gồm|là|như|trong đó có)\s*"
    r"(?:các |hai |ba )?(?:em|cháu|bạn|học sinh)?\s*$"
)
_PRAISE = re.compile(
    r"\bgiải (?:nhất|nhì|ba|tư|khuyến khích|vàng|bạc|đồng|đặc biệt|cao|phong trào|triển vọng)|"
    r"huy chương|\b(?:đoạt|đạt|giành|được trao|nhận) (?:\w+ )?giải|quán quân|á quân|vô địch|"
    r"tuyên dương|"
    r"khen thưởng|bằng khen|giấy khen|thủ khoa|á khoa|học sinh giỏi|tiêu biểu|xuất sắc|danh hiệu|"
    r"cháu ngoan bác hồ|kỷ lục|đội tuyển|biểu dương|học bổng|vinh danh|lọt vào|hạng (?:nhất|nhì|ba)"
)


def told_in(plain: str, people: list[tuple[int, int]]) -> Iterator[Told]:
    """Yield what a sentence tells about somebody it names, or about its subject.

    Args:
        plain: the sentence in `canon` form.
        people: (start, end) of each name in it.
    """
    for fact, pattern in _FACTS:
        for hit in pattern.finditer(plain):
            told = Told(fact, hit.start(), hit.end())
            if fact not in _ABOUT_OTHERS or not _is_of_others(plain, told, people):
                yield told


def _is_of_others(plain: str, told: Told, people: list[tuple[int, int]]) -> bool:
    ahead = max((end for _, end in people if end <= told.start), default=0)
    between = plain[ahead : told.start]
    if not _OTHERS.search(between) or _ONESELF.search(between):
        return False
    behind = min((start for start, _ in people if start >= told.end), default=-1)
    return not (behind >= 0 and _NAME_NEXT.match(plain[told.end : behind]))


def is_praise(plain: str) -> bool:
    """Return whether a sentence tells of a prize: there name and class are usual news."""
    return bool(_PRAISE.search(plain))
