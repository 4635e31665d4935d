"""Every way in: the same photo once, a sentence for what can't be used, bounded on a full disk."""

import errno
import io
import json
import shutil
from collections import namedtuple

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.images.utils import find_image_duplicates
from wagtail.permissions import policy_registry

from cms.core import disk
from cms.library import uploads
from cms.library.models import NewsDocument, NewsImage
from tests.library import hostile
from tests.library.test_exposure import little_room

pytestmark = pytest.mark.django_db

Usage = namedtuple("Usage", "total used free")


def many(client, ward, data, name="anh.jpg", unit="a"):
    """Send one file through the screen for many; return its answer."""
    form = {
        "title": name,
        "collection": ward.units[unit].collection.pk,
        "files[]": SimpleUploadedFile(name, data),
    }
    url = reverse("wagtailimages:add_multiple")
    answer = client.post(url, form, headers={"X-Requested-With": "XMLHttpRequest"})
    return json.loads(answer.content)


def single(client, ward, data, name="anh.jpg", unit="a", view="wagtailimages:add"):
    form = {
        "title": "Ảnh thử",
        "collection": ward.units[unit].collection.pk,
        "file": SimpleUploadedFile(name, data),
        "tags": "",
    }
    return client.post(reverse(view), form)


@pytest.fixture
def teacher(ward, client):
    client.force_login(ward.people["gv.a"])
    return client


def test_a_photo_that_is_sent_again_is_answered_with_the_one_that_is_there(ward, teacher):
    first = many(teacher, ward, hostile.with_place())
    again = many(teacher, ward, hostile.with_place(), "IMG_2.jpg")
    assert first["success"] and again["success"]
    assert first["image_id"] == again["image_id"] and NewsImage.objects.count() == 1
    assert "tải lên trước đây" in again["form"] and "tải lên trước đây" not in first["form"]


def test_a_row_of_the_upload_screen_deletes_no_picture_that_something_names(ward, teacher):
    sent = many(teacher, ward, hostile.with_place())
    picture = {"image": sent["image_id"], "alt": "Cây", "caption": "Cây"}
    draft = ward.draft(by="gv.a", body=json.dumps([{"type": "picture", "value": picture}]))
    delete = reverse("wagtailimages:delete_multiple", args=[sent["image_id"]])
    assert teacher.post(delete).status_code == 409
    teacher.force_login(ward.people["gv.b"])
    assert teacher.post(delete).status_code != 409
    teacher.force_login(ward.people["gv.a"])
    draft.body, draft.lead_image_id = [], sent["image_id"]
    draft.save()
    assert teacher.post(delete).status_code == 409 and NewsImage.objects.count() == 1
    alone = many(teacher, ward, hostile.jpeg())
    delete = reverse("wagtailimages:delete_multiple", args=[alone["image_id"]])
    assert teacher.post(delete).json()["success"] and NewsImage.objects.count() == 1


def test_the_same_photo_of_a_colleague_is_pointed_out_and_kept_apart(ward, client):
    ids = []
    for who in ("gv.a", "gv2.a"):
        client.force_login(ward.people[who])
        answer = many(client, ward, hostile.jpeg())
        ids.append(answer["image_id"])
    assert answer["duplicate"] and len(set(ids)) == 2


def test_the_same_photo_is_recognised_in_the_single_form_and_the_chooser(ward, teacher):
    many(teacher, ward, hostile.jpeg())
    answer = single(teacher, ward, hostile.jpeg())
    newest = NewsImage.objects.latest("pk")
    policy = policy_registry.get(newest)
    found = find_image_duplicates(newest, ward.people["gv.a"], policy)
    assert answer.status_code == 302 and found.count() == 1
    form = {
        "image-chooser-upload-title": "Ảnh",
        "image-chooser-upload-file": SimpleUploadedFile("a.jpg", hostile.jpeg()),
        "image-chooser-upload-collection": ward.units["a"].collection.pk,
        "image-chooser-upload-tags": "",
    }
    answer = teacher.post(reverse("wagtailimages_chooser:create"), form)
    assert json.loads(answer.content)["step"] == "duplicate_found"


def test_another_units_photo_is_no_duplicate_and_its_title_is_not_told(ward, client):
    client.force_login(ward.people["gv.b"])
    many(client, ward, hostile.jpeg(), "Zephyr.jpg", unit="b")
    client.force_login(ward.people["gv.a"])
    answer = many(client, ward, hostile.jpeg(), "a.jpg")
    assert not answer["duplicate"] and "Zephyr" not in json.dumps(answer)


@pytest.mark.parametrize("name", sorted(hostile.BAD_PICTURES))
def test_each_refusal_of_the_screen_for_many_is_a_vietnamese_sentence(ward, teacher, name):
    answer = many(teacher, ward, hostile.BAD_PICTURES[name], name)
    assert answer["success"] is False
    assert any(word in answer["error_message"] for word in ("Hãy chọn", "rỗng", "trống"))
    assert NewsImage.objects.count() == 0


def test_the_screen_for_many_speaks_vietnamese_before_anything_is_sent(ward, teacher):
    page = teacher.get(reverse("wagtailimages:add_multiple")).content.decode()
    start = page.index("data-messages")
    messages = page[start : page.index(">", start)].lower()
    assert "upload-again.js" in page
    assert "file" not in messages.replace("maxfilesize", "").replace("acceptfiletypes", "")


def test_a_name_like_a_path_leaves_the_folder_of_its_picture_alone(ward, teacher):
    answer = many(teacher, ward, hostile.jpeg(), "../../x.php%00.jpg")
    name = NewsImage.objects.get(pk=answer["image_id"]).file.name
    assert name.startswith("original_images/") and name.endswith(".jpg")
    assert ".php" not in name and ".." not in name and "%" not in name


def test_of_a_huge_file_only_the_beginning_is_kept(ward, teacher, settings, tmp_path):
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    kept = []
    put = uploads.BoundedUpload.file_complete

    def measured(self, size):
        file = put(self, size)
        kept.append((size, shutil.os.path.getsize(file.temporary_file_path())))
        return file

    uploads.BoundedUpload.file_complete = measured
    try:
        answer = many(teacher, ward, hostile.jpeg() + b"\0" * (60 * 1024 * 1024), "to.jpg")
    finally:
        uploads.BoundedUpload.file_complete = put
    assert answer["success"] is False and "30 MB" in answer["error_message"]
    size, stored = kept[0]
    assert size > 60 * 1024 * 1024 and stored < 31 * 1024 * 1024


def test_a_disk_without_room_is_said_in_the_forms_and_nothing_is_lost(ward, teacher, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9, 5_000_000))
    assert many(teacher, ward, hostile.jpeg())["error_message"] == disk.NO_ROOM
    for view, name, data in (
        ("wagtailimages:add", "a.jpg", hostile.jpeg()),
        ("wagtaildocs:add", "a.pdf", hostile.PDF),
    ):
        page = single(teacher, ward, data, name, view=view).content.decode()
        assert disk.NO_ROOM in page and "Ảnh thử" in page
    assert not NewsImage.objects.exists() and not NewsDocument.objects.exists()


def test_a_disk_that_fills_up_while_the_file_arrives_is_said_too(ward, teacher):
    big = hostile.as_format("PNG", (40, 40)) + b"\0" * 4_000_000
    with little_room(200_000):
        answer = many(teacher, ward, big, "a.png")
    assert answer == {"success": False, "error_message": disk.NO_ROOM}


def test_a_disk_that_fills_up_while_the_picture_is_stored_leaves_no_half_file(ward, teacher):
    from PIL import Image

    noise = io.BytesIO()
    Image.effect_noise((1200, 1200), 90).convert("RGB").save(noise, "JPEG", quality=95)
    files = set(uploads_folder().rglob("*.jpg"))
    with little_room(100_000):
        answer = many(teacher, ward, noise.getvalue())
        page = single(teacher, ward, noise.getvalue())
    assert answer == {"success": False, "error_message": disk.NO_ROOM}
    assert page.status_code == 507 and "hết chỗ" in page.content.decode()
    assert set(uploads_folder().rglob("*.jpg")) == files and not NewsImage.objects.exists()


def uploads_folder():
    from pathlib import Path

    from django.conf import settings

    return Path(settings.MEDIA_ROOT)


def test_only_a_full_disk_is_called_one():
    assert disk.is_full(OSError(errno.ENOSPC, "x")) and not disk.is_full(OSError(5, "x"))
