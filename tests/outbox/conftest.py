"""A registry of the test's own, and a second process that works on the same rows."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection

from cms.outbox import registry
from cms.outbox.registry import effect
from tests import ready

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture
def own_registry(monkeypatch):
    """Effects and jobs that a test registers are gone after it."""
    monkeypatch.setattr(registry, "_effects", dict(registry._effects))
    monkeypatch.setattr(registry, "_jobs", {})


@pytest.fixture
def done(own_registry):
    """What the effect "test.note" was asked to do, in order."""
    works = []
    effect("test.note")(works.append)
    return works


class FaultyDatabase:
    """Cuts PostgreSQL's connection; makes SQLite refuse writes."""

    @staticmethod
    def breaks():
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SELECT pg_terminate_backend(pg_backend_pid())")
            else:
                cursor.execute("PRAGMA query_only = ON")

    @staticmethod
    def mends():
        if connection.vendor == "postgresql":
            connection.close()
        else:
            with connection.cursor() as cursor:
                cursor.execute("PRAGMA query_only = OFF")


@pytest.fixture
def faulty_database(transactional_db):
    database = FaultyDatabase()
    yield database
    database.mends()


class OtherProcess:
    """Runs code in processes of their own, on a database that they share."""

    def __init__(self, folder, settings):
        database = {
            name: connection.settings_dict[name]
            for name in ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")
        }
        if connection.vendor == "sqlite":
            database["NAME"] = str(folder / "db.sqlite3")
        self.mails = folder / "mails"
        (folder / "other_settings.py").write_text(
            f"from {settings.SETTINGS_MODULE} import *\n"
            f"DATABASES = {{'default': {database!r}}}\n"
            "EMAIL_BACKEND = 'cms.outbox.mail.QueueingBackend'\n"
            "OUTBOX_EMAIL_BACKEND = 'django.core.mail.backends.filebased.EmailBackend'\n"
            f"EMAIL_FILE_PATH = {str(self.mails)!r}\n"
        )
        paths = [str(folder), str(ROOT), os.environ.get("PYTHONPATH", "")]
        self.environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "other_settings",
            "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        }

    def start(self, *arguments):
        return subprocess.Popen(
            [sys.executable, *arguments],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def code(self, source):
        return self.start("-c", f"import django; django.setup()\n{source}")

    def manage(self, *arguments):
        return self.start("manage.py", *arguments)

    @staticmethod
    def finish(process):
        output, errors = process.communicate(timeout=120)
        assert process.returncode == 0, errors
        return output


@pytest.fixture
def other_process(transactional_db, tmp_path, settings):
    if connection.vendor == "sqlite":
        shutil.copyfile(ready.migrated_file(), tmp_path / "db.sqlite3")
    return OtherProcess(tmp_path, settings)
