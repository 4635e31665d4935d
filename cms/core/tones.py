"""Puts tones where a house wants them: hòa, khỏe, thủy (old) or hoà, khoẻ, thuỷ (new); pure.

Decision 1989/QĐ-BGDĐT prefers the new places, law texts and the names of wards have the old ones;
which is right is the house's to say.
"""

import re
import unicodedata
from enum import StrEnum

from cms.core.vietnamese import canon, nfc


class Tones(StrEnum):
    """Where the tone of open oa, oe, uy stands."""

    ANY = ""
    OLD = "old"
    NEW = "new"


# Read on decomposed text: an open oa, oe, uy with its tone on the last vowel; qu is no such u.
_LATE_TONE = re.compile(
    r"^([bcdđghklmnprstvx]{0,3})(?:(o)([ae])|(u)(y))([\u0300\u0301\u0303\u0309\u0323])$"
)


def placed(syllable: str, tones: Tones) -> str:
    """Return a syllable with its tone where the house wants it; its capitals stay.

    Args:
        syllable: one syllable of Vietnamese; anything else comes back as it is.
        tones: the house's choice; `ANY` leaves everything as it is.
    """
    given = nfc(syllable)
    if tones == Tones.ANY or given.isascii():
        return given
    wanted = canon(given)
    if tones == Tones.OLD:
        wanted = nfc(_LATE_TONE.sub(r"\1\2\4\6\3\5", unicodedata.normalize("NFD", wanted)))
    if len(wanted) != len(given):
        return given
    pairs = zip(wanted, given, strict=True)
    return "".join(new.upper() if old.isupper() else new for new, old in pairs)
