"""The life of a story through the services."""

import os
from datetime import timedelta
from itertools import pairwise

import pytest
from django.db import connection
from django.utils import timezone

from cms.outbox.models import OutboxRow
from news.editorial import services
from news.editorial.acts import Public, Work
from news.editorial.models import Contribution, Decision, Snapshot
from news.editorial.refusals import ActRefused, ContentMoved
from news.editorial.selectors import standing_of
from tests.ward import fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]


def test_the_database_is_the_one_asked_for():
    asked = os.environ.get("DATABASE_URL", "sqlite").partition(":")[0]
    assert connection.vendor == {"sqlite": "sqlite"}.get(asked, "postgresql")


def test_a_story_goes_from_draft_to_reader_and_leaves_again(ward):
    story = ward.draft()
    assert standing_of(story).work == Work.DRAFT
    ward.submit(story)
    assert standing_of(fresh(story)).work == Work.SIGN_OFF
    ward.sign_off(story)
    assert standing_of(fresh(story)).work == Work.REVIEW
    ward.give_back(story, points=("Viết rõ ngày", "Thêm tên trường"))
    assert standing_of(fresh(story)).work == Work.RETURNED
    ward.edit(story, "gv.a", title="Ngày hội trồng cây 2026")
    ward.submit(story)
    assert standing_of(fresh(story)).work == Work.REVIEW
    decision = ward.approve(story)
    story = fresh(story)
    assert story.live and story.title == "Ngày hội trồng cây 2026"
    assert story.live_revision_id == decision.revision_id
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    assert standing_of(fresh(story)).public == Public.HIDDEN
    services.restore(page_id=story.pk, by=ward.people["btv.2"])
    story = fresh(story)
    assert story.live and story.live_revision_id == decision.revision_id
    assert not story.has_unpublished_changes
    kinds = list(Decision.objects.filter(page_id=story.pk).values_list("kind", flat=True))
    assert kinds == [
        "submit", "sign_off", "return", "submit", "approve", "hide", "restore",
    ]  # fmt: skip


def test_approval_is_refused_when_the_story_moved_since_it_was_read(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    seen = ward.seen(story)
    ward.edit(story, "btv.2", title="Tiêu đề khác hẳn")
    with pytest.raises(ContentMoved):
        services.approve(page_id=story.pk, by=ward.people["btv.1"], seen=seen)
    assert not fresh(story).live


@pytest.mark.parametrize("reviewer", ["btv.1", "truc.ban", "lanh.dao"])
def test_whoever_wrote_can_not_approve(ward, reviewer):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.edit(story, reviewer, body=[("text", "<p>Viết lại toàn bộ 3 đoạn.</p>")])
    with pytest.raises(ActRefused):
        ward.approve(story, by=reviewer)
    ward.approve(story, by="btv.2")
    assert fresh(story).live


def test_a_small_fix_keeps_the_right_to_approve_and_is_stated(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    text = ward.seen(story) and story.body[0].value.source
    ward.edit(story, "btv.1", body=[("text", text.replace("thầy trò", "thầy và trò"))])
    decision = ward.approve(story, by="btv.1")
    assert decision.data["small_fix_words"] >= 1


def test_a_fix_with_a_digit_or_capital_is_not_small(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    text = story.body[0].value.source
    ward.edit(story, "btv.1", body=[("text", text.replace("năm mươi", "60"))])
    with pytest.raises(ActRefused):
        ward.approve(story, by="btv.1")


def test_housekeeping_by_the_center_is_no_writing(ward):
    story = ward.draft(by="gv.b", unit="b", column=None)
    ward.submit(story, by="gv.b")
    ward.edit(story, "btv.1", column=ward.column, genre="bai")
    assert not Contribution.objects.get(user_id=ward.people["btv.1"].pk).is_writing
    ward.approve(story, by="btv.1")
    assert fresh(story).column_id == ward.column.pk


def test_a_story_without_ai_answer_or_picture_is_not_sent(ward):
    story = ward.draft(without_picture=False, ai_use="")
    with pytest.raises(ActRefused) as refused:
        ward.submit(story)
    assert {finding.code for finding in refused.value.findings} == {"lead_picture", "ai_use"}
    assert standing_of(fresh(story)).work == Work.DRAFT


def test_a_return_needs_a_point(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    with pytest.raises(ActRefused):
        ward.give_back(story, points=("  ", ""))


def test_an_approved_story_goes_live_at_its_minute_and_only_once(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    assert standing_of(fresh(story)).work == Work.SCHEDULED
    assert services.publish_due() == 0
    later = timezone.now() + timedelta(hours=2)
    assert services.publish_due(later) == 1
    assert services.publish_due(later) == 0
    assert fresh(story).live
    assert standing_of(fresh(story)).work == Work.CLEAN


def test_a_due_story_whose_picture_was_swapped_is_unscheduled_and_its_people_are_told(
    ward, settings
):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    picture = ward.picture("b")
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    type(picture).objects.filter(pk=picture.pk).update(sha256="f" * 64)
    later = timezone.now() + timedelta(hours=2)
    assert [services.publish_due(later) for _ in range(2)] == [0, 0]
    assert not fresh(story).live and standing_of(fresh(story)).work == Work.APPROVED
    mails = [row.payload for row in OutboxRow.objects.filter(effect="mail.send")]
    told = {mail["to"][0] for mail in mails if "Không đăng được đúng giờ" in mail["subject"]}
    assert told == {"truc.ban@example.vn", "gv.b@example.vn"}


def test_a_held_approval_waits_for_the_duty_editor(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.1", hold=True)
    assert standing_of(fresh(story)).work == Work.APPROVED
    when = timezone.now() + timedelta(hours=1)
    with pytest.raises(ActRefused):
        services.schedule(page_id=story.pk, by=ward.people["btv.1"], moment=when)
    services.schedule(page_id=story.pk, by=ward.people["truc.ban"], moment=when)
    services.unschedule(page_id=story.pk, by=ward.people["truc.ban"])
    assert standing_of(fresh(story)).work == Work.APPROVED


def test_a_picture_replaced_between_reading_and_approval_stops_it(ward):
    picture = ward.picture("b")
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )
    ward.submit(story, by="gv.b")
    seen = ward.seen(story)
    type(picture).objects.filter(pk=picture.pk).update(sha256="f" * 64)
    with pytest.raises(ContentMoved):
        services.approve(page_id=story.pk, by=ward.people["btv.1"], seen=seen)


def test_the_second_of_two_reviewers_is_told_what_happened(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    seen = ward.seen(story)
    services.approve(page_id=story.pk, by=ward.people["btv.1"], seen=seen)
    with pytest.raises(ActRefused):
        services.approve(page_id=story.pk, by=ward.people["btv.2"], seen=seen)
    assert Decision.objects.filter(page_id=story.pk, kind="approve").count() == 1


def test_decisions_form_a_chain_with_snapshots(ward):
    ward.live()
    rows = list(Decision.objects.order_by("id"))
    assert all(b.previous_digest == a.digest for a, b in pairwise(rows))
    assert Snapshot.objects.count() == len(rows)


def test_mails_are_queued_and_name_the_points(ward, settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.give_back(story, points=("Thêm ngày tổ chức",))
    mails = [row.payload for row in OutboxRow.objects.filter(effect="mail.send")]
    assert any("Thêm ngày tổ chức" in mail["body"] for mail in mails)


def test_a_held_approval_that_is_returned_can_not_be_scheduled(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.1", hold=True)
    ward.give_back(story, by="btv.2")
    assert standing_of(fresh(story)).work == Work.RETURNED
    when = timezone.now() + timedelta(hours=1)
    with pytest.raises(ActRefused):
        services.schedule(page_id=story.pk, by=ward.people["truc.ban"], moment=when)
    ward.edit(story, "gv.b", title="Đã sửa theo góp ý")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.1")
    assert fresh(story).live
