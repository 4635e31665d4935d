"""Advice is passed over with a reason, for exactly this finding; what blocks is not."""

import re

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from wagtail.models import PageLogEntry

from news.editorial.chain import faults
from news.editorial.erasure import erase_texts
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
    # A decision is never erased; what was typed may have to be.
    assert kept == {"waiver": Waiver.objects.get().pk, "code": "child_named"}
    way = reverse("editorial_timeline", args=[story.pk])
    assert WHY in client.get(way).content.decode()


def test_what_is_passed_over_while_a_story_waits_is_in_the_decision_that_lets_it_go_on(
    ward, client
):
    story = asked(ward)
    ward.submit(story)
    for name, kind in (("ht.a", "sign_off"), ("btv.1", "approve")):
        client.force_login(ward.people[name])
        send(client, story, line_of(story).key)
        getattr(ward, kind)(story, name)
        (kept,) = Decision.objects.get(page_id=story.pk, kind=kind).data["waived"]
        assert kept == {"waiver": Waiver.objects.get().pk, "code": "child_named"}


@pytest.mark.parametrize(
    ("sent_by", "refused", "allowed"),
    [("gv.a", "gv.a", "ht.a"), ("gv.a", "btv.1", "ht.a"), ("ht.a", "gv.a", "btv.1")],
)
def test_while_a_story_waits_only_who_may_decide_passes_anything_over(
    ward, client, sent_by, refused, allowed
):
    story = asked(ward)
    ward.submit(story, sent_by)
    client.force_login(ward.people[refused])
    answer = send(client, story, line_of(story).key).content.decode()
    assert "chỉ người duyệt bài này được bỏ qua" in answer
    assert not Waiver.objects.exists()
    client.force_login(ward.people[allowed])
    send(client, story, line_of(story).key)
    assert Waiver.objects.get().by_id == ward.people[allowed].pk


def test_another_wording_is_asked_about_again(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    assert line_of(story).waiver.reason == WHY
    draft = story.get_latest_revision_as_object()
    draft.body = [("text", ASKED.replace("kể chuyện", "kể lại chuyện"))]
    draft.save_revision(user=ward.people["gv.a"])
    assert line_of(story).waiver is None


def test_another_picture_is_asked_about_again(ward, client):
    words = {"alt": "", "caption": "Lễ khai giảng", "credit": ""}
    story = ward.draft(body=[("picture", {"image": ward.picture(), **words})])
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story, "alts").key, reason="Chỉ là hình trang trí")
    assert line_of(story, "alts").waiver
    draft = story.get_latest_revision_as_object()
    draft.body[0].value["image"] = ward.picture(color=(1, 2, 3))
    draft.save_revision(user=ward.people["gv.a"])
    assert line_of(story, "alts").waiver is None


def test_what_stands_elsewhere_may_change(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    draft = story.get_latest_revision_as_object()
    draft.body.insert(0, ("heading", {"text": "Mở đầu"}))
    draft.save_revision(user=ward.people["gv.a"])
    line = line_of(story)
    assert "phần 2 của nội dung" in line.finding.message
    assert line.waiver.reason == WHY


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


@pytest.mark.parametrize(
    "reason",
    [
        "Mẹ em Nguyễn Văn An đồng ý", "bố cháu Minh cho phép", "Đã gọi 0987 654 321, đồng ý",
        "Gia đình Nguyễn Văn An đồng ý", "Trần  Thị\tBích đồng ý", "Trần-Thị-Bích đồng ý",
        "Tr\u200bần Thị\u200b Bích đồng ý", "Ｔrần Thị Bích đồng ý", "gọi ０９１２３４５６７８ rồi",
        "viết cho a@b.vn rồi",
    ],
)  # fmt: skip
def test_a_reason_names_nobody(ward, client, reason):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    answer = send(client, story, line_of(story).key, reason=reason).content.decode()
    assert "Không ghi tên, số của ai" in answer
    assert f'value="{reason}"' in answer
    assert not Waiver.objects.exists()


def test_the_reason_goes_with_the_text_when_this_is_erased(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key)
    ward.submit(story)
    erase_texts(page_id=story.pk, by=ward.people["lanh.dao"], ground="Gia đình yêu cầu xóa")
    row = Waiver.objects.get()
    assert (row.reason, row.code, row.by_id) == ("", "child_named", ward.people["gv.a"].pk)
    assert WHY not in str(list(PageLogEntry.objects.values_list("data", flat=True)))
    assert WHY not in str(list(Decision.objects.values_list("data", flat=True)))
    way = reverse("editorial_timeline", args=[story.pk])
    assert WHY not in client.get(way).content.decode()
    assert list(faults()) == []


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


def test_one_short_line_says_how_many_are_left_not_the_whole_list(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    form, lines = (
        reverse(name, args=[story.pk])
        for name in ("wagtailadmin_pages:edit", "editorial_checklist")
    )
    told = r'<p [^>]*role="status"[^>]*>Còn (\d+) điều cần xem\.</p>'
    assert re.findall(told, client.get(form).content.decode()) == ["1"]
    assert 'data-checklist-left="Còn 1 điều' in client.get(lines).content.decode()
    assert 'role="status"' not in client.get(lines).content.decode()
    send(client, story, line_of(story).key)
    assert re.findall(told, client.get(form).content.decode()) == []
    assert "Không còn gì phải sửa." in client.get(form).content.decode()


def test_the_form_shows_the_lines_with_their_ways(ward, client):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    screen = client.get(reverse("wagtailadmin_pages:edit", args=[story.pk])).content.decode()
    block = story.get_latest_revision_as_object().body[0].id
    assert f'href="#:w:contentpath=body.{block}"' in screen
    assert "js/checklist.js" in screen


@pytest.mark.parametrize("reason", [".....", "\u200b" * 10, "12 34 56"])
def test_a_reason_has_words(ward, client, reason):
    story = asked(ward)
    client.force_login(ward.people["gv.a"])
    send(client, story, line_of(story).key, reason=reason)
    assert not Waiver.objects.exists()
