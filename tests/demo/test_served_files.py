"""Every picture that the sample ward serves tells what it shows and nothing else."""

import io
import json
import shutil
import subprocess

import pytest
from django.db import transaction
from PIL import Image

from cms.library import services, storage
from cms.library.models import NewsImage
from cms.library.visibility import public_ids
from news.demo.services import seed_ward
from tests.demo.conftest import put_the_other_ward_aside

# What a file needs to be read at all, and the colour profile.
NEEDED = {"SourceFile", "File", "ExifTool", "JFIF", "ICC_Profile", "Composite", "RIFF", "QuickTime"}
# What Pillow says about the coding of a file.
CODING = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "progressive", "progression",
          "icc_profile", "loop", "background", "timestamp", "duration"}  # fmt: skip


@pytest.fixture(scope="module")
def served(django_db_setup, django_db_blocker):
    """The names of what is public of the sample ward, drawn and copied; taken back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        put_the_other_ward_aside()
        seed_ward(picture_size=(320, 200))
        public = public_ids(NewsImage)
        for pk in public:
            services.draw(pk)
        services.expose(public)
        yield sorted(storage.public_names())
        for name in list(storage.public_names()):
            storage.take_back(name)
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def inside(served, db):
    """Each test sees the ward and leaves it as it was."""


def test_pillow_finds_no_metadata(served):
    assert len(served) > 300
    for name in served:
        picture = Image.open(io.BytesIO((storage.public_root() / name).read_bytes()))
        assert not picture.getexif() and set(picture.info) <= CODING, (name, picture.info)


def test_exiftool_finds_no_metadata(served):
    tool = shutil.which("exiftool")
    assert tool, "exiftool is missing: deploy/services.sh start chromium installs it"
    command = [tool, "-json", "-G", "-r", str(storage.public_root())]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    assert len(found) == len(served)
    groups = {key.partition(":")[0] for row in found for key in row}
    assert groups <= NEEDED, groups - NEEDED
    told = {key for row in found for key in row if key.startswith("QuickTime:")}
    assert not [key for key in told if "Date" in key or "GPS" in key or "Author" in key]
