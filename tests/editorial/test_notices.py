"""Who is told of an act: the authors, two people of the center in an emergency, never the actor."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone

from cms.outbox.models import OutboxRow
from news.editorial import notices, services
from news.editorial.events import Event
from news.editorial.mail_choices import choices_of, set_choices
from news.editorial.models import MailChoice, Notice
from tests.editorial.told import inbox, mailed
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


def test_without_any_mail_address_an_emergency_stands_in_two_inboxes(ward):
    get_user_model().objects.update(email="")
    story = ward.live()
    services.break_glass(page_id=story.pk, by=ward.people["quan.tri"], what="hide", reason=REASON)
    assert inbox("emergency") == "gv.b lanh.dao truc.ban" and not mailed("emergency")


def test_the_mail_about_an_approved_story_says_what_it_waits_for(ward):
    for unit, how in (
        ("a", {"hold": True}),
        ("b", {"go_live_at": timezone.now() + timedelta(days=1)}),
    ):
        story = ward.draft(by=f"gv.{unit}", unit=unit)
        ward.submit(story, by=f"gv.{unit}")
        if unit == "a":
            ward.sign_off(story)
        OutboxRow.objects.all().delete()
        ward.approve(story, by="truc.ban", **how)
        assert ("chờ trực ban hẹn giờ" in body("Đã duyệt")) is ("hold" in how)
        assert ("theo giờ hẹn" in body("Đã duyệt")) is ("hold" not in how)


def test_leads_are_told_of_a_story_that_left_without_being_called_its_authors(ward):
    services.hide(page_id=ward.live().pk, by=ward.people["truc.ban"], reason="Có sai sót")
    story = ward.live(title="Ngày hội đọc sách")
    services.withdraw(page_id=story.pk, by=ward.people["truc.ban"], reason="Có sai sót")
    assert told("Tạm ẩn") == told("Đã gỡ") == ["gv.b", "ht.b"]
    assert "của bạn" not in body("Tạm ẩn") + body("Đã gỡ")


def test_who_is_author_and_duty_editor_is_told_once_of_one_act(ward):
    story = ward.draft(by="truc.ban", unit="center")
    ward.submit(story, by="truc.ban")
    ward.approve(story, by="btv.1", hold=True)
    lines = Notice.objects.filter(reader=ward.people["truc.ban"])
    assert [line.event for line in lines] == ["held"]


def test_nobody_is_told_of_their_own_act(ward):
    story = ward.draft(by="ht.b", unit="b")
    ward.submit(story, by="ht.b")
    ward.approve(story)
    services.hide(page_id=story.pk, by=ward.people["ht.b"], reason="Có sai sót")
    assert inbox("hidden") == ""
    assert not told("Tạm ẩn")


def test_an_act_told_twice_is_one_line_and_one_mail(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    decision = ward.give_back(story)
    notices.returned(page=fresh(story), by=ward.people["btv.1"], decision=decision)
    assert inbox("returned") == mailed("returned") == "gv.b"


def test_a_mail_that_is_not_wanted_does_not_go_and_the_line_is_written(ward):
    set_choices(user=ward.people["gv.b"], wanted={Event.PUBLISHED: False})
    ward.live()
    assert (inbox("published"), mailed("published")) == ("gv.b", "")


def test_a_mail_that_goes_only_by_wish_goes_by_wish(ward):
    set_choices(user=ward.people["truc.ban"], wanted={Event.HELD: True})
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    ward.approve(story, by="btv.1", hold=True)
    assert mailed("held") == "truc.ban"


def test_a_mail_that_always_goes_is_no_choice(ward):
    choices = choices_of(ward.people["truc.ban"])
    assert Event.EMERGENCY not in choices
    set_choices(user=ward.people["truc.ban"], wanted={Event.EMERGENCY: False})
    assert not MailChoice.objects.exists()


def test_the_foot_of_a_mail_says_where_to_switch_it_off(ward):
    story = ward.live()
    assert "Không muốn nhận thư loại này: http" in body("Đã đăng")
    assert "/admin/account/#tab-notifications" in body("Đã đăng")
    services.break_glass(page_id=story.pk, by=ward.people["quan.tri"], what="hide", reason=REASON)
    assert "luôn được gửi" in body("Xử lý khẩn cấp")


def test_the_account_page_has_a_switch_for_each_event_of_the_role_and_keeps_it(ward, client):
    client.force_login(ward.people["gv.b"])
    url = reverse("wagtailadmin_account")
    page = client.get(url).content.decode()
    assert 'name="notifications-returned"' in page
    assert 'name="notifications-submitted"' not in page and "rejected_notifications" not in page
    form = {
        "name_email-email": "gv.b@example.vn", "theme-theme": "system",
        "theme-contrast": "system", "theme-density": "default",
        "notifications-published": "on",
    }  # fmt: skip
    assert client.post(url, form).status_code == 302
    choices = choices_of(ward.people["gv.b"])
    assert [event for event, wanted in choices.items() if wanted] == [Event.PUBLISHED]


def test_an_act_settles_what_asked_for_it(ward):
    story = ward.draft(by="gv.b", unit="b")
    ward.submit(story, by="gv.b")
    assert Notice.objects.filter(event="submitted", read_at=None).count() == 3
    services.recall(page_id=story.pk, by=ward.people["gv.b"])
    assert not Notice.objects.filter(event="submitted", read_at=None).exists()
    ward.submit(story, by="gv.b")
    ward.approve(story)
    assert Notice.objects.filter(event="submitted").count() == 6
    assert not Notice.objects.filter(event="submitted", read_at=None).exists()
    assert Notice.objects.filter(event="published", read_at=None).count() == 1
