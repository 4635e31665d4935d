"""The words that go with a link: what is pasted into Zalo, and what the decision says; pure."""

from datetime import datetime


def message(*, title: str, unit: str, address: str, until: datetime, may_agree: bool) -> str:
    """Return the text for Zalo.

    Args:
        until: when the link ends, in the ward's own time.
    """
    lines = [
        f"Kính gửi thầy cô, mời xem trước bài “{title}” của {unit}, chưa đăng:",
        address,
        f"Mở được tới {until:%H:%M ngày %d/%m/%Y}. Xin không chuyển tiếp: ai có liên kết đều xem "
        "được.",
    ]
    if may_agree:
        lines.append("Nếu đồng ý, thầy cô bấm “Đồng ý gửi Trung tâm” ở cuối bài và ghi họ tên.")
    return "\n".join(lines)


def ground(*, maker: str, made_at: datetime, is_same_address: bool) -> str:
    """Return what the decision says of an agreement that nobody's account stands behind."""
    words = (
        f"Đồng ý qua liên kết xem trước do {maker} tạo lúc {made_at:%H:%M ngày %d/%m/%Y}. Tên do "
        "người mở liên kết tự gõ, chưa được kiểm chứng."
    )
    if is_same_address:
        words += " Gửi từ cùng địa chỉ mạng với lúc tạo liên kết."
    return words
