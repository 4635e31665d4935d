"""Measures the portal under load, with few stories and with many.

    python -m benchmarks.load [SECONDS [STORIES ...]]

Production's settings on PostgreSQL (deploy/services.sh), three set-ups: the app alone and cold (no
page is kept), the app alone and warm, and nginx with the portal's own file in front of an app node
with Redis, which is measured by itself too ("node"). "Alone" is without Redis, as in the small
installation: the epoch is a file. Beside them,
in the same run and in turn: a bare Django view that returns the same bytes, and nginx serving them
as a file. The ratios are what counts: a machine that others use too gives other numbers each time.
There the CPU time that a server spends on a request says more.
A database of each size is filled once and used again.
"""

import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import psycopg

from benchmarks.servers import ROOT, fetch, free_port, front_of, gunicorn, rate, running

SIZES, SECONDS, ROUNDS = ("1000", "100000"), "5", 3
# Cold pages are asked for by as many as the server has processes: threads of one process that work
# at once only take turns, which costs time that is no page's.
CONNECTIONS = {"cold": "2"}
SEED = "71"
PATHS_OF = """
import django, json
django.setup()
from news.stories.models import ArticlePage, ColumnPage
story = ArticlePage.objects.live().exclude(lead_image=None).first().url
column = ColumnPage.objects.live().first().url
print(json.dumps({"front": "/", "column": column, "story": story}))
"""
OWNER = {
    "owner-name": "Ủy ban nhân dân phường Mẫu",
    "parent-body": "Ủy ban nhân dân thành phố Mẫu",
    "responsible": "Bà Nguyễn Thị Mẫu, Giám đốc Trung tâm",
    "address": "Số 1, đường Mẫu, phường Mẫu",
    "phone": "0225 000 001",
    "email": "giaoduc@example.vn",
}


def database_of(stories: str) -> str:
    """Return the address of the database of a size; it is made where there is none."""
    given, name = os.environ["TEST_POSTGRES_URL"], f"bench_{stories}"
    with psycopg.connect(given, autocommit=True) as connection:
        known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if known.fetchone() is None:
            connection.execute(f"CREATE DATABASE {name}")
    return urlunsplit(urlsplit(given)._replace(path=f"/{name}"))


def production(stories: str) -> dict[str, str]:
    """Return the environment of a portal with so many stories."""
    return {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "DATABASE_URL": database_of(stories),
        "REDIS_URL": os.environ["TEST_REDIS_URL"],
        "SECRET_KEY": "only-for-measuring-" + "x" * 50,
        "ALLOWED_HOSTS": "127.0.0.1",
        "SITE_URL": "https://127.0.0.1",
        "TRUSTED_PROXIES": "127.0.0.1",
        "MEDIA_STORAGE_URL": f"file:var/bench/{stories}",
        "DEMO": "0",
        "HOST": "127.0.0.1",
        "WEB_CONCURRENCY": "2",
    }


def fill(stories: str, environment: dict[str, str]) -> dict[str, str]:
    """Bring the database to so many stories; return the paths of a page of each kind."""
    identity = [part for name, value in OWNER.items() for part in (f"--{name}", value)]
    given = {**os.environ, **environment}
    for command in (
        ["collectstatic", "--no-input", "-v0"],
        ["migrate", "-v0"],
        ["identify_portal", *identity],
        ["seed_demo", "--stories", stories, "--seed", SEED],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=given, check=True,
            stdout=sys.stderr,
        )  # fmt: skip
    with psycopg.connect(environment["DATABASE_URL"], autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")
    asked = subprocess.run(
        [sys.executable, "-c", PATHS_OF], cwd=ROOT, env=given, check=True, capture_output=True,
        text=True,
    )  # fmt: skip
    paths: dict[str, str] = json.loads(asked.stdout)
    return paths


def measure(
    ports: dict[str, int], groups: dict[str, int], paths: dict[str, str], seconds: str
) -> dict[str, object]:
    """Return what each set-up does, taken in turn so that all meet the same load."""
    found: dict[str, object] = {}
    for name, path in paths.items():
        taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in ports}
        own = {kind: f"/{name}" if kind in ("bare", "file") else path for kind in ports}
        for kind, port in ports.items():
            fetch(port, own[kind])
        for _ in range(ROUNDS):
            for kind, port in ports.items():
                many = CONNECTIONS.get(kind, "32")
                taken[kind].append(rate(port, own[kind], seconds, groups[kind], many))
        found[name] = summary(taken)
    return found


def summary(taken: dict[str, list[tuple[float, float]]]) -> dict[str, object]:
    """Return the medians of all rounds and the ratios of the budgets."""
    speed, cpu = (
        {kind: statistics.median(row[n] for row in rows) for kind, rows in taken.items()}
        for n in (0, 1)
    )
    return {
        "requests a second": {kind: round(value) for kind, value in speed.items()},
        "app to bare view": round(speed["app"] / speed["bare"], 2),
        "node to bare view": round(speed["node"] / speed["bare"], 2),
        "nginx to file": round(speed["nginx"] / speed["file"], 2),
        "CPU microseconds a request": {kind: round(value) for kind, value in cpu.items()},
        "app to bare view, by CPU": round(cpu["bare"] / cpu["app"], 2),
        "node to bare view, by CPU": round(cpu["bare"] / cpu["node"], 2),
        "nginx to file, by CPU": round(cpu["file"] / cpu["nginx"], 2),
        "cold, CPU milliseconds": round(cpu["cold"] / 1000, 1),
    }


def run(folder: Path, nginx: str, stories: str, seconds: str) -> dict[str, object]:
    """Start the servers with a database of one size and measure them."""
    ports = {kind: free_port() for kind in ("bare", "cold", "app", "node", "nginx", "file")}
    environment = production(stories)
    paths, pages = fill(stories, environment), folder / "pages"
    pages.mkdir()
    configuration = folder / "nginx.conf"
    configuration.write_text(front_of(folder, ports), encoding="utf-8")

    def on(kind: str, **more: str) -> tuple[int, dict[str, str]]:
        return ports[kind], {**environment, "PORT": str(ports[kind]), **more}

    with ExitStack() as servers:
        start = servers.enter_context
        app = start(running(gunicorn("cms.wsgi"), *on("app", REDIS_URL="")))
        node = start(running(gunicorn("cms.wsgi"), *on("node")))
        for name, path in paths.items():
            fetch(ports["app"], path)
            (pages / name).write_bytes(fetch(ports["app"], path))
        cold = start(running(gunicorn("benchmarks.cold_app"), *on("cold")))
        plain = {"DJANGO_SETTINGS_MODULE": "", "BARE_PAGES": str(pages)}
        bare = start(running(gunicorn("benchmarks.bare_view"), *on("bare", **plain)))
        front = [nginx, "-p", str(folder), "-c", str(configuration)]
        web = start(running(front, ports["nginx"], {}))
        groups = {"bare": bare, "cold": cold, "app": app, "node": node}
        groups |= {"nginx": web, "file": web}
        loads = measure(ports, groups, paths, seconds)
    return {"load": loads, "cold pages": cold_pages(environment)}


def cold_pages(environment: dict[str, str]) -> Any:
    """Return queries, CPU time and bytes of cold pages, measured within one process."""
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.pages"], cwd=ROOT, env={**os.environ, **environment},
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def main(seconds: str = SECONDS, sizes: tuple[str, ...] = SIZES) -> None:
    """Measure each size, and write one file for today."""
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if not nginx or not shutil.which("wrk"):
        sys.exit("wrk and nginx are needed: deploy/services.sh start nginx")
    machine = {"python": platform.python_version(), "cpus": os.cpu_count()}
    found: dict[str, object] = {"machine": machine}
    for stories in sizes:
        before = os.getloadavg()[0]
        with tempfile.TemporaryDirectory() as folder:
            result = run(Path(folder), nginx, stories, seconds)
        load = {"load before": round(before, 1), "load after": round(os.getloadavg()[0], 1)}
        found[f"{stories} stories"] = {**load, **result}
    target = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-load.json"
    text = json.dumps(found, ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n{target.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(*sys.argv[1:2], **({"sizes": tuple(sys.argv[2:])} if sys.argv[2:] else {}))
