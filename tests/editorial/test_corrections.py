"""Corrections are proposed by one of the center, approved by another, and shown for ever."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from news.editorial import services
from news.editorial.models import Decision
from news.editorial.refusals import ActRefused, ContentMoved
from news.editorial.selectors import corrections
from tests.ward import TEXT, fresh

pytestmark = pytest.mark.django_db

NOTICE = "Bản trước ghi nhầm số cây; đúng là sáu mươi cây."


@pytest.fixture
def corrected(ward):
    story = ward.live()
    ward.edit(story, "btv.1", body=[("text", TEXT.replace("năm mươi", "sáu mươi"))])
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=NOTICE)
    ward.approve(story, by="btv.2")
    return fresh(story)


def test_readers_see_the_corrected_story_with_its_notice(client, corrected):
    body = client.get(corrected.url).content.decode()
    assert "sáu mươi" in body and NOTICE in body
    listed = client.get(reverse("corrections")).content.decode()
    assert NOTICE in listed and corrected.title in listed


def test_a_hidden_story_takes_its_notice_off_the_list(client, ward, corrected):
    services.hide(page_id=corrected.pk, by=ward.people["truc.ban"], reason="Nhầm")
    assert NOTICE not in client.get(reverse("corrections")).content.decode()


def test_the_notice_is_evidence_that_can_not_change(corrected):
    row = corrections([corrected.pk]).get()
    assert row.data["notice"] == NOTICE
    with pytest.raises(PermissionDenied):
        Decision.objects.filter(pk=row.pk).update(data={})
    with pytest.raises(PermissionDenied):
        row.delete()


def test_whoever_wrote_the_correction_can_not_approve_it(ward):
    story = ward.live()
    ward.edit(story, "btv.1", title="Tiêu đề đã đính chính")
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=NOTICE)
    with pytest.raises(ActRefused):
        ward.approve(story, by="btv.1")


def test_a_correction_needs_a_notice_and_a_change(ward):
    story = ward.live()
    with pytest.raises(ActRefused):
        services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=NOTICE)
    ward.edit(story, "btv.1", title="Tiêu đề khác")
    with pytest.raises(ActRefused):
        services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=" ")


def test_an_ordinary_update_after_a_recalled_correction_carries_no_notice(ward):
    story = ward.live()
    ward.edit(story, "btv.1", title="Tiêu đề khác")
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=NOTICE)
    services.recall(page_id=story.pk, by=ward.people["btv.1"])
    ward.submit(story, by="gv.b")
    assert "notice" not in ward.approve(story, by="btv.2").data


class TestBreakingTheGlass:
    REASON = "Cả Trung tâm đi công tác, cần thông báo bão ngay."

    def break_glass(self, ward, story, what, by="quan.tri", reason=REASON):
        return services.break_glass(page_id=story.pk, by=ward.people[by], what=what, reason=reason)

    def test_the_administrator_publishes_hides_and_restores_with_a_reason(self, ward):
        story = ward.draft()
        self.break_glass(ward, story, "publish")
        assert fresh(story).live
        self.break_glass(ward, story, "hide")
        assert not fresh(story).live
        self.break_glass(ward, story, "restore")
        assert fresh(story).live

    def test_a_short_reason_is_refused(self, ward):
        story = ward.draft()
        with pytest.raises(ActRefused):
            self.break_glass(ward, story, "publish", reason="gấp")
        assert not fresh(story).live

    @pytest.mark.parametrize("who", ["gv.a", "ht.a", "btv.1", "truc.ban", "lanh.dao", "vhxh"])
    def test_nobody_else_may(self, ward, who):
        story = ward.draft()
        with pytest.raises(ActRefused):
            self.break_glass(ward, story, "publish", by=who)

    def test_the_desk_shows_it_to_the_center(self, client, ward):
        self.break_glass(ward, ward.draft(title="Tin bão khẩn"), "publish")
        client.force_login(ward.people["btv.1"])
        assert "Tin bão khẩn" in client.get(reverse("wagtailadmin_home")).content.decode()

    def test_two_people_are_mailed(self, ward, mailoutbox):
        self.break_glass(ward, ward.draft(), "publish")
        told = {address for mail in mailoutbox for address in mail.to}
        assert {"lanh.dao@example.vn", "truc.ban@example.vn"} <= told


def test_a_returned_correction_that_is_sent_again_keeps_its_notice(ward):
    story = ward.live()
    ward.edit(story, "btv.1", body=[("text", TEXT.replace("năm mươi", "sáu mươi"))])
    services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=NOTICE)
    ward.give_back(story, by="btv.2")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.2")
    assert [row.data["notice"] for row in corrections([story.pk])] == [NOTICE]


def test_a_notice_that_was_exchanged_after_the_reviewer_read_it_is_not_approved(ward):
    story = ward.live()
    ward.edit(story, "btv.1", body=[("text", TEXT.replace("năm mươi", "sáu mươi"))])
    for notice in (NOTICE, "Bản trước bịa số cây."):
        services.propose_correction(page_id=story.pk, by=ward.people["btv.1"], notice=notice)
        if notice == NOTICE:
            seen = ward.seen(story)
            services.recall(page_id=story.pk, by=ward.people["btv.1"])
    with pytest.raises(ContentMoved):
        services.approve(page_id=story.pk, by=ward.people["btv.2"], seen=seen)
