"""A real server with its worker on a database of its own, and a browser as wide as a phone."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from tests import ready

ROOT = Path(__file__).resolve().parent.parent.parent
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()
PREFIX = os.environ.get("URL_PREFIX", "").strip("/")


@pytest.fixture(scope="session")
def own_database(tmp_path_factory):
    """The address of a database with the ward, of the kind that the run asks for."""
    asked = os.environ.get("DATABASE_URL", "")
    if not asked.startswith("postgres"):
        file = tmp_path_factory.mktemp("journey") / "db.sqlite3"
        yield f"sqlite:///{shutil.copyfile(ready.ward_file(), file)}"
        return
    name = f"journey_{os.getpid()}"
    yield ready.copy_to_postgres(asked, name)
    ready.drop_from_postgres(asked, name)


@pytest.fixture(scope="session")
def surroundings(own_database, tmp_path_factory):
    """The environment of the server, for what is put into its database beside the browser."""
    return _surroundings(own_database, tmp_path_factory.mktemp("media"))


def _surroundings(database, media):
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    return {
        **os.environ,
        "DATABASE_URL": database,
        "DJANGO_SETTINGS_MODULE": "tests.journeys.settings",
        "JOURNEY_MEDIA": str(media),
        "SITE_URL": f"http://127.0.0.1:{port}",
        "PYTHONPATH": str(ROOT),
        "PORT": str(port),
    }


@pytest.fixture(scope="session")
def site(surroundings, tmp_path_factory):
    """The address of a running server with its worker, without a slash at the end."""
    command = [sys.executable, "-m", "tests.journeys.prepare"]
    subprocess.run(command, env=surroundings, cwd=ROOT, check=True)
    with _served(surroundings, tmp_path_factory.mktemp("log")) as address:
        yield address


@pytest.fixture(scope="session")
def sample_ward(tmp_path_factory):
    """The address of the sample ward as `make demo` makes it, on a database of its own."""
    folder = tmp_path_factory.mktemp("ward")
    file = shutil.copyfile(ready.migrated_file(), folder / "db.sqlite3")
    env = _surroundings(f"sqlite:///{file}", folder / "media") | {"DEMO": "1"}
    command = [sys.executable, "manage.py", "seed_demo", "-v0"]
    subprocess.run(command, env=env, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    with _served(env, folder) as address:
        yield address


@contextmanager
def _served(env, folder):
    port = env["PORT"]
    server = [sys.executable, "-m", "gunicorn", "cms.wsgi", "-b", f"127.0.0.1:{port}"]
    log = (folder / "server.log").open("w")
    running = [
        subprocess.Popen([*server, "--threads", "4"], env=env, cwd=ROOT, stdout=log, stderr=log),
        subprocess.Popen(
            [sys.executable, "manage.py", "worker"], env=env, cwd=ROOT, stdout=log, stderr=log
        ),
    ]
    try:
        base = f"http://127.0.0.1:{port}" + (f"/{PREFIX}" if PREFIX else "")
        _wait_for(f"{base}/health/live")
        yield base
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait(timeout=15)
        log.close()


def _wait_for(address):
    for _ in range(150):
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise AssertionError(f"the server does not answer at {address}")


@pytest.fixture(scope="module")
def browser():
    """Chromium; it runs a loop in this thread, in which other modules' tests can't use Django."""
    with sync_playwright() as playwright:
        chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        found = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield found
        found.close()
