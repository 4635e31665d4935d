"""Shows on a file's own page whose it is, what is known of its rights and where readers see it."""

from typing import Any

from django import template

from cms.library.consent_policy import person_policy
from cms.library.lists import uses_of
from cms.library.models import NewsDocument, NewsImage
from cms.library.paper_consents import may_link, paper_people
from cms.library.paper_rights import named_in, paper_consents_url, paper_faults
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


@register.inclusion_tag("library/paper_rights.html", takes_context=True)
def paper_rights(context: dict[str, Any], paper: NewsDocument) -> dict[str, Any]:
    """Return what the panel shows: what was found, the consents, the fault, the uses."""
    user, named = context["request"].user, named_in(paper)
    return {
        "paper": paper,
        "named": named,
        "people": paper_people(paper).count(),
        "fault": next(iter(paper_faults([paper.pk])), None),
        "uses": uses_of(paper),
        "consents": paper_consents_url(paper.pk) if named and may_link(user, paper) else "",
    }
