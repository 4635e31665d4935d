"""Decides when a link opens, may be made, and may carry the school's agreement; pure."""

import re
from dataclasses import dataclass
from datetime import datetime

from cms.core.vietnamese import nfc
from news.editorial.acts import Public, Standing, Work

NAME_LENGTH = 80
# Letters of any script with their marks, and what stands in titles and double names.
_NAME = re.compile(r"(?:[^\W\d_]|[ .'’-])+")


@dataclass(frozen=True)
class LinkFacts:
    """What decides whether a link opens.

    Attributes:
        left_at: when the story was last taken from readers, None when it never was.
        maker_works: whether who made it still has an account that works.
    """

    made_at: datetime
    expires_at: datetime
    is_revoked: bool
    maker_works: bool
    left_at: datetime | None


@dataclass(frozen=True)
class AgreementFacts:
    """What decides whether an agreement through a link can be the school's sign-off.

    Attributes:
        is_allowed: the unit has the step and lets links carry it.
        is_newest: the story's newest version is the one that the link shows.
        is_unchanged: its text, files and notice are as they were when the link was made.
    """

    is_allowed: bool
    is_signed_in: bool
    work: Work
    is_newest: bool
    is_unchanged: bool


def is_open(facts: LinkFacts, now: datetime) -> bool:
    """Return whether the link still shows its version.

    What was hidden or withdrawn is gone for a link that was made before, and stays so when the
    story comes back: it may be another version then.
    """
    gone = facts.left_at is not None and facts.left_at >= facts.made_at
    return not (facts.is_revoked or gone) and facts.maker_works and now < facts.expires_at


def refuses_link(standing: Standing) -> str | None:
    """Return why no link is made for a story that stands so, or None."""
    if standing.public == Public.WITHDRAWN:
        return "Bài đã gỡ nên không gửi xem trước được."
    if standing.work != Work.CLEAN:
        return None
    if standing.public == Public.LIVE:
        return "Bài đang đăng và không có bản sửa: gửi địa chỉ của bài là được."
    return "Bài đang tạm ẩn và chưa có bản sửa nên không gửi xem trước được."


def refuses_agreement(facts: AgreementFacts) -> str | None:
    """Return why an agreement can't be taken now, in a sentence for the principal, or None."""
    if not facts.is_allowed:
        return "Đơn vị này chưa cho đồng ý qua liên kết. Hãy trả lời người đã gửi liên kết."
    if facts.is_signed_in:
        return (
            "Trình duyệt này đang đăng nhập khu quản trị. Liên kết dành cho thầy cô không có tài "
            "khoản; ai có tài khoản thì xác nhận bằng tài khoản của mình, người viết thì không tự "
            "xác nhận được."
        )
    if facts.work != Work.SIGN_OFF:
        return _STEPS[facts.work]
    if not facts.is_newest:
        return (
            "Đã có bản mới hơn bản thầy cô đang xem nên không ghi nhận đồng ý với bản này. Hãy hỏi "
            "người gửi để nhận liên kết mới."
        )
    if not facts.is_unchanged:
        return (
            "Ảnh hoặc tệp trong bài đã thay đổi sau khi liên kết được tạo nên không ghi nhận đồng "
            "ý. Hãy hỏi người gửi để nhận liên kết mới."
        )
    return None


_NOT_SENT = "Bài chưa được gửi tới bước trường xác nhận, hoặc đã được rút về."
_PASSED = "Bài đã qua bước trường xác nhận nên không cần xác nhận nữa."
_STEPS = {
    Work.DRAFT: _NOT_SENT,
    Work.RETURNED: "Bài đã được trả lại để sửa.",
    Work.REVIEW: _PASSED,
    Work.APPROVED: _PASSED,
    Work.SCHEDULED: _PASSED,
    Work.CLEAN: _PASSED,
}


def typed_name(text: str) -> str:
    """Return the name as it is kept: composed, single spaces, '' for what is no full name."""
    name = " ".join(nfc(text).split())
    words = [word for word in name.split() if any(letter.isalpha() for letter in word)]
    if len(words) < 2 or len(name) > NAME_LENGTH or not _NAME.fullmatch(name):
        return ""
    return name
