"""The disk is full: a Vietnamese sentence, nothing by halves, and what was typed is still there."""

import errno
import io
from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import FileSystemStorage, default_storage
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, transaction
from django.urls import reverse
from PIL import Image

from cms.core import disk
from cms.library.models import NewsImage
from news.editorial.chain import faults
from news.editorial.models import Contribution, Decision
from tests.rights.stage import enter, post, story_form, story_in
from tests.ward import fresh

pytestmark = [pytest.mark.django_db]

FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture
def full_files(monkeypatch):
    """The storage writes the first bytes of a file, and then finds the disk full."""

    def save(self, name, content):
        path = Path(self.path(name))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
        raise FULL

    monkeypatch.setattr(FileSystemStorage, "_save", save)


@pytest.fixture
def nearly_full(settings):
    settings.KEEP_FREE_BYTES = 2**62


def picture_form(ward, title="Ảnh mới"):
    data = io.BytesIO()
    Image.new("RGB", (64, 40), (9, 99, 9)).save(data, "PNG")
    file = SimpleUploadedFile("moi.png", data.getvalue(), "image/png")
    collection = ward.units["b"].collection_id
    return {"title": title, "collection": collection, "tags": "", "file": file}


def files():
    return {path for path in Path(default_storage.location).rglob("*") if path.is_file()}


def test_a_file_that_does_not_fit_leaves_no_half_of_it(full_files):
    before = files()
    with pytest.raises(OSError):
        default_storage.save("images/x/a.png", ContentFile(b"x" * 100))
    assert files() == before


def test_an_upload_onto_a_full_disk_says_so_and_leaves_no_file(ward, full_files):
    client, before = enter(ward)["gv.b"], files()
    for name, field in (("add", "file"), ("add_multiple", "files[]")):
        form = picture_form(ward)
        form[field] = form.pop("file")
        # A failed row breaks the test's own transaction; the drill looks at the rows.
        with transaction.atomic():
            answer = post(client, reverse(f"wagtailimages:{name}"), form)
        if name == "add":
            assert answer.status_code == 507 and "hết chỗ lưu" in answer.content.decode()
        else:
            assert answer.json() == {"success": False, "error_message": disk.NO_ROOM}
        assert files() == before


def test_a_nearly_full_disk_takes_no_upload_and_the_form_keeps_what_was_typed(ward, nearly_full):
    answer = post(enter(ward)["gv.b"], reverse("wagtailimages:add"), picture_form(ward, "Sân mới"))
    page = answer.content.decode()
    assert answer.status_code == 200 and disk.NO_ROOM in page and 'value="Sân mới"' in page
    assert not NewsImage.objects.filter(title="Sân mới").exists()


def test_a_nearly_full_disk_takes_no_text_and_the_form_keeps_it(ward, nearly_full):
    story, client = story_in(ward, "b", "draft"), enter(ward)["gv.b"]
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    page = post(client, url, story_form(ward.column, title="Sân trường mới")).content.decode()
    assert disk.NO_ROOM in page and "Sân trường mới" in page
    branch = ward.units["b"].branch_id
    url = reverse("wagtailadmin_pages:add", args=["stories", "articlepage", branch])
    page = post(client, url, story_form(ward.column, title="Sân trường mới")).content.decode()
    assert disk.NO_ROOM in page and "Sân trường mới" in page
    assert story.revisions.count() == 1


def test_a_nearly_full_disk_is_on_the_health_page_and_stops_no_decision(ward, client, nearly_full):
    assert client.get(reverse("health_ready")).json()["disk"] == "sắp hết chỗ lưu"
    story, client = story_in(ward, "b", "live"), enter(ward)["truc.ban"]
    post(client, reverse("editorial_act", args=[story.pk, "hide"]), {"reason": "Có sai sót"})
    assert not fresh(story).live


def fill(*args, **kwargs):
    raise OperationalError("database or disk is full")


def test_a_save_that_fills_the_database_changes_nothing_and_says_so(ward, monkeypatch):
    story, client = story_in(ward, "b", "draft"), enter(ward)["gv.b"]
    before = list(story.revisions.values_list("pk", "content")), Contribution.objects.count()
    monkeypatch.setattr("news.editorial.models.pages.record_contribution", fill)
    url = reverse("wagtailadmin_pages:edit", args=[story.pk])
    for accept in ("text/html", "application/json"):
        form = story_form(ward.column, title="Sân trường mới")
        answer = post(client, url, form, headers={"accept": accept})
        says = answer.json()["error_message"] if "json" in accept else answer.content.decode()
        assert answer.status_code == 507 and "hết chỗ lưu" in says
        after = list(story.revisions.values_list("pk", "content")), Contribution.objects.count()
        assert after == before and fresh(story).draft_title == "Ngày hội đọc sách"


def test_a_publication_that_fills_the_database_leaves_the_story_waiting(ward, monkeypatch):
    story, client = story_in(ward, "b", "review"), enter(ward)["btv.1"]
    seen, decisions = ward.seen(story), Decision.objects.count()

    monkeypatch.setattr("news.editorial.notices.approved", fill)
    url = reverse("editorial_act", args=[story.pk, "approve"])
    form = {"revision": seen.revision_id, "digest": seen.digest, "how": "now"}
    answer = post(client, url, form)
    assert answer.status_code == 507 and "hết chỗ lưu" in answer.content.decode()
    assert not fresh(story).live and Decision.objects.count() == decisions
    assert list(faults()) == []
    monkeypatch.undo()
    assert post(client, url, form).status_code == 302
    assert fresh(story).live


def test_only_a_full_disk_is_taken_for_one():
    class OfPostgres(Exception):
        sqlstate = "53100"

    full = OperationalError("could not extend file")
    full.__cause__ = OfPostgres()
    assert disk.is_full(full) and disk.is_full(FULL)
    assert not disk.is_full(OSError(errno.EACCES, "no")) and not disk.is_full(ValueError())
    assert not disk.is_full(OperationalError("database is locked"))
