"""How gunicorn serves the portal, in production and in the demo."""

import os
import subprocess
import sys
from pathlib import Path

from gunicorn.arbiter import Arbiter
from gunicorn.http import message

ROOT = Path(__file__).resolve().parents[1]

wsgi_app = "cms.wsgi:application"
chdir = str(ROOT)
bind = f"{os.environ.get('HOST') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
worker_class = "gthread"
_workers = os.environ.get("WEB_CONCURRENCY") or "2"
if not _workers.isdecimal() or _workers == "0":
    sys.exit(f"WEB_CONCURRENCY: a whole number from 1 on, not {_workers!r}")
workers = int(_workers)
threads = 4
# A photo of 30 MB over a slow line takes its time in nginx, which hands it over whole.
timeout = 60
graceful_timeout = 20
keepalive = 5
accesslog = None
errorlog = "-"
loglevel = "warning"
control_socket_disable = True
# Only these may say that the visitor came by https; without them nobody may.
forwarded_allow_ips = ",".join(
    part.strip() for part in os.environ.get("TRUSTED_PROXIES", "").split(",") if part.strip()
)
# A search of 10,000 letters must get a page, not a dropped connection: gunicorn's own ceiling
# is 8,190 bytes, and its only other setting is no limit at all.
limit_request_line = message.MAX_REQUEST_LINE = 64 * 1024


def on_starting(server: Arbiter) -> None:
    """Refuse to serve while production is not fit to be seen (checks of the level ERROR)."""
    if os.environ.get("DJANGO_SETTINGS_MODULE", "cms.settings.production").endswith(".production"):
        # In a process of its own: the master must not hold connections that workers inherit.
        checked = subprocess.run(
            [sys.executable, "manage.py", "check", "--deploy"],
            cwd=ROOT,
            env={**os.environ, "DJANGO_SETTINGS_MODULE": "cms.settings.production"},
            check=False,
        )
        if checked.returncode:
            sys.exit("The portal does not start: mend what `manage.py check --deploy` names above.")
