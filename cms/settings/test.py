"""Tests: the database of DATABASE_URL (SQLite by default), fast hashing, mail kept in memory."""

import atexit
import fcntl
import os
import shutil
import tempfile
from pathlib import Path
from typing import TextIO

from cms.settings.base import *

_HELD: list[TextIO] = []  # open as long as the process lives


def _own_folder() -> Path:
    """Return a new folder, which goes with this process; the next one clears what the killed left.

    A folder is in use while its lock is held, and that ends with the process however it ends.
    """
    place = Path(tempfile.gettempdir(), f"newsroom-tests-{os.getuid()}")
    place.mkdir(mode=0o700, exist_ok=True)
    with (place / "lock").open("w") as entry:
        fcntl.flock(entry, fcntl.LOCK_EX)
        for folder in place.glob("process-*"):
            with (folder / "lock").open("w") as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    continue
                shutil.rmtree(folder)
        own = Path(tempfile.mkdtemp(prefix="process-", dir=place))
        _HELD.append((own / "lock").open("w"))
        fcntl.flock(_HELD[0], fcntl.LOCK_EX)
    atexit.register(shutil.rmtree, own, ignore_errors=True)
    return own


SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["*"]
DEMO = True
_FOLDER = _own_folder()
STATIC_ROOT = _FOLDER / "static"
MEDIA_ROOT = _FOLDER / "media"
PAGE_EPOCH_FILE = _FOLDER / "epoch" / "epoch"
for _place in (STATIC_ROOT, MEDIA_ROOT, PAGE_EPOCH_FILE.parent):
    _place.mkdir()
# Most tests never commit, so no page would hear of their acts; those of the cache switch it on.
_NOTHING_KEPT = {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}
CACHES = {**CACHES, "pages": _NOTHING_KEPT, "facts": _NOTHING_KEPT, "similar": _NOTHING_KEPT}
# Machines that run tests are busy; the tests of time-outs set their own.
ELASTICSEARCH_PATIENCE = 30.0
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
