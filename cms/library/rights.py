"""Decides whether a picture's rights cover a use on a day; pure, the reason is Vietnamese.

Which law asks for what stands in the editable records of legal bases; ages and dates come in as
parameters from the settings of consent.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Level(StrEnum):
    """What a picture shows of children, from nothing to what can hurt; unknown is no level."""

    L0 = "L0"
    L1 = "L1"
    L2 = "L2"
    L3 = "L3"
    L4 = "L4"


class Purpose(StrEnum):
    """What a family agrees to, one by one."""

    PORTAL = "portal"
    SOCIAL = "social"
    LOUDSPEAKER = "loudspeaker"
    PRINT = "print"


class AiUse(StrEnum):
    """Whether a machine made the picture."""

    NONE = "none"
    RETOUCH = "retouch"
    CONTENT = "content"


class AgeBand(StrEnum):
    """Who answers for a child on a day."""

    PARENT = "parent"
    BOTH = "both"
    SELF = "self"


LEVEL_LABELS: Mapping[Level, str] = {
    Level.L0: "Không có trẻ em",
    Level.L1: "Đám đông ở hoạt động công khai, không rõ riêng em nào",
    Level.L2: "Nhìn rõ mặt trẻ em, không nêu tên",
    Level.L3: "Trẻ em được nêu tên",
    Level.L4: "Chuyện nhạy cảm của trẻ em",
}

PURPOSE_LABELS: Mapping[Purpose, str] = {
    Purpose.PORTAL: "cổng thông tin, chuyên trang",
    Purpose.SOCIAL: "mạng xã hội (Facebook, Zalo)",
    Purpose.LOUDSPEAKER: "loa truyền thanh",
    Purpose.PRINT: "bản in, bảng tin",
}

AI_LABELS: Mapping[AiUse, str] = {
    AiUse.NONE: "Không dùng AI",
    AiUse.RETOUCH: "AI chỉ chỉnh kỹ thuật (sáng tối, cắt cúp)",
    AiUse.CONTENT: "AI tạo hoặc sửa nội dung ảnh",
}


@dataclass(frozen=True)
class Ages:
    """From which year of age a child answers beside the parent, and alone; from the settings."""

    child_answers_from: int
    own_answer_from: int


@dataclass(frozen=True)
class Consent:
    """What a family or a class agreed to, and for how long.

    Attributes:
        label: names the sheet of paper, never the child.
        valid_until: last day of new uses; what is published stays.
        withdrawn_on: from this day on nothing is shown any more.
        gone_on: the day from which the family wants it gone.
    """

    label: str
    purposes: frozenset[Purpose]
    valid_from: date
    valid_until: date
    withdrawn_on: date | None = None
    gone_on: date | None = None


@dataclass(frozen=True)
class ClassYes(Consent):
    """The forms of a class: how many of how many families agreed."""

    collected: int = 0
    asked: int = 0


@dataclass(frozen=True)
class PersonYes(Consent):
    """The separate answers of a parent and of a child.

    Attributes:
        child: equal on two sheets of one child; only compared, never shown.
    """

    child: str = ""
    birth_year: int = 0
    parent_yes: bool = False
    child_yes: bool = False


@dataclass(frozen=True)
class PictureRights:
    """What is known of one picture.

    Attributes:
        level: None while nobody has answered.
        notice_given: people at the public event were told that pictures are taken.
        all_have_forms: every child that can be recognised handed a form in.
        permitted: the center's head let exactly these bytes through, with a typed reason.
        withheld: it was taken off every page at a family's word.
    """

    level: Level | None
    ai_use: AiUse | None = None
    notice_given: bool = False
    all_have_forms: bool = False
    permitted: bool = False
    withheld: bool = False
    class_yes: ClassYes | None = None
    people: tuple[PersonYes, ...] = ()


@dataclass(frozen=True)
class NamedPupils:
    """How many pupils a paper names, and the sheets of those who agreed to it."""

    named: int
    people: tuple[PersonYes, ...] = ()


def age_band(birth_year: int, on: date, ages: Ages) -> AgeBand:
    """Return who answers for a child on a day.

    Only the year of birth is kept, so the age is one of two: who may have had the birthday is
    asked, and who may not have had it is still represented.
    """
    oldest = on.year - birth_year
    if oldest < ages.child_answers_from:
        return AgeBand.PARENT
    return AgeBand.SELF if oldest - 1 >= ages.own_answer_from else AgeBand.BOTH


def school_year_of(on: date, *, month: int, day: int) -> int:
    """Return the calendar year in which the school year of that day began.

    Args:
        on: the day.
        month: of the last day of a school year.
        day: of that month.
    """
    return on.year if (on.month, on.day) > (month, day) else on.year - 1


def end_of_school_year(begun_in: int, *, month: int, day: int) -> date:
    """Return the last day of the school year that began in the given calendar year."""
    return date(begun_in + 1, month, day)


def refuses_new_use(picture: PictureRights, purpose: Purpose, on: date, ages: Ages) -> str | None:
    """Return why the picture may not be used for the purpose on that day, or None.

    Args:
        picture: what is known of it.
        purpose: what it is to be used for.
        on: the day of the use.
        ages: from the settings.
    """
    if picture.level is None or picture.ai_use is None:
        what = "trẻ em trong ảnh" if picture.level is None else "AI"
        return f"chưa có câu trả lời về {what}"
    ended = ends_published_use(picture, on)
    if ended or picture.level is Level.L0:
        return ended
    if picture.level is Level.L1:
        return None if picture.notice_given else "cần đánh dấu “đã thông báo ghi hình”"
    if picture.level is Level.L2:
        return _refuses_class(picture, purpose, on)
    return _refuses_people(picture, purpose, on, ages)


def ends_published_use(picture: PictureRights, on: date) -> str | None:
    """Return why a picture that is public may not stay so on that day, or None.

    A passed end date of a consent ends nothing that is published; a withdrawal does, and so does
    the day that the family wrote.
    """
    by_class = [] if picture.class_yes is None else [picture.class_yes]
    if ended := consent_ended([*picture.people, *by_class], on):
        return ended
    return "đã được gỡ theo yêu cầu" if picture.withheld else None


def consent_ended(consents: Iterable[Consent], on: date) -> str | None:
    """Return which consent was withdrawn, or has come to the family's day, by that day; or None."""
    for consent in consents:
        if consent.withdrawn_on is not None and consent.withdrawn_on <= on:
            return f"{consent.label} đã rút từ ngày {consent.withdrawn_on:%d/%m/%Y}"
        if consent.gone_on is not None and consent.gone_on <= on:
            return f"{consent.label}: gia đình muốn gỡ từ ngày {consent.gone_on:%d/%m/%Y}"
    return None


def refuses_naming(pupils: NamedPupils, purpose: Purpose, on: date, ages: Ages) -> str | None:
    """Return why a paper may not name its pupils for the purpose on that day, or None.

    No name of the paper is kept, so its pupils are counted: as many children must have agreed as
    it names, and two sheets of one child are one yes.

    Args:
        pupils: how many it names, and the sheets put behind it.
        purpose: what it is to be used for.
        on: the day of the use.
        ages: from the settings.
    """
    if ended := consent_ended(pupils.people, on):
        return ended
    agreed, faults = set(), []
    for consent in pupils.people:
        why = _refuses_answers(consent, on, ages) or _refuses_term(consent, purpose, on)
        if why:
            faults.append(why)
        else:
            agreed.add(consent.child or consent.label)
    if 0 < pupils.named <= len(agreed):
        return None
    needed = (
        f"nêu tên {pupils.named} học sinh, cần phiếu đồng ý của từng em, mới có {len(agreed)} em"
    )
    return f"{needed} ({'; '.join(faults)})" if faults else needed


def _refuses_class(picture: PictureRights, purpose: Purpose, on: date) -> str | None:
    consent = picture.class_yes
    if consent is None:
        return "cần chọn phiếu đồng ý của lớp"
    if consent.collected == 0:
        return f"{consent.label} chưa thu được phiếu nào"
    if consent.collected < consent.asked and not picture.all_have_forms:
        return (
            f"{consent.label} mới thu {consent.collected}/{consent.asked} phiếu: cần xác nhận mọi "
            "trẻ nhìn rõ mặt đều đã nộp phiếu"
        )
    return _refuses_term(consent, purpose, on)


def _refuses_people(picture: PictureRights, purpose: Purpose, on: date, ages: Ages) -> str | None:
    if not picture.people:
        return "cần chọn phiếu đồng ý của từng em"
    for consent in picture.people:
        why = _refuses_answers(consent, on, ages) or _refuses_term(consent, purpose, on)
        if why:
            return why
    if picture.level is Level.L4 and not picture.permitted:
        return "là chuyện nhạy cảm, cần lãnh đạo Trung tâm cho phép và ghi lý do"
    return None


def _refuses_answers(consent: PersonYes, on: date, ages: Ages) -> str | None:
    band = age_band(consent.birth_year, on, ages)
    if band is not AgeBand.SELF and not consent.parent_yes:
        return f"{consent.label} chưa có đồng ý của cha mẹ"
    if band is not AgeBand.PARENT and not consent.child_yes:
        return f"{consent.label} chưa có đồng ý của chính em (từ {ages.child_answers_from} tuổi)"
    return None


def _refuses_term(consent: Consent, purpose: Purpose, on: date) -> str | None:
    if purpose not in consent.purposes:
        return f"{consent.label} không đồng ý cho mục “{PURPOSE_LABELS[purpose]}”"
    if on < consent.valid_from:
        return f"{consent.label} chỉ có hiệu lực từ ngày {consent.valid_from:%d/%m/%Y}"
    if on > consent.valid_until:
        return f"{consent.label} đã hết hạn ngày {consent.valid_until:%d/%m/%Y}"
    return None
