"""Knows whether letters can be a syllable of Vietnamese, by its spelling alone; pure.

Onset, rime and tone as the schools teach them: a closed list of rimes, and after a stop (c, ch, p,
t) only sắc and nặng.
"""

import re
import unicodedata
from functools import lru_cache

from cms.core.vietnamese import canon, nfc

_ONSETS = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay ă ăc ăm ăn ăng ăp ăt â âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in
inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen
oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât
uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uynh
uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu yn
ynh yt
"""
_KNOWN_RIMES = frozenset(_RIMES.split())
_TONES = "\u0300\u0309\u0303\u0301\u0323"
_STOPPED = re.compile("(?:c|ch|p|t)$")
# Longest first; the empty onset last.
_SHAPES = [*sorted(_ONSETS.split(), key=len, reverse=True), ""]


@lru_cache(maxsize=8192)
def is_syllable(word: str) -> bool:
    """Return whether the word is spelt as one syllable of Vietnamese, in either case.

    Args:
        word: letters only; anything else in it makes the answer no.
    """
    plain = unicodedata.normalize("NFD", canon(word))
    tones = [mark for mark in plain if mark in _TONES]
    if len(tones) > 1:
        return False
    bare = nfc("".join(mark for mark in plain if mark not in _TONES))
    if _STOPPED.search(bare) and tones not in (["\u0301"], ["\u0323"]):
        return False
    return any(_fits(bare, onset) for onset in _SHAPES)


def _fits(bare: str, onset: str) -> bool:
    if not bare.startswith(onset):
        return False
    rime = bare[len(onset) :]
    # "gì", "gìn": the i of gi is the vowel as well.
    return rime in _KNOWN_RIMES or (onset == "gi" and not rime)
