"""The screen of Word files: a draft with pictures, old fonts asked about, mistakes, rights."""

from unittest.mock import patch

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cms.core import disk
from cms.library.models import NewsImage
from news.editorial.models import Contribution
from news.stories.models import ArticlePage
from tests.core.legacy_writing import in_tcvn3
from tests.library.hostile import jpeg
from tests.stories.word.makers import OLE, paragraph, picture, relation, word
from tests.stories.word.test_reading import FILES, WORDS

pytestmark = [pytest.mark.django_db, pytest.mark.database]


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.a"])
    return client


def send(client, data, name="bai.docx", **said):
    file = SimpleUploadedFile(name, data)
    return client.post(reverse("word_story"), {"file": file, "origin": "own", **said})


def newest():
    return ArticlePage.objects.latest("pk").get_latest_revision_as_object()


def messages_of(client, answer):
    return [str(message) for message in client.get(answer.url).context["messages"]]


def full_file():
    return (FILES / "bai-day-du.docx").read_bytes()


def test_a_file_becomes_a_normal_draft_that_the_full_editor_opens(ward, teacher):
    answer = send(teacher, full_file())
    story = newest()
    assert answer.url == reverse("wagtailadmin_pages:edit", args=[story.pk])
    assert story.title == "Ngày hội đọc sách của Trường Tiểu học Hoa Phượng"
    assert story.slug == "ngay-hoi-doc-sach-cua-truong-tieu-hoc-hoa-phuong" and not story.live
    kinds = [block.block_type for block in story.body]
    assert kinds == [
        "text",
        "heading",
        "text",
        "heading",
        "table",
        "heading",
        "text",
        "picture",
        "text",
    ]
    rows = [[cell.value for cell in row] for row in story.body[4].value["table"].rows]
    assert rows == [["Khối 1", "120", "86"], ["Khối 2", "145", "97"]]
    assert story.lead_alt == "Học sinh đọc sách dưới tán cây"
    assert story.lead_caption == "Học sinh lớp 4A đọc sách dưới tán cây bàng"
    assert story.body[7].value["alt"] == story.body[7].value["caption"] == "Phụ huynh góp sách"
    assert story.origin == "school" and [row.name for row in story.bylines.all()] == ["GV.A"]
    page = teacher.get(answer.url)
    assert page.status_code == 200
    said = [str(message) for message in page.context["messages"]]
    assert "3 tiêu đề mục, 1 bảng, 2 ảnh" in said[0]


def test_pictures_enter_the_units_library_in_order_and_nothing_is_said_for_them(ward, teacher):
    send(teacher, full_file(), name="Ngày hội.docx")
    images = list(NewsImage.objects.order_by("pk"))
    assert [image.title for image in images] == ["Ngày hội – ảnh 1", "Ngày hội – ảnh 2"]
    assert {image.collection for image in images} == {ward.units["a"].collection}
    assert {image.level for image in images} == {""} and newest().lead_image == images[0]
    send(teacher, full_file(), name="Ngày hội.docx")
    assert NewsImage.objects.count() == 2


def test_writing_a_file_in_is_writing_the_story(ward, teacher):
    send(teacher, full_file())
    row = Contribution.objects.get(page_id=newest().pk)
    assert row.user_id == ward.people["gv.a"].pk


def test_old_fonts_are_shown_before_and_after_and_converted_only_when_asked(ward, teacher):
    old = in_tcvn3(WORDS)
    data = word(paragraph(in_tcvn3("Thư ngỏ"), font=".VnTime") + paragraph(old, font=".VnTime"))
    shown = send(teacher, data)
    text = shown.content.decode()
    assert shown.status_code == 200 and not ArticlePage.objects.exists()
    assert old in text and WORDS in text and "Giữ nguyên" in text and "TCVN3" in text
    story = shown.context["story"]
    for act, title, words in (("convert", "Thư ngỏ", WORDS), ("keep", in_tcvn3("Thư ngỏ"), old)):
        answer = teacher.post(reverse("word_story"), {"act": act, "story": story})
        assert answer.url == reverse("wagtailadmin_pages:edit", args=[newest().pk])
        assert newest().title == title and newest().body[0].value.source == f"<p>{words}</p>"


def test_a_choice_that_was_tampered_with_or_is_anothers_makes_nothing(ward, teacher, client):
    data = word(paragraph(in_tcvn3(WORDS), font=".VnTime"))
    story = send(teacher, data).context["story"]
    for forged in ("", f"{story}x"):
        answer = teacher.post(reverse("word_story"), {"act": "convert", "story": forged})
        assert answer.url == reverse("word_story")
    client.force_login(ward.people["gv2.a"])
    answer = client.post(reverse("word_story"), {"act": "convert", "story": story})
    assert messages_of(client, answer) and not ArticlePage.objects.exists()


def test_a_text_from_elsewhere_is_asked_for_its_source_by_the_checklist(ward, teacher):
    send(teacher, full_file(), origin="republished")
    assert newest().origin == "republished"


def test_what_could_not_be_taken_in_is_named_and_keeps_nothing_else_back(ward, teacher):
    body = paragraph("Ba ảnh", "Title") + picture("rA", "link") + picture("rB") + picture("rC")
    relations = relation("rA", "https://anh.example/a.jpg", outside=True)
    relations += relation("rB", "media/image1.emf") + relation("rC", "media/image2.jpeg")
    parts = {"word/media/image1.emf": b"\x01\0\0\0EMF", "word/media/image2.jpeg": jpeg()}
    answer = send(teacher, word(body, relations=relations, **parts))
    said = messages_of(teacher, answer)
    assert "https://anh.example/a.jpg" in said[1] and "ảnh 1: " in said[1]
    assert newest().lead_image.title == "bai – ảnh 2"


def test_of_many_pictures_elsewhere_a_few_are_named_and_the_others_counted(ward, teacher):
    body = "".join(picture(f"r{number}", "link") for number in range(40))
    relations = "".join(
        relation(f"r{number}", f"https://anh.example/{number}.jpg", outside=True)
        for number in range(40)
    )
    said = messages_of(teacher, send(teacher, word(body, relations=relations)))[1]
    assert said.count("https://") == 5 and "và 35 ảnh khác" in said


def test_a_wrong_file_gets_a_sentence_at_its_field_and_what_was_chosen_stays(ward, teacher):
    answer = send(teacher, OLE + b"\0" * 600, name="bai.doc", origin="republished")
    page = answer.content.decode()
    assert answer.status_code == 200 and not ArticlePage.objects.exists()
    assert "Tệp kiểu cũ (.doc)" in page and "Lưu thành" in page
    assert answer.context["form"]["origin"].value() == "republished"
    assert "Hãy chọn tệp Word." in teacher.post(reverse("word_story"), {}).content.decode()


def test_a_full_disk_is_said(ward, teacher):
    with patch.object(disk, "_fits", return_value=False):
        assert disk.NO_ROOM in send(teacher, full_file()).content.decode()
    assert not ArticlePage.objects.exists()


def test_only_those_who_write_for_a_unit_come_in_and_only_for_their_own(ward, client):
    for name in ("vhxh", "tai.chinh", "quan.tri"):
        client.force_login(ward.people[name])
        assert client.get(reverse("word_story")).status_code in (302, 403)
        assert send(client, full_file()).status_code in (302, 403)
    client.force_login(ward.people["gv.b"])
    send(client, full_file(), unit=ward.units["a"].pk)
    assert newest().get_parent().pk == ward.units["b"].branch_id


def test_the_way_to_the_screen_stands_where_stories_are_begun(ward, teacher):
    address = reverse("word_story")
    add = reverse(
        "wagtailadmin_pages:add", args=["stories", "articlepage", ward.units["a"].branch_id]
    )
    for page in (reverse("wagtailadmin_home"), reverse("quick_send"), add):
        assert f'href="{address}' in teacher.get(page).content.decode()
    assert teacher.get(address).status_code == 200
