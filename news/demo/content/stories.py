"""All stories of the sample ward in one tuple."""

from . import (
    center_1,
    center_2,
    center_3,
    center_4,
    school_a_1,
    school_a_2,
    school_a_3,
    school_a_4,
    school_a_5,
    school_b_1,
    school_b_2,
    school_b_3,
    school_b_4,
)
from .shapes import StorySeed

STORIES: tuple[StorySeed, ...] = (
    *school_a_1.STORIES,
    *school_a_2.STORIES,
    *school_a_3.STORIES,
    *school_a_4.STORIES,
    *school_a_5.STORIES,
    *school_b_1.STORIES,
    *school_b_2.STORIES,
    *school_b_3.STORIES,
    *school_b_4.STORIES,
    *center_1.STORIES,
    *center_2.STORIES,
    *center_3.STORIES,
    *center_4.STORIES,
)
