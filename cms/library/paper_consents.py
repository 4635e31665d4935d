"""Puts the families' consents behind a paper that names pupils."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.log_actions import log

from cms.library.consent_policy import unit_of_file, usable_consents
from cms.library.models import NewsDocument, PersonConsent
from cms.library.paper_reading import PaperKind
from cms.library.rights import consent_ended
from cms.library.rights_facts import person_yes
from cms.library.selectors import is_shown
from cms.units.roles import Right
from cms.units.selectors import person


def may_link(user: Any, paper: NewsDocument) -> bool:
    """Return whether the person says which consents a paper rests on.

    The center may, and the own unit as long as no live page shows the paper.
    """
    who, unit = person(user), unit_of_file(paper)
    if who.may(Right.WRITE_ALL):
        return True
    return unit is not None and who.may(Right.WRITE_OWN, unit.pk) and not is_shown(paper)


def choosable(paper: NewsDocument, by: Any) -> QuerySet[PersonConsent]:
    """Return the consents that the person may tick, those that are ticked already among them."""
    usable = usable_consents([paper], by)[1]
    return (usable | paper_people(paper)).distinct()


def paper_people(paper: NewsDocument) -> QuerySet[PersonConsent]:
    """Return the consents put behind a paper, by name."""
    return PersonConsent.objects.filter(documents=paper).order_by("child_name", "pk")


@transaction.atomic
def link_consents(
    *, paper: NewsDocument, people: Iterable[PersonConsent], seen: str, by: Any
) -> None:
    """Say which consents a paper rests on, in the place of those before; for its bytes only.

    A consent that has ended stays behind the paper whatever the school ticks: the child is named
    in it still. The center may take it away, when the family agreed anew.

    Args:
        paper: one that names pupils.
        people: consents of the paper's own school; of any for the center's and shared papers.
        seen: SHA-256 of what the person looked at.
        by: who says it.

    Raises:
        PermissionDenied: the paper is not the person's to answer for.
        ValidationError: another file since, one that no consent lets pass, or a foreign consent.
    """
    held = NewsDocument.objects.select_for_update().get(pk=paper.pk)
    if not may_link(by, held):
        raise PermissionDenied
    if held.sha256 != seen:
        raise ValidationError("Tệp vừa được thay. Hãy xem lại tệp mới.")
    if held.kind != PaperKind.NAMES:
        raise ValidationError("Phiếu đồng ý không cho tệp này qua được.")
    wanted = {consent.pk for consent in people}
    allowed = {consent.pk for consent in choosable(held, by)}
    if not wanted <= allowed:
        raise ValidationError("Có phiếu đồng ý không phải của đơn vị có tệp này.")
    if not person(by).may(Right.WRITE_ALL):
        wanted |= _ended(held)
    held.person_consents.set(wanted)
    log(instance=held, action="library.link_consents", user=by, data={"people": sorted(wanted)})


def _ended(paper: NewsDocument) -> set[int]:
    today = timezone.localdate()
    rows = paper_people(paper)
    return {row.pk for row in rows if consent_ended([person_yes(row)], today)}
