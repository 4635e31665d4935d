"""Advice is passed over with a reason, for exactly this finding; what blocks is not."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from news.editorial.models import Decision, Waiver
from news.editorial.standing_findings import draft_lines
from tests.ward import PEOPLE

pytestmark = [pytest.mark.django_db, pytest.mark.database]
ASKED = "<p>Em Nguyễn Văn An, học sinh lớp 4B, kể chuyện trồng cây.</p>"
WHY = "Gia đình đã ký phiếu đồng ý nêu tên."
ALLOWED = {"gv.a", "gv2.a", "ht.a", "btv.1", "btv.2", "truc.ban", "lanh.dao"}


def asked(ward, **more):
    return ward.draft(body=[("text", ASKED)], **more)


def line_of(story, code="child_named"):
    story = type(story).objects.get(pk=story.pk)
    lines = draft_lines(story, story.get_latest_revision_as_object())
    return next((line for line in lines if line.finding.code == code), None)


def send(client, story, key, reason=WHY, **more):
    url = reverse("editorial_waive", args=[story.pk])
    return client.post(url, {"key": key, "reason": reason, **more}, follow=True)


def test_who_when_and_why_stand_on_the_review_screen_and_in_the_decision(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    ward.submit(story)
    client.force_login(ward.people["btv.1"])
    screen = client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    assert "Đã bỏ qua" in screen
    assert f"{ward.people['gv.a']}, " in screen
    assert WHY in screen
    (kept,) = Decision.objects.get(page_id=story.pk, kind="submit").data["waived"]
    assert (kept["code"], kept["reason"]) == ("child_named", WHY)
    # A decision is never erased; the text that names the child may have to be.
    assert "Nguyễn Văn An" not in str(kept)
    way = reverse("editorial_timeline", args=[story.pk])
    assert WHY in client.get(way).content.decode()


def test_another_wording_is_asked_about_again(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    assert line_of(story).waiver.reason == WHY
    draft = story.get_latest_revision_as_object()
    draft.body = [("text", ASKED.replace("kể chuyện", "kể lại chuyện"))]
    draft.save_revision(user=ward.people["gv.a"])
    assert line_of(story).waiver is None


def test_what_blocks_is_not_passed_over(ward, client):
    story = ward.draft(body=[("text", ASKED.replace("kể", "mồ côi cha, kể"))])
    client.force_login(ward.people["gv.a"])
    answer = send(client, story, line_of(story, "child_private").key)
    assert "không bỏ qua được" in answer.content.decode()
    assert not Waiver.objects.exists()


def test_a_level_that_was_raised_ends_the_waiver(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    client.force_login(ward.people["truc.ban"])
    screen = reverse("rule_levels:index")
    initial = client.get(screen).context["form"]
    levels = {name: field.initial for name, field in initial.fields.items()}
    client.post(screen, {**levels, "child_named": "block"})
    assert line_of(story).waiver is None


def test_no_reason_is_refused_and_nothing_typed_is_lost(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    answer = send(client, story, line_of(story).key, reason="<b>").content.decode()
    assert "Ghi lý do bỏ qua" in answer
    assert 'value="&lt;b&gt;"' in answer
    url = reverse("editorial_waive", args=[story.pk])
    inside = client.post(url, {"key": line_of(story).key, "reason": "", "from": "form"})
    assert inside.status_code == 400
    assert not Waiver.objects.exists()


def test_inside_the_form_the_lines_come_back(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    answer = send(client, story, line_of(story).key, **{"from": "form"})
    assert answer.redirect_chain == [(reverse("editorial_checklist", args=[story.pk]), 302)]
    assert WHY in answer.content.decode()


@pytest.mark.parametrize("name", sorted(PEOPLE))
def test_only_those_who_may_edit_the_story_pass_anything_over(ward, client, name):
    story = asked(ward)
    client.force_login(ward.people[name])
    send(client, story, line_of(story).key)
    assert Waiver.objects.exists() == (name in ALLOWED)


def test_a_waiver_stays_as_it_is(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    send(client, story, line_of(story).key, reason="Lý do khác hẳn")
    row = Waiver.objects.get()
    assert row.reason == WHY
    for change in (row.save, row.delete, Waiver.objects.all().delete):
        with pytest.raises(PermissionDenied):
            change()


def test_the_form_shows_the_lines_with_their_ways(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    block = story.get_latest_revision_as_object().body[0].id
    assert f'href="#:w:contentpath=body.{block}"' in screen
    assert "js/checklist.js" in screen
