"""A newsroom in processes of its own that a drill may kill, on SQLite and on PostgreSQL."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlencode, urlsplit, urlunsplit

import psycopg
import pytest

ROOT = Path(__file__).resolve().parents[2]
FORM = "application/x-www-form-urlencoded"
TOKEN = "a" * 32


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """Takes a redirect as the answer."""

    def redirect_request(self, *args):
        return None


class Newsroom:
    """A database with the small ward, a server and a worker that can be killed."""

    def __init__(self, database, folder, logs=None, **environment):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.env = {
            **{key: value for key, value in os.environ.items() if key != "URL_PREFIX"},
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "tests.journeys.settings",
            "JOURNEY_MEDIA": str(folder),
            "SITE_URL": f"http://127.0.0.1:{self.port}",
            "PYTHONPATH": str(ROOT),
            **environment,
        }
        self.log = ((logs or folder) / "server.log").open("w")
        self.running = {}
        self.ask("tests.journeys.prepare", plain=True)

    def ask(self, *command, plain=False):
        """Run a command in this newsroom; return what it says as JSON."""
        module = command[0] if plain else "tests.drills.newsroom"
        arguments = command[1:] if plain else command
        done = subprocess.run(
            [sys.executable, "-m", module, *map(str, arguments)],
            cwd=ROOT, env=self.env, check=True, stdout=subprocess.PIPE, stderr=self.log,
        )  # fmt: skip
        return None if plain else json.loads(done.stdout)

    def start(self, what, name=None):
        commands = {
            "server": ["-m", "gunicorn", "cms.wsgi", "-b", f"127.0.0.1:{self.port}", "-w", "2",
                       "--threads", "4"],
            "worker": ["manage.py", "worker"],
        }  # fmt: skip
        self.running[name or what] = subprocess.Popen(
            [sys.executable, *commands[what]],
            cwd=ROOT, env=self.env, stdout=self.log, stderr=self.log, start_new_session=True,
        )  # fmt: skip
        if what == "server":
            self.wait()

    def wait(self):
        for _ in range(150):
            try:
                with urllib.request.urlopen(self.env["SITE_URL"] + "/health/live", timeout=2):
                    return
            except (urllib.error.URLError, OSError):
                time.sleep(0.1)
        raise AssertionError("the server does not answer")

    def kill(self, name):
        """Kill -9 the process and all that it started."""
        process = self.running.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)

    def post(self, path, form, session):
        """Send a form; return the status, 0 when nobody answered."""
        return self.send(path, urlencode(form).encode(), session, FORM)[0]

    def send(self, path, body, session, kind):
        """Send a body of some kind; return the status and the answer, 0 when nobody answered."""
        request = urllib.request.Request(
            self.env["SITE_URL"] + path,
            data=body,
            headers={
                "Content-Type": kind,
                "Cookie": f"sessionid={session}; csrftoken={TOKEN}",
                "X-CSRFToken": TOKEN,
                "Origin": self.env["SITE_URL"],
            },
        )
        try:
            with urllib.request.build_opener(NoRedirect).open(request, timeout=60) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.read().decode()
        except (urllib.error.URLError, OSError):
            return 0, ""

    def close(self):
        for name in list(self.running):
            self.kill(name)
        self.log.close()


@pytest.fixture(params=["sqlite", "postgres"])
def newsroom(request, tmp_path):
    """The newsroom on each kind of database."""
    if request.param == "sqlite":
        found = Newsroom(f"sqlite:///{tmp_path / 'db.sqlite3'}", tmp_path)
        yield found
        found.close()
        return
    given, name = os.environ["TEST_POSTGRES_URL"], f"drill_{os.getpid()}"
    with psycopg.connect(given, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
        database = urlunsplit(urlsplit(given)._replace(path=f"/{name}"))
        found = Newsroom(database, tmp_path)
        yield found
        found.close()
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
