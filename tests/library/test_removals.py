"""A family's word takes a picture off every page at once; its case stays until it is answered."""

import time
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse
from django.utils import timezone

from cms.library import removals, storage
from cms.library.consents import withdraw
from cms.library.models import NewsImage, NewsRendition, RemovalCase, RemovalSettings
from cms.outbox.models import OutboxRow
from cms.outbox.services import run_due
from news.editorial.refusals import ActRefused
from tests.library.people_and_forms import child_form, say
from tests.ward import fresh

pytestmark = pytest.mark.django_db
TEXT = "Mong nhà trường gỡ giúp"


@pytest.fixture
def story(ward):
    image = ward.picture("b")
    return ward.live(lead_image=image, lead_alt="Cây xanh", without_picture=False)


def form(**given):
    return {"relation": "parent", "contact": "0912 345 678", "message": TEXT, **given}


def public_copies(image):
    """Do what was asked for, as after a commit; return the picture's files that readers get."""
    run_due(limit=1000)
    names = NewsRendition.objects.filter(image=image).values_list("file", flat=True)
    return [name for name in names if storage.public_path(name).exists()]


def asked(client, image, **given):
    return client.post(reverse("remove_picture", args=[image.pk]), form(**given))


def test_a_reader_asks_without_an_account_and_comes_back_by_the_code(story, client):
    image = story.lead_image
    page = client.get(story.url).content.decode()
    url = reverse("remove_picture", args=[image.pk])
    assert f'href="{url}"' in page
    answer = asked(client, image)
    case = RemovalCase.objects.get()
    assert answer.status_code == 302 and answer.url == f"{url}?ma={case.code}"
    assert case.unit.code == "b" and case.relation == "parent"
    screen = client.get(answer.url).content.decode()
    assert case.code in screen and f"{case.answer_due:%d/%m/%Y}" in screen
    assert "0912" not in screen and TEXT not in screen


def test_due_days_follow_the_settings_and_skip_days_off(story, client):
    RemovalSettings.objects.create(answer_days=3, done_days=20, days_off="02/9/2026")
    with time_machine.travel(datetime(2026, 9, 1, 9, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))):
        case = removals.open_case(file=story.lead_image, source=RemovalCase.Source.FORM)
    assert (case.answer_due, case.done_due) == (date(2026, 9, 7), date(2026, 9, 21))


@pytest.mark.parametrize("missing", ["relation", "contact"])
def test_a_missing_answer_is_named_and_what_was_typed_stays(story, client, missing):
    answer = asked(client, story.lead_image, **{missing: ""})
    assert answer.status_code == 400
    assert TEXT in answer.content.decode() and 'role="alert"' in answer.content.decode()
    assert not RemovalCase.objects.exists()


def test_a_program_that_fills_the_hidden_field_opens_nothing(story, client):
    asked(client, story.lead_image, website="https://example.com")
    assert not RemovalCase.objects.exists()


def test_the_sixth_request_within_ten_minutes_is_put_off(story, client):
    statuses = [asked(client, story.lead_image).status_code for _ in range(6)]
    assert statuses == [302] * 5 + [429]
    assert RemovalCase.objects.count() == 5


def test_nobody_learns_of_a_picture_that_is_not_public(ward, client):
    hidden = ward.picture("a", color=(1, 2, 3))
    assert client.get(reverse("remove_picture", args=[hidden.pk])).status_code == 404
    assert asked(client, hidden).status_code == 404
    assert client.get(reverse("remove_picture", args=[10**12])).status_code == 404


def test_a_code_opens_its_own_case_alone(story, client):
    url = reverse("remove_picture", args=[story.lead_image.pk])
    assert client.get(f"{url}?ma=AAAAAAAAAA").status_code == 404


def test_center_and_school_are_told_without_what_the_family_wrote(story, client, settings):
    settings.EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
    asked(client, story.lead_image)
    mails = [row.payload for row in OutboxRow.objects.filter(effect="mail.send")]
    told = sorted(mail["to"][0].removesuffix("@example.vn") for mail in mails)
    assert told == ["btv.1", "btv.2", "ht.b", "lanh.dao", "truc.ban"]
    assert all("0912" not in mail["body"] and TEXT not in mail["body"] for mail in mails)


def test_who_sees_a_case_and_who_hides_by_one_tap(ward, story, client):
    case = removals.open_case(file=story.lead_image, source=RemovalCase.Source.FORM, contact="0912")
    sees, hides = set(), set()
    for name, user in ward.people.items():
        client.force_login(user)
        screen = client.get(reverse("library_removal", args=[case.pk]))
        if screen.status_code == 200 and "0912" in screen.content.decode():
            sees.add(name)
        client.post(reverse("library_removal_hide", args=[case.pk]))
        if NewsImage.objects.get(pk=case.image_id).withheld_at:
            hides.add(name)
            NewsImage.objects.update(withheld_at=None)
    center = {"btv.1", "btv.2", "truc.ban", "lanh.dao"}
    assert sees == center | {"gv.b", "ht.b"}
    assert hides == center | {"ht.b"}


def test_one_tap_takes_the_picture_off_pages_lists_and_shares_within_a_second(ward, story, client):
    image = story.lead_image
    places = ["/", story.url, ward.column.url, ward.units["b"].branch.url]
    for place in places:
        client.get(place)
    files = [size.url for size in NewsRendition.objects.filter(image=image)]
    assert any(url in client.get(place).content.decode() for place in places for url in files)
    assert public_copies(image)
    case = removals.open_case(file=image, source=RemovalCase.Source.FORM)
    client.force_login(ward.people["ht.b"])
    begun = time.process_time()
    client.post(reverse("library_removal_hide", args=[case.pk]))
    assert not public_copies(image)
    client.logout()
    for place in places:
        page = client.get(place).content.decode()
        assert not [url for url in files if url in page], place
    assert "gỡ theo yêu cầu" in client.get(story.url).content.decode()
    assert {client.get(url).status_code for url in files} == {404}
    assert time.process_time() - begun < 1


def test_an_answer_needs_words_and_the_center(ward, story):
    case = removals.open_case(file=story.lead_image, source=RemovalCase.Source.FORM)
    for name, given in (("btv.1", {"reply": " "}), ("btv.1", {"outcome": "other"})):
        with pytest.raises(ValidationError):
            removals.close_case(
                case=case, by=ward.people[name], **{"outcome": "removed", "reply": "Đã gỡ", **given}
            )
    with pytest.raises(PermissionDenied):
        removals.close_case(case=case, outcome="removed", reply="Đã gỡ", by=ward.people["ht.b"])
    removals.close_case(case=case, outcome="removed", reply="Đã gỡ", by=ward.people["btv.1"])
    assert NewsImage.objects.get(pk=case.image_id).withheld_at
    with pytest.raises(ValidationError, match="đã được trả lời"):
        removals.close_case(case=case, outcome="kept", reply="Giữ", by=ward.people["btv.1"])


def test_a_picture_comes_back_only_when_no_other_case_keeps_it_off(ward, story):
    image = story.lead_image
    first = removals.open_case(file=image, source=RemovalCase.Source.FORM)
    second = removals.open_case(file=image, source=RemovalCase.Source.CENTER)
    removals.withhold(file=image, by=ward.people["ht.b"], case=first)
    by = ward.people["btv.1"]
    removals.close_case(case=first, outcome="kept", reply="Không phải em ấy", by=by)
    assert NewsImage.objects.get(pk=image.pk).withheld_at
    removals.close_case(case=second, outcome="kept", reply="Gia đình đổi ý", by=by)
    assert NewsImage.objects.get(pk=image.pk).withheld_at is None
    assert public_copies(image)


def test_a_reply_that_is_refused_stays_in_the_form(ward, story, client):
    case = removals.open_case(file=story.lead_image, source=RemovalCase.Source.FORM)
    client.force_login(ward.people["btv.1"])
    url = reverse("library_removal_answer", args=[case.pk])
    screen = client.post(url, {"reply": "Cảm ơn gia đình", "outcome": ""}, follow=True)
    assert "Cảm ơn gia đình</textarea>" in screen.content.decode()


def test_contacts_are_forgotten_after_their_time(ward, story):
    case = removals.open_case(
        file=story.lead_image, source=RemovalCase.Source.FORM, contact="0912", message=TEXT
    )
    removals.close_case(case=case, outcome="removed", reply="Đã gỡ", by=ward.people["btv.1"])
    assert removals.forget_contacts() == 0
    with time_machine.travel(timezone.now() + timedelta(days=366)):
        assert removals.forget_contacts() == 1
    case.refresh_from_db()
    assert (case.contact, case.message, case.reply) == ("", "", "Đã gỡ")


def test_a_picture_taken_off_can_not_be_used_in_a_new_story(ward, story):
    removals.withhold(file=story.lead_image, by=ward.people["btv.1"])
    again = ward.draft(
        by="gv.b", unit="b", lead_image=story.lead_image, lead_alt="x", without_picture=False
    )
    with pytest.raises(ActRefused, match="gỡ theo yêu cầu"):
        ward.submit(again, by="gv.b")


def test_a_withdrawn_consent_takes_what_rests_on_it_off(ward):
    image = ward.picture("b")
    consent = child_form(ward, unit="b", by="gv.b")
    say(ward, image, "L3", by="gv.b", people=(consent,))
    story = ward.live(lead_image=image, lead_alt="Cây xanh", without_picture=False)
    assert fresh(story).public_picture
    withdraw(consent=consent, by=ward.people["gv.b"])
    assert fresh(story).public_picture is None and not public_copies(image)
    case = RemovalCase.objects.get()
    assert case.source == RemovalCase.Source.CONSENT and case.closed_at is None


def test_the_day_that_the_family_wrote_takes_the_picture_off_by_itself(ward):
    image = ward.picture("b")
    gone_on = timezone.localdate() + timedelta(days=10)
    consent = child_form(ward, unit="b", by="gv.b", gone_on=gone_on)
    say(ward, image, "L3", by="gv.b", people=(consent,))
    story = ward.live(lead_image=image, lead_alt="Cây xanh", without_picture=False)
    assert removals.follow_family_dates(gone_on - timedelta(days=1)) == 0
    assert removals.follow_family_dates(gone_on) == 1
    assert fresh(story).public_picture is None
    assert removals.follow_family_dates(gone_on) == 0
    assert RemovalCase.objects.get().source == RemovalCase.Source.DATE


def test_a_picture_does_not_come_back_while_a_withdrawn_consent_is_behind_it(ward):
    image = ward.picture("b")
    consent = child_form(ward, unit="b", by="gv.b")
    say(ward, image, "L3", by="gv.b", people=(consent,))
    ward.live(lead_image=image, lead_alt="Cây xanh", without_picture=False)
    withdraw(consent=consent, by=ward.people["gv.b"])
    answer = {"outcome": "kept", "reply": "Giữ", "by": ward.people["btv.1"]}
    with pytest.raises(ValidationError, match="đã rút"):
        removals.close_case(case=RemovalCase.objects.get(), **answer)


def test_the_desk_of_center_and_school_shows_what_waits(ward, story, client):
    removals.open_case(file=story.lead_image, source=RemovalCase.Source.FORM)
    shows = set()
    for name, user in ward.people.items():
        client.force_login(user)
        if "Yêu cầu gỡ ảnh (1)" in client.get(reverse("wagtailadmin_home")).content.decode():
            shows.add(name)
    assert shows == {"btv.1", "btv.2", "truc.ban", "lanh.dao", "gv.b", "ht.b"}


def test_a_picture_in_a_case_is_not_deleted_by_any_screen(ward, client):
    image = ward.picture("a")
    removals.open_case(file=image, source=RemovalCase.Source.FORM, relation="parent")
    client.force_login(ward.people["gv.a"], backend="django.contrib.auth.backends.ModelBackend")
    for url in (
        reverse("wagtailimages:delete", args=[image.pk]),
        f"/admin/bulk/library/newsimage/delete/?id={image.pk}",
    ):
        assert client.post(url).status_code in (200, 302)
        assert NewsImage.objects.filter(pk=image.pk).exists()
