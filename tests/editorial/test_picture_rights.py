"""No story goes on with a picture whose rights do not cover the portal, by whatever route."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cms.library.answers import permit
from cms.library.consents import withdraw
from cms.library.models import ClassConsent, NewsImage, PersonConsent
from news.editorial import services
from news.editorial.checklist import RULES
from news.editorial.models import Decision, RuleLevel
from news.editorial.refusals import ActRefused
from news.editorial.services.rule_levels import set_rule_levels
from news.stories.models import DocumentIndexPage, FrontPage, InfoPage, OfficialDocumentPage
from tests.library.people_and_forms import child_form, class_forms, photo, say, with_picture
from tests.ward import TEXT, fresh

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def lawful(ward):
    """A picture of school B that rests on the forms of a class."""
    forms = class_forms(ward, unit="b", by="gv.b")
    return say(ward, photo(ward, "b", by="gv.b"), "L2", by="gv.b", class_consent=forms)


def forms_of(image):
    return ClassConsent.objects.get(pk=image.class_consent_id)


def end_the_term(image):
    ClassConsent.objects.filter(pk=image.class_consent_id).update(
        valid_until=timezone.localdate() - timedelta(days=1)
    )


def take_back(ward, image):
    withdraw(consent=forms_of(image), by=ward.people["gv.b"])


def refused(act, *args, **kwargs):
    with pytest.raises(ActRefused) as caught:
        act(*args, **kwargs)
    return caught.value


@pytest.mark.parametrize("place", ["lead", "block", "gallery"])
def test_an_unanswered_picture_anywhere_in_a_story_stops_it_and_is_named(ward, place):
    good, bad = ward.picture("b"), photo(ward, "b", title="Ảnh lạ", by="gv.b")
    shown = {"image": bad, "alt": "Cây", "caption": "", "credit": ""}
    other = {**shown, "image": good}
    body = {
        "lead": [("text", TEXT)],
        "block": [("text", TEXT), ("picture", shown)],
        "gallery": [("text", TEXT), ("gallery", {"title": "", "pictures": [other, shown]})],
    }[place]
    story = with_picture(ward, bad if place == "lead" else good, body=body)
    fault = refused(ward.submit, story, by="gv.b")
    assert "“Ảnh lạ” chưa có câu trả lời về trẻ em" in fault.message
    assert fault.link == f"{reverse('library_answers')}?id={bad.pk}"
    say(ward, bad, "L0", by="gv.b")
    ward.submit(story, by="gv.b")


@pytest.mark.parametrize(
    ("model", "parent"), [(OfficialDocumentPage, DocumentIndexPage), (InfoPage, FrontPage)]
)
def test_documents_and_information_pages_are_held_back_too(ward, model, parent):
    bad = photo(ward, "center", title="Ảnh lạ", by="btv.1")
    shown = {"image": bad, "alt": "Cây", "caption": "", "credit": ""}
    page = model(title="Trang mới", live=False, body=[("text", TEXT), ("picture", shown)])
    parent.objects.get().add_child(instance=page)
    page.save_revision(user=ward.people["btv.1"])
    assert "Ảnh lạ" in refused(ward.submit, page, by="btv.1").message


def test_rights_that_go_while_a_story_waits_stop_its_approval(ward, lawful):
    story = with_picture(ward, lawful)
    ward.submit(story, by="gv.b")
    take_back(ward, lawful)
    assert "đã rút" in refused(ward.approve, story).message
    assert not fresh(story).live


def test_an_ended_form_stops_new_uses_and_leaves_what_is_published_and_its_small_fixes(
    ward, lawful
):
    live = ward.live(without_picture=False, lead_image=lawful, lead_alt="Cây xanh")
    end_the_term(lawful)
    ward.edit(live, "gv.b", title="Ngày hội trồng cây xanh")
    ward.submit(live, by="gv.b")
    ward.approve(live)
    assert fresh(live).title == "Ngày hội trồng cây xanh"
    assert "hết hạn" in refused(ward.submit, with_picture(ward, lawful), by="gv.b").message
    take_back(ward, lawful)
    ward.edit(live, "gv.b", title="Ngày hội trồng cây")
    assert "đã rút" in refused(ward.submit, live, by="gv.b").message


def test_a_scheduled_story_does_not_go_live_when_its_rights_went_and_its_people_are_told(
    ward, lawful
):
    story = with_picture(ward, lawful)
    ward.submit(story, by="gv.b")
    ward.approve(story, by="truc.ban", go_live_at=timezone.now() + timedelta(hours=1))
    take_back(ward, lawful)
    assert services.publish_due(timezone.now() + timedelta(hours=2)) == 0
    story = fresh(story)
    last = Decision.objects.filter(page_id=story.pk).last()
    assert not story.live and story.scheduled_revision is None
    assert last.kind == "unschedule" and "đã rút" in last.reason


def test_nothing_is_scheduled_for_a_day_after_the_forms_end(ward, lawful):
    later = timezone.now() + timedelta(days=90)
    story = with_picture(ward, lawful)
    ward.submit(story, by="gv.b")
    assert "hết hạn" in refused(ward.approve, story, by="truc.ban", go_live_at=later).message
    ward.approve(story, hold=True)
    fault = refused(services.schedule, page_id=story.pk, by=ward.people["truc.ban"], moment=later)
    assert "hết hạn" in fault.message


@pytest.mark.parametrize("route", ["restore", "break_restore", "break_publish"])
def test_no_way_back_for_a_story_whose_picture_was_withdrawn(ward, lawful, route):
    story = ward.live(without_picture=False, lead_image=lawful, lead_alt="Cây xanh")
    services.hide(page_id=story.pk, by=ward.people["truc.ban"], reason="Nhầm")
    take_back(ward, lawful)
    key = {"page_id": story.pk}
    if route == "restore":
        fault = refused(services.restore, **key, by=ward.people["btv.1"])
    else:
        fault = refused(
            services.break_glass,
            **key,
            by=ward.people["quan.tri"],
            what=route.removeprefix("break_"),
            reason="Trung tâm mất điện, cần đăng ngay tin bão",
        )
    assert "đã rút" in fault.message and not fresh(story).live


def test_a_sensitive_picture_needs_forms_and_the_heads_typed_word_on_exactly_its_bytes(ward):
    child = child_form(ward, unit="b", by="gv.b")
    image = say(ward, photo(ward, "b", by="gv.b"), "L4", by="gv.b", people=(child,))
    story = with_picture(ward, image)
    assert "lãnh đạo" in refused(ward.submit, story, by="gv.b").message
    reason = "Gia đình đồng ý, bài kêu gọi giúp đỡ"
    permit(image=image, allowed=True, reason=reason, by=ward.people["lanh.dao"])
    ward.submit(story, by="gv.b")
    permit(image=image, allowed=False, reason=reason, by=ward.people["lanh.dao"])
    assert "lãnh đạo" in refused(ward.approve, story).message
    permit(image=image, allowed=True, reason=reason, by=ward.people["lanh.dao"])
    NewsImage.objects.filter(pk=image.pk).update(sha256="0" * 64)
    assert "lãnh đạo" in refused(ward.approve, story).message


def test_the_familys_day_stops_a_named_child(ward):
    child = child_form(ward, unit="b", by="gv.b")
    image = say(ward, photo(ward, "b", by="gv.b"), "L3", by="gv.b", people=(child,))
    story = with_picture(ward, image)
    ward.submit(story, by="gv.b")
    PersonConsent.objects.update(gone_on=timezone.localdate())
    assert "gia đình muốn gỡ" in refused(ward.approve, story).message


def test_no_level_of_the_centers_switches_the_rule_off(ward):
    assert RULES["picture_rights"].is_fixed
    with pytest.raises(ValueError, match="picture_rights"):
        set_rule_levels(levels={"picture_rights": "off"}, by=ward.people["truc.ban"])
    RuleLevel.objects.create(code="picture_rights", level="off")
    story = with_picture(ward, photo(ward, "b", by="gv.b"))
    assert refused(ward.submit, story, by="gv.b")


def test_the_screens_name_the_picture_and_lead_to_where_it_is_mended(ward, client):
    story = with_picture(ward, photo(ward, "b", title="Ảnh lạ", by="gv.b"))
    client.force_login(ward.people["gv.b"])
    url = reverse("editorial_review", args=[story.pk])
    page = client.post(reverse("editorial_act", args=[story.pk, "submit"]), follow=True)
    text = page.content.decode()
    assert "Ảnh lạ" in text and reverse("library_answers") in text
    assert f"next={url}" in text
    levels = client.get(reverse("rule_levels:index"))
    assert "picture_rights" not in levels.content.decode()


def test_a_machines_picture_is_labelled_where_readers_see_it(ward, client):
    image = say(ward, photo(ward, "b", by="gv.b"), "L0", by="gv.b", ai_use="content")
    story = ward.live(without_picture=False, lead_image=image, lead_alt="Cây xanh")
    assert "Ảnh do AI tạo hoặc sửa" in client.get(story.url).content.decode()
