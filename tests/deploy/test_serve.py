"""The demo's server and worker live and end together (with stand-ins that need no database)."""

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
HEALTHY_SERVER = """
import http.server, os, sys
print("server", os.getpid(), flush=True)
class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/health/live" else 404)
        self.end_headers()
    def log_message(self, *ignored):
        pass
http.server.HTTPServer(("127.0.0.1", int(os.environ["PORT"])), Handler).serve_forever()
"""
LASTING_WORKER = "import os, time; print('worker', os.getpid(), flush=True); time.sleep(60)"
ENDING = "import sys; sys.exit(3)"
PARENT = """
import sys
from deploy import serve
serve.PROCESSES = {"server": (sys.executable, "-c", sys.argv[1]),
                   "worker": (sys.executable, "-c", sys.argv[2])}
sys.exit(serve.serve())
"""


@pytest.fixture
def port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def begin(port, server, worker):
    return subprocess.Popen(
        [sys.executable, "-c", PARENT, server, worker],
        cwd=ROOT,
        env=os.environ | {"HOST": "127.0.0.1", "PORT": str(port), "URL_PREFIX": ""},
        stdout=subprocess.PIPE,
        text=True,
    )


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    "signals",
    [[signal.SIGINT], [signal.SIGTERM], [signal.SIGINT, signal.SIGTERM, signal.SIGINT]],
    ids=["ctrl-c", "kill", "impatience"],
)
def test_the_address_is_said_once_the_server_answers_and_an_end_ends_both(port, signals):
    parent = begin(port, HEALTHY_SERVER, LASTING_WORKER)
    said = []
    for line in parent.stdout:
        said.append(line)
        if line.startswith("Ctrl-C"):
            break
    for number in signals:
        parent.send_signal(number)
    rest, _ = parent.communicate(timeout=20)
    assert f"Chuyên trang giáo dục: http://127.0.0.1:{port}/\n" in said
    assert "Stopping." in rest
    assert parent.returncode == 0
    pids = [int(line.split()[1]) for line in said if line.startswith(("server ", "worker "))]
    assert [is_alive(pid) for pid in pids] == [False, False]


@pytest.mark.parametrize(
    ("server", "worker", "named"),
    [(HEALTHY_SERVER, ENDING, "worker"), (ENDING, LASTING_WORKER, "server")],
)
def test_when_one_ends_the_other_is_stopped_and_the_first_is_named(port, server, worker, named):
    begun = time.monotonic()
    said, _ = (parent := begin(port, server, worker)).communicate(timeout=30)
    assert f"The {named} ended by itself (exit code 3)." in said
    assert parent.returncode == 1
    assert time.monotonic() - begun < 20
    lines = said.splitlines()
    pids = [int(line.split()[1]) for line in lines if line.startswith(("server ", "worker "))]
    assert not any(is_alive(pid) for pid in pids)


def test_a_port_in_use_is_named_with_a_way_out(port):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        done = subprocess.run(
            [sys.executable, "deploy/serve.py"],
            cwd=ROOT,
            env=os.environ | {"HOST": "127.0.0.1", "PORT": str(port)},
            capture_output=True,
            text=True,
            timeout=30,
        )
    assert done.returncode == 1
    assert f"127.0.0.1:{port} can't be used" in done.stderr
    assert f"make demo PORT={port + 1}" in done.stderr
