"""Tones stand where the house wants them, and nothing else of a syllable moves."""

import pytest

from cms.core.tones import Tones, placed

OLD = ["hòa", "khỏe", "thủy", "tòa", "ủy", "lũy", "họa", "xòe", "Hòa", "HÒA"]
NEW = ["hoà", "khoẻ", "thuỷ", "toà", "uỷ", "luỹ", "hoạ", "xoè", "Hoà", "HOÀ"]


@pytest.mark.parametrize(("old", "new"), list(zip(OLD, NEW, strict=True)))
def test_open_syllables_move_both_ways(old, new):
    assert (placed(old, Tones.NEW), placed(new, Tones.NEW)) == (new, new)
    assert (placed(old, Tones.OLD), placed(new, Tones.OLD)) == (old, old)
    assert placed(old, Tones.ANY) == old


@pytest.mark.parametrize("same", ["quý", "hoàn", "tuyết", "giá", "nghĩa", "mùa", "STEM"])
@pytest.mark.parametrize("tones", [Tones.OLD, Tones.NEW])
def test_everything_else_stays(same, tones):
    assert placed(same, tones) == same


def test_a_tone_that_was_merely_mistyped_is_put_right_in_both():
    assert {placed("hòan", tones) for tones in (Tones.OLD, Tones.NEW)} == {"hoàn"}
