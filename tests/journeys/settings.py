"""The test settings for a server process: files where the test says."""

import os
from pathlib import Path

from cms.settings import base
from cms.settings.test import *  # noqa: F403

MEDIA_ROOT = Path(os.environ["JOURNEY_MEDIA"])
CACHES = base.CACHES
PAGE_EPOCH_FILE = MEDIA_ROOT / "epoch"
ELASTICSEARCH_PATIENCE = base.ELASTICSEARCH_PATIENCE
EMAIL_BACKEND = "cms.outbox.mail.QueueingBackend"
OUTBOX_EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_PORT = 9
KEEP_FREE_BYTES = int(os.environ.get("KEEP_FREE_BYTES", KEEP_FREE_BYTES))  # noqa: F405
