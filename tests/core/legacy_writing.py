"""Writes Vietnamese as the fonts of before Unicode had it, to be read back."""

import unicodedata

from cms.core.legacy_encodings import TCVN3, VNI_ALONE, VNI_MARKS
from cms.core.vietnamese import nfc

_TCVN3_LETTERS = {letter: code for code, letter in TCVN3.items()}
_VNI_ALONE = {letter: code for code, letter in VNI_ALONE.items()}
_VNI_MARKS = {frozenset(unicodedata.normalize("NFD", mark)): vni for vni, mark in VNI_MARKS.items()}
_AS_IS = "íìÍÌ"


def in_tcvn3(text):
    """Return the text as .VnTime shows it; a capital with a tone becomes small."""
    return "".join(
        _TCVN3_LETTERS.get(letter, _TCVN3_LETTERS.get(letter.lower(), letter))
        for letter in nfc(text)
    )


def in_tcvn3_capitals(text):
    """Return the text as .VnTimeH shows it in capitals."""
    return in_tcvn3(nfc(text).lower())


def in_vni(text):
    return "".join(map(_vni_letter, nfc(text)))


def _vni_letter(letter):
    if letter in _VNI_ALONE:
        return _VNI_ALONE[letter]
    base, *marks = unicodedata.normalize("NFD", letter)
    if letter in _AS_IS or not marks:
        return letter
    if "\u031b" in marks:
        marks.remove("\u031b")
        base = _VNI_ALONE[nfc(f"{base}\u031b")]
    mark = _VNI_MARKS.get(frozenset(marks), "")
    return base + (mark.upper() if base.isupper() else mark)
