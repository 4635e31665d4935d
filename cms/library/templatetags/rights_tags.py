"""Shows on a picture's own page what is known of its rights and where readers see it."""

from typing import Any

from django import template

from cms.library.consent_policy import person_policy
from cms.library.lists import uses_of
from cms.library.models import NewsImage
from cms.library.rights_facts import answers_url, picture_faults
from cms.units.roles import Right
from cms.units.selectors import person

register = template.Library()


@register.inclusion_tag("library/picture_rights.html", takes_context=True)
def picture_rights(context: dict[str, Any], image: NewsImage) -> dict[str, Any]:
    """Return what the panel shows: the answer, the consents, the faults, the uses."""
    user = context["request"].user
    people = list(image.person_consents.all())
    return {
        "image": image,
        "people": people,
        "keeper": all(
            person_policy.user_has_permission_for_instance(user, "view", p) for p in people
        ),
        "fault": next(iter(picture_faults([image.pk])), None),
        "uses": uses_of(image),
        "answers": answers_url([image.pk]),
        "is_center": person(user).may(Right.WRITE_ALL),
    }
