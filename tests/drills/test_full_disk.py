"""A disk that is really full: nothing by halves, a sentence, and all goes on when there is room."""

import io
import os
import subprocess
from urllib.parse import urlencode

import pytest
from django.test.client import encode_multipart
from PIL import Image

from tests.drills.conftest import FORM, Newsroom
from tests.drills.test_drills import WHOLE, state_of
from tests.rights.stage import story_form

pytestmark = [pytest.mark.long, pytest.mark.skipif(os.geteuid() != 0, reason="mounts a disk")]
BOUNDARY = "drill"


@pytest.fixture
def small_disk(tmp_path):
    """A disk of 64 MB with the database and the files on it."""
    folder = tmp_path / "small"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "none", str(folder)], check=True)
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.fixture
def cramped(small_disk, tmp_path):
    database = f"sqlite:///{small_disk / 'db.sqlite3'}"
    found = Newsroom(database, small_disk, logs=tmp_path, KEEP_FREE_BYTES="0")
    yield found
    found.close()


def fill(folder):
    """Write until not one more byte fits."""
    with (folder / "ballast").open("wb", buffering=0) as ballast:
        for size in (1 << 20, 4096, 1):
            try:
                while ballast.write(b"x" * size):
                    pass
            except OSError:
                continue


def picture(collection):
    data = io.BytesIO()
    Image.effect_noise((900, 600), 90).convert("RGB").save(data, "PNG")
    data.seek(0)
    data.name = "anh.png"
    fields = {"title": "Sân mới", "collection": collection, "tags": "", "file": data}
    return encode_multipart(BOUNDARY, fields)


def acts(newsroom, story, draft, places, sessions):
    """Upload a picture, save a long text, approve a story; return each status and answer."""

    class Column:
        pk = places["column"]

    body = "Thư viện mở cửa cả ngày. " * 20000
    form = story_form(Column, title="Sân trường mới")
    form["body-0-value"] = form["body-0-value"].replace("Thư viện mở cửa cả ngày.", body)
    version = {"revision": story["revision"], "digest": story["digest"], "how": "now"}
    multipart = f"multipart/form-data; boundary={BOUNDARY}"
    upload = picture(places["b collection"])
    return [
        newsroom.send("/admin/images/add/", upload, sessions["gv.b"], multipart),
        newsroom.send(f"/admin/pages/{draft['page']}/edit/", encode(form), sessions["gv.b"], FORM),
        newsroom.send(
            f"/admin/duyet/{story['page']}/approve/", encode(version), sessions["btv.1"], FORM
        ),
    ]


def test_a_full_disk_loses_nothing_and_all_goes_on_when_there_is_room(cramped, small_disk):
    [story, draft] = [cramped.ask("stage", state, 1)[0] for state in ("review", "draft")]
    places = cramped.ask("places")
    sessions = {name: cramped.ask("session", name) for name in ("btv.1", "gv.b")}
    cramped.start("server")
    before, files = cramped.ask("outcome"), media(small_disk)
    fates = cramped.ask("fates", story["page"], draft["page"])
    fill(small_disk)
    full = acts(cramped, story, draft, places, sessions)
    assert [status for status, _ in full] == [507, 507, 507]
    assert all("hết chỗ lưu" in page for _, page in full)
    assert media(small_disk) == files
    (small_disk / "ballast").unlink()
    assert cramped.ask("outcome") == before
    assert cramped.ask("fates", story["page"], draft["page"]) == fates
    roomy = acts(cramped, story, draft, places, sessions)
    assert [status for status, _ in roomy] == [302, 302, 302]
    found, whole = state_of(cramped)
    assert whole == WHOLE and found["live"] == found["pictures"] == 1
    [_, after] = cramped.ask("fates", story["page"], draft["page"])
    assert after["newest"] == "Sân trường mới"


def media(folder):
    return {path for path in folder.rglob("*") if path.suffix in (".png", ".jpg")}


def encode(form):
    return urlencode(form).encode()
