"""Decides whether a person may do an act on a story; pure, the reason is a Vietnamese sentence."""

from dataclasses import dataclass

from cms.units.roles import Person, Right
from news.editorial.acts import ACT_LABELS, ACTS, Act, Public, Standing, Work


@dataclass(frozen=True)
class Writing:
    """What one person wrote on a story since its last public version."""

    user_id: int
    words: int
    is_weighty: bool
    # Who let the person in where they wrote: by a link, by a password.
    let_in: frozenset[int] = frozenset()

    def is_small(self, limit: int) -> bool:
        """Return whether it is a small fix: few words, no digit, no capital, no picture."""
        return self.words <= limit and not self.is_weighty


@dataclass(frozen=True)
class Case:
    """What a decision on a story depends on."""

    standing: Standing
    unit_id: int | None
    submitter_id: int | None
    writings: tuple[Writing, ...]
    by_center: bool
    small_fix_words: int
    withdrawn_by: frozenset[int] = frozenset()
    # Who made the link through which the school agreed, if it did so.
    link_maker_id: int | None = None
    # Who let in somebody who sent it, signed it off, or made that link.
    sent_let_in: frozenset[int] = frozenset()

    def writer_ids(self) -> frozenset[int]:
        """Return who wrote more than a small fix."""
        return frozenset(
            writing.user_id
            for writing in self.writings
            if not writing.is_small(self.small_fix_words)
        )

    def let_in_ids(self) -> frozenset[int]:
        """Return who let in somebody who wrote, sent or signed: it may have been themselves."""
        return self.sent_let_in.union(*(writing.let_in for writing in self.writings))

    def barred_ids(self) -> frozenset[int]:
        """Return who has a part in it, and so does not let it through to readers."""
        others = {pk for pk in (self.submitter_id, self.link_maker_id) if pk is not None}
        return self.writer_ids() | self.let_in_ids() | others

    def small_fix_of(self, user_id: int | None) -> int:
        """Return how many words the person changed as a small fix, 0 when none."""
        return sum(
            w.words
            for w in self.writings
            if w.user_id == user_id and w.is_small(self.small_fix_words)
        )


def refusal(act: Act, who: Person, case: Case) -> str | None:
    """Return why the person may not do the act now, or None when they may."""
    rule = ACTS[act]
    if not any(who.may(right, case.unit_id) for right in rule.rights):
        return f"Bạn không có quyền “{ACT_LABELS[act]}” với bài này."
    if case.standing.public not in rule.public or case.standing.work not in rule.work:
        return f"Không thể “{ACT_LABELS[act]}”: bài đang ở trạng thái “{case.standing.label}”."
    special = _SPECIAL.get(act)
    return special(who, case) if special else None


def _refuse_submission(who: Person, case: Case) -> str | None:
    if who.may(Right.WRITE_OWN, case.unit_id) or case.by_center:
        return None
    return "Bài của trường do trường gửi duyệt."


def _refuse_recall(who: Person, case: Case) -> str | None:
    if who.may(Right.WRITE_OWN, case.unit_id) or who.user_id == case.submitter_id:
        return None
    return "Chỉ đơn vị của bài hoặc người gửi được rút về."


def _refuse_return(who: Person, case: Case) -> str | None:
    if case.standing.work == Work.SIGN_OFF:
        may = who.may(Right.SIGN_OFF, case.unit_id)
    else:
        may = who.may(Right.REVIEW) or (who.may(Right.SECOND_EYE) and case.by_center)
    return None if may else "Bài đang chờ người khác xử lý."


def _refuse_approval(who: Person, case: Case) -> str | None:
    if who.user_id in case.writer_ids():
        return "Bạn đã viết hoặc sửa bài này nên không tự duyệt được. Người khác sẽ duyệt."
    if who.user_id == case.submitter_id:
        return "Bạn là người gửi bài này nên không tự duyệt được. Người khác sẽ duyệt."
    if who.user_id == case.link_maker_id:
        return (
            "Trường đã đồng ý qua liên kết do bạn tạo nên bạn không tự duyệt được. Người khác sẽ "
            "duyệt."
        )
    if why := _refuse_let_in(who, case):
        return why
    if not who.may(Right.REVIEW) and not case.by_center:
        return "Lãnh đạo duyệt bài do Trung tâm viết; bài của trường do biên tập viên duyệt."
    return None


def _refuse_let_in(who: Person, case: Case) -> str | None:
    if who.user_id in case.let_in_ids():
        return (
            "Có người viết, gửi hoặc xác nhận bài này trong lần vào bằng liên kết hay mật khẩu do "
            "bạn tạo nên bạn không tự duyệt được. Người khác sẽ duyệt."
        )
    if who.let_in_by in case.barred_ids():
        return (
            "Bạn đang vào bằng mật khẩu do người khác đặt, và người đó có thể đã viết hoặc gửi bài "
            "này. Mời đổi mật khẩu, đăng xuất rồi vào lại, hoặc để người khác duyệt."
        )
    return None


def _refuse_restoration(who: Person, case: Case) -> str | None:
    if case.standing.public == Public.WITHDRAWN and who.ids & case.withdrawn_by:
        return "Bài đã gỡ do người khác khôi phục, không phải người gỡ."
    return None


_SPECIAL = {
    Act.SUBMIT: _refuse_submission,
    Act.RECALL: _refuse_recall,
    Act.RETURN: _refuse_return,
    Act.APPROVE: _refuse_approval,
    Act.RESTORE: _refuse_restoration,
}
