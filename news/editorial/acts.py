"""The table of acts: which act is possible in which standing of a story, and by which right.

Pure: buttons, services and tests all ask this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cms.units.roles import Right


class Act(StrEnum):
    """What can be done to a story; the values are the kinds of decisions too."""

    SUBMIT = "submit"
    RECALL = "recall"
    REASSIGN = "reassign"
    SIGN_OFF = "sign_off"
    RETURN = "return"
    APPROVE = "approve"
    SCHEDULE = "schedule"
    UNSCHEDULE = "unschedule"
    CORRECT = "correct"
    HIDE = "hide"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    STRUCTURE = "structure"
    BREAK_GLASS = "break_glass"


# How whoever has read a waiting story lets it go on.
READING = (Act.SIGN_OFF, Act.APPROVE)

# These leave a line in the page's log, every other act a decision.
LOGGED = frozenset({Act.RECALL, Act.REASSIGN})


class Public(StrEnum):
    """What readers get."""

    NEVER = "never"
    LIVE = "live"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"


class Work(StrEnum):
    """Where the newest version stands."""

    CLEAN = "clean"
    DRAFT = "draft"
    SIGN_OFF = "sign_off"
    REVIEW = "review"
    RETURNED = "returned"
    APPROVED = "approved"
    SCHEDULED = "scheduled"


ACT_LABELS: Mapping[Act, str] = {
    Act.SUBMIT: "Gửi duyệt",
    Act.RECALL: "Rút về",
    Act.REASSIGN: "Giao bài",
    Act.SIGN_OFF: "Trường xác nhận",
    Act.RETURN: "Trả lại",
    Act.APPROVE: "Duyệt",
    Act.SCHEDULE: "Hẹn giờ đăng",
    Act.UNSCHEDULE: "Hủy hẹn giờ",
    Act.CORRECT: "Đính chính",
    Act.HIDE: "Tạm ẩn",
    Act.WITHDRAW: "Gỡ bài",
    Act.RESTORE: "Khôi phục",
    Act.STRUCTURE: "Đăng trang",
    Act.BREAK_GLASS: "Xử lý khẩn cấp",
}

PUBLIC_LABELS: Mapping[Public, str] = {
    Public.NEVER: "chưa đăng",
    Public.LIVE: "đang đăng",
    Public.HIDDEN: "tạm ẩn",
    Public.WITHDRAWN: "đã gỡ",
}

WORK_LABELS: Mapping[Work, str] = {
    Work.CLEAN: "không có bản sửa",
    Work.DRAFT: "bản nháp",
    Work.SIGN_OFF: "chờ ban giám hiệu",
    Work.REVIEW: "chờ Trung tâm duyệt",
    Work.RETURNED: "bị trả lại",
    Work.APPROVED: "đã duyệt, chờ hẹn giờ",
    Work.SCHEDULED: "đã hẹn giờ",
}


@dataclass(frozen=True)
class Standing:
    """Where a story stands, for readers and for the newsroom."""

    public: Public
    work: Work

    @property
    def label(self) -> str:
        """The standing in a few Vietnamese words."""
        if self.public == Public.NEVER:
            return WORK_LABELS[self.work]
        if self.work == Work.CLEAN:
            return PUBLIC_LABELS[self.public]
        return f"{PUBLIC_LABELS[self.public]} · bản sửa: {WORK_LABELS[self.work]}"


@dataclass(frozen=True)
class ActRule:
    """When an act is possible, and which rights allow it (any one of them)."""

    public: frozenset[Public]
    work: frozenset[Work]
    rights: tuple[Right, ...]


_ANY_PUBLIC = frozenset(Public)
_ANY_WORK = frozenset(Work)
_NOT_WITHDRAWN = _ANY_PUBLIC - {Public.WITHDRAWN}

ACTS: Mapping[Act, ActRule] = {
    Act.SUBMIT: ActRule(
        _NOT_WITHDRAWN,
        frozenset({Work.DRAFT, Work.RETURNED}),
        (Right.WRITE_OWN, Right.WRITE_ALL),
    ),
    Act.RECALL: ActRule(
        _ANY_PUBLIC,
        frozenset({Work.SIGN_OFF, Work.REVIEW}),
        (Right.WRITE_OWN, Right.WRITE_ALL),
    ),
    Act.REASSIGN: ActRule(_ANY_PUBLIC, frozenset({Work.REVIEW}), (Right.REASSIGN,)),
    Act.SIGN_OFF: ActRule(_ANY_PUBLIC, frozenset({Work.SIGN_OFF}), (Right.SIGN_OFF,)),
    Act.RETURN: ActRule(
        _ANY_PUBLIC,
        frozenset({Work.SIGN_OFF, Work.REVIEW, Work.APPROVED}),
        (Right.SIGN_OFF, Right.REVIEW, Right.SECOND_EYE),
    ),
    Act.APPROVE: ActRule(
        _NOT_WITHDRAWN, frozenset({Work.REVIEW}), (Right.REVIEW, Right.SECOND_EYE)
    ),
    Act.SCHEDULE: ActRule(
        _NOT_WITHDRAWN, frozenset({Work.APPROVED, Work.SCHEDULED}), (Right.SCHEDULE,)
    ),
    Act.UNSCHEDULE: ActRule(_ANY_PUBLIC, frozenset({Work.SCHEDULED}), (Right.SCHEDULE,)),
    Act.CORRECT: ActRule(
        frozenset({Public.LIVE}), frozenset({Work.DRAFT, Work.RETURNED}), (Right.REVIEW,)
    ),
    Act.BREAK_GLASS: ActRule(
        _NOT_WITHDRAWN,
        _ANY_WORK,
        (Right.BREAK_GLASS,),
    ),
    Act.HIDE: ActRule(frozenset({Public.LIVE}), _ANY_WORK, (Right.HIDE_ALL, Right.HIDE_OWN)),
    Act.WITHDRAW: ActRule(frozenset({Public.LIVE, Public.HIDDEN}), _ANY_WORK, (Right.WITHDRAW,)),
    Act.RESTORE: ActRule(frozenset({Public.HIDDEN, Public.WITHDRAWN}), _ANY_WORK, (Right.RESTORE,)),
}
