"""Who wrote, read and decided what can be seen in two clicks, and erased only lawfully."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone

from cms.library.models import NewsImage
from cms.outbox.models import OutboxRow
from news.editorial import services
from news.editorial.chain import faults
from news.editorial.claims import active_claim, claim
from news.editorial.erasure import erase_expired, erase_texts
from news.editorial.models import Contribution, Decision, Snapshot
from news.editorial.refusals import ActRefused
from news.editorial.timeline import timeline
from tests.ward import fresh

pytestmark = pytest.mark.django_db
GROUND = "Phụ huynh yêu cầu xóa theo luật"


def test_from_a_live_story_two_clicks_lead_to_name_time_and_version(ward, client):
    story = ward.live()
    approval = Decision.objects.get(page_id=story.pk, kind="approve")
    review = reverse("editorial_review", args=[story.pk])
    assert review in client.get(story.url).content.decode()
    client.force_login(ward.people["btv.2"])
    version = reverse("editorial_version", args=[approval.pk])
    assert version in client.get(review).content.decode()
    shown = client.get(version).content.decode()
    assert "BTV.1" in shown and "năm mươi cây xanh" in shown


def test_autosaves_of_one_person_are_one_milestone(ward, client):
    story = ward.draft()
    for number in range(4):
        ward.edit(story, "gv.a", title=f"Ngày hội trồng cây {number}")
    ward.submit(story)
    ward.sign_off(story)
    ward.edit(story, "btv.1", title="Ngày hội trồng cây mùa xuân")
    found = timeline(fresh(story))
    assert [(row.who, row.saves) for row in found if row.saves] == [("BTV.1", 1), ("GV.A", 5)]
    client.force_login(ward.people["btv.1"])
    page = client.get(reverse("editorial_timeline", args=[story.pk])).content.decode()
    assert "5 lần lưu" in page and "Trường xác nhận" in page
    client.force_login(ward.people["gv.b"])
    assert client.get(reverse("editorial_timeline", args=[story.pk])).status_code == 302


def test_texts_of_a_withdrawn_story_are_erased_by_the_head_alone(ward, client):
    story = ward.live()
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    for name in ("btv.1", "truc.ban", "quan.tri", "gv.b"):
        with pytest.raises(ActRefused):
            erase_texts(page_id=story.pk, by=ward.people[name], ground=GROUND)
    approval = Decision.objects.get(page_id=story.pk, kind="approve")
    client.force_login(ward.people["lanh.dao"])
    client.post(reverse("editorial_erase", args=[approval.pk]), {"ground": GROUND})
    assert not Snapshot.objects.filter(decision__page_id=story.pk, erased_at=None).exists()
    assert list(faults()) == []
    shown = client.get(reverse("editorial_version", args=[approval.pk])).content.decode()
    assert GROUND in shown and "năm mươi cây xanh" not in shown


def test_texts_of_a_live_story_or_without_a_ground_stay(ward):
    story = ward.live()
    head = ward.people["lanh.dao"]
    with pytest.raises(ActRefused, match="đang đăng"):
        erase_texts(page_id=story.pk, by=head, ground=GROUND)
    services.hide(page_id=story.pk, by=head, reason="Kiểm tra")
    with pytest.raises(ActRefused, match="căn cứ"):
        erase_texts(page_id=story.pk, by=head, ground="xóa")


def test_kept_texts_expire_only_when_a_term_is_set_and_the_story_is_gone(
    ward, settings, time_machine
):
    live, gone = ward.live(title="Bài còn"), ward.live(title="Bài gỡ")
    services.withdraw(page_id=gone.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    time_machine.move_to(timezone.now().replace(year=timezone.now().year + 3))
    assert erase_expired() == 0
    settings.SNAPSHOT_KEEP_MONTHS = 24
    assert erase_expired() > 0
    kept = Snapshot.objects.filter(erased_at=None)
    assert kept.filter(decision__page_id=live.pk).exists()
    assert not kept.filter(decision__page_id=gone.pk).exists()
    assert list(faults()) == []


def test_the_duty_editor_gives_a_story_to_another_reviewer_who_is_told(ward, client, settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    claim(page=story, by=ward.people["btv.1"], revision=story.get_latest_revision())
    url = reverse("editorial_act", args=[story.pk, "reassign"])
    form = {"to": ward.people["btv.2"].pk}
    for name in ("gv.b", "btv.1", "lanh.dao", "quan.tri"):
        client.force_login(ward.people[name])
        client.post(url, form)
        assert active_claim(story.pk).user == ward.people["btv.1"], name
    client.force_login(ward.people["truc.ban"])
    assert "Giao bài" in client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    client.post(url, form)
    assert active_claim(story.pk).user == ward.people["btv.2"]
    mails = [row.payload for row in OutboxRow.objects.filter(effect="mail.send")]
    assert any(
        mail["to"] == ["btv.2@example.vn"] and "Giao bài" in mail["subject"] for mail in mails
    )


def test_a_story_is_not_given_to_somebody_who_wrote_it(ward, client):
    story = ward.draft(by="gv.b", unit="b")
    ward.edit(story, "btv.2", title="Ngày hội trồng cây mùa xuân năm 2026")
    ward.submit(story, by="gv.b")
    client.force_login(ward.people["truc.ban"])
    client.post(
        reverse("editorial_act", args=[story.pk, "reassign"]), {"to": ward.people["btv.2"].pk}
    )
    assert active_claim(story.pk) is None


def test_who_replaces_a_picture_of_a_waiting_story_can_not_approve_it(ward, client):
    picture = ward.picture("b")
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )
    ward.submit(story, by="gv.b")
    client.force_login(ward.people["btv.1"])
    form = {"title": "Ảnh khác", "collection": picture.collection_id, "tags": ""}
    client.post(reverse("wagtailimages:edit", args=[picture.pk]), form)
    assert NewsImage.objects.get(pk=picture.pk).title == "Ảnh khác"
    assert Contribution.objects.get(user_id=ward.people["btv.1"].pk).fields == [
        "image",
        f"image:{picture.pk}",
    ]
    with pytest.raises(ActRefused, match="không tự duyệt"):
        ward.approve(story, by="btv.1")
    ward.approve(story, by="btv.2")


def test_failed_work_is_tried_again_from_the_desk(ward, client):
    row = OutboxRow.objects.create(
        effect="mail.send", subject_type="mail", subject_id="1", payload={},
        failed_at=timezone.now(), attempts=8, last_error="máy chủ thư không trả lời",
    )  # fmt: skip
    for name in ("gv.a", "vhxh"):
        client.force_login(ward.people[name])
        client.post(reverse("editorial_retry"))
        row.refresh_from_db()
        assert row.failed_at is not None
    client.force_login(ward.people["btv.1"])
    desk = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "máy chủ thư không trả lời" in desk and "Thử lại ngay" in desk
    assert "<li>Gửi thư (" in desk
    client.post(reverse("editorial_retry"))
    row.refresh_from_db()
    assert row.failed_at is None and row.attempts == 0


def test_wagtails_own_command_publishes_by_the_rules_alone(ward):
    picture = ward.picture("b")
    story = ward.draft(
        by="gv.b", unit="b", without_picture=False, lead_image=picture, lead_alt="Cây xanh"
    )
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(seconds=1))
    NewsImage.objects.filter(pk=picture.pk).update(sha256="f" * 64)
    story.revisions.update(approved_go_live_at=timezone.now())
    call_command("publish_scheduled")
    assert not fresh(story).live


def test_erasing_a_waiting_draft_takes_it_back_to_its_author(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.edit(story, "btv.2", title="Ngày hội khác")
    erase_texts(page_id=story.pk, by=ward.people["lanh.dao"], ground=GROUND)
    ward.submit(story, by="gv.b")
    assert ward.approve(story).data["published"]
