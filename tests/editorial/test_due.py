"""By when a story should be decided on: by the clock, or while the center works."""

from datetime import date, datetime, time

import pytest
from django.utils import timezone

from news.editorial.due import GENRES, Terms, WorkingDay, due_at, register_genre
from news.stories.models.story import Genre

OFFICE = WorkingDay(time(8), time(17), days_off=frozenset({date(2026, 9, 2)}))
SATURDAYS = WorkingDay(time(8), time(17), works_saturdays=True)


def at(text):
    return timezone.make_aware(datetime.strptime(text, "%d/%m/%Y %H:%M"))


@pytest.mark.parametrize(
    ("since", "hours", "working", "due"),
    [
        # 24/11/2026 is a Tuesday, 27/11 a Friday.
        ("24/11/2026 22:30", 4, None, "25/11/2026 02:30"),
        ("28/11/2026 09:00", 24, None, "29/11/2026 09:00"),
        ("24/11/2026 09:00", 4, OFFICE, "24/11/2026 13:00"),
        ("24/11/2026 13:00", 4, OFFICE, "24/11/2026 17:00"),
        ("24/11/2026 15:00", 4, OFFICE, "25/11/2026 10:00"),
        ("24/11/2026 06:00", 1, OFFICE, "24/11/2026 09:00"),
        ("24/11/2026 20:00", 1, OFFICE, "25/11/2026 09:00"),
        ("27/11/2026 16:00", 4, OFFICE, "30/11/2026 11:00"),
        ("27/11/2026 16:00", 4, SATURDAYS, "28/11/2026 11:00"),
        ("28/11/2026 09:00", 9, OFFICE, "30/11/2026 17:00"),
        ("01/9/2026 16:00", 2, OFFICE, "03/9/2026 09:00"),
        ("24/11/2026 08:00", 27, OFFICE, "26/11/2026 17:00"),
    ],
)
def test_a_term_counts_the_clock_or_the_hours_in_which_the_center_works(since, hours, working, due):
    terms = Terms({"tin": hours}, 24, working)
    assert due_at(at(since), "tin", terms) == at(due)


def test_a_genre_without_a_term_of_its_own_has_the_one_for_others():
    assert due_at(at("24/11/2026 08:00"), "la", Terms({}, 6)) == at("24/11/2026 14:00")


def test_every_genre_of_a_story_is_known_to_the_desk_and_named_once():
    assert {genre.value for genre in Genre} < set(GENRES)
    with pytest.raises(ValueError, match="twice"):
        register_genre("tin", "tin", hours=1)
