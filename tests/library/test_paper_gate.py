"""A list of pupils gets in by no route; a file that names pupils waits for an answer."""

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.models import ModelLogEntry

from cms.library.models import NewsDocument, PaperAnswer
from cms.library.paper_answers import answer
from cms.library.papers import UnusablePaper, examine
from cms.units.models import Membership
from news.editorial.refusals import ActRefused
from tests.library.paper_cases import AWARDS, CONTACTS, PLAIN, ROSTERS
from tests.library.paper_makers import csv_file, pdf
from tests.ward import TEXT

pytestmark = pytest.mark.django_db
LIST = ROSTERS["class list.xlsx"]
PRIZES = AWARDS["prizes.xlsx"]
REASON = "Kết quả hội thi công khai, gia đình đã ký phiếu."


def stored(ward, data, name="giai.xlsx", by="gv.a", unit="a", title="Danh sách giải"):
    user = ward.people[by] if by else None
    return NewsDocument.objects.create(
        title=title,
        file=ContentFile(data, name=name),
        collection=ward.units[unit].collection,
        uploaded_by_user=user,
    )


def story_with(ward, document):
    return ward.draft(body=[("text", TEXT), ("document", {"document": document, "title": ""})])


def form(ward, data, name="lop.xlsx"):
    file = SimpleUploadedFile(name, data)
    return {"title": "Tệp", "collection": ward.units["a"].collection.pk, "file": file, "tags": ""}


def test_a_list_of_pupils_is_refused_by_every_route(ward, client):
    client.force_login(ward.people["gv.a"])
    page = client.post(reverse("wagtaildocs:add"), form(ward, LIST)).content.decode()
    assert "tra cứu riêng" in page and "“ngày sinh, tuổi”" in page
    assert "đuôi “”" not in page
    many = form(ward, LIST) | {"files[]": SimpleUploadedFile("lop.xlsx", LIST)}
    answered = client.post(reverse("wagtaildocs:add_multiple"), many).json()
    assert not answered["success"] and "tra cứu riêng" in answered["error_message"]
    chosen = {f"document-chooser-upload-{key}": value for key, value in form(ward, LIST).items()}
    said = client.post(reverse("wagtaildocs_chooser:create"), chosen).json()
    assert "tra cứu riêng" in said["htmlFragment"]
    with pytest.raises(UnusablePaper, match="bỏ cột"):
        stored(ward, LIST)
    assert NewsDocument.objects.count() == 0


def test_replacing_a_good_file_by_a_list_is_refused_and_the_old_file_stays(ward, client):
    document = stored(ward, pdf(), "ke-hoach.pdf")
    client.force_login(ward.people["gv.a"])
    edit = reverse("wagtaildocs:edit", args=[document.pk])
    assert "tra cứu riêng" in client.post(edit, form(ward, LIST)).content.decode()
    document.refresh_from_db()
    assert document.file.read().startswith(b"%PDF") and document.kind == "plain"


def test_what_was_found_is_stored_and_said_on_the_files_form(ward, client):
    document = stored(ward, CONTACTS["one mobile.docx"], "thu.docx")
    assert document.kind == "contacts" and document.findings["counts"] == {"phone": 1}
    client.force_login(ward.people["gv.a"])
    page = client.get(reverse("wagtaildocs:edit", args=[document.pk])).content.decode()
    assert "1 số điện thoại di động (091•••78)" in page


def test_the_number_of_a_unit_is_no_finding(ward):
    branch = ward.units["a"].branch.specific
    branch.phone = "0912.345.678"
    branch.save()
    assert stored(ward, CONTACTS["one mobile.docx"], "thu.docx").kind == "plain"


def test_contacts_are_pointed_out_beside_the_story_and_do_not_stop_it(ward, client):
    story = story_with(ward, stored(ward, CONTACTS["one mobile.docx"], "thu.docx"))
    client.force_login(ward.people["gv.a"])
    page = client.get(reverse("editorial_review", args=[story.pk])).content.decode()
    assert "số điện thoại di động" in page and "Nên sửa" in page
    ward.submit(story)


def test_a_story_with_an_award_list_waits_for_the_heads_reason(ward):
    document = stored(ward, PRIZES)
    story = story_with(ward, document)
    with pytest.raises(ActRefused, match="nêu tên 12 học sinh"):
        ward.submit(story)
    head = ward.people["lanh.dao"]
    answer(document=document, seen=document.sha256, reason=REASON, by=head)
    ward.submit(story)
    entry = ModelLogEntry.objects.get(action="library.paper_answer")
    assert entry.user == head and entry.data["reason"] == REASON


def test_an_answer_is_for_one_exact_file(ward):
    document = stored(ward, PRIZES)
    head = ward.people["lanh.dao"]
    answer(document=document, seen=document.sha256, reason=REASON, by=head)
    document.file = ContentFile(AWARDS["names and classes.xlsx"], name="khac.xlsx")
    document.save()
    with pytest.raises(ActRefused, match="Chưa được dùng"):
        ward.submit(story_with(ward, document))
    with pytest.raises(ValidationError, match="vừa được thay"):
        answer(document=document, seen="0" * 64, reason=REASON, by=head)


@pytest.mark.parametrize("who", ["gv.a", "ht.a", "btv.1", "truc.ban", "quan.tri", "vhxh"])
def test_nobody_but_the_head_lets_a_file_pass(ward, client, who):
    document = stored(ward, PRIZES)
    with pytest.raises(PermissionDenied):
        answer(document=document, seen=document.sha256, reason=REASON, by=ward.people[who])
    client.force_login(ward.people[who])
    for address in (reverse("library_papers_waiting"),
                    reverse("library_paper_answer", args=[document.pk])):  # fmt: skip
        answers = [client.get(address), client.post(address, {"reason": REASON})]
        assert all(found.status_code in (302, 403, 405) for found in answers)
    assert not PaperAnswer.objects.exists()


def test_the_head_lets_no_file_pass_that_the_head_brought_in(ward, client):
    head = ward.people["lanh.dao"]
    own = stored(ward, PRIZES, by="lanh.dao", unit="center")
    with pytest.raises(ValidationError, match="không tự cho qua"):
        answer(document=own, seen=own.sha256, reason=REASON, by=head)
    other = stored(ward, PLAIN["staff.xlsx"], unit="center")
    client.force_login(head)
    edit = reverse("wagtaildocs:edit", args=[other.pk])
    sent = form(ward, PRIZES) | {"collection": other.collection_id}
    client.post(edit, sent)
    other.refresh_from_db()
    assert other.kind == "names" and other.file_by == head
    with pytest.raises(ValidationError, match="không tự cho qua"):
        answer(document=other, seen=other.sha256, reason=REASON, by=head)


def test_the_heads_screens_show_what_was_found_and_lose_nothing_typed(ward, client):
    document = stored(ward, PRIZES)
    client.force_login(ward.people["lanh.dao"])
    listed = client.get(reverse("library_papers_waiting")).content.decode()
    assert document.title in listed and "12 học sinh" in listed
    address = reverse("library_paper_answer", args=[document.pk])
    short = client.post(address, {"reason": "Đồng ý", "seen": document.sha256}).content.decode()
    assert "Đồng ý</textarea>" in short and "ít nhất 20" in short
    done = client.post(address, {"reason": REASON, "seen": document.sha256}, follow=True)
    assert "Đã cho qua tệp" in done.content.decode()
    assert document.title not in client.get(reverse("library_papers_waiting")).content.decode().split("Đã cho qua")[0]  # fmt: skip  # noqa: E501


def test_a_reviewer_who_is_also_head_by_delegation_may_answer(ward):
    document = stored(ward, PRIZES)
    user = ward.people["btv.1"]
    Membership.objects.create(user=user, unit=ward.units["center"], role="center_head")
    user.__dict__.pop("_person", None)
    assert answer(document=document, seen=document.sha256, reason=REASON, by=user).pk


def test_a_file_from_before_the_reading_waits_until_it_is_read(ward):
    document = stored(ward, pdf(), "cu.pdf")
    NewsDocument.objects.filter(pk=document.pk).update(kind="")
    with pytest.raises(ActRefused, match="chưa được đọc"):
        ward.submit(story_with(ward, document))


@pytest.mark.parametrize(
    "data",
    [b"a", b"<html>,;</html>", "chỉ có chữ\nkhông có cột".encode(), b"a,b\x00c", b"a,b\n=cmd|x,1"],
)
def test_only_honest_text_with_columns_is_a_csv(data):
    import io

    with pytest.raises(UnusablePaper):
        examine(io.BytesIO(data), size=len(data))
    good = csv_file([["Tháng", "Số tin"], [1, -2], ["+84", "3"]])
    assert examine(io.BytesIO(good), size=len(good)) == "csv"
