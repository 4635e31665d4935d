"""Measures how many pages a second come from the app's cache, and from nginx in front of it.

    python -m benchmarks.load [SECONDS]

In one run: a bare Django view that returns the same bytes, the app with a warm cache, nginx with
its own copy, and nginx serving the bytes as a file. The ratios are what counts: a machine that
others use too gives other numbers each time. There the CPU time that a server spends on a request
says more, and its ratio is written beside. wrk is Debian's; without it nothing is measured.
"""

import http.client
import json
import os
import platform
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STORIES, ROUNDS, CONNECTIONS = "300", 3, "32"
PATHS_OF = """
import django, json
django.setup()
from news.stories.models import ArticlePage, ColumnPage
story = ArticlePage.objects.live().exclude(lead_image=None).first().url
column = ColumnPage.objects.live().first().url
print(json.dumps({"front": "/", "column": column, "story": story}))
"""
NGINX = """
{user}
worker_processes 2; daemon off; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off; client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi; uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {portal}
    server {{
        listen 127.0.0.1:{port}; root {folder}/pages;
        default_type "text/html; charset=utf-8"; add_header Content-Encoding gzip;
    }}
}}
"""


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetch(port: int, path: str) -> bytes:
    """Return the compressed bytes of a page."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    if answer.status != 200:
        raise SystemExit(f"{path}: {answer.status}")
    return answer.read()


@contextmanager
def running(command: list[str], port: int, **environment: str) -> Iterator[int]:
    """Run a server while the caller works; yield the id of its group of processes."""
    server = subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, **environment}, start_new_session=True
    )
    try:
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield server.pid
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=30)


def cpu_seconds(group: int) -> float:
    """Return the CPU time that a group of processes has spent so far."""
    ticks = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[2]) == group:
            ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def rate(port: int, path: str, seconds: str, group: int) -> tuple[float, float]:
    """Return requests and CPU microseconds: a second, and a request of the server's group.

    Any answer but 2xx ends the run.
    """
    begun = cpu_seconds(group)
    command = ["wrk", "-t2", f"-c{CONNECTIONS}", f"-d{seconds}s", "-H", "Accept-Encoding: gzip"]
    done = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{path}"], check=True, capture_output=True, text=True
    )
    if "Non-2xx" in done.stdout:
        raise SystemExit(done.stdout)
    spent = cpu_seconds(group) - begun
    each = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    every = re.search(r"(\d+) requests in", done.stdout)
    if not each or not every:
        raise SystemExit(done.stdout)
    return float(each[1]), spent / int(every[1]) * 1_000_000


def gunicorn(application: str, port: int) -> list[str]:
    """Return the command of a server as production has it: 2 processes of 4 threads."""
    bind = ["-b", f"127.0.0.1:{port}", "-w", "2", "--threads", "4", "--log-level", "error"]
    return [sys.executable, "-m", "gunicorn", application, *bind]


def front_of(folder: Path, ports: dict[str, int]) -> str:
    """Return nginx's configuration: the portal's own without TLS, and the bytes as files."""
    text = (ROOT / "deploy" / "nginx" / "portal.conf").read_text(encoding="utf-8")
    text = re.sub(r"server \{\n    listen 80;.*?\n\}\n", "", text, flags=re.DOTALL)
    text = re.sub(r"    (listen \[::\]:443|ssl_).*\n", "", text)
    for old, new in (
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{ports['nginx']};"),
        ("server app:8000;", f"server 127.0.0.1:{ports['app']};"),
        ("/var/cache/nginx/portal", f"{folder}/cache"),
        ("/srv/portal/", f"{folder}/"),
        ("ten-mien.gov.vn", "_"),
    ):
        text = text.replace(old, new)
    user = "user root;" if os.getuid() == 0 else ""
    return NGINX.format(user=user, folder=folder, port=ports["file"], portal=text)


def measure(
    ports: dict[str, int], groups: dict[str, int], paths: dict[str, str], seconds: str
) -> dict[str, object]:
    """Return what each set-up does, taken in turn so that all meet the same load."""
    found: dict[str, object] = {}
    for name, path in paths.items():
        taken: dict[str, list[tuple[float, float]]] = {kind: [] for kind in ports}
        for _ in range(ROUNDS):
            for kind, port in ports.items():
                own = path if kind in ("app", "nginx") else f"/{name}"
                taken[kind].append(rate(port, own, seconds, groups[kind]))
        speed, cpu = (
            {kind: round(statistics.median(row[n] for row in rows)) for kind, rows in taken.items()}
            for n in (0, 1)
        )
        found[name] = {
            "requests a second": speed,
            "app to bare view": round(speed["app"] / speed["bare"], 2),
            "nginx to file": round(speed["nginx"] / speed["file"], 2),
            "CPU microseconds a request": cpu,
            "app to bare view, by CPU": round(cpu["bare"] / cpu["app"], 2),
            "nginx to file, by CPU": round(cpu["file"] / cpu["nginx"], 2),
        }
    return found


def fill(folder: Path) -> dict[str, str]:
    """Fill a database of the run's own; return the paths of a page of each kind."""
    os.environ |= {
        "DATABASE_URL": f"sqlite:///{folder}/db.sqlite3",
        "DJANGO_SETTINGS_MODULE": "cms.settings.demo",
        "MEDIA_STORAGE_URL": f"file:{folder}/media",
        "DEMO": "1",
    }
    for command in (
        ["collectstatic", "--no-input", "-v0"],
        ["migrate", "-v0"],
        ["seed_demo", "--stories", STORIES],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, check=True, stdout=sys.stderr
        )
    asked = subprocess.run(
        [sys.executable, "-c", PATHS_OF], cwd=ROOT, check=True, capture_output=True, text=True
    )
    paths: dict[str, str] = json.loads(asked.stdout)
    return paths


def run(folder: Path, nginx: str, seconds: str) -> dict[str, object]:
    """Start the servers and measure them."""
    ports = {kind: free_port() for kind in ("bare", "app", "nginx", "file")}
    paths, pages = fill(folder), folder / "pages"
    pages.mkdir()
    configuration = folder / "nginx.conf"
    configuration.write_text(front_of(folder, ports), encoding="utf-8")
    with running(gunicorn("cms.wsgi", ports["app"]), ports["app"]) as app:
        for name, path in paths.items():
            fetch(ports["app"], path)
            (pages / name).write_bytes(fetch(ports["app"], path))
        bare = gunicorn("benchmarks.bare_view", ports["bare"])
        front = [nginx, "-p", str(folder), "-c", str(configuration)]
        with (
            running(bare, ports["bare"], BARE_PAGES=str(pages)) as view,
            running(front, ports["nginx"]) as web,
        ):
            groups = {"bare": view, "app": app, "nginx": web, "file": web}
            return measure(ports, groups, paths, seconds)


def main(seconds: str) -> None:
    """Measure, and write one file for today."""
    nginx = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if not nginx or not shutil.which("wrk"):
        sys.exit("wrk and nginx are needed: apt-get install wrk nginx-light")
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder:
        found = run(Path(folder), nginx, seconds)
    machine = {
        "python": platform.python_version(),
        "cpus": os.cpu_count(),
        "load before": round(before, 1),
        "load after": round(os.getloadavg()[0], 1),
    }
    target = ROOT / "benchmarks" / f"{datetime.now(UTC):%Y-%m-%d}-load.json"
    text = json.dumps({"machine": machine, "warm pages": found}, ensure_ascii=False, indent=1)
    target.write_text(text + "\n", encoding="utf-8")
    sys.stdout.write(f"{text}\n{target.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "5")
