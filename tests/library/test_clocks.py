"""Due days of requests: working days for the answer, plain days for the end."""

from datetime import date

import pytest

from cms.library.clocks import Clocks, answer_due, done_due, read_days

TERMS = Clocks(answer_days=2, done_days=15)


@pytest.mark.parametrize(
    ("asked_on", "days_off", "due"),
    [
        (date(2026, 11, 23), "", date(2026, 11, 25)),  # Monday
        (date(2026, 11, 26), "", date(2026, 11, 30)),  # Thursday, over a week-end
        (date(2026, 11, 28), "", date(2026, 12, 1)),  # Saturday
        (date(2026, 9, 1), "02/9/2026", date(2026, 9, 4)),
        (date(2026, 4, 29), "30/4/2026\n01/5/2026\n\n", date(2026, 5, 5)),
    ],
)
def test_an_answer_is_due_after_working_days(asked_on, days_off, due):
    terms = Clocks(answer_days=2, done_days=15, days_off=read_days(days_off))
    assert answer_due(asked_on, terms) == due


def test_the_end_is_due_after_plain_days():
    assert done_due(date(2026, 12, 20), TERMS) == date(2027, 1, 4)


@pytest.mark.parametrize("text", ["2026-09-02", "31/2/2026", "Tết"])
def test_a_line_that_is_no_day_is_named(text):
    with pytest.raises(ValueError, match=text):
        read_days(f"02/9/2026\n{text}")
