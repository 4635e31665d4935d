"""Takes out of typed and pasted text what nobody sees; pure.

Non-breaking spaces break search and lines, soft hyphens and zero-width letters part words that look
whole. The soft hyphen stays where it may be a letter: in TCVN3 it is ư (see `legacy_encodings`).
"""

import re
from typing import Any

from cms.core.legacy_encodings import has_modern_letters
from cms.core.vietnamese import nfc

_SPACES = re.compile("[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# Zero-width joiners stay: they hold emoji of several parts together.
_UNSEEN = re.compile("[\u061c\u200b\u200c\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_SOFT = "\u00ad"
_BETWEEN_TAGS = re.compile("(?<![^>])[^<>]+")
_TAG = re.compile("<[a-z/][^<>]*>")


def tidy(text: str) -> str:
    """Return the text composed, with plain spaces and without what is not seen."""
    plain = _UNSEEN.sub("", _SPACES.sub(" ", nfc(text)))
    rest = plain.replace(_SOFT, "")
    return rest if rest.isascii() or has_modern_letters(rest) else plain


def tidy_deep(value: Any) -> Any:
    """Return a JSON-like value with every string in it tidied; rich text between its tags."""
    if isinstance(value, str):
        return _tidy_html(value) if _TAG.search(value) else tidy(value)
    if isinstance(value, list | tuple):
        return [tidy_deep(item) for item in value]
    if isinstance(value, dict):
        return {key: tidy_deep(item) for key, item in value.items()}
    return value


def _tidy_html(html: str) -> str:
    plain = html.replace("&nbsp;", "\u00a0").replace("&shy;", _SOFT)
    return _BETWEEN_TAGS.sub(lambda found: tidy(found[0]), plain)
