"""What follows when public pages change: the search learns of it; and its upkeep by the clock."""

from datetime import timedelta

from cms.outbox.registry import Work, effect, periodic
from cms.outbox.services import enqueue
from news.stories.models import ArticlePage, OfficialDocumentPage
from search.comparing import BATCH
from search.following import compare_again, send, watch
from search.missed import forget_missed
from search.services import refresh, verify
from search.standing import REFRESH, RENAME, SEND
from search.trial_models import Trial
from search.trials import note

# What a story is named by, and how its stories are found.
NAMED_BY = {
    "column": "column_id",
    "topic": "topics",
    "tag": "tagged_items__tag_id",
    "unit": "path__startswith",
}


def ask_to_refresh(page_id: int) -> None:
    """Let the search follow one page, right after commit."""
    enqueue(effect=REFRESH, subject_type="page", subject_id=page_id, dedupe_key=f"page:{page_id}")


def ask_to_rename(kind: str, key: int | str) -> None:
    """Let the search follow all pages that bear a name which has changed.

    Args:
        kind: one of `NAMED_BY`.
        key: the id of the column, topic or tag; the path of a unit's branch.
    """
    enqueue(effect=RENAME, subject_type=kind, subject_id=key, dedupe_key=f"{kind}:{key}")


@effect(REFRESH, label="Cập nhật bài trong tìm kiếm", inline=True)
def follow_page(work: Work) -> None:
    """Let the search know a page as readers have it now."""
    refresh([int(work.subject_id)])


@effect(RENAME, label="Cập nhật tên mới trong tìm kiếm", lease=timedelta(minutes=30))
def follow_name(work: Work) -> None:
    """Let the search know all pages that bear the name."""
    ids = _bearers(work.subject_type, work.subject_id)
    for start in range(0, len(ids), BATCH):
        refresh(ids[start : start + BATCH])


@effect(SEND, label="Chuyển bài sang máy chủ tìm kiếm")
def follow_on_server(work: Work) -> None:
    """Let the search server have what the database index has."""
    send(work.payload["ids"])


@periodic("search.watch", every=timedelta(seconds=10), lease=timedelta(minutes=2))
def watch_server() -> None:
    """See to it that the search server comes right by itself."""
    watch()


def _bearers(kind: str, key: str) -> list[int]:
    stories = ArticlePage.objects.live().filter(**{NAMED_BY[kind]: key})
    found = set(stories.values_list("pk", flat=True))
    if kind == "topic":
        documents = OfficialDocumentPage.objects.live().filter(topics=key)
        found |= set(documents.values_list("pk", flat=True))
    return sorted(found)


@periodic("search.forget_missed", every=timedelta(days=1))
def forget() -> None:
    """Forget searches in vain that are past their time."""
    forget_missed()


@periodic("search.mend", every=timedelta(days=1), lease=timedelta(hours=1))
def mend() -> None:
    """Write what the index lacks: all of it on the first day, nothing on the others."""
    verify(lambda done, of: None)
    compare_again()


@periodic("search.note_trials", every=timedelta(days=1))
def note_trials() -> None:
    """Write down which of the center's own queries find less, or more, than yesterday."""
    note(Trial.objects.prefetch_related("wanted", "results"))
