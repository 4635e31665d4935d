"""Measures the desk and the review screen: python -m benchmarks.desk [STORIES [WAITING]].

A sample ward of its own on PostgreSQL (deploy/services.sh): as many live stories as asked for, and
as many that wait, written and sent by the services. Filled once and used again; prints the path of
the dated figures.
"""

import json
import os
import platform
import statistics
import subprocess
import sys
import time
from datetime import UTC, datetime
from typing import Any

from benchmarks.load import SEED, database_of
from benchmarks.servers import ROOT

STORIES, WAITING, ROUNDS = "3000", "500", 15
READER = "btv.1"
PATHS = {
    "desk": "",
    "desk, filtered and in another order": "?qua_han=1&xep=-cho&trang=2",
}


def fill(stories: str, waiting: str) -> list[int]:
    """Bring the ward to so many stories; return which ones wait."""
    for command in (
        ["migrate", "-v0"],
        ["sync_roles"],
        ["seed_demo"],
        ["seed_demo", "--stories", stories, "--seed", SEED],
        ["seed_demo", "--waiting", waiting],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, check=True, stdout=sys.stderr
        )
    from news.editorial.selectors import waiting_ids  # noqa: PLC0415 - once Django is set up

    return sorted(waiting_ids())


def measure(client: Any, path: str) -> dict[str, object]:
    """Return what one look costs.

    Returns:
        ms and cpu_ms, the medians of the time that passed and of the process's CPU time,
        in milliseconds; worst_ms; kilobytes of HTML before compression.
    """
    passed, spent, size = [], [], 0
    client.get(path, HTTP_HOST="127.0.0.1")
    for _ in range(ROUNDS):
        begun, cpu = time.perf_counter(), time.process_time()
        answer = client.get(path, HTTP_HOST="127.0.0.1")
        passed.append(time.perf_counter() - begun)
        spent.append(time.process_time() - cpu)
        if answer.status_code != 200:
            raise SystemExit(f"{path}: {answer.status_code}")
        size = len(answer.content)
    return {
        "ms": round(statistics.median(passed) * 1000),
        "cpu_ms": round(statistics.median(spent) * 1000),
        "worst_ms": round(max(passed) * 1000),
        "kilobytes": round(size / 1024),
    }


def main() -> None:
    """Fill, measure as a reviewer who is signed in, keep the figures."""
    stories = sys.argv[1] if len(sys.argv) > 1 else STORIES
    waiting = sys.argv[2] if len(sys.argv) > 2 else WAITING
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "DEMO": "1",
        "DATABASE_URL": database_of(f"desk_{stories}"),
        "MEDIA_STORAGE_URL": f"file:var/bench/desk-{stories}",
    }
    import django  # noqa: PLC0415 - reads the environment

    django.setup()
    from django.conf import settings  # noqa: PLC0415
    from django.contrib.auth import get_user_model  # noqa: PLC0415
    from django.test import Client  # noqa: PLC0415
    from django.urls import reverse  # noqa: PLC0415

    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    ids = fill(stories, waiting)
    client = Client()
    client.force_login(
        get_user_model().objects.get(username=READER),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    home = reverse("wagtailadmin_home")
    paths = {name: home + query for name, query in PATHS.items()}
    # The first came with the sample ward, the last is one of those made to wait.
    for name, page_id in (("of the sample ward", ids[0]), ("of the many", ids[-1])):
        paths[f"review screen of a story {name}"] = reverse("editorial_review", args=[page_id])
    figures = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "stories": int(stories),
        "waiting": len(ids),
        "pages": {name: measure(client, path) for name, path in paths.items()},
    }
    file = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-desk.json"
    file.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main()
