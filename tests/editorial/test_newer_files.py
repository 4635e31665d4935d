"""A file that readers see changes only through a newer version, a draft and an approval."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from PIL import Image

from cms.library.models import NewsDocument, NewsImage
from news.editorial import services
from news.editorial.models import Contribution
from news.editorial.refusals import ActRefused
from tests.library import hostile
from tests.library.people_and_forms import say
from tests.stories.places import full_story, paper
from tests.ward import fresh

pytestmark = pytest.mark.django_db


def jpeg(color=(3, 200, 90)):
    data = io.BytesIO()
    Image.new("RGB", (700, 500), color).save(data, "JPEG")
    return SimpleUploadedFile("moi.jpg", data.getvalue())


def page_of(client, file):
    name = "wagtailimages:edit" if isinstance(file, NewsImage) else "wagtaildocs:edit"
    return client.get(reverse(name, args=[file.pk])).content.decode()


def send(client, file, upload):
    name = "wagtailimages:edit" if isinstance(file, NewsImage) else "wagtaildocs:edit"
    return client.post(reverse(name, args=[file.pk]), {"file": upload})


def use(client, kind, newer, story):
    return client.post(reverse("editorial_use_newer", args=[kind, newer.pk, story.pk]))


@pytest.fixture
def shown(ward):
    """A picture that a live story shows as its lead, in its text and in a gallery."""
    picture = ward.picture("b", title="Lễ khai giảng")
    shot = {"image": picture, "alt": "Lễ", "caption": "", "credit": ""}
    return picture, ward.live(
        without_picture=False,
        lead_image=picture,
        lead_alt="Lễ",
        body=[("picture", shot), ("gallery", {"title": "", "pictures": [shot]})],
    )


def test_the_page_of_a_shown_picture_says_where_it_is_and_offers_a_new_version(ward, client, shown):
    picture, story = shown
    client.force_login(ward.people["gv.b"])
    body = page_of(client, picture)
    assert "đang hiển thị công khai" in body and story.title in body
    assert "Tạo phiên bản mới" in body and 'name="title"' not in body


def test_a_new_version_goes_through_a_draft_and_an_approval(ward, client, shown):
    picture, story = shown
    client.force_login(ward.people["gv.b"])
    assert send(client, picture, jpeg()).status_code == 302
    newer = NewsImage.objects.get(replaces=picture)
    assert (newer.title, newer.collection) == (picture.title, picture.collection)
    assert newer.sha256 != picture.sha256
    assert "Đưa vào bản nháp" in page_of(client, picture)
    assert use(client, "anh", newer, story).status_code == 302
    live = fresh(story)
    assert live.lead_image_id == picture.pk, "readers see what was approved"
    draft = live.get_latest_revision_as_object()
    assert draft.lead_image_id == newer.pk
    assert draft.body[0].value["image"].pk == newer.pk
    assert draft.body[1].value["pictures"][0]["image"].pk == newer.pk
    row = Contribution.objects.get(revision_id=live.latest_revision_id)
    assert row.user_id == ward.people["gv.b"].pk and row.is_writing and row.is_weighty
    say(ward, newer, "L0", by="gv.b")
    ward.submit(story, by="gv.b")
    ward.approve(story)
    assert fresh(story).lead_image_id == newer.pk


def test_a_document_is_swapped_in_blocks_and_in_links_of_the_text(ward, client):
    story = full_story(ward)
    old = next(b.value["document"] for b in story.body if b.block_type == "document")
    client.force_login(ward.people["gv.b"])
    assert "đang hiển thị công khai" in page_of(client, old)
    other = hostile.PDF.replace(b"1 0 obj<<>>", b"1 0 obj<</A 1>>")
    assert send(client, old, SimpleUploadedFile("moi.pdf", other)).status_code == 302
    newer = NewsDocument.objects.get(replaces=old)
    use(client, "tep", newer, story)
    draft = fresh(story).get_latest_revision_as_object()
    assert f'linktype="document" id="{newer.pk}"' in draft.body[1].value.source or (
        f'id="{newer.pk}" linktype="document"' in draft.body[1].value.source
    )
    block = next(b for b in draft.body if b.block_type == "document")
    assert block.value["document"].pk == newer.pk
    assert f'id="{ward.topic.pk}" linktype="page"' in draft.body[1].value.source or (
        f'linktype="page" id="{ward.topic.pk}"' in draft.body[1].value.source
    )


def test_a_broken_new_version_gets_its_sentence_and_changes_nothing(ward, client, shown):
    picture, _ = shown
    client.force_login(ward.people["gv.b"])
    upload = SimpleUploadedFile("a.jpg", hostile.BAD_PICTURES["page.jpg"])
    answer = send(client, picture, upload)
    assert answer.status_code == 200 and "Không nhận ảnh SVG" in answer.content.decode()
    assert not NewsImage.objects.filter(replaces=picture).exists()


def test_nobody_of_another_unit_sees_the_page_or_uses_the_version(ward, client, shown):
    picture, story = shown
    newer = NewsImage.objects.create(
        level="L0",
        ai_use="none",
        title="Mới",
        file=jpeg(),
        collection=picture.collection,
        replaces=picture,
    )
    for who in ("gv.a", "vhxh", "tdp.1"):
        client.force_login(ward.people[who])
        assert client.get(reverse("wagtailimages:edit", args=[picture.pk])).status_code == 302
        assert use(client, "anh", newer, story).status_code == 404
        with pytest.raises(ActRefused):
            services.put_in_draft(page_id=story.pk, new=newer, by=ward.people[who])
    assert fresh(story).latest_revision_id == story.latest_revision_id


def test_a_story_that_waits_for_its_reader_is_not_changed_under_them(ward, client, shown):
    picture, story = shown
    newer = NewsImage.objects.create(
        level="L0",
        ai_use="none",
        title="Mới",
        file=jpeg(),
        collection=picture.collection,
        replaces=picture,
    )
    ward.edit(story, "gv.b", title="Tên khác")
    ward.submit(story, by="gv.b")
    with pytest.raises(ActRefused, match="đang chờ duyệt"):
        services.put_in_draft(page_id=story.pk, new=newer, by=ward.people["gv.b"])


def test_what_the_draft_does_not_show_any_more_is_not_swapped(ward, shown):
    picture, story = shown
    newer = NewsImage.objects.create(
        level="L0",
        ai_use="none",
        title="Mới",
        file=jpeg(),
        collection=picture.collection,
        replaces=picture,
    )
    ward.edit(story, "gv.b", lead_image=None, without_picture=True, body=[])
    with pytest.raises(ActRefused, match="không còn dùng"):
        services.put_in_draft(page_id=story.pk, new=newer, by=ward.people["gv.b"])


def test_a_file_that_nobody_sees_keeps_wagtails_own_form(ward, client):
    client.force_login(ward.people["gv.b"])
    for file in (ward.picture("b"), paper(ward, "b")):
        assert 'name="title"' in page_of(client, file)
