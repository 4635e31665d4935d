"""What stands where on the front page: by choice, by itself, and by the clock."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from news.stories.front import (
    BOARD,
    REST,
    SECONDS,
    STRIP,
    Candidate,
    ChosenStory,
    FrontChoice,
    FrontNotice,
    arrange,
    end_of,
    last_day_of,
    next_change,
    shown_at,
)

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = date(2026, 11, 20)
NOON = datetime(2026, 11, 20, 12, tzinfo=ZONE)


def newest(*kinds):
    """Make candidates 1, 2, 3 …: "p" with a picture, "t" text alone, "n" a notice."""
    return [
        Candidate(number, has_picture=kind == "p", is_notice=kind == "n")
        for number, kind in enumerate(kinds, 1)
    ]


def notice(starts=None, ends=NOON + timedelta(hours=1)):
    return FrontNotice("Nghỉ học chiều nay", "", starts, ends)


def test_where_nobody_chose_the_newest_with_a_picture_leads_and_the_next_follow():
    places = arrange([], newest("t", "n", "p", "p", "t", "p", "t"), {})
    assert (places.lead, places.seconds) == (3, (1, 4, 5, 6))
    assert (places.board, places.rest) == ((2,), (7,))


def test_a_picture_is_not_looked_for_among_old_stories():
    assert arrange([], newest(*"t" * 10, "p"), {}).lead == 1


def test_what_was_chosen_comes_first_in_its_order_and_the_rest_fills_itself():
    places = arrange([6, 2], newest(*"pppppp"), {})
    assert (places.lead, places.seconds) == (6, (2, 1, 3, 4))


def test_a_chosen_story_may_be_older_than_all_that_fill_and_may_be_a_notice():
    places = arrange([99], newest("n", "p"), {})
    assert (places.lead, places.seconds, places.board) == (99, (2,), (1,))


def test_a_strip_takes_the_topics_newest_that_have_no_place_yet():
    places = arrange([], newest(*"p" * 9), {7: [1, 2, 6, 7, 8, 9], 8: [6, 40]})
    assert places.strips == {7: (6, 7, 8), 8: (40,)}
    assert places.rest == (9,)


def test_an_old_notice_leaves_the_board():
    old = Candidate(2, has_picture=False, is_notice=True, is_recent=False)
    assert arrange([], [*newest("p"), old], {}).board == ()


def test_no_story_one_story_and_one_notice_make_a_page():
    empty = arrange([], [], {})
    assert empty.lead is None and empty.all_ids == []
    assert arrange([], newest("t"), {}).lead == 1
    only = arrange([], newest("n"), {})
    assert only.lead == 1 and only.board == ()


KINDS = st.lists(st.sampled_from("ptn"), max_size=60)


@given(KINDS, st.lists(st.integers(1, 80), unique=True, max_size=5), st.data())
def test_no_story_stands_twice_and_no_place_is_overfull(kinds, chosen, data):
    ids = st.lists(st.integers(1, 80), unique=True, max_size=30)
    strips = {topic: data.draw(ids) for topic in (101, 102, 103)}
    places = arrange(chosen, newest(*kinds), strips)
    assert len(places.all_ids) == len(set(places.all_ids))
    assert [places.lead, *places.seconds][: len(chosen)] == (chosen or [])
    assert len(places.seconds) <= SECONDS and len(places.board) <= BOARD
    assert len(places.rest) <= REST and all(len(each) <= STRIP for each in places.strips.values())
    stories = kinds.count("p") + kinds.count("t")
    assert len(places.seconds) >= min(stories, SECONDS + 1) - 1


def test_a_day_ends_at_midnight_in_vietnam_and_is_read_back():
    end = end_of(DAY, ZONE)
    assert end.astimezone(UTC) == datetime(2026, 11, 20, 17, tzinfo=UTC)
    assert last_day_of(end.astimezone(UTC), ZONE) == DAY


def test_a_choice_holds_through_its_last_day_and_then_gives_way():
    choice = FrontChoice(stories=(ChosenStory(1, DAY), ChosenStory(2, DAY, is_live=False)))
    end = end_of(DAY, ZONE)
    before = shown_at(choice, end - timedelta(seconds=1), ZONE)
    assert [each.story_id for each in before.stories] == [1]
    assert shown_at(choice, end, ZONE).stories == ()


def test_a_notice_is_shown_from_its_beginning_to_its_end():
    late, end = notice(starts=NOON + timedelta(minutes=5)), NOON + timedelta(hours=1)
    choice = FrontChoice(notices=(late,))
    assert shown_at(choice, NOON, ZONE).notices == ()
    assert shown_at(choice, NOON + timedelta(minutes=5), ZONE).notices == (late,)
    assert shown_at(choice, end - timedelta(seconds=1), ZONE).notices == (late,)
    assert shown_at(choice, end, ZONE).notices == ()


def test_the_next_change_is_the_first_moment_still_to_come():
    late = notice(starts=NOON + timedelta(minutes=5))
    choice = FrontChoice(stories=(ChosenStory(1, DAY),), notices=(late, notice()))
    moments = []
    now = NOON
    while (now := next_change(choice, now, ZONE)) is not None:
        moments.append(now)
    assert moments == [late.starts_at, late.ends_at, end_of(DAY, ZONE)]
    gone = replace(late, starts_at=None, ends_at=NOON)
    assert next_change(FrontChoice(notices=(gone,)), NOON, ZONE) is None
