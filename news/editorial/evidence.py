"""Writes decisions into the chain, and says what is evidence already."""

from dataclasses import asdict, dataclass
from datetime import UTC
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex, Revision, TaskState

from cms.library.models import NewsDocument, NewsImage
from cms.library.selectors import digests
from cms.units.selectors import unit_of
from cms.users.let_in import let_in_of
from news.editorial.acts import Act
from news.editorial.digest import canonical, content_digest, digest_of
from news.editorial.models.evidence import ChainHead, Decision, Snapshot
from news.editorial.models.preview_link import PreviewLink
from news.editorial.models.work import Claim


@dataclass(frozen=True)
class Version:
    """One exact version of a story: its revision and the digest of what it shows."""

    revision_id: int
    digest: str


def is_evidence(revision: Revision) -> bool:
    """Return whether a decision, a reader or the public refer to the revision. Five queries."""
    return (
        TaskState.objects.filter(revision=revision).exists()
        or Decision.objects.filter(revision_id=revision.pk).exists()
        or Page.objects.filter(live_revision=revision).exists()
        or Claim.objects.filter(revision_id=revision.pk).exists()
        or PreviewLink.objects.filter(revision_id=revision.pk).exists()
    )


def is_kept(revision: Revision) -> bool:
    """Return whether the revision has to stay: readers have it, or a decision keeps its text.

    What was erased on a lawful ground has not to stay. Two queries.
    """
    return (
        Page.objects.filter(live_revision=revision).exists()
        or Snapshot.objects.filter(decision__revision_id=revision.pk, erased_at=None).exists()
    )


def withdrawal_of(page: Page) -> Decision | None:
    """Return the withdrawal that stands, or None when the page is not withdrawn. One query."""
    kinds = [act.value for act in (Act.APPROVE, Act.CORRECT, Act.RESTORE, Act.WITHDRAW)]
    last = Decision.objects.filter(page_id=page.pk, kind__in=kinds).order_by("-id").first()
    return last if last is not None and last.kind == Act.WITHDRAW else None


def version_of(revision: Revision) -> Version:
    """Return the exact version that the revision is now, its files' bytes included."""
    return Version(revision.pk, content_digest(revision.content, files_of(revision)))


def files_of(revision: Revision) -> dict[str, str]:
    """Return what readers get of the pictures and documents that the revision shows."""
    kinds = {
        ContentType.objects.get_for_model(NewsImage).pk: "image",
        ContentType.objects.get_for_model(NewsDocument).pk: "document",
    }
    found = set()
    for reference in ReferenceIndex._extract_references_from_object(revision.as_object()):
        content_type_id, object_id = reference[:2]
        if content_type_id in kinds:
            found.add((kinds[content_type_id], int(object_id)))
    return digests(found)


def pictures_of(revision: Revision) -> set[int]:
    """Return the numbers of the pictures that the revision shows."""
    named = (key.partition(":") for key in files_of(revision))
    return {int(number) for kind, _, number in named if kind == "image"}


def decide(
    *,
    kind: Act,
    page: Page,
    by: Any,
    by_name: str = "hệ thống",
    revision: Revision | None = None,
    reason: str = "",
    data: dict[str, Any] | None = None,
    address: str | None = None,
) -> Decision:
    """Append a decision to the chain; to be called inside the act's transaction.

    Args:
        kind: the act.
        page: the specific page.
        by: the user; None is the system, such as a due schedule, or somebody without an account.
        by_name: who that is, as plain text; a user's own name goes before it.
        revision: the version decided on; its content is kept as the snapshot.
        reason: why, as typed.
        data: further facts, JSON.
        address: where the user's request came from.
    """
    head, _ = ChainHead.objects.select_for_update().get_or_create(pk=1)
    unit = unit_of(page)
    content = canonical(revision.content) if revision else None
    let_in = let_in_of(by)
    decision = Decision(
        kind=kind.value,
        at=timezone.now(),
        page_id=page.pk,
        page_title=(revision.object_str if revision else page.title)[:255],
        unit_id=unit.pk if unit else None,
        unit_name=unit.name if unit else "",
        revision_id=revision.pk if revision else None,
        content_digest=version_of(revision).digest if revision else "",
        by_id=by.pk if by else None,
        by_name=(str(by) if by else by_name)[:150],
        by_address=address,
        reason=reason,
        data={**(data or {}), **({"let_in": asdict(let_in)} if let_in else {})},
        snapshot_digest=digest_of(content) if content else "",
        previous_digest=head.digest,
    )
    decision.digest = row_digest(decision)
    decision.save(force_insert=True)
    if content:
        Snapshot.objects.create(decision=decision, content=content)
    head.digest, head.count = decision.digest, head.count + 1
    head.save()
    return decision


def row_digest(decision: Decision) -> str:
    """Return the digest over every fact of the row and the digest before it."""
    return digest_of(
        {
            field.attname: _plain(getattr(decision, field.attname))
            for field in Decision._meta.concrete_fields
            if field.attname not in ("id", "digest")
        }
    )


def _plain(value: Any) -> Any:
    return value.astimezone(UTC).isoformat() if hasattr(value, "isoformat") else value
