"""Reads text typed in the fonts of before Unicode (TCVN3, VNI), so that a list can't hide in it.

For recognition only: nothing that is stored or shown goes through here, so it reads by the
slightest trace, where `cms.core.legacy_encodings`, whose tables these are, wants to be sure.
"""

import re
from collections.abc import Sequence

from cms.core.legacy_encodings import TCVN3, VNI_PAIR, from_vni
from cms.core.vietnamese import nfc

_TCVN3_TABLE = str.maketrans(TCVN3)
# Letters that only an old font leaves inside a Vietnamese word.
_TCVN3_ONLY = "µ¸¶·¹¨»¾¼½Æ©ÇËÈ®ÏÑªÖ×ØÜÞßäå«æç¬ëîïñ\xad÷øûþ¡¢§£¤¥¦"
_TCVN3_WORD = re.compile(f"[A-Za-z][{_TCVN3_ONLY}]|[{_TCVN3_ONLY}][A-Za-z]")

_VNI_D = re.compile("ñ[aeiouyöô]", re.IGNORECASE)
# So many words in a table that only an old font explains.
_SURELY = 3
_UNICODE_ONLY = re.compile("[ăđơưĂĐƠƯ\u0300-\u036f\u1ea0-\u1ef9]")


def readable(text: str) -> str:
    """Return the text composed, and read by its old font where it shows the traces of one.

    Args:
        text: one cell or one line; a text with letters that only Unicode has stays as it is.
    """
    composed = nfc(text)
    if composed.isascii() or _UNICODE_ONLY.search(composed):
        return composed
    vni = len(VNI_PAIR.findall(composed)) + len(_VNI_D.findall(composed))
    tcvn3 = len(_TCVN3_WORD.findall(composed))
    if vni and vni >= tcvn3:
        return from_vni(composed)
    return composed.translate(_TCVN3_TABLE) if tcvn3 else composed


def readable_rows(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return the cells read; where the rows are in TCVN3, also those that alone show no trace."""
    found = [[readable(cell) for cell in row] for row in rows]
    traces = sum(bool(_TCVN3_WORD.search(cell)) for row in rows for cell in row)
    modern = sum(bool(_UNICODE_ONLY.search(nfc(cell))) for row in rows for cell in row)
    if traces < _SURELY or modern:
        return found
    return [
        [new if new != nfc(cell) else new.translate(_TCVN3_TABLE)
         for new, cell in zip(line, row, strict=True)]
        for line, row in zip(found, rows, strict=True)
    ]  # fmt: skip
