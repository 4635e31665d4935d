"""Production for a drill: PostgreSQL, Redis, app nodes, and the web server in front of them."""

import http.client
import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg

from tests.drills.conftest import ROOT, Newsroom
from tests.drills.front import Front, free_port


def read(port, path, **headers):
    """Return status and body of one page, on a connection of its own."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    return answer.status, answer.read()


@contextmanager
def postgres():
    """Give a database of the drill's own."""
    given, name = os.environ["TEST_POSTGRES_URL"], f"drill_{os.getpid()}"
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        try:
            yield urlunsplit(urlsplit(given)._replace(path=f"/{name}"))
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def own_redis(folder):
    """Give a Redis that may be stopped, and in which nobody else keeps anything."""
    port = free_port()
    told = ["--port", str(port), "--save", "", "--appendonly", "no", "--bind", "127.0.0.1"]
    server = subprocess.Popen(["redis-server", *told], stdout=subprocess.DEVNULL, cwd=folder)
    server.address = f"redis://127.0.0.1:{port}/0"
    try:
        yield server
    finally:
        server.send_signal(signal.SIGCONT)
        server.kill()
        server.wait(timeout=10)


class Production:
    """A newsroom with two servers and the web server in front of them."""

    def __init__(self, folder, database, **environment):
        self.newsroom = Newsroom(database, folder, **environment)
        self.nodes = [self.newsroom.port, free_port()]
        self.newsroom.start("server")
        second = [sys.executable, "-m", "gunicorn", "cms.wsgi", "-b", f"127.0.0.1:{self.nodes[1]}"]
        self.newsroom.running["second"] = subprocess.Popen(
            [*second, "--threads", "4"], cwd=ROOT, env=self.newsroom.env,
            stdout=self.newsroom.log, stderr=self.newsroom.log, start_new_session=True,
        )  # fmt: skip
        self.front = Front(folder / "front", self.nodes)

    def close(self):
        self.front.close()
        self.newsroom.close()


class Actor:
    """Somebody at work in a process of their own."""

    def __init__(self, newsroom):
        self._log = Path(newsroom.log.name)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.drills.acting"], cwd=ROOT, env=newsroom.env, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=newsroom.log,
        )  # fmt: skip
        self.pages = self._answer()

    def act(self, name):
        """Do an act; return the moment after which it was committed."""
        self._process.stdin.write(f"{name}\n")
        self._process.stdin.flush()
        return self._answer()

    def _answer(self):
        line = self._process.stdout.readline()
        assert line, self._log.read_text()[-2000:]
        return json.loads(line)

    def close(self):
        self._process.stdin.close()
        self._process.wait(timeout=20)
