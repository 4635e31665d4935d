"""The question mark of the admin's screens."""

from typing import Any

from django import template
from django.urls import reverse

from cms.units.roles import Right
from cms.units.selectors import person
from news.stories.guides.screens import section_for

register = template.Library()


@register.simple_tag(takes_context=True)
def guide_address(context: dict[str, Any]) -> str:
    """Return where the screen is explained; nothing for who is not signed in. No query of its own.

    Args:
        context: of a screen of the admin.
    """
    request = context.get("request")
    user = getattr(request, "user", None)
    if request is None or user is None or not user.is_authenticated:
        return ""
    who = person(user)
    # A screen that is refused or not found has no name.
    name = request.resolver_match.view_name if request.resolver_match else ""
    of_school = Right.WRITE_OWN in who.rights and not who.is_center
    slug, anchor = section_for(name, writes_for_a_school=of_school)
    return f"{reverse('guide', args=[slug])}#{anchor}"
