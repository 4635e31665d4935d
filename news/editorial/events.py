"""The table event x receiver x channel: who is told what, where, and what nobody switches off.

Pure; `notices` acts by it, `manage.py notice_table` prints it as docs/notices.md.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from cms.units.roles import ROLE_LABELS, TABLE, Right, Role


class Event(StrEnum):
    """What somebody is told of; the values are kept in rows and begin the keys of mails."""

    SIGN_OFF_WANTED = "sign_off_wanted"
    SUBMITTED = "submitted"
    REASSIGNED = "reassigned"
    SIGNED_OFF = "signed_off"
    AGREED = "agreed"
    RETURNED = "returned"
    APPROVED = "approved"
    HELD = "held"
    PUBLISHED = "published"
    SCHEDULED = "scheduled"
    UNSCHEDULED = "unscheduled"
    NOT_PUBLISHED = "not_published"
    HIDDEN = "hidden"
    WITHDRAWN = "withdrawn"
    RESTORED = "restored"
    EMERGENCY = "emergency"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    NOT_BACK = "not_back"
    TAKEN_OVER = "taken_over"
    REMOVAL_ASKED = "removal_asked"
    SIGN_IN_LINK = "sign_in_link"


class Receiver(StrEnum):
    """As what somebody is told; the same person may be several of them and is told once."""

    AUTHORS = "authors"
    SIGNERS = "signers"
    DECIDERS = "deciders"
    GIVEN_TO = "given_to"
    SCHEDULERS = "schedulers"
    TWO_OF_THE_CENTER = "two_of_the_center"
    HIDERS = "hiders"
    OWNER_OF_ACCOUNT = "owner_of_account"


class Mail(StrEnum):
    """How a mail goes beside the line in the inbox, which is always written."""

    ON = "on"
    OFF = "off"
    ALWAYS = "always"


@dataclass(frozen=True)
class Rule:
    """How one event is told.

    Attributes:
        label: the event in Vietnamese, as it stands in the inbox and among the choices.
        receivers: who is told.
        mail: how its mails go until a person chooses otherwise.
        asks: whether it asks for an act, so that the next act on the story settles it.
        for_zalo: whether whoever decided gets a text ready to be pasted into Zalo.
    """

    label: str
    receivers: tuple[Receiver, ...]
    mail: Mail = Mail.ON
    asks: bool = False
    for_zalo: bool = False


RULES: Mapping[Event, Rule] = {
    Event.SIGN_OFF_WANTED: Rule("Bài chờ ban giám hiệu xác nhận", (Receiver.SIGNERS,), asks=True),
    Event.SUBMITTED: Rule("Bài chờ Trung tâm duyệt", (Receiver.DECIDERS,), asks=True),
    Event.REASSIGNED: Rule("Bài được giao cho bạn", (Receiver.GIVEN_TO,), asks=True),
    Event.SIGNED_OFF: Rule(
        "Trường đã xác nhận, bài chuyển Trung tâm", (Receiver.AUTHORS,), Mail.OFF
    ),
    # Nobody's account stands behind it, so nobody switches off to hear of it.
    Event.AGREED: Rule(
        "Trường đồng ý qua liên kết xem trước",
        (Receiver.DECIDERS, Receiver.SIGNERS, Receiver.AUTHORS),
        Mail.ALWAYS,
        asks=True,
    ),
    Event.RETURNED: Rule("Bài được trả lại để sửa", (Receiver.AUTHORS,), asks=True, for_zalo=True),
    Event.APPROVED: Rule("Bài đã duyệt, chưa đăng ngay", (Receiver.AUTHORS,), for_zalo=True),
    Event.HELD: Rule("Bài đã duyệt, chờ hẹn giờ", (Receiver.SCHEDULERS,), Mail.OFF, asks=True),
    Event.PUBLISHED: Rule("Bài đã lên trang", (Receiver.AUTHORS,), for_zalo=True),
    Event.SCHEDULED: Rule("Bài được hẹn giờ đăng", (Receiver.AUTHORS,)),
    Event.UNSCHEDULED: Rule("Giờ đăng của bài bị hủy", (Receiver.AUTHORS,)),
    Event.NOT_PUBLISHED: Rule(
        "Bài không đăng được đúng giờ", (Receiver.SCHEDULERS, Receiver.AUTHORS), asks=True
    ),
    Event.HIDDEN: Rule("Bài bị tạm ẩn", (Receiver.AUTHORS, Receiver.SIGNERS)),
    Event.WITHDRAWN: Rule("Bài bị gỡ", (Receiver.AUTHORS, Receiver.SIGNERS)),
    Event.RESTORED: Rule("Bài được khôi phục", (Receiver.AUTHORS,)),
    Event.EMERGENCY: Rule(
        "Quản trị xử lý khẩn cấp một bài",
        (Receiver.TWO_OF_THE_CENTER, Receiver.AUTHORS),
        Mail.ALWAYS,
    ),
    Event.DUE_SOON: Rule(
        "Bài chờ bạn sắp đến hạn", (Receiver.SIGNERS, Receiver.DECIDERS), asks=True
    ),
    Event.OVERDUE: Rule("Bài chờ bạn đã quá hạn", (Receiver.SIGNERS, Receiver.DECIDERS), asks=True),
    Event.NOT_BACK: Rule("Bài trả lại đã lâu chưa gửi lại", (Receiver.AUTHORS,), asks=True),
    Event.TAKEN_OVER: Rule("Người khác nhận viết tiếp bài bạn đang soạn", (Receiver.AUTHORS,)),
    # The law's days run from the request on, so its mail is the library's and always goes.
    Event.REMOVAL_ASKED: Rule("Có yêu cầu gỡ ảnh, tệp", (Receiver.HIDERS,), Mail.ALWAYS),
    Event.SIGN_IN_LINK: Rule(
        "Có liên kết đăng nhập vừa tạo cho bạn", (Receiver.OWNER_OF_ACCOUNT,), Mail.ALWAYS
    ),
}

ASKING = frozenset(event for event, rule in RULES.items() if rule.asks)

RECEIVER_LABELS: Mapping[Receiver, str] = {
    Receiver.AUTHORS: "người viết bài",
    Receiver.SIGNERS: "ban giám hiệu của trường có bài",
    Receiver.DECIDERS: "người duyệt được bài ấy",
    Receiver.GIVEN_TO: "người được giao",
    Receiver.SCHEDULERS: "trực ban",
    Receiver.TWO_OF_THE_CENTER: "hai người của Trung tâm",
    Receiver.HIDERS: "người ẩn được ảnh, tệp ấy",
    Receiver.OWNER_OF_ACCOUNT: "chủ tài khoản",
}

# Any one of these rights makes a person one of the receivers.
RECEIVER_RIGHTS: Mapping[Receiver, frozenset[Right]] = {
    Receiver.AUTHORS: frozenset({Right.WRITE_OWN, Right.WRITE_ALL}),
    Receiver.SIGNERS: frozenset({Right.SIGN_OFF}),
    Receiver.DECIDERS: frozenset({Right.REVIEW, Right.SECOND_EYE}),
    Receiver.GIVEN_TO: frozenset({Right.REVIEW}),
    Receiver.SCHEDULERS: frozenset({Right.SCHEDULE}),
    Receiver.TWO_OF_THE_CENTER: frozenset({Right.OVERRIDE, Right.SCHEDULE, Right.REVIEW}),
    Receiver.HIDERS: frozenset({Right.HIDE_ALL, Right.HIDE_OWN}),
    # A duty editor makes links for people whose every role is a school's.
    Receiver.OWNER_OF_ACCOUNT: frozenset({Right.WRITE_OWN}),
}

CHANNEL_LETTERS: Mapping[Mail, str] = {Mail.ON: "H T", Mail.OFF: "H t", Mail.ALWAYS: "H T!"}


def is_told(event: Event, rights: frozenset[Right]) -> bool:
    """Return whether somebody with these rights may ever be told of the event."""
    return any(RECEIVER_RIGHTS[receiver] & rights for receiver in RULES[event].receivers)


def as_markdown() -> str:
    """Return the table as a page of documentation in Vietnamese."""
    roles = [role for role in Role if any(is_told(event, TABLE[role]) for event in Event)]
    silent = [ROLE_LABELS[role] for role in Role if role not in roles]
    lines = [
        "# Ai được báo tin gì",
        "",
        "Trang này được in từ `news/editorial/events.py` bằng lệnh `manage.py notice_table`.",
        "",
        "- **H**: dòng trong hộp Thông báo, luôn có. **T**: thư, ai không muốn thì tắt. **t**:",
        "  thư, ai muốn thì bật. **T!**: thư luôn gửi, không tắt được. **Z**: người quyết định có",
        "  sẵn lời nhắn để dán vào Zalo cho người viết.",
        "- Không ai được báo về việc của chính mình; ai giữ nhiều vai vẫn chỉ được báo một lần;",
        "  không có địa chỉ thư thì chỉ có hộp Thông báo.",
        "- Ô của một vai: người của vai ấy được báo khi đúng là người nêu ở cột “báo cho ai”.",
        f"- Không được báo tin gì về bài: {', '.join(silent)}.",
        "",
        f"| việc | báo cho ai | {' | '.join(ROLE_LABELS[role] for role in roles)} | Zalo |",
        f"|---|---|{'---|' * len(roles)}---|",
    ]
    for event, rule in RULES.items():
        who = ", ".join(RECEIVER_LABELS[receiver] for receiver in rule.receivers)
        letters = CHANNEL_LETTERS[rule.mail]
        cells = [letters if is_told(event, TABLE[role]) else "" for role in roles]
        zalo = "Z" if rule.for_zalo else ""
        lines.append(f"| {rule.label} (`{event}`) | {who} | {' | '.join(cells)} | {zalo} |")
    return "\n".join(lines) + "\n"
