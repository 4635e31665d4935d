"""Reads whether papers may be shown: what was found in them, who agreed, what the head wrote."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet
from django.urls import reverse
from django.utils import timezone

from cms.library.models import ConsentSettings, NewsDocument, NewsImage, PaperAnswer
from cms.library.paper_reading import NEEDS_ANSWER, PaperKind, advice
from cms.library.rights import (
    Ages,
    NamedPupils,
    PersonYes,
    Purpose,
    consent_ended,
    ends_published_use,
    refuses_naming,
)
from cms.library.rights_facts import person_yes, rights_of


@dataclass(frozen=True)
class PaperFault:
    """A paper that may not be used, and why, as a part of a Vietnamese sentence.

    Attributes:
        by_consent: whether sheets of the pupils that it names can mend it.
    """

    document_id: int
    title: str
    why: str
    by_consent: bool = False


def waiting() -> QuerySet[NewsDocument]:
    """Return the files that need an answer and have none of the head's for their bytes.

    One query. Those that consents cover are among them.
    """
    asked = NewsDocument.objects.filter(kind__in=[kind.value for kind in NEEDS_ANSWER])
    return asked.filter(~Exists(_answered())).order_by("-created_at")


def _answered() -> QuerySet[PaperAnswer]:
    return PaperAnswer.objects.filter(document=OuterRef("pk"), sha256=OuterRef("sha256"))


def paper_faults(
    ids: Iterable[int], *, shown_ids: Iterable[int] = (), on: date | None = None
) -> list[PaperFault]:
    """Return the papers that may not be shown on the portal. Three queries, however many.

    Args:
        ids: the papers of one use.
        shown_ids: those among them that the same page shows to readers already: a passed end
            date of a consent does not stop that, a withdrawal does.
        on: the day of the use; None is today.
    """
    rows = NewsDocument.objects.filter(pk__in=set(ids)).annotate(answered=Exists(_answered()))
    papers = list(rows.order_by("pk"))
    if not papers:
        return []
    day, shown = on or timezone.localdate(), set(shown_ids)
    people, ages = people_of(papers), ConsentSettings.current().ages
    found = []
    for paper in papers:
        agreed = people[paper.pk]
        is_old_use = paper.pk in shown and bool(agreed)
        why = _taken_back(paper, agreed, day)
        if why:
            found.append(PaperFault(paper.pk, paper.title, why))
        elif not (is_old_use and paper.kind == PaperKind.NAMES):
            why = _lacks(paper, agreed, day, ages)
            by_consent = paper.kind == PaperKind.NAMES
            found += [PaperFault(paper.pk, paper.title, why, by_consent)] if why else []
    return found


def paper_consents_url(paper_id: int) -> str:
    """Return the address of the screen where the consents behind a paper are ticked."""
    return f"{reverse('library_paper_consents')}?tep={paper_id}"


def people_of(papers: Iterable[NewsDocument]) -> dict[int, tuple[PersonYes, ...]]:
    """Return the sheets put behind each paper. One query."""
    found: dict[int, tuple[PersonYes, ...]] = {paper.pk: () for paper in papers}
    links = NewsDocument.person_consents.through.objects.filter(newsdocument_id__in=found)
    for link in links.select_related("personconsent").order_by("personconsent_id"):
        found[link.newsdocument_id] += (person_yes(link.personconsent),)
    return found


def named_in(paper: NewsDocument) -> int:
    """Return how many pupils a paper names; 0 where nobody can say."""
    return int(paper.findings.get("persons") or 0) if paper.kind == PaperKind.NAMES else 0


def ended_consent(file: NewsImage | NewsDocument, on: date) -> str | None:
    """Return which consent behind a file was withdrawn or has come to its day, or None."""
    if isinstance(file, NewsDocument):
        return consent_ended(people_of([file])[file.pk], on)
    return ends_published_use(replace(rights_of([file])[file.pk], withheld=False), on)


def _taken_back(paper: NewsDocument, people: tuple[PersonYes, ...], day: date) -> str | None:
    if paper.withheld_at is not None:
        return "đã được gỡ theo yêu cầu"
    return consent_ended(people, day)


def _lacks(paper: NewsDocument, people: tuple[PersonYes, ...], day: date, ages: Ages) -> str | None:
    """Return what a paper needs before it is shown; what the head let pass needs nothing."""
    if paper.kind in (PaperKind.ROSTER, PaperKind.NEW):
        return advice(paper.kind, paper.findings)[0]
    if paper.kind not in NEEDS_ANSWER or paper.answered:
        return None
    if paper.kind == PaperKind.NAMES:
        return refuses_naming(NamedPupils(named_in(paper), people), Purpose.PORTAL, day, ages)
    return advice(paper.kind, paper.findings)[0]
