"""What the desk notes of a story that waits, and when it notes it again."""

from datetime import timedelta

import pytest
from django.utils import timezone

from news.editorial import services
from news.editorial.models import WaitingNote
from news.editorial.services.noting import NOTE_LASTS, renew_notes

pytestmark = [pytest.mark.django_db, pytest.mark.database]
CLASS = "<p>Em Nguyễn Văn Minh, học sinh lớp 4A, đạt điểm 10 môn Toán.</p>"


def test_a_story_is_noted_when_it_is_sent_with_genre_column_and_what_asks_for_care(ward):
    story = ward.draft(by="gv.b", unit="b", genre="anh", body=[("text", CLASS)])
    ward.submit(story, by="gv.b")
    note = WaitingNote.objects.get()
    assert (note.page_id, note.revision_id) == (story.pk, story.get_latest_revision().pk)
    assert (note.genre, note.column_id) == ("anh", ward.column.pk)
    assert note.concerns == ["children", "first"]


def test_a_writer_whom_readers_know_is_no_first_one(ward):
    ward.live(by="gv.b", unit="b")
    ward.submit(ward.draft(by="gv.b", unit="b", title="Bài thứ hai"), by="gv.b")
    assert WaitingNote.objects.latest("pk").concerns == []


def test_a_correction_is_noted_as_one(ward):
    story = ward.live(by="gv.b", unit="b")
    ward.live(by="gv.b", unit="b", title="Bài khác")
    ward.edit(story, "btv.1", title="Ngày hội trồng cây lần 2")
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice="Sửa tên.")
    assert WaitingNote.objects.get(page_id=story.pk).concerns == ["correction"]
    WaitingNote.objects.all().delete()
    assert renew_notes() == 1
    assert WaitingNote.objects.get(page_id=story.pk).concerns == ["correction"]


def test_what_changed_is_old_or_was_never_noted_is_noted_again_and_nothing_else(ward):
    stories = [ward.draft(by="gv.b", unit="b", title=f"Bài {n}") for n in range(4)]
    for story in stories:
        ward.submit(story, by="gv.b")
    assert renew_notes() == 0
    changed, old, never, _ = stories
    revision = ward.edit(changed, "btv.1", body=[("text", CLASS)], genre="bai")
    long_ago = timezone.now() - NOTE_LASTS - timedelta(minutes=1)
    WaitingNote.objects.filter(page_id=old.pk).update(at=long_ago)
    WaitingNote.objects.filter(page_id=never.pk).delete()
    assert renew_notes(limit=2) == 2
    assert renew_notes() == 1
    assert renew_notes() == 0
    note = WaitingNote.objects.get(page_id=changed.pk)
    assert (note.revision_id, note.genre) == (revision.pk, "bai")
    assert "children" in note.concerns


def test_the_note_of_a_story_that_no_longer_waits_is_forgotten(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.give_back(story)
    renew_notes()
    assert not WaitingNote.objects.exists()
