"""What the form's script asks for: saving as one types, photos one by one, versions, sending."""

import re
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.log_actions import registry
from wagtail.models import PageLogEntry

from cms.library.models import NewsImage
from news.editorial.models import Decision, RuleLevel
from news.stories.models import QuickDraft
from tests.library import hostile
from tests.library.people_and_forms import class_forms
from tests.stories.quick.phone import TITLE, newest_draft, photos, press, sheet, story_of, upload

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.a"])
    return client


def saved(client, data, act="stay", **more):
    return press(client, data, act, script=True, **more).json()


def known(answer):
    return {"draft": answer["draft"], "version": answer["version"]}


def test_the_first_saving_makes_the_draft_and_a_repeated_one_finds_it(ward, teacher):
    data = sheet(ward, title="", caption="", level="", ai="")
    first, again = saved(teacher, data), saved(teacher, data)
    assert first["draft"] == again["draft"] and not first["errors"] and not again["note"]
    assert QuickDraft.objects.count() == 1


def test_saving_as_one_types_keeps_one_version(ward, teacher):
    data = sheet(ward)
    answer = saved(teacher, data)
    before = newest_draft().page.revisions.count()
    for number in range(5):
        answer = saved(teacher, {**data, **known(answer), "title": f"Tên {number}"})
    assert newest_draft().page.revisions.count() == before
    assert story_of(newest_draft()).title == "Tên 4"


def test_a_question_about_one_photo_has_a_place_for_what_is_to_be_mended(ward, teacher):
    class_forms(ward)
    sent = upload(teacher, sheet(ward), photos()[0])
    name = f"p{sent['photo']}_class"
    own = {"photo": sent["photo"], name: "987654"}
    answer = saved(teacher, {**sheet(ward), **known(sent), **own}, "send")
    assert name in answer["errors"] and f'data-error="{name}"' in sent["html"]


def test_a_photo_that_arrives_is_in_the_draft_at_once_and_only_once(ward, teacher):
    data = sheet(ward)
    first = upload(teacher, data, photos()[0])
    again = upload(teacher, {**data, "draft": first["draft"]}, photos()[0])
    second = upload(teacher, {**data, "draft": first["draft"]}, photos(1, 1)[0])
    assert first["photo"] == again["photo"] and f'value="{first["photo"]}"' in first["html"]
    story = story_of(newest_draft())
    assert story.lead_image_id == first["photo"]
    assert [block.value["image"].pk for block in story.body[1:]] == [second["photo"]]


@pytest.mark.parametrize("name", sorted(hostile.BAD_PICTURES))
def test_each_bad_photo_gets_its_own_sentence(ward, teacher, name):
    answer = upload(teacher, sheet(ward), SimpleUploadedFile(name, hostile.BAD_PICTURES[name]))
    assert any(word in answer["error"] for word in ("Hãy chọn", "rỗng", "trống"))
    assert NewsImage.objects.count() == 0


def test_a_photo_of_sixty_megabytes_gets_a_sentence_that_says_what_to_do(ward, teacher):
    heavy = SimpleUploadedFile("nang.jpg", hostile.jpeg() + bytes(60 * 1024 * 1024))
    answer = upload(teacher, sheet(ward), heavy)
    assert answer["error"] == "Ảnh nặng quá 30 MB. Hãy chọn bản nhỏ hơn."


def test_the_thirty_first_photo_is_refused_with_a_sentence(ward, teacher):
    press(teacher, sheet(ward), photos=photos(30))
    draft = newest_draft()
    answer = upload(teacher, {**sheet(ward), "draft": draft.page_id}, photos(1, 31)[0])
    assert "nhiều nhất 30 ảnh" in answer["error"]


def test_an_upload_without_a_file_is_a_sentence(ward, teacher):
    data = {**sheet(ward), "photos": ""}
    assert "error" in upload(teacher, data, "")


def test_a_photo_that_another_device_added_is_not_lost_by_an_older_form(ward, teacher):
    data = sheet(ward)
    begun = saved(teacher, data)
    added = upload(teacher, {**data, "draft": begun["draft"]}, photos()[0])
    late = saved(teacher, {**data, **known(begun), "title": "Tên mới"})
    story = story_of(newest_draft())
    assert (story.title, story.lead_image_id) == ("Tên mới", added["photo"])
    assert not late["note"] and late["version"] != added["version"]


@pytest.mark.parametrize("other", ["gv.a", "gv2.a"])
def test_an_older_form_that_sends_a_photo_stays_an_older_form(ward, teacher, other):
    data = sheet(ward)
    begun = saved(teacher, data)
    teacher.force_login(ward.people[other])
    saved(teacher, {**data, **known(begun), "title": "Bản của máy khác"})
    teacher.force_login(ward.people["gv.a"])
    photo = upload(teacher, {**data, **known(begun)}, photos()[0])
    assert photo["version"] == begun["version"]
    late = {**data, **known(begun), "version": photo["version"], "photo": photo["photo"]}
    answer = saved(teacher, {**late, "title": "Bản cũ"})
    assert bool(answer["over"]) == (other != "gv.a")
    if answer["over"]:
        saved(teacher, {**late, "title": "Bản cũ", "take_over": answer["over"]})
    titles = [row.content["title"] for row in newest_draft().page.revisions.order_by("pk")]
    assert "Bản của máy khác" in titles and titles[-1] == "Bản cũ"


def test_photos_one_after_the_other_keep_the_form_the_newest(ward, teacher):
    data = sheet(ward)
    first = upload(teacher, data, photos()[0])
    second = upload(teacher, {**data, **known(first)}, photos(1, 1)[0])
    before = newest_draft().page.revisions.count()
    saved(teacher, {**data, **known(second), "photo": [first["photo"], second["photo"]]})
    assert newest_draft().page.revisions.count() == before


def test_what_the_sender_has_not_seen_is_not_sent(ward, teacher):
    data = sheet(ward)
    begun = saved(teacher, data)
    other = upload(teacher, {**data, **known(begun)}, photos()[0])
    late = {**data, **known(begun), "title": "Tên mới"}
    refused = saved(teacher, late, "send")
    assert refused["errors"] == {"form": ["Có bản khác vừa lưu. Hãy xem lại rồi gửi."]}
    assert not refused["done"] and f'value="{other["photo"]}"' in refused["rows"][0]
    story = story_of(newest_draft())
    assert (story.title, story.lead_image_id) == ("Tên mới", other["photo"])
    seen = {**late, **known(refused), "photo": other["photo"]}
    assert saved(teacher, seen, "send")["sent"]


def test_without_the_script_the_form_is_opened_again_with_what_was_not_seen(ward, teacher):
    data = sheet(ward)
    begun = saved(teacher, data)
    upload(teacher, {**data, **known(begun)}, photos()[0])
    answer = press(teacher, {**data, **known(begun), "title": "Tên mới"}, "send")
    page = teacher.get(answer.url)
    text = page.content.decode()
    assert "Có bản khác vừa lưu" in text and "data-photo " in text
    assert page.context["form"]["title"].value() == "Tên mới"
    assert newest_draft().page.current_workflow_state is None


def test_a_colleagues_version_stays_in_the_history_and_is_named(ward, teacher, client):
    data = sheet(ward)
    begun = saved(teacher, data)
    client.force_login(ward.people["gv2.a"])
    theirs = saved(client, {**data, **known(begun), "title": "Bản của đồng nghiệp"})
    client.force_login(ward.people["gv.a"])
    mine = {**data, **known(begun), "title": "Bản của tôi"}
    refused = saved(client, mine, "send")
    assert "GV2.A đã lưu một bản khác" in refused["errors"]["form"][0] and not theirs["errors"]
    assert story_of(newest_draft()).title == "Bản của đồng nghiệp"
    assert not saved(client, {**mine, "take_over": refused["over"]})["errors"]
    row = PageLogEntry.objects.get(action="news.take_pen")
    assert (row.user, row.data["from"]) == (ward.people["gv.a"], "GV2.A")
    titles = [row.content["title"] for row in newest_draft().page.revisions.order_by("pk")]
    assert titles[-2:] == ["Bản của đồng nghiệp", "Bản của tôi"]


def test_a_colleagues_version_is_named_when_the_form_brings_photos_itself(ward, teacher, client):
    data = sheet(ward)
    begun = saved(teacher, data)
    client.force_login(ward.people["gv2.a"])
    saved(client, {**data, **known(begun), "title": "Bản của đồng nghiệp"})
    client.force_login(ward.people["gv.a"])
    form = {**data, **known(begun), "title": "Bản của tôi"}
    refused = saved(client, form, photos=photos(1))
    saved(client, {**form, "take_over": refused["over"]})
    titles = {row.content["title"] for row in newest_draft().page.revisions.all()}
    assert {"Bản của đồng nghiệp", "Bản của tôi"} <= titles
    assert story_of(newest_draft()).title == "Bản của tôi"


def test_an_own_version_from_another_device_is_named_and_a_repeated_request_is_none(ward, teacher):
    data = sheet(ward)
    begun = saved(teacher, data)
    phone = {**data, **known(begun), "title": "Gõ trên điện thoại", "form": str(uuid4())}
    assert not saved(teacher, {**data, **known(begun), "title": "Gõ trên máy tính"})["note"]
    told = saved(teacher, phone)
    assert "Chính bạn đã lưu một bản khác" in told["note"] and not told["errors"]
    assert not saved(teacher, {**phone, "title": "Gõ tiếp"})["note"]


def test_sending_asks_the_rules_at_the_levels_that_the_center_set(ward, teacher):
    RuleLevel.objects.create(code="lead_alt", level="off")
    RuleLevel.objects.create(code="column", level="block")
    data = sheet(ward, column="")
    begun = saved(teacher, data)
    photo = upload(teacher, {**data, **known(begun)}, photos()[0])
    form = {**data, **known(photo), "photo": photo["photo"], "caption": ""}
    refused = saved(teacher, form, "send")
    assert set(refused["errors"]) == {"column"} and "data-checklist" in refused["lines"]
    RuleLevel.objects.filter(code="column").update(level="advice")
    assert saved(teacher, {**form, **known(refused)}, "send")["sent"]


def test_a_refused_sending_lists_the_advice_that_may_be_passed_over(ward, teacher):
    refused = saved(teacher, sheet(ward, title="", column=""), "send")
    assert "Lý do bỏ qua" in refused["lines"] and "Chọn chuyên mục" in refused["lines"]
    (key,) = re.findall(r'data-key="([^"]*)"', refused["lines"])
    waive = reverse("editorial_waive", args=[refused["draft"]])
    reason = {"from": "form", "key": key, "reason": "Trung tâm chọn giúp"}
    assert "Đã bỏ qua" in teacher.post(waive, reason, follow=True).content.decode()


def test_sending_answers_where_the_story_stands_and_a_second_press_the_same(ward, teacher):
    data = sheet(ward)
    one = saved(teacher, data, "send")
    two = saved(teacher, {**data, "draft": one["draft"]}, "send")
    assert one["sent"] and one["done"] == two["done"] and f"/{one['draft']}/" in one["done"]
    assert Decision.objects.filter(kind="submit").count() == 1


def test_a_begun_draft_does_not_move_to_another_unit(ward, teacher):
    begun = saved(teacher, sheet(ward))
    assert begun["unit"] == ward.units["a"].pk
    other = {**sheet(ward, "b", title="Tên khác"), **known(begun)}
    refused = saved(teacher, other)
    assert ward.units["a"].name in refused["errors"]["form"][0]
    assert story_of(newest_draft()).title == TITLE
    assert ward.units["a"].name in upload(teacher, other, photos()[0])["error"]
    assert not NewsImage.objects.exists()


def test_a_refused_sending_says_where_and_keeps_the_draft(ward, teacher):
    answer = saved(teacher, sheet(ward, title=""), "send")
    assert answer["errors"] == {"title": ["Viết tiêu đề."]} and not answer["done"]
    assert newest_draft().page.current_workflow_state is None


def test_a_photo_that_is_gone_is_said_and_the_text_is_saved(ward, teacher):
    answer = saved(teacher, {**sheet(ward), "photo": [987654]})
    assert "không còn trong kho" in answer["errors"]["photos"][0]
    assert story_of(newest_draft()).title == TITLE


def test_answers_are_stored_when_they_change_and_not_with_every_saving(ward, teacher):
    answer = saved(teacher, sheet(ward), photos=photos(1))
    image = NewsImage.objects.get()
    data = {**sheet(ward), **known(answer), "photo": image.pk}
    for level in ("L0", "L0", "L1"):
        saved(teacher, {**data, "level": level})
    lines = registry.get_logs_for_instance(image).filter(action="library.answer")
    assert lines.count() == 2 and NewsImage.objects.get().level == "L1"


def test_an_answer_for_all_leaves_a_photo_that_readers_see_as_it_is(ward, client):
    client.force_login(ward.people["btv.1"])
    picture = ward.picture("center")
    ward.live(lead_image=picture, without_picture=False, lead_alt="Cây non")
    level = NewsImage.objects.get(pk=picture.pk).level
    data = {**sheet(ward, "center", level="L1", notice_given="on"), "photo": picture.pk}
    answer = saved(client, data)
    assert NewsImage.objects.get(pk=picture.pk).level == level != "L1"
    page = client.get(reverse("quick_send"), {"ban-nhap": answer["draft"]})
    assert page.context["questions"][f"p{picture.pk}_level"].value() == level


def test_a_school_does_not_take_back_that_a_photo_is_sensitive(ward, teacher):
    answer = saved(teacher, sheet(ward, level="L4"), photos=photos(1))
    data = {**sheet(ward), **known(answer), "photo": NewsImage.objects.get().pk}
    refused = saved(teacher, data)
    assert "nhạy cảm" in refused["errors"]["level"][0]
    assert NewsImage.objects.get().level == "L4"
