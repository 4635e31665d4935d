"""The consent rules as a table: level by age by purpose by day, around the end of a school year."""

from dataclasses import replace
from datetime import date

import pytest

from cms.library.rights import (
    AgeBand,
    Ages,
    AiUse,
    ClassYes,
    Level,
    PersonYes,
    PictureRights,
    Purpose,
    age_band,
    end_of_school_year,
    ends_published_use,
    refuses_new_use,
    school_year_of,
)

AGES = Ages(child_answers_from=7, own_answer_from=16)
LAST, NEXT = date(2027, 8, 31), date(2027, 9, 1)
FIRST = date(2026, 9, 5)
PORTAL = frozenset({Purpose.PORTAL})
CLASS = ClassYes("Phiếu lớp 4B", PORTAL, FIRST, LAST, collected=30, asked=30)
CHILD = PersonYes(
    "Phiếu số 1", PORTAL, FIRST, LAST, birth_year=2018, parent_yes=True, child_yes=True
)
KNOWN = PictureRights(level=Level.L0, ai_use=AiUse.NONE)
L1 = replace(KNOWN, level=Level.L1, notice_given=True)
L2 = replace(KNOWN, level=Level.L2, class_yes=CLASS)
L3 = replace(KNOWN, level=Level.L3, people=(CHILD,))
L4 = replace(L3, level=Level.L4, permitted=True)


def refusal(picture, on=LAST, purpose=Purpose.PORTAL):
    return refuses_new_use(picture, purpose, on, AGES)


# Born in the year, answers given -> what is missing on 31 August 2027.
BORN = {AgeBand.PARENT: 2021, AgeBand.BOTH: 2018, AgeBand.SELF: 2008}
ANSWERS = [
    # band, parent's yes, child's yes -> a word of the refusal, or None
    (AgeBand.PARENT, True, True, None),
    (AgeBand.PARENT, True, False, None),
    (AgeBand.PARENT, False, True, "cha mẹ"),
    (AgeBand.PARENT, False, False, "cha mẹ"),
    (AgeBand.BOTH, True, True, None),
    (AgeBand.BOTH, True, False, "chính em"),
    (AgeBand.BOTH, False, True, "cha mẹ"),
    (AgeBand.BOTH, False, False, "cha mẹ"),
    (AgeBand.SELF, True, True, None),
    (AgeBand.SELF, False, True, None),
    (AgeBand.SELF, True, False, "chính em"),
    (AgeBand.SELF, False, False, "chính em"),
]
DAYS = [(date(2026, 9, 4), "từ ngày 05/09/2026"), (FIRST, None), (LAST, None),
        (NEXT, "hết hạn ngày 31/08/2027")]  # fmt: skip


@pytest.mark.parametrize("level", [Level.L3, Level.L4])
@pytest.mark.parametrize(("band", "parent", "child", "missing"), ANSWERS)
@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize(("day", "term"), DAYS)
def test_a_named_child_needs_each_answer_each_purpose_and_a_valid_day(
    level, band, parent, child, missing, purpose, day, term
):
    consent = replace(CHILD, birth_year=BORN[band], parent_yes=parent, child_yes=child)
    why = refusal(replace(L4, level=level, people=(consent,)), day, purpose)
    other = None if purpose == Purpose.PORTAL else "không đồng ý cho mục"
    expected = missing or other or term
    assert (why is None) == (expected is None)
    assert expected is None or expected in why
    assert age_band(BORN[band], day, AGES) == band


@pytest.mark.parametrize("level", list(Level))
@pytest.mark.parametrize("purpose", list(Purpose))
@pytest.mark.parametrize(("day", "term"), DAYS)
def test_each_level_asks_for_what_it_needs_and_for_nothing_else(level, purpose, day, term):
    picture = {Level.L0: KNOWN, Level.L1: L1, Level.L2: L2, Level.L3: L3, Level.L4: L4}[level]
    by_consent = level in (Level.L2, Level.L3, Level.L4)
    lawful = not by_consent or (purpose == Purpose.PORTAL and term is None)
    assert (refusal(picture, day, purpose) is None) == lawful


@pytest.mark.parametrize(
    ("picture", "word"),
    [
        (replace(KNOWN, level=None), "trẻ em"),
        (replace(KNOWN, ai_use=None), "AI"),
        (replace(L1, notice_given=False), "thông báo"),
        (replace(L2, class_yes=None), "phiếu đồng ý của lớp"),
        (replace(L2, class_yes=replace(CLASS, collected=0)), "chưa thu"),
        (replace(L2, class_yes=replace(CLASS, collected=29)), "29/30"),
        (replace(L3, people=()), "từng em"),
        (replace(L3, people=(CHILD, replace(CHILD, child_yes=False))), "chính em"),
        (replace(L4, permitted=False), "lãnh đạo"),
        (replace(L4, people=()), "từng em"),
    ],
)
def test_what_is_missing_is_named(picture, word):
    assert word in refusal(picture)


def test_a_class_with_forms_missing_is_enough_when_nobody_without_a_form_is_to_be_seen():
    some = replace(CLASS, collected=29)
    assert refusal(replace(L2, class_yes=some, all_have_forms=True)) is None


def test_the_end_date_stops_new_uses_and_leaves_what_is_published():
    for picture in (L2, L3, L4):
        assert refusal(picture, NEXT) is not None
        assert ends_published_use(picture, NEXT) is None
        assert ends_published_use(picture, date(2040, 1, 1)) is None


@pytest.mark.parametrize(("day", "ended"), [(date(2027, 1, 9), False), (date(2027, 1, 10), True)])
@pytest.mark.parametrize("fact", ["withdrawn_on", "gone_on"])
def test_a_withdrawal_and_the_familys_day_end_what_is_published(fact, day, ended):
    gone = {fact: date(2027, 1, 10)}
    pictures = [replace(level, people=(replace(CHILD, **gone),)) for level in (L3, L4, KNOWN)]
    pictures.append(replace(L2, class_yes=replace(CLASS, **gone)))
    for picture in pictures:
        assert (ends_published_use(picture, day) is not None) == ended
        assert (refusal(picture, day) is not None) == ended


@pytest.mark.parametrize(
    ("year", "band"),
    [(2021, AgeBand.PARENT), (2020, AgeBand.BOTH), (2011, AgeBand.BOTH), (2010, AgeBand.SELF)],
)
def test_a_year_of_birth_is_read_for_the_stricter_of_the_two_possible_ages(year, band):
    assert age_band(year, date(2027, 1, 1), AGES) == band
    assert age_band(year, date(2027, 12, 31), AGES) == band


def test_other_ages_from_the_settings_change_who_answers():
    assert age_band(2018, LAST, Ages(10, 16)) == AgeBand.PARENT
    assert age_band(2018, LAST, Ages(7, 8)) == AgeBand.SELF


@pytest.mark.parametrize(
    ("day", "begun"),
    [(date(2026, 8, 31), 2025), (date(2026, 9, 1), 2026), (date(2027, 1, 1), 2026), (LAST, 2026)],
)
def test_the_school_year_changes_after_its_last_day(day, begun):
    assert school_year_of(day, month=8, day=31) == begun
    assert end_of_school_year(begun, month=8, day=31) == date(begun + 1, 8, 31)


def test_a_refusal_names_the_sheet_and_never_a_child():
    assert refusal(replace(L3, people=(replace(CHILD, parent_yes=False),))).startswith("Phiếu số 1")
