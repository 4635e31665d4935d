"""Writes what whoever decided pastes into Zalo for a story's author; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from cms.core.vietnamese import cut_words, nfc

# Read whole in a chat without "Xem thêm".
MOST = 500
TITLE_MOST = 120


@dataclass(frozen=True)
class Verdict:
    """What was decided on a story.

    Attributes:
        points: what is to be mended, when it was given back; else none.
        go_live_at: the minute that was set at the approval.
        link: where an author goes on, or where readers find it.
    """

    title: str
    by: str
    points: Sequence[str] = ()
    is_live: bool = False
    go_live_at: datetime | None = None
    link: str = ""


def text_of(verdict: Verdict) -> str:
    """Return the text; the link is never cut, points that do not fit are counted instead."""
    title = cut_words(nfc(verdict.title), TITLE_MOST)
    if verdict.points:
        return _returned(title, verdict)
    if verdict.is_live:
        return f"Bài “{title}” đã được {verdict.by} duyệt và đăng.\nĐọc bài: {verdict.link}"
    if verdict.go_live_at:
        when = timezone.localtime(verdict.go_live_at)
        how = f"sẽ đăng lúc {when:%H:%M} ngày {when:%d/%m/%Y}"
    else:
        how = "đang chờ trực ban hẹn giờ đăng"
    return f"Bài “{title}” đã được {verdict.by} duyệt, {how}.\nXem bài: {verdict.link}"


def _returned(title: str, verdict: Verdict) -> str:
    head = f"Bài “{title}” cần sửa {len(verdict.points)} điểm ({verdict.by} đọc):"
    foot = f"Mở bài để sửa rồi gửi lại: {verdict.link}"
    lines: list[str] = []
    for number, point in enumerate(verdict.points, start=1):
        line = f"{number}. {cut_words(nfc(point), TITLE_MOST)}"
        left = len(verdict.points) - number
        rest = [f"… và {left} điểm nữa, xem ở bài."] if left else []
        if lines and len("\n".join([head, *lines, line, *rest, foot])) > MOST:
            lines.append(f"… và {left + 1} điểm nữa, xem ở bài.")
            break
        lines.append(line)
    return "\n".join([head, *lines, foot])
