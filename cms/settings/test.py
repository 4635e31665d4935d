"""Tests: the database of DATABASE_URL (SQLite by default), fast hashing, mail kept in memory."""

import tempfile
from pathlib import Path

from cms.settings.base import *

SECRET_KEY = "only-for-tests-" + "x" * 50
ALLOWED_HOSTS = ["*"]
DEMO = True
STATIC_ROOT = Path(tempfile.mkdtemp(prefix="newsroom-static-"))
MEDIA_ROOT = Path(tempfile.mkdtemp(prefix="newsroom-media-"))
PAGE_EPOCH_FILE = Path(tempfile.mkdtemp(prefix="newsroom-epoch-")) / "epoch"
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
