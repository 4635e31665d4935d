"""One plain question for a batch of pictures, exceptions by picture, and what follows from it."""

import io

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.images import ImageFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image
from wagtail.models import ModelLogEntry

from cms.library.answers import permit
from cms.library.models import SensitivePermit
from cms.library.rights_facts import picture_faults
from news.editorial.models import Contribution
from tests.library.people_and_forms import child_form, class_forms, photo, say, with_picture
from tests.ward import fresh

pytestmark = pytest.mark.django_db


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.a"])
    return client


def ask(*images):
    return f"{reverse('library_answers')}?{'&'.join(f'id={image.pk}' for image in images)}"


def test_one_answer_holds_for_a_batch_and_exceptions_for_their_picture(ward, teacher):
    images = [photo(ward, title=f"Ảnh {n}") for n in range(5)]
    forms, child = class_forms(ward), child_form(ward)
    data = {
        "level": "L2",
        "ai_use": "none",
        "class_consent": forms.pk,
        "event": "Ngày hội thể thao",
        f"p{images[1].pk}_level": "L0",
        f"p{images[2].pk}_level": "L3",
        f"p{images[2].pk}_people": [child.pk],
        f"p{images[3].pk}_ai": "content",
    }
    answer = teacher.post(ask(*images), data, follow=True)
    assert "Đã ghi câu trả lời cho 5 ảnh" in answer.content.decode()
    found = [fresh(image) for image in images]
    assert [image.level for image in found] == ["L2", "L0", "L3", "L2", "L2"]
    assert [image.ai_use for image in found] == ["none", "none", "none", "content", "none"]
    assert [image.class_consent for image in found] == [forms, None, None, forms, forms]
    assert list(found[2].person_consents.all()) == [child]
    assert {image.event for image in found} == {"Ngày hội thể thao"}
    assert picture_faults(image.pk for image in images) == []


def test_a_school_can_not_call_a_sensitive_picture_something_else(ward, teacher):
    image = say(ward, photo(ward, title="Ảnh khó khăn"), "L4")
    data = {"level": "L0", "ai_use": "none"}
    told = teacher.post(ask(image), data, follow=True).content.decode()
    assert "đã được trả lời là nhạy cảm" in told and fresh(image).level == "L4"
    people = [child_form(ward).pk]
    teacher.post(ask(image), {"level": "L4", "ai_use": "none", "people": people})
    assert fresh(image).person_consents.count() == 1
    teacher.force_login(ward.people["btv.1"])
    teacher.post(ask(image), data)
    assert fresh(image).level == "L0"


def test_children_stand_in_the_order_of_a_class_list(ward, teacher):
    names = ["Trần Văn Đức", "Lê Thị Ánh", "Phạm An", "Vũ Bình", "Đỗ Duy"]
    for name in names:
        child_form(ward, name=name)
    page = teacher.get(ask(photo(ward))).content.decode()
    wanted = ["Phạm An", "Lê Thị Ánh", "Vũ Bình", "Đỗ Duy", "Trần Văn Đức"]
    assert sorted(names, key=page.index) == wanted


def test_nothing_is_ticked_beforehand_and_what_was_typed_stays_when_an_answer_is_missing(
    ward, teacher
):
    images = [photo(ward), photo(ward)]
    assert " checked" not in teacher.get(ask(*images)).content.decode()
    page = teacher.post(ask(*images), {"level": "L1", "event": "Lễ khai giảng"}).content.decode()
    assert "Chọn một câu trả lời về AI." in page
    assert 'value="Lễ khai giảng"' in page and page.count(" checked") == 1
    assert not fresh(images[0]).level


def test_forms_of_consent_have_no_ticked_box(ward, teacher):
    for name in ("dong-y-lop:add", "dong-y-tung-em:add"):
        assert " checked" not in teacher.get(reverse(name)).content.decode()


def test_the_question_without_names_of_pictures_is_about_ones_own_new_ones(ward, teacher):
    mine, others = photo(ward, title="Của tôi"), photo(ward, title="Của bạn", by="gv2.a")
    page = teacher.get(reverse("library_answers")).content.decode()
    assert mine.title in page and others.title not in page


def test_the_upload_of_many_and_any_selection_lead_to_the_question(ward, teacher):
    assert reverse("library_answers") in teacher.get("/admin/images/multiple/add/").content.decode()
    image = photo(ward)
    answer = teacher.get(f"/admin/bulk/library/newsimage/tra_loi/?id={image.pk}")
    assert answer.status_code == 302 and answer["Location"] == ask(image)


def test_a_replaced_file_is_to_be_answered_for_again(ward):
    image = say(ward, photo(ward), "L0")
    data = io.BytesIO()
    Image.new("RGB", (300, 200), (9, 9, 9)).save(data, "JPEG")
    image.file = ImageFile(io.BytesIO(data.getvalue()), name="khac.jpg")
    image.save()
    assert fresh(image).level == "" and fresh(image).ai_use == ""
    assert "trẻ em" in picture_faults([image.pk])[0].why


def test_answering_is_logged_and_is_no_writing_on_the_story(ward):
    image = photo(ward, "b", by="gv.b")
    story = with_picture(ward, image)
    before = Contribution.objects.filter(page_id=story.pk).count()
    say(ward, image, "L0", by="btv.1")
    assert Contribution.objects.filter(page_id=story.pk).count() == before
    assert ModelLogEntry.objects.get(action="library.answer").data["level"] == "L0"


def test_the_heads_word_is_only_added_to_and_stands_in_the_monthly_list(ward, client):
    image = say(ward, photo(ward, title="Ảnh khó khăn"), "L4")
    head, reason = ward.people["lanh.dao"], "Gia đình đồng ý, bài kêu gọi giúp đỡ"
    with pytest.raises(ValidationError, match="ít nhất"):
        permit(image=image, allowed=True, reason="được", by=head)
    with pytest.raises(PermissionDenied):
        permit(image=say(ward, photo(ward), "L3"), allowed=True, reason=reason, by=head)
    row = permit(image=image, allowed=True, reason=reason, by=head)
    for change in (row.delete, row.save, SensitivePermit.objects.all().delete):
        with pytest.raises(PermissionDenied):
            change()
    client.force_login(ward.people["btv.1"])
    url = f"{reverse('library_sensitive')}?thang={row.at:%Y-%m}"
    page = client.get(url).content.decode()
    assert reason in page and "LANH.DAO" in page


def test_a_reason_that_is_too_short_is_explained_and_kept(ward, client):
    image = say(ward, photo(ward), "L4")
    client.force_login(ward.people["lanh.dao"])
    url = reverse("library_permission", args=[image.pk])
    page = client.post(url, {"reason": "được thôi", "allowed": "co"}).content.decode()
    assert "ít nhất 20" in page and "được thôi" in page


def test_the_page_of_a_picture_says_where_it_is_to_be_seen_since_when_and_on_which_consent(
    ward, client
):
    forms = class_forms(ward, unit="b", by="gv.b", class_name="6A")
    image = say(ward, photo(ward, "b", by="gv.b"), "L2", by="gv.b", class_consent=forms)
    client.force_login(ward.people["gv.b"])
    url = reverse("wagtailimages:edit", args=[image.pk])
    assert "Chưa bài nào" in client.get(url).content.decode()
    story = ward.live(without_picture=False, lead_image=image, lead_alt="Cây xanh")
    page = client.get(url).content.decode()
    since = timezone.localtime(story.first_published_at)
    assert story.title in page and f"{since:%d/%m/%Y}" in page
    assert "Phiếu lớp 6A" in page
    client.force_login(ward.people["gv.a"])
    assert story.title not in client.get(url).content.decode()


@pytest.mark.parametrize("words", ["Thể thao Xuân", "the thao xuan", "Sân vận động", "6A chạy"])
def test_pictures_are_found_by_event_and_caption_with_or_without_marks(
    ward, teacher, words, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        image = photo(ward, title="Ảnh thứ nhất")
        image.event, image.caption = "Thể thao Xuân", "Lớp 6A chạy ở sân vận động"
        image.save()
        photo(ward, title="Ảnh khác hẳn")
    page = teacher.get(reverse("wagtailimages:index"), {"q": words}).content.decode()
    assert "Ảnh thứ nhất" in page and "Ảnh khác hẳn" not in page


def test_unused_files_are_those_that_no_page_and_no_draft_shows(ward, client):
    client.force_login(ward.people["gv.b"])
    shown = [photo(ward, "b", title=f"Dùng {n}", by="gv.b") for n in range(3)]
    photo(ward, "b", title="Bỏ quên", by="gv.b")
    story = with_picture(ward, shown[0])
    ward.edit(story, "gv.b", lead_image=shown[1])
    other = {"image": shown[2], "alt": "Cây", "caption": "", "credit": ""}
    ward.edit(story, "gv.b", body=[("picture", other)])
    page = client.get(reverse("library_unused")).content.decode()
    assert "Bỏ quên" in page and "Dùng 2" not in page and "Dùng 0" not in page


def test_lists_are_filtered_by_unit(ward, client):
    photo(ward, title="Của A"), photo(ward, "b", title="Của B", by="gv.b")
    client.force_login(ward.people["btv.1"])
    for name in ("library_unanswered", "library_unused"):
        page = client.get(reverse(name), {"don_vi": ward.units["b"].pk}).content.decode()
        assert "Của B" in page and "Của A" not in page
