"""Reads of preview links: what one opens, what it shows, and who sends them; queries stated."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import Page, Revision

from cms.library.models import NewsDocument, NewsImage
from cms.library.paper_rights import paper_faults
from cms.library.rights_facts import picture_faults
from cms.units.models import Unit
from cms.units.roles import UnitKind
from cms.units.selectors import unit_of
from news.editorial.acts import Act
from news.editorial.evidence import Version
from news.editorial.forms import references
from news.editorial.models import Decision, PreviewLink, ReviewedPage
from news.editorial.picture_rights import shown_by
from news.editorial.preview_links.rules import AgreementFacts, LinkFacts, is_open
from news.editorial.preview_links.tokens import digest_of_token
from news.editorial.selectors import standing_of, what_is_read


@dataclass(frozen=True)
class Opened:
    """A link that opens: its row, the page's row as it is now, and the version that it shows."""

    link: PreviewLink
    page: Page
    revision: Revision


@dataclass(frozen=True)
class Files:
    """The files of a version that a link may show, and those that it keeps back, by id."""

    image_ids: frozenset[int]
    document_ids: frozenset[int]
    pictures_kept_back: frozenset[int]
    papers_kept_back: frozenset[int]


def opened(token: str) -> Opened | None:
    """Return what the link opens, None for whatever does not open. At most three queries."""
    digest = digest_of_token(token)
    if digest is None:
        return None
    rows = PreviewLink.objects.select_related("page", "made_by")
    link = rows.filter(token_digest=digest).first()
    if link is None or not is_open(_facts(link, _last_left(link.page)), timezone.now()):
        return None
    revision = Revision.objects.filter(pk=link.revision_id).first()
    return Opened(link, link.page, revision) if revision else None


def _last_left(page: Page) -> Decision | None:
    """Return the decision that last took the page from readers, None when none did. One query."""
    taken = Q(kind__in=[Act.HIDE.value, Act.WITHDRAW.value])
    taken |= Q(kind=Act.BREAK_GLASS.value, data__what=Act.HIDE.value)
    return Decision.objects.filter(taken, page_id=page.pk).order_by("-id").first()


def _facts(link: PreviewLink, left: Decision | None) -> LinkFacts:
    return LinkFacts(
        made_at=link.made_at,
        expires_at=link.expires_at,
        is_revoked=link.revoked_at is not None,
        maker_works=link.made_by.is_active,
        left_at=left.at if left else None,
    )


def files_of(found: Opened) -> Files:
    """Return which files of the version a stranger may see: those whose rights cover the portal.

    About twelve queries. Whoever works with a picture sees it before its questions are answered;
    a link leads out of the newsroom, so it asks what publication would ask, and names no reason: a
    stranger does not read what families answered.
    """
    named = references(found.revision.as_object())
    images = {int(pk) for kind, pk in named if kind == "image" and pk.isdigit()}
    papers = {int(pk) for kind, pk in named if kind == "document" and pk.isdigit()}
    faults = picture_faults(images, shown_ids=shown_by(found.page, NewsImage))
    kept_back = frozenset(fault.image_id for fault in faults)
    refused = paper_faults(papers, shown_ids=shown_by(found.page, NewsDocument))
    papers_kept_back = frozenset(fault.document_id for fault in refused)
    return Files(
        image_ids=frozenset(images - kept_back),
        document_ids=frozenset(papers - papers_kept_back),
        pictures_kept_back=kept_back,
        papers_kept_back=papers_kept_back,
    )


def agreement_facts(found: Opened, *, is_signed_in: bool) -> AgreementFacts:
    """Return what decides on an agreement through the link now. About ten queries."""
    link = found.link
    pinned = Version(link.revision_id, link.content_digest)
    return AgreementFacts(
        is_allowed=carries_agreement(unit_of(found.page)),
        is_signed_in=is_signed_in,
        work=standing_of(found.page).work,
        is_newest=found.page.latest_revision_id == link.revision_id,
        is_unchanged=what_is_read(found.page, found.revision) == pinned,
    )


def carries_agreement(unit: Unit | None) -> bool:
    """Return whether links to stories of the unit may carry its sign-off."""
    return bool(unit and unit.is_active and unit.sign_off and unit.sign_off_by_link)


def may_send(user: Any, page: Page) -> bool:
    """Return whether the person sends links: to a school's story, whoever may change it.

    Those are the school's own people and the center's.
    """
    unit = unit_of(page)
    if not isinstance(page, ReviewedPage) or unit is None or unit.kind != UnitKind.SCHOOL:
        return False
    return bool(page.permissions_for_user(user).can_edit())


@dataclass(frozen=True)
class ListedLink:
    """A link as its story lists it."""

    link: PreviewLink
    saved_at: Any
    is_open: bool
    is_newest: bool


def links_of(page: Page) -> list[ListedLink]:
    """Return the links to versions of the page, the newest first. Three queries."""
    rows = list(links_to(page))
    saved = dict(
        Revision.objects.filter(pk__in={row.revision_id for row in rows}).values_list(
            "pk", "created_at"
        )
    )
    now, left = timezone.now(), _last_left(page)
    return [
        ListedLink(
            link=row,
            saved_at=saved.get(row.revision_id),
            is_open=row.revision_id in saved and is_open(_facts(row, left), now),
            is_newest=row.revision_id == page.latest_revision_id,
        )
        for row in rows
    ]


def links_to(page: Page) -> QuerySet[PreviewLink]:
    """Return every link to a version of the page. One query."""
    return PreviewLink.objects.filter(page_id=page.pk).select_related("made_by")
