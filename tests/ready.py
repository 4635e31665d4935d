"""Databases that stand ready: made once for each state of the sources, then copied by each process.

Migrating and building the ward takes longer than most files of tests. Both are really done, by the
project's own commands, whenever anything that could change what comes of them has changed.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg.sql import SQL, Identifier

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "var" / "test-databases"
SOURCES = (
    *("cms", "news", "search", "locale", "requirements.txt", "requirements-dev.txt"),
    *("tests/ward.py", "tests/ready.py", "tests/journeys/prepare.py"),
)
PREPARE = ("-m", "tests.journeys.prepare")
KEPT = 8


def digest():
    """Name everything that a database is made of: the sources, the surroundings and the day."""
    found = hashlib.sha256(f"{sys.version} {date.today()}".encode())
    for name in ("URL_PREFIX", "SITE_URL"):
        found.update(f"{name}={os.environ.get(name, '')}\0".encode())
    for source in SOURCES:
        place = ROOT / source
        for file in sorted(place.rglob("*")) if place.is_dir() else [place]:
            if file.is_file() and "__pycache__" not in file.parts:
                found.update(f"{file.relative_to(ROOT)}\0".encode() + file.read_bytes() + b"\0")
    return found.hexdigest()[:16]


def migrated_file() -> Path:
    """Return the file of a database without a row of ours; copy it, never write to it."""
    return _files()[0]


def ward_file() -> Path:
    """Return the file of a database with the ward; copy it, never write to it."""
    return _files()[1]


def _files():
    state, making = digest(), FOLDER / "making"
    found = [FOLDER / f"{name}-{state}.sqlite3" for name in ("migrated", "ward")]
    with _alone():
        if not all(file.exists() for file in found):
            shutil.rmtree(making, ignore_errors=True)
            making.mkdir()
            begun = [making / file.name for file in found]
            _run((*PREPARE, str(begun[0])), f"sqlite:///{begun[1]}")
            for file, wanted in zip(begun, found, strict=True):
                # A copy of one file is the whole database only without a journal beside it.
                with closing(sqlite3.connect(file)) as made:
                    made.execute("PRAGMA journal_mode = DELETE")
                file.rename(wanted)
            for old in sorted(FOLDER.glob("*.sqlite3"), key=_age)[KEPT:]:
                old.unlink()
    return found


def _age(file):
    return -file.stat().st_mtime


@contextmanager
def _alone():
    """Let one process of a working copy make databases, and the others wait for what it makes."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with (FOLDER / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _run(command, database):
    settings = {"DATABASE_URL": database, "DJANGO_SETTINGS_MODULE": "cms.settings.test"}
    subprocess.run([sys.executable, *command], cwd=ROOT, env=os.environ | settings, check=True)


def copy_to_postgres(address: str, name: str) -> str:
    """Make a PostgreSQL database with the ward, in place of one of that name.

    Args:
        address: of a database on the server; the ready one is named after it.
        name: of the new database.

    Returns:
        The address of the new database.
    """
    with psycopg.connect(address, autocommit=True) as server, _alone():
        ready = _postgres(server, address)
        _do(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)
        _do(server, "CREATE DATABASE {} TEMPLATE {}", name, ready)
    return _beside(address, name)


def drop_from_postgres(address: str, name: str) -> None:
    """Remove a database, whoever is still connected."""
    with psycopg.connect(address, autocommit=True) as server:
        _do(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", name)


def _postgres(server, address):
    family = urlsplit(address).path.strip("/") + "_ready_"
    found = family + digest()
    rows = server.execute(
        "SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [family]
    )
    names = {name for (name,) in rows}
    if found in names:
        return found
    for old in names:
        _do(server, "DROP DATABASE IF EXISTS {} WITH (FORCE)", old)
    making = family + "making"
    _do(server, "CREATE DATABASE {}", making)
    _run(PREPARE, _beside(address, making))
    _do(server, "ALTER DATABASE {} RENAME TO {}", making, found)
    return found


def _do(server, order, *names):
    server.execute(SQL(order).format(*map(Identifier, names)))


def _beside(address, name):
    return urlunsplit(urlsplit(address)._replace(path=f"/{name}"))
