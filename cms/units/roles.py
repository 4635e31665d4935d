"""The table role x right: the one place that says who may do what.

Source: the ward's plan on communicating Resolution 71-NQ/TW, part V (the public service center
approves, schools write), and the newsroom's own rule of four eyes. Pure; `sync_roles` applies it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class UnitKind(StrEnum):
    """What a unit is."""

    SCHOOL = "school"
    CENTER = "center"
    OFFICE = "office"
    NEIGHBOURHOOD = "neighbourhood"


class Role(StrEnum):
    """What a person is in a unit; one person may be several things."""

    SCHOOL_EDITOR = "school_editor"
    SCHOOL_LEAD = "school_lead"
    REVIEWER = "reviewer"
    DUTY_EDITOR = "duty_editor"
    CENTER_HEAD = "center_head"
    CULTURE_OFFICER = "culture_officer"
    FINANCE_OFFICER = "finance_officer"
    NEIGHBOURHOOD_HEAD = "neighbourhood_head"
    ADMINISTRATOR = "administrator"


class Right(StrEnum):
    """What a role may do. `own` rights hold inside the unit of the membership only."""

    WRITE_OWN = "write_own"
    SIGN_OFF = "sign_off"
    HIDE_OWN = "hide_own"
    WRITE_ALL = "write_all"
    REVIEW = "review"
    SECOND_EYE = "second_eye"
    HIDE_ALL = "hide_all"
    RESTORE = "restore"
    SCHEDULE = "schedule"
    WITHDRAW = "withdraw"
    STRUCTURE = "structure"
    REASSIGN = "reassign"
    DELEGATE = "delegate"
    SIGN_IN_LINKS = "sign_in_links"
    OVERRIDE = "override"
    SUBSTITUTE = "substitute"
    SEE_FIGURES = "see_figures"
    MANAGE_USERS = "manage_users"
    MANAGE_UNITS = "manage_units"
    MANAGE_SETTINGS = "manage_settings"
    BREAK_GLASS = "break_glass"


OWN_RIGHTS = frozenset({Right.WRITE_OWN, Right.SIGN_OFF, Right.HIDE_OWN})

_REVIEWER = frozenset(
    {Right.WRITE_ALL, Right.REVIEW, Right.HIDE_ALL, Right.RESTORE, Right.SEE_FIGURES}
)

TABLE: Mapping[Role, frozenset[Right]] = {
    Role.SCHOOL_EDITOR: frozenset({Right.WRITE_OWN}),
    Role.SCHOOL_LEAD: frozenset({Right.WRITE_OWN, Right.SIGN_OFF, Right.HIDE_OWN}),
    Role.REVIEWER: _REVIEWER,
    Role.DUTY_EDITOR: _REVIEWER
    | {
        Right.SCHEDULE,
        Right.WITHDRAW,
        Right.STRUCTURE,
        Right.REASSIGN,
        Right.DELEGATE,
        Right.SIGN_IN_LINKS,
    },
    Role.CENTER_HEAD: frozenset(
        {
            Right.WRITE_ALL,
            Right.SECOND_EYE,
            Right.HIDE_ALL,
            Right.RESTORE,
            Right.WITHDRAW,
            Right.OVERRIDE,
            Right.SUBSTITUTE,
            Right.SEE_FIGURES,
        }
    ),
    Role.CULTURE_OFFICER: frozenset({Right.SEE_FIGURES}),
    Role.FINANCE_OFFICER: frozenset(),
    Role.NEIGHBOURHOOD_HEAD: frozenset(),
    Role.ADMINISTRATOR: frozenset(
        {
            Right.MANAGE_USERS,
            Right.MANAGE_UNITS,
            Right.MANAGE_SETTINGS,
            Right.STRUCTURE,
            Right.BREAK_GLASS,
        }
    ),
}

KINDS: Mapping[Role, frozenset[UnitKind]] = {
    Role.SCHOOL_EDITOR: frozenset({UnitKind.SCHOOL}),
    Role.SCHOOL_LEAD: frozenset({UnitKind.SCHOOL}),
    Role.REVIEWER: frozenset({UnitKind.CENTER}),
    Role.DUTY_EDITOR: frozenset({UnitKind.CENTER}),
    Role.CENTER_HEAD: frozenset({UnitKind.CENTER}),
    Role.CULTURE_OFFICER: frozenset({UnitKind.OFFICE}),
    Role.FINANCE_OFFICER: frozenset({UnitKind.OFFICE}),
    Role.NEIGHBOURHOOD_HEAD: frozenset({UnitKind.NEIGHBOURHOOD}),
    Role.ADMINISTRATOR: frozenset({UnitKind.CENTER, UnitKind.OFFICE}),
}

ROLE_LABELS: Mapping[Role, str] = {
    Role.SCHOOL_EDITOR: "biên tập viên trường",
    Role.SCHOOL_LEAD: "ban giám hiệu",
    Role.REVIEWER: "biên tập viên Trung tâm",
    Role.DUTY_EDITOR: "trực ban",
    Role.CENTER_HEAD: "lãnh đạo Trung tâm",
    Role.CULTURE_OFFICER: "Phòng Văn hóa - Xã hội",
    Role.FINANCE_OFFICER: "cán bộ tài chính",
    Role.NEIGHBOURHOOD_HEAD: "tổ trưởng tổ dân phố",
    Role.ADMINISTRATOR: "quản trị",
}

KIND_LABELS: Mapping[UnitKind, str] = {
    UnitKind.SCHOOL: "trường học",
    UnitKind.CENTER: "Trung tâm Dịch vụ sự nghiệp công",
    UnitKind.OFFICE: "phòng chuyên môn",
    UnitKind.NEIGHBOURHOOD: "tổ dân phố",
}

RIGHT_LABELS: Mapping[Right, str] = {
    Right.WRITE_OWN: "viết, sửa, gửi và rút bài của đơn vị mình",
    Right.SIGN_OFF: "xác nhận bài của đơn vị mình trước khi gửi Trung tâm",
    Right.HIDE_OWN: "tạm ẩn ngay bài đang đăng của đơn vị mình",
    Right.WRITE_ALL: "đọc, sửa mọi bài; soạn văn bản và trang thông tin",
    Right.REVIEW: "trả lại có lý do, duyệt bài người khác viết",
    Right.SECOND_EYE: "duyệt bài do chính Trung tâm viết",
    Right.HIDE_ALL: "tạm ẩn mọi bài",
    Right.RESTORE: "khôi phục bài đã ẩn",
    Right.SCHEDULE: "hẹn giờ và hủy hẹn giờ",
    Right.WITHDRAW: "gỡ bài",
    Right.STRUCTURE: "sửa và đăng trang chủ, chuyên mục, chuyên đề, trang đơn vị",
    Right.REASSIGN: "chuyển người xử lý",
    Right.DELEGATE: "ủy quyền có thời hạn",
    Right.SIGN_IN_LINKS: "tạo liên kết đăng nhập cho người của trường",
    Right.OVERRIDE: "cho qua một quy tắc, có ghi lý do",
    Right.SUBSTITUTE: "chỉ định người thay",
    Right.SEE_FIGURES: "xem bài đang đăng, số liệu, báo cáo",
    Right.MANAGE_USERS: "quản lý tài khoản và phân vai",
    Right.MANAGE_UNITS: "mở, đổi tên đơn vị",
    Right.MANAGE_SETTINGS: "thiết lập chuyên trang",
    Right.BREAK_GLASS: "xử lý khẩn cấp khi Trung tâm không thể thao tác",
}

CENTER_ROLES = frozenset({Role.REVIEWER, Role.DUTY_EDITOR, Role.CENTER_HEAD})
SCHOOL_ROLES = frozenset({Role.SCHOOL_EDITOR, Role.SCHOOL_LEAD})


@dataclass(frozen=True)
class Person:
    """A signed-in person's roles as pairs (role, id of the unit)."""

    user_id: int | None
    roles: frozenset[tuple[Role, int]]
    # Who let the session in by a link or a password of theirs, and so may be who acts.
    let_in_by: int | None = None

    @property
    def ids(self) -> frozenset[int]:
        """Everybody who may be acting: the person, and who let the session in."""
        return frozenset(pk for pk in (self.user_id, self.let_in_by) if pk is not None)

    @cached_property
    def rights(self) -> frozenset[Right]:
        """Every right the person has somewhere."""
        return rights_of(role for role, _ in self.roles)

    @cached_property
    def unit_ids(self) -> frozenset[int]:
        """The units the person belongs to."""
        return frozenset(unit_id for _, unit_id in self.roles)

    @property
    def is_center(self) -> bool:
        """Whether the person reads and changes the stories of all units."""
        return any(role in CENTER_ROLES for role, _ in self.roles)

    @property
    def is_school_only(self) -> bool:
        """Whether every role of the person is a school's."""
        return bool(self.roles) and all(role in SCHOOL_ROLES for role, _ in self.roles)

    def may(self, right: Right, unit_id: int | None = None) -> bool:
        """Return whether the person has the right; an `own` right only in that unit."""
        if right not in OWN_RIGHTS:
            return right in self.rights
        return any(right in TABLE[role] and own == unit_id for role, own in self.roles)


NOBODY = Person(user_id=None, roles=frozenset())


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """Return the union of what the roles may do."""
    return frozenset(right for role in roles for right in TABLE[role])


def fits(role: Role, kind: UnitKind) -> bool:
    """Return whether a person can have the role in a unit of that kind."""
    return kind in KINDS[role]


def as_markdown() -> str:
    """Return the table as a page of documentation in Vietnamese."""
    lines = [
        "# Ai được làm gì",
        "",
        "Trang này được in từ `cms/units/roles.py` bằng lệnh `manage.py sync_roles --print`.",
        "Không nhóm nào có quyền đăng của Wagtail và không vai nào là superuser: bài chỉ lên trang",
        "qua quyết định duyệt của người không viết bài đó.",
        "",
    ]
    for role in Role:
        lines.append(f"## {ROLE_LABELS[role][:1].upper()}{ROLE_LABELS[role][1:]} (`{role}`)")
        lines.append("")
        lines += [f"- {RIGHT_LABELS[right]}" for right in Right if right in TABLE[role]]
        if not TABLE[role]:
            lines.append("- đăng nhập được, chưa có màn hình riêng")
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"
