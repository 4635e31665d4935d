"""Who is told of an act: the authors, two people of the center in an emergency, never the actor."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.outbox.models import OutboxRow
from news.editorial import services
from tests.ward import fresh

pytestmark = pytest.mark.django_db
REASON = "Không ai ở Trung tâm thao tác được lúc này"


@pytest.fixture(autouse=True)
def _queued(settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"


def told(subject):
    """Return to whom mails with the subject wait."""
    rows = OutboxRow.objects.filter(effect="mail.send").order_by("pk")
    return sorted(
        row.payload["to"][0].removesuffix("@example.vn")
        for row in rows
        if row.payload["subject"].startswith(subject)
    )


def body(subject):
    rows = OutboxRow.objects.filter(effect="mail.send")
    return next(row.payload["body"] for row in rows if row.payload["subject"].startswith(subject))


def test_authors_are_told_of_a_schedule_and_of_its_end(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.1", hold=True)
    moment = timezone.now() + timedelta(days=1)
    services.schedule(page_id=story.pk, by=ward.people["truc.ban"], moment=moment)
    services.unschedule(page_id=story.pk, by=ward.people["truc.ban"], reason="Đổi ngày lễ")
    assert told("Đã hẹn giờ đăng") == ["gv.b"]
    local = timezone.localtime(moment)
    assert f"{local:%H:%M} ngày {local:%d/%m/%Y}" in body("Đã hẹn giờ đăng")
    assert told("Đã hủy hẹn giờ") == ["gv.b"]
    assert "Đổi ngày lễ" in body("Đã hủy hẹn giờ")


def test_authors_are_told_that_a_story_is_back(ward):
    story = ward.live()
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    services.restore(page_id=story.pk, by=ward.people["btv.1"])
    assert told("Đã khôi phục") == ["gv.b"]


def test_an_emergency_is_told_to_two_different_people_of_the_center(ward):
    head = ward.people["lanh.dao"]
    head.memberships.create(unit=ward.units["center"], role="duty_editor")
    story = ward.live()
    services.break_glass(page_id=story.pk, by=ward.people["quan.tri"], what="hide", reason=REASON)
    assert not fresh(story).live
    assert told("Xử lý khẩn cấp") == ["gv.b", "lanh.dao", "truc.ban"]


def test_an_emergency_is_told_to_two_who_can_be_reached(ward):
    type(head := ward.people["lanh.dao"]).objects.filter(pk=head.pk).update(email="")
    story = ward.live()
    services.break_glass(page_id=story.pk, by=ward.people["quan.tri"], what="hide", reason=REASON)
    assert len(set(told("Xử lý khẩn cấp")) - {"gv.b"}) == 2
