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
    """Store the answers that differ from what is known; the center's word on a live photo stays.

    Raises:
        ValidationError: a consent is another unit's, or a sensitive photo was called another.
        PermissionDenied: a photo is none of the person's.
    """
    on_display = shown_ids(NewsImage, {image.pk for image in images})
    new = {
        image.pk: answers[image.pk]
        for image in images
        if may_answer(by, image, shown=image.pk in on_display)
        and not _is_known(image, answers[image.pk])
    }
    if new:
        answer(answers=new, by=by)


def _is_known(image: NewsImage, said: Answer) -> bool:
    if (image.level, image.ai_use) != (said.level, said.ai_use):
        return False
    if said.event is not None and image.event != said.event:
        return False
    if image.adults_agreed != said.adults_agreed:
        return False
    match said.level:
        case Level.L1:
            return bool(image.notice_given == said.notice_given)
        case Level.L2:
            sheet = said.class_consent.pk if said.class_consent else None
            same = image.all_have_forms == said.all_have_forms
            return bool(same and image.class_consent_id == sheet)
        case Level.L3 | Level.L4:
            people = set(image.person_consents.values_list("pk", flat=True))
            return people == {consent.pk for consent in said.people}
    return True


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
