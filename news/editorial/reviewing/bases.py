"""Finds the earlier versions that a reviewer may want to see the newest one against."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import Page, Revision

from cms.library.models import FormerPicture, NewsDocument
from news.editorial.acts import Act
from news.editorial.models import Contribution, Decision
from news.editorial.reviewing.changes import Swap

LIVE, MINE, FIRST, RETURNED, NOTHING = "dang", "toi", "lan-dau", "tra-lai", "khong"
LABELS = {
    LIVE: "bản đang đăng",
    MINE: "lần bạn quyết định gần nhất",
    RETURNED: "lần trả lại gần nhất",
    FIRST: "lần gửi đầu tiên",
}
# Which one is looked at unless the reviewer chooses: what this person has read, then what others
# have, then what readers have.
_LIKELIEST = (MINE, RETURNED, LIVE, FIRST)


@dataclass(frozen=True)
class Base:
    """An earlier version, by the word that stands for it in the address.

    Attributes:
        since: from when on a file behind a picture may have become another one.
    """

    key: str
    label: str
    revision_id: int
    since: datetime


@dataclass(frozen=True)
class ChangedPaper:
    """A document whose file or name was changed in the library: what it is called now, by whom."""

    title: str
    said: str


def bases(page: Page, user: Any) -> list[Base]:
    """Return the versions to compare with, each once, the likeliest first. Two queries.

    A round begins behind the last approval: what was sent first is what was sent first since.
    """
    found: dict[str, tuple[int, datetime]] = {}
    if page.live and page.live_revision_id and page.last_published_at:
        found[LIVE] = (page.live_revision_id, page.last_published_at)
    rows = list(
        Decision.objects.filter(page_id=page.pk)
        .order_by("id")
        .values_list("kind", "by_id", "revision_id", "at")
    )
    approvals = {Act.APPROVE.value, Act.CORRECT.value}
    for kind, by_id, revision_id, at in rows:
        if revision_id is None:
            continue
        if kind in approvals:
            found.pop(FIRST, None)
            found.pop(RETURNED, None)
        if kind == Act.SUBMIT:
            found.setdefault(FIRST, (revision_id, at))
        if kind == Act.RETURN:
            found[RETURNED] = (revision_id, at)
        if by_id == user.pk and kind != Act.SUBMIT:
            found[MINE] = (revision_id, at)
    ids = {revision_id for revision_id, _ in found.values()}
    kept = set(Revision.objects.filter(pk__in=ids).values_list("pk", flat=True))
    return [
        Base(key, LABELS[key], *found[key])
        for key in _LIKELIEST
        if key in found and found[key][0] in kept
    ]


def chosen(asked: str, offered: Iterable[Base], page: Page) -> Base | None:
    """Return the version that the address asks for, or the likeliest one.

    Args:
        asked: a word of `LABELS`, the number of a version of this page, or anything else.
        offered: what `bases` returned.
    """
    if asked == NOTHING:
        return None
    if asked.isascii() and asked.isdigit() and len(asked) < 18:
        seen = page.revisions.filter(pk=int(asked)).first()
        if seen is not None:
            return Base(asked, "bản bạn đã đọc", seen.pk, seen.created_at)
    known = {base.key: base for base in offered}
    return known.get(asked) or next(iter(known.values()), None)


def changed_files(page: Page, since: datetime) -> tuple[list[Swap], list[ChangedPaper]]:
    """Return the pictures and documents of the page that were changed in the library since then.

    Four queries at most.
    """
    rows = Contribution.objects.filter(page_id=page.pk, at__gte=since).order_by("at")
    found: dict[str, dict[int, str]] = {"image": {}, "document": {}}
    for row in rows:
        when = timezone.localtime(row.at).strftime("%H:%M %d/%m/%Y")
        for name in row.fields:
            kind, _, key = name.partition(":")
            if kind in found and key:
                found[kind][int(key)] = f"{row.user_name}, {when}"
    pictures, papers = found["image"], found["document"]
    # The first exchange since then took away what stood there then.
    copies = FormerPicture.objects.filter(image_id__in=pictures, at__gte=since).order_by("-id")
    former = dict(copies.values_list("image_id", "pk"))
    titles = NewsDocument.objects.filter(pk__in=papers).values_list("pk", "title")
    return (
        [Swap(key, said, former.get(key)) for key, said in pictures.items()],
        [ChangedPaper(title, papers[key]) for key, title in titles],
    )
