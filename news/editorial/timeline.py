"""The story's history in milestones: decisions, claims, and writing with autosaves folded."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from wagtail.models import Page, PageLogEntry

from news.editorial.models import Contribution, Decision

# Saves of one person that follow each other within this time are one span of writing.
SPAN = timedelta(minutes=30)
_LOGGED = (
    "news.recall", "news.claim", "news.take_over", "news.reassign", "news.erase",
    "news.waive", "news.take_pen", "news.preview_link", "news.preview_link_revoked",
)  # fmt: skip


@dataclass(frozen=True)
class Milestone:
    """One line of the history; `saves` counts the versions that are folded in it.

    Attributes:
        points: what was to be mended, of a return.
    """

    at: datetime
    who: str
    what: str
    saves: int = 0
    words: int = 0
    decision_id: int | None = None
    note: str = ""
    points: tuple[str, ...] = ()


def timeline(page: Page) -> list[Milestone]:
    """Return the milestones, the newest first. Three queries."""
    found = [*_spans(page), *_decisions(page), *_logged(page)]
    return sorted(found, key=lambda milestone: milestone.at, reverse=True)


def _spans(page: Page) -> list[Milestone]:
    spans: list[Milestone] = []
    rows = Contribution.objects.filter(page_id=page.pk).order_by("at", "id")
    turns = sorted(Decision.objects.filter(page_id=page.pk).values_list("at", flat=True))
    for row in rows:
        last = spans[-1] if spans else None
        what = "viết, sửa" if row.is_writing else "sắp xếp (chuyên mục, thẻ, đường dẫn)"
        broken = last is not None and any(last.at < turn < row.at for turn in turns)
        same = last is not None and (last.who, last.what) == (row.who, what)
        if last is not None and same and not broken and row.at - last.at <= SPAN:
            spans[-1] = Milestone(row.at, last.who, what, last.saves + 1, last.words + row.words)
        else:
            spans.append(Milestone(row.at, row.who, what, 1, row.words))
    return spans


def _decisions(page: Page) -> list[Milestone]:
    return [
        Milestone(
            at=row.at,
            who=row.who,
            what=row.get_kind_display(),
            decision_id=row.pk,
            note=row.reason or str(row.data.get("notice", "")) or _small_fix(row),
            points=tuple(point["text"] for point in row.data.get("points", [])),
        )
        for row in Decision.objects.filter(page_id=page.pk)
    ]


def _small_fix(row: Decision) -> str:
    words = row.data.get("small_fix_words")
    return f"sửa nhỏ {words} chữ" if words else ""


def _logged(page: Page) -> list[Milestone]:
    rows = PageLogEntry.objects.filter(page_id=page.pk, action__in=_LOGGED).select_related("user")
    return [
        Milestone(
            row.timestamp,
            row.user_display_name,
            row.message,
            note=_note(row),
        )
        for row in rows
    ]


def _note(row: PageLogEntry) -> str:
    if row.action == "news.take_pen":
        return f"Bản đang viết của {row.data['from']} được giữ, xem ở “Từng phiên bản, so sánh”."
    if row.action == "news.take_over":
        return f"Thay {row.data['from']}."
    return str(row.data.get("to", row.data.get("reason", "")))
