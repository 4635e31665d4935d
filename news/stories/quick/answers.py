"""Hands what was said of a batch of photos to the library, where it is new."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError

from cms.library.answers import Answer, answer
from cms.library.consent_policy import may_answer
from cms.library.models import NewsImage
from cms.library.rights import Level
from cms.library.rights_facts import picture_faults
from cms.library.selectors import shown_ids


def store_answers(*, answers: Mapping[int, Answer], images: Sequence[NewsImage], by: Any) -> None:
    """Store the answers that differ from what is known; what is said of a live photo stays.

    An answer for all photos is never meant for one that readers see already, whoever gives it;
    in the library the center changes that photo's own.

    Raises:
        ValidationError: a consent is another unit's, or a sensitive photo was called another.
        PermissionDenied: a photo is none of the person's.
    """
    settled = settled_levels(images)
    new = {
        image.pk: answers[image.pk]
        for image in images
        if image.pk not in settled
        and may_answer(by, image, shown=False)
        and not _is_known(image, answers[image.pk])
    }
    if new:
        answer(answers=new, by=by)


def settled_levels(images: Sequence[NewsImage]) -> dict[int, str]:
    """Return what is known of the photos that live pages show. One query."""
    on_display = shown_ids(NewsImage, {image.pk for image in images})
    return {image.pk: image.level for image in images if image.level and image.pk in on_display}


def _is_known(image: NewsImage, said: Answer) -> bool:
    """Return whether the picture's row says it already; of what its level does not need, nothing.

    One query for a picture with children of their own sheets.
    """
    sheet = said.class_consent.pk if said.class_consent else None
    people = {consent.pk for consent in said.people}
    needed = {
        Level.L1: lambda: image.notice_given == said.notice_given,
        Level.L2: lambda: (
            (image.all_have_forms, image.class_consent_id) == (said.all_have_forms, sheet)
        ),
        Level.L3: lambda: set(image.person_consents.values_list("pk", flat=True)) == people,
    }
    needed[Level.L4] = needed[Level.L3]
    words = said.event is None or image.event == said.event
    known = (image.level, image.ai_use, image.adults_agreed)
    same = words and known == (said.level, said.ai_use, said.adults_agreed)
    return bool(same and needed.get(Level(said.level), lambda: True)())


def faults_by_reason(image_ids: Sequence[int]) -> list[str]:
    """Return what keeps photos from being shown, each reason once. At most five queries."""
    titles: dict[str, list[str]] = {}
    for fault in picture_faults(image_ids):
        titles.setdefault(fault.why, []).append(fault.title)
    return [
        f"Ảnh “{names[0]}” {why}." if len(names) == 1 else f"{len(names)} ảnh {why}."
        for why, names in titles.items()
    ]


def as_sentence(error: ValidationError) -> str:
    """Return the sentences of a refusal as one text."""
    return " ".join(error.messages)
