"""The servers that are measured: gunicorn as production has it, nginx with the portal's file."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# As nginx would say them: the app alone is asked as if nginx stood before it.
HEADERS = {"Host": "127.0.0.1", "X-Forwarded-Proto": "https", "Accept-Encoding": "gzip"}
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
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", path, headers=HEADERS)
    answer = connection.getresponse()
    if answer.status != 200:
        raise SystemExit(f"{path}: {answer.status}")
    return answer.read()


@contextmanager
def running(command: list[str], port: int, environment: dict[str, str]) -> Iterator[int]:
    """Run a server while the caller works; yield the id of its group of processes."""
    # nginx takes a variable of this name for sockets that it inherits.
    given = {name: value for name, value in os.environ.items() if name != "NGINX"}
    server = subprocess.Popen(
        command, cwd=ROOT, env={**given, **environment}, start_new_session=True
    )
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield server.pid
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=60)


def gunicorn(application: str) -> list[str]:
    """Return the command of a server: 2 processes of 4 threads; HOST and PORT say where."""
    return [sys.executable, "-m", "gunicorn", "-c", "deploy/gunicorn.conf.py", application]


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


def rate(port: int, path: str, seconds: str, group: int, connections: str) -> tuple[float, float]:
    """Return requests and CPU microseconds: a second, and a request of the server's group.

    Any answer but 2xx ends the run.
    """
    begun = cpu_seconds(group)
    told = [part for pair in HEADERS.items() for part in ("-H", ": ".join(pair))]
    command = ["wrk", "-t2", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", *told]
    done = subprocess.run(
        [*command, f"http://127.0.0.1:{port}{path}"], check=True, capture_output=True, text=True
    )
    spent = cpu_seconds(group) - begun
    each = re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)
    every = re.search(r"(\d+) requests in", done.stdout)
    if "Non-2xx" in done.stdout or not each or not every:
        raise SystemExit(done.stdout)
    return float(each[1]), spent / int(every[1]) * 1_000_000


def front_of(folder: Path, ports: dict[str, int]) -> str:
    """Return nginx's configuration: the portal's own without TLS, and the bytes as files."""
    text = (ROOT / "deploy" / "nginx" / "portal.conf").read_text(encoding="utf-8")
    text = re.sub(r"server \{\n    listen 80;.*?\n\}\n", "", text, flags=re.DOTALL)
    text = re.sub(r"    (listen \[::\]:443|ssl_).*\n", "", text)
    for old, new in (
        ("listen 443 ssl http2;", f"listen 127.0.0.1:{ports['nginx']};"),
        ("server app:8000;", f"server 127.0.0.1:{ports['node']};"),
        ("X-Forwarded-Proto $scheme;", "X-Forwarded-Proto https;"),
        ("/var/cache/nginx/portal", f"{folder}/cache"),
        ("/srv/portal/", f"{folder}/"),
        ("ten-mien.gov.vn", "_"),
    ):
        if old not in text:
            raise SystemExit(f"deploy/nginx/portal.conf has no {old}")
        text = text.replace(old, new)
    user = "user root;" if os.getuid() == 0 else ""
    return NGINX.format(user=user, folder=folder, port=ports["file"], portal=text)
