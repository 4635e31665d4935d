"""Reminders: before and after a due time, of a returned story, each once for each stage."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page

from news.editorial import reminders, services
from news.editorial.events import Event
from news.editorial.models import DeskTerms, Notice, NoticeSettings, WaitingNote
from news.editorial.preview_links.services import agree, make_link
from news.editorial.reminders import ENDS_AFTER, remind, reminder_due
from tests.editorial.desk.many import make_waiting
from tests.editorial.preview import let_agree
from tests.editorial.told import inbox, mailed

pytestmark = pytest.mark.django_db
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
READERS = "btv.1 btv.2 truc.ban"


@pytest.fixture(autouse=True)
def _queued(settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"


@pytest.fixture
def waiting(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    return story


def due_of(story):
    step = story.current_workflow_task_state
    return step.started_at + DeskTerms.current().hours_of(story.genre) * HOUR


@pytest.mark.parametrize(
    ("at", "term", "expected"),
    [(0, 24, None), (21, 24, None), (22, 24, "due_soon"), (23.9, 24, "due_soon"),
     (24, 24, "overdue"), (400, 24, "overdue"), (0, 2, None), (1, 2, "due_soon")],
)  # fmt: skip
def test_a_reminder_comes_before_and_after_the_due_time_but_never_at_once(at, term, expected):
    since = timezone.now()
    event = reminder_due(
        now=since + at * HOUR, since=since, due=since + term * HOUR, before=2 * HOUR
    )
    assert event == (Event(expected) if expected else None)


def test_who_made_the_link_of_the_schools_yes_may_not_decide_and_is_not_reminded(ward):
    let_agree(ward)
    story = ward.draft()
    ward.submit(story)
    maker = ward.people["btv.1"]
    _, token = make_link(page_id=story.pk, seen=ward.seen(story), by=maker)
    agree(token=token, name="Nguyễn Thị Hoa", is_signed_in=False)
    remind(timezone.now() + 31 * DAY)
    assert inbox("overdue") == "btv.2 truc.ban"


def test_each_reader_is_reminded_once_before_and_once_after_however_often_the_job_runs(waiting):
    due = due_of(waiting)
    remind(due - 3 * HOUR)
    assert inbox("due_soon") == ""
    for minute in (119, 60, 1):
        remind(due - timedelta(minutes=minute))
    assert inbox("due_soon") == mailed("due_soon") == READERS
    for days in (0, 1, 30):
        remind(due + days * DAY)
    assert inbox("overdue") == mailed("overdue") == READERS


def test_a_line_that_ended_is_not_written_again(waiting):
    due = due_of(waiting)
    remind(due + HOUR)
    Notice.objects.all().delete()
    remind(due + ENDS_AFTER)
    assert inbox("overdue") == ""
    with pytest.raises(ValidationError):
        NoticeSettings(keep_days=ENDS_AFTER.days).full_clean()


def test_a_reminder_takes_the_place_of_the_line_before(ward, waiting):
    remind(due_of(waiting) - HOUR)
    remind(due_of(waiting) + HOUR)
    unread = Notice.objects.filter(reader=ward.people["btv.1"], read_at=None)
    assert [line.event for line in unread] == ["overdue"]


def test_nobody_is_reminded_of_what_is_decided_or_taken_back(ward, waiting):
    due = due_of(waiting)
    services.recall(page_id=waiting.pk, by=ward.people["gv.b"])
    remind(due + HOUR)
    assert inbox("overdue") == ""
    ward.submit(waiting, by="gv.b")
    ward.approve(waiting)
    remind(due + DAY)
    assert inbox("overdue") == ""


def test_a_story_sent_again_is_a_new_stage(ward, waiting):
    remind(due_of(waiting) + HOUR)
    ward.give_back(waiting)
    ward.submit(waiting, by="gv.b")
    remind(due_of(waiting) + 2 * HOUR)
    assert Notice.objects.filter(event="overdue", reader=ward.people["btv.1"]).count() == 2


def test_who_wrote_it_is_not_asked_to_decide_and_the_head_is_on_the_centers_own(ward):
    story = ward.draft(by="btv.1", unit="center")
    ward.submit(story, by="btv.1")
    remind(due_of(story) + HOUR)
    assert inbox("overdue") == "btv.2 lanh.dao truc.ban"


def test_an_author_is_reminded_once_after_the_days_of_the_settings(ward, waiting):
    NoticeSettings.objects.create(not_back_days=3)
    ward.give_back(waiting)
    ward.edit(waiting, "gv.b", title="Đang sửa dở")
    now = timezone.now()
    remind(now + 2 * DAY)
    assert inbox("not_back") == ""
    for days in (4, 5, 40):
        remind(now + days * DAY)
    assert inbox("not_back") == mailed("not_back") == "gv.b"


def test_an_author_who_has_sent_it_again_is_not_reminded(ward, waiting):
    ward.give_back(waiting)
    ward.submit(waiting, by="gv.b")
    remind(timezone.now() + 10 * DAY)
    assert inbox("not_back") == ""


def test_one_story_that_fails_does_not_hold_back_the_others(ward, waiting, monkeypatch):
    other = ward.draft(by="gv.b", unit="b", title="Ngày sách")
    ward.submit(other, by="gv.b")
    real = reminders.notices.reminded

    def fails(*, page, **facts):
        if page.pk == waiting.pk:
            raise RuntimeError("broken")
        real(page=page, **facts)

    monkeypatch.setattr(reminders.notices, "reminded", fails)
    assert remind(due_of(other) + HOUR) == 1
    assert inbox("overdue") == READERS


@pytest.mark.parametrize("count", [2, 20])
def test_looking_who_is_to_be_reminded_asks_the_database_as_often_for_few_as_for_many(
    ward, count, django_assert_num_queries
):
    make_waiting(ward, count)
    for note in WaitingNote.objects.all():
        Page.objects.filter(pk=note.page_id).update(latest_revision_id=note.revision_id)
    WaitingNote.objects.update(genre="guong")
    DeskTerms.objects.create(hours={"guong": 72})
    # Past half of the shortest term, before half of their own.
    with django_assert_num_queries(7):
        assert remind(timezone.now() + 24 * HOUR) == 0
