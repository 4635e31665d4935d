"""The command that puts every file where it belongs: after an upgrade, after a restore."""

import io

import pytest
from django.core.management import call_command

from cms.library import services, storage
from cms.outbox.models import OutboxRow

pytestmark = pytest.mark.django_db


@pytest.fixture
def media(settings, tmp_path):
    """A media folder of the test's own."""
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


def placed():
    said = io.StringIO()
    call_command("place_media", stdout=said)
    return said.getvalue()


def written(path, words):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(words)
    return path


def test_files_of_earlier_folders_move_into_private_storage_and_overwrite_nothing(media):
    picture = written(media / "original_images/a/b.jpg", "sau")
    paper = written(media / "documents/c.pdf", "giấy")
    kept = written(media / "private/original_images/a/b.jpg", "trước")
    assert "1 files moved" in placed()
    assert (kept.read_text(), picture.read_text()) == ("trước", "sau")
    assert (media / "private/documents/c.pdf").read_text() == "giấy"
    assert not paper.parent.exists()
    assert "0 files moved" in placed()


def test_the_public_folder_gets_what_live_pages_show_and_loses_all_else(media, ward):
    image = ward.picture("b")
    ward.live(without_picture=False, lead_image=image, lead_alt="Cây")
    services.draw(image.pk)
    draft = ward.picture("b", color=(1, 2, 3), title="Nháp")
    hidden = draft.get_rendition("width-480|format-webp").file.name
    OutboxRow.objects.all().delete()
    storage.put_public(hidden)
    wanted = set(image.renditions.values_list("file", flat=True))
    said = placed()
    assert f"{len(wanted)} were missing and 1 too many" in said
    assert set(storage.public_names()) == wanted
    assert "0 were missing and 0 too many" in placed()
