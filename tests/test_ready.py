"""A ready database stands for the sources as they are, and only when it was made to the end."""

import sqlite3
import subprocess
from contextlib import closing

import pytest

from tests import ready

FILLS = (
    "import os, sqlite3, sys; "
    "files = [sys.argv[1], os.environ['DATABASE_URL'].removeprefix('sqlite:///')]; "
    "[sqlite3.connect(file).execute('CREATE TABLE made (x)') for file in files]"
)
BREAKS_OFF = f"{FILLS}; sys.exit(3)"


@pytest.fixture
def made_by(monkeypatch, tmp_path):
    """Have databases made of one source of the test's own, by what it says."""
    monkeypatch.setattr(ready, "ROOT", tmp_path)
    monkeypatch.setattr(ready, "FOLDER", tmp_path / "var")
    monkeypatch.setattr(ready, "SOURCES", ("source.py",))
    (tmp_path / "source.py").write_text("x = 1")
    return lambda code: monkeypatch.setattr(ready, "PREPARE", ("-c", code))


def test_one_that_was_made_is_taken_until_a_source_or_the_path_is_another(
    made_by, monkeypatch, tmp_path
):
    made_by(FILLS)
    first = ready.ward_file()
    made_by(BREAKS_OFF)
    assert ready.ward_file() == first
    (tmp_path / "source.py").write_text("x = 2")
    with pytest.raises(subprocess.CalledProcessError):
        ready.ward_file()
    made_by(FILLS)
    second = ready.ward_file()
    monkeypatch.setenv("URL_PREFIX", "noi-khac")
    assert len({first, second, ready.ward_file(), ready.migrated_file()}) == 4
    monkeypatch.delenv("URL_PREFIX")
    (tmp_path / "source.py").write_text("x = 1")
    assert ready.ward_file() == first


def test_what_broke_off_is_made_again_from_the_beginning(made_by):
    made_by(BREAKS_OFF)
    with pytest.raises(subprocess.CalledProcessError):
        ready.migrated_file()
    assert not list(ready.FOLDER.glob("*.sqlite3"))
    made_by(FILLS)
    for file in (ready.migrated_file(), ready.ward_file()):
        with closing(sqlite3.connect(file)) as made:
            assert made.execute("SELECT count(*) FROM made").fetchone() == (0,)
