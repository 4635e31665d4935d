"""Reads what is known of pictures' rights, and asks the rules; each read states its queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from cms.core.vietnamese import fold
from cms.library.models import (
    ClassConsent,
    ConsentSettings,
    NewsImage,
    PersonConsent,
    SensitivePermit,
)
from cms.library.models.consents import Agreement
from cms.library.rights import (
    AiUse,
    ClassYes,
    Level,
    PersonYes,
    PictureRights,
    Purpose,
    ends_published_use,
    refuses_new_use,
)


@dataclass(frozen=True)
class PictureFault:
    """A picture that may not be used, and why, as a part of a Vietnamese sentence."""

    image_id: int
    title: str
    why: str


def rights_of(images: Iterable[NewsImage]) -> dict[int, PictureRights]:
    """Return what the rules need to know of each picture. Three queries, however many."""
    rows = {image.pk: image for image in images}
    people: dict[int, list[PersonYes]] = {pk: [] for pk in rows}
    links = NewsImage.person_consents.through.objects.filter(newsimage_id__in=rows)
    for link in links.select_related("personconsent").order_by("personconsent_id"):
        people[link.newsimage_id].append(person_yes(link.personconsent))
    classes = ClassConsent.objects.in_bulk({row.class_consent_id for row in rows.values()} - {None})
    permitted = _permitted(rows)
    return {
        pk: PictureRights(
            level=Level(image.level) if image.level else None,
            ai_use=AiUse(image.ai_use) if image.ai_use else None,
            notice_given=image.notice_given,
            all_have_forms=image.all_have_forms,
            permitted=pk in permitted,
            withheld=image.withheld_at is not None,
            class_yes=_class_yes(classes.get(image.class_consent_id)),
            people=tuple(people[pk]),
        )
        for pk, image in rows.items()
    }


def _permitted(images: dict[int, NewsImage]) -> set[int]:
    """Return the pictures whose last word of the head is yes, on exactly their bytes."""
    sensitive = [pk for pk, image in images.items() if image.level == Level.L4]
    if not sensitive:
        return set()
    last = {row.image_id: row for row in SensitivePermit.objects.filter(
        image_id__in=sensitive
    ).order_by("id")}  # fmt: skip
    return {pk for pk, row in last.items() if row.allowed and row.sha256 == images[pk].sha256}


def _day(consent: Agreement) -> date | None:
    return timezone.localdate(consent.withdrawn_at) if consent.withdrawn_at else None


def _class_yes(consent: ClassConsent | None) -> ClassYes | None:
    if consent is None:
        return None
    return ClassYes(
        label=str(consent),
        purposes=consent.purposes,
        valid_from=consent.valid_from,
        valid_until=consent.valid_until,
        withdrawn_on=_day(consent),
        collected=consent.collected,
        asked=consent.asked,
    )


def person_yes(consent: PersonConsent) -> PersonYes:
    """Return what the rules need to know of a child's sheet. No query."""
    return PersonYes(
        label=str(consent),
        purposes=consent.purposes,
        valid_from=consent.valid_from,
        valid_until=consent.valid_until,
        withdrawn_on=_day(consent),
        gone_on=consent.gone_on,
        child=f"{fold(consent.child_name)} {consent.birth_year}",
        birth_year=consent.birth_year or 0,
        parent_yes=consent.parent_yes,
        child_yes=consent.child_yes,
    )


def picture_faults(
    image_ids: Iterable[int],
    *,
    shown_ids: Iterable[int] = (),
    purpose: Purpose = Purpose.PORTAL,
    on: date | None = None,
) -> list[PictureFault]:
    """Return the pictures whose rights do not cover the purpose. At most five queries.

    Args:
        image_ids: the pictures of one use.
        shown_ids: those among them that the same page shows to readers already; only a
            withdrawal or the family's day ends that.
        purpose: what they are to be used for.
        on: the day of the use; None is today.
    """
    images = list(NewsImage.objects.filter(pk__in=set(image_ids)).order_by("pk"))
    if not images:
        return []
    day, shown = on or timezone.localdate(), set(shown_ids)
    known, ages = rights_of(images), ConsentSettings.current().ages
    found = []
    for image in images:
        rights = known[image.pk]
        if image.pk in shown and rights.level is not None:
            why = ends_published_use(rights, day)
        else:
            why = refuses_new_use(rights, purpose, day, ages)
        if why:
            found.append(PictureFault(image.pk, image.title, why))
    return found


def answers_url(image_ids: Iterable[int]) -> str:
    """Return the address of the screen where these pictures are answered for."""
    query = urlencode([("id", pk) for pk in image_ids])
    return f"{reverse('library_answers')}?{query}"
