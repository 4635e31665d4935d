"""What the head of every public page says to other programs."""

from django import template
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from news.channels.sharing import Share, share_of

register = template.Library()


@register.simple_tag(takes_context=True)
def sharing(
    context: template.Context, heading: str, description: str = "", noindex: bool = False
) -> Share:
    """Return title, description, address, picture and data of the page. One query."""
    told = {key: value for layer in context.dicts for key, value in layer.items()}
    return share_of(told, heading, description or "", is_indexed=not noindex)


@register.simple_tag
def structured(share: Share) -> SafeString:
    """Return the page's data for search engines; `schema.as_json` has escaped it for this place.

    Elements of this type are data to a browser: no script policy applies, nothing runs.
    """
    rows = ((SafeString(text),) for text in share.data)
    return format_html_join("\n    ", '<script type="application/ld+json">{}</script>', rows)
