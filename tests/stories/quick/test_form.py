"""The form without its script: a draft from the first press, photos, order, sending once."""

import re
from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from cms.core import disk
from cms.library.models import NewsImage
from news.editorial.models import Decision
from news.stories.models import ArticlePage, QuickDraft
from tests.library import hostile
from tests.library.people_and_forms import class_forms
from tests.stories.quick.phone import TEXT, TITLE, newest_draft, photos, press, sheet, story_of

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.a"])
    return client


def fields_of(answer):
    """Return what the page's form would send again, as a browser reads it."""
    form = answer.content.decode().split("data-quick", 1)[1]
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', form)
    return [(name, value) for name, value in hidden]


def test_one_press_makes_a_normal_draft_that_the_full_editor_opens(ward, teacher):
    answer = press(teacher, sheet(ward), "full", photos=photos(3))
    draft = newest_draft()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[draft.page_id])
    assert teacher.get(answer.url).status_code == 200
    story = story_of(draft)
    assert (story.title, story.genre, story.column) == (TITLE, "anh", ward.column)
    assert story.slug == "ngay-hoi-trong-cay" and not story.live
    assert story.lead_image.title == "anh-0" and story.lead_alt == story.lead_caption
    kinds = [block.block_type for block in story.body]
    assert kinds == ["text", "gallery"] and len(story.body[1].value["pictures"]) == 2
    assert [row.name for row in story.bylines.all()] == ["GV.A"] and story.origin == "school"
    assert {image.level for image in NewsImage.objects.all()} == {"L0"}
    assert {image.collection for image in NewsImage.objects.all()} == {ward.units["a"].collection}


def test_a_draft_is_opened_again_with_all_that_was_typed(ward, teacher):
    answer = press(teacher, sheet(ward), photos=photos(2))
    page = teacher.get(answer.url)
    text = page.content.decode()
    assert TITLE in text and "bóng mát" in text and text.count("data-photo ") == 2
    assert page.context["form"]["text"].value() == TEXT
    assert page.context["form"]["caption"].value() == "Học sinh trồng cây trong sân trường"
    assert page.context["questions"]["level"].value() == "L0"


def test_the_column_and_the_genre_of_the_last_story_are_proposed(ward, teacher):
    ward.draft(by="gv.a", genre="guong")
    form = teacher.get(reverse("quick_send")).context["form"]
    assert (form["column"].value(), form["genre"].value()) == (ward.column.pk, "guong")


def test_a_sent_story_waits_for_the_school(ward, teacher):
    answer = press(teacher, sheet(ward), "send", photos=photos(2))
    story = newest_draft().page
    assert answer.url == reverse("editorial_review", args=[story.pk])
    assert story.current_workflow_state.status == "in_progress"


def test_a_second_press_sends_once_and_makes_no_second_draft(ward, teacher):
    data = sheet(ward)
    first = press(teacher, data, "send", photos=photos(2))
    second = press(teacher, data, "send", photos=photos(2))
    assert first.url == second.url and QuickDraft.objects.count() == 1
    assert Decision.objects.filter(kind="submit").count() == 1
    assert NewsImage.objects.count() == 2


def test_what_is_missing_is_said_at_each_field_and_all_that_was_given_stays(ward, teacher):
    data = sheet(ward, title="", caption="", level="", ai="")
    answer = press(teacher, data, "send", photos=photos(2))
    assert set(answer.context["errors"]) == {"title", "caption", "level", "ai"}
    text = answer.content.decode()
    assert "Viết tiêu đề." in text and "bóng mát" in text and text.count("data-photo ") == 2
    again = {**data, **dict(fields_of(answer)), "title": TITLE, "caption": "Cây", "level": "L0"}
    ids = [value for name, value in fields_of(answer) if name == "photo"]
    sent = press(teacher, {**again, "photo": ids, "ai": "khong"}, "send")
    assert sent.status_code == 302 and newest_draft().page.current_workflow_state
    assert QuickDraft.objects.count() == 1


def test_a_story_without_photos_can_be_sent(ward, teacher):
    assert press(teacher, sheet(ward, caption="", level=""), "send").status_code == 302
    assert story_of(newest_draft()).without_picture


SECRET = "Em Nguyễn Văn An, học sinh lớp 4B, mồ côi cha."


@pytest.mark.parametrize(
    ("field", "given"),
    [("title", {"title": SECRET}), ("text", {"text": SECRET}), ("caption", {"caption": SECRET})],
)
def test_what_a_rule_refuses_is_said_at_the_field_where_it_stands(ward, teacher, field, given):
    answer = press(teacher, sheet(ward, **given), "send", photos=photos(3))
    assert set(answer.context["errors"]) == {field}
    assert "Nguyễn Văn An" in " ".join(answer.context["errors"][field])


def test_photos_that_may_not_be_shown_stop_the_sending_in_one_sentence(ward, teacher):
    answer = press(teacher, sheet(ward, level="L1"), "send", photos=photos(3))
    assert answer.context["errors"] == {"level": ["3 ảnh cần đánh dấu “đã thông báo ghi hình”."]}
    draft = newest_draft()
    again = sheet(ward, level="L1", notice_given="on", token=draft.token, photo=ids_of(draft))
    sent = press(teacher, again, "send")
    assert sent.status_code == 302


def ids_of(draft):
    story = story_of(draft)
    return [story.lead_image_id, *(p["image"].pk for p in story.body[1].value["pictures"])]


def test_the_sheet_of_a_class_is_one_tap(ward, teacher):
    consent = class_forms(ward)
    data = sheet(ward, level="L2", class_consent=consent.pk)
    assert press(teacher, data, "send", photos=photos(2)).status_code == 302
    assert {image.class_consent for image in NewsImage.objects.all()} == {consent}


def test_a_photo_with_an_answer_and_words_of_its_own(ward, teacher):
    answer = press(teacher, sheet(ward), photos=photos(3))
    first, second, third = ids_of(newest_draft())
    data = {**sheet(ward), **dict(fields_of(teacher.get(answer.url)))}
    own = {f"p{second}_level": "L1", "notice_given": "on", f"p{second}_caption": "Riêng",
           f"p{third}_alt": "Một cây bàng non"}  # fmt: skip
    press(teacher, {**data, **own, "photo": [first, second, third]})
    story = story_of(newest_draft())
    pictures = story.body[1].value["pictures"]
    assert [p["caption"] for p in pictures] == ["Riêng", "Học sinh trồng cây trong sân trường"]
    assert [p["alt"] for p in pictures] == ["Riêng", "Một cây bàng non"]
    assert NewsImage.objects.get(pk=second).level == "L1"


@pytest.mark.parametrize(
    ("act", "order"), [("up:1", [1, 0, 2]), ("down:0", [1, 0, 2]), ("remove:0", [1, 2])]
)
def test_photos_are_ordered_and_dropped_by_buttons(ward, teacher, act, order):
    answer = press(teacher, sheet(ward), photos=photos(3))
    ids = ids_of(newest_draft())
    data = {**sheet(ward), **dict(fields_of(teacher.get(answer.url))), "photo": ids}
    what, place = act.split(":")
    press(teacher, data, f"{what}:{ids[int(place)]}")
    draft = newest_draft()
    story = story_of(draft)
    found = [story.lead_image_id]
    for block in story.body[1:] if len(order) > 2 else []:
        found += [picture["image"].pk for picture in block.value["pictures"]]
    if len(order) == 2:
        found.append(story.body[1].value["image"].pk)
    assert found == [ids[n] for n in order]


@pytest.mark.parametrize("name", sorted(hostile.BAD_PICTURES))
def test_a_photo_that_cannot_be_used_gets_a_sentence_and_the_rest_stays(ward, teacher, name):
    bad = SimpleUploadedFile(name, hostile.BAD_PICTURES[name])
    answer = press(teacher, sheet(ward), "send", photos=[photos()[0], bad])
    said = " ".join(answer.context["errors"]["photos"])
    assert any(word in said for word in ("Hãy chọn", "rỗng", "trống"))
    assert TITLE in answer.content.decode() and "anh-0" in answer.content.decode()
    assert newest_draft().page.current_workflow_state is None
    assert story_of(newest_draft()).lead_image.title == "anh-0"


def test_more_photos_than_a_story_takes_are_not_lost_silently(ward, teacher):
    answer = press(teacher, sheet(ward), photos=photos(31))
    assert "nhiều nhất 30 ảnh" in " ".join(answer.context["errors"]["photos"])
    assert NewsImage.objects.count() == 30


def test_photos_of_the_library_do_not_make_a_story_longer_than_it_may_be(ward, teacher):
    press(teacher, sheet(ward), photos=photos(30))
    more = ward.picture(color=(9, 9, 9))
    draft = newest_draft()
    ids = [*ids_of(draft), more.pk]
    answer = press(teacher, {**sheet(ward), "token": draft.token, "photo": ids}, "send")
    assert "nhiều nhất 30 ảnh" in " ".join(answer.context["errors"]["photos"])
    assert len(ids_of(newest_draft())) == 30
    assert newest_draft().page.current_workflow_state is None


@pytest.mark.parametrize("name", ["column", "people", "class_consent", "photo", "draft", "unit"])
@pytest.mark.parametrize("number", ["9223372036854775808", "9" * 30])
def test_a_number_longer_than_any_key_is_no_fault_of_the_server(ward, teacher, name, number):
    data = {**sheet(ward), "level": "L3", name: number}
    assert press(teacher, data, "send", photos=photos(1)).status_code in (200, 404)


def test_a_full_disk_is_said_and_the_typed_text_shown_again(ward, teacher):
    with patch.object(disk, "_fits", return_value=False):
        answer = press(teacher, sheet(ward))
    assert disk.NO_ROOM in answer.context["errors"]["form"] and TITLE in answer.content.decode()


def test_a_story_that_became_more_is_left_to_the_full_editor(ward, teacher):
    press(teacher, sheet(ward))
    draft = newest_draft()
    ward.edit(draft.page, "gv.a", body=[("heading", {"text": "Mục", "level": "2"})])
    answer = teacher.get(reverse("quick_send"), {"ban-nhap": draft.page_id})
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[draft.page_id])
    again = press(teacher, {**sheet(ward), "draft": draft.page_id})
    assert "trình soạn đầy đủ" in " ".join(again.context["errors"]["form"])
    assert TITLE in again.content.decode()


def test_what_the_full_editor_added_stays(ward, teacher):
    press(teacher, sheet(ward))
    draft = newest_draft()
    ward.edit(draft.page, "gv.a", summary="Sapo", kicker="Tít phụ", topics=[ward.topic])
    press(teacher, {**sheet(ward), "draft": draft.page_id, "title": "Tên mới"})
    story = story_of(draft)
    assert (story.title, story.summary, story.kicker) == ("Tên mới", "Sapo", "Tít phụ")
    assert list(story.topics.all()) == [ward.topic] and story.slug == "ten-moi"


def test_a_returned_story_is_mended_and_sent_again_with_the_quick_form(ward, client):
    client.force_login(ward.people["gv.b"])
    press(client, sheet(ward, "b"), "send", photos=photos(1))
    draft = newest_draft()
    ward.give_back(draft.page)
    page = client.get(reverse("quick_send"), {"ban-nhap": draft.page_id})
    lead = story_of(draft).lead_image_id
    data = {**sheet(ward, "b"), **dict(fields_of(page)), "title": "Tên đã sửa", "photo": [lead]}
    assert press(client, data, "send").status_code == 302
    assert Decision.objects.filter(kind="submit").count() == 2


def test_while_it_waits_the_quick_form_leads_to_where_it_stands(ward, teacher):
    press(teacher, sheet(ward), "send")
    draft = newest_draft()
    answer = teacher.get(reverse("quick_send"), {"ban-nhap": draft.page_id})
    assert answer.url == reverse("editorial_review", args=[draft.page_id])


def test_unfinished_ones_are_offered_on_the_empty_form(ward, teacher):
    press(teacher, sheet(ward))
    press(teacher, sheet(ward, title="Đã gửi rồi"), "send")
    titles = [row.title for row in teacher.get(reverse("quick_send")).context["unfinished"]]
    assert titles == [TITLE]


def test_a_story_without_a_title_yet_cannot_be_sent_from_anywhere(ward, teacher):
    press(teacher, sheet(ward, title=""))
    story = story_of(newest_draft())
    facts = story.checklist_facts()
    assert facts.title == "" and ArticlePage.objects.get().title
    assert "title" not in {passage.path for passage in facts.wording.passages}


def test_the_full_editor_shows_no_title_where_none_was_written(ward, teacher):
    answer = press(teacher, sheet(ward, title=""), "full")
    assert teacher.get(answer.url).context["form"]["title"].value() == ""


def test_the_form_asks_the_database_as_often_for_many_photos_as_for_few(
    ward, teacher, django_assert_max_num_queries
):
    class_forms(ward)
    counts = []
    for many in (2, 7):
        address = press(teacher, sheet(ward), photos=photos(many)).url
        teacher.get(address)
        with django_assert_max_num_queries(200) as seen:
            teacher.get(address)
        counts.append(len(seen))
    assert counts[0] == counts[1] < 80


def test_who_has_a_draft_open_here_and_who_in_the_full_editor_see_each_other(ward, teacher):
    press(teacher, sheet(ward), "stay")
    draft, head = newest_draft(), Client()
    head.force_login(ward.people["ht.a"])
    places = (
        (teacher, f"{reverse('quick_send')}?ban-nhap={draft.page_id}", "ht.a"),
        (head, reverse("wagtailadmin_pages:edit", args=[draft.page_id]), "gv.a"),
    )
    signs = [
        re.search(r'data-w-swap-src-value="([^"]+)"', who.get(place).content.decode())[1]
        for who, place, _ in places
    ]
    for (who, _, other), sign in zip(places, signs, strict=True):
        seen = who.post(sign).json()["html"]
        assert str(ward.people[other]) in seen and "đang" in seen.lower()
