"""The epoch of the public pages: an act that changes one begins a new epoch, and kept pages end.

In the embedded default the epoch is the time of a file that server and worker both see; with
REDIS_URL it is a key that all machines share. While Redis is away nobody knows the epoch, so no
page is kept or served from what was kept.
"""

import hashlib
import logging
import os
import tempfile
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from django.conf import settings
from django.core.cache import BaseCache, caches
from django.db import connection, transaction

from cms.core.redis_cache import FailSoftRedisCache

logger = logging.getLogger(__name__)

LONGEST_SECONDS = 60 * 60.0
_KEY = "pages.epoch"

Fact = TypeVar("Fact")
_witnesses: list[Callable[[], None]] = []


def pages_changed() -> None:
    """Begin a new epoch when the current transaction is committed, at once where there is none.

    For whoever changes what readers see; called several times in a transaction it counts once.
    """
    if _is_changing():
        return
    transaction.on_commit(renew, robust=True)
    for write_down in _witnesses:
        write_down()


def _is_changing() -> bool:
    """Return whether the current transaction has changed what readers see."""
    return any(call is renew for _, call, *_ in connection.run_on_commit)


def witnessed_by(write_down: Callable[[], None]) -> None:
    """Register who writes down, in the transaction of the act, that a new epoch has to begin.

    Args:
        write_down: sees to it that `renew` is called again should the process die before it.
    """
    _witnesses.append(write_down)


def epoch() -> str | None:
    """Return the current epoch; None while nobody knows it, and then nothing is kept."""
    shared = _shared()
    return _of_file() if shared is None else _of_redis(shared)


def once_in_an_epoch(name: str, work_out: Callable[[], Fact]) -> Fact:
    """Return a fact that many pages show, worked out once by each process until an act.

    For what grows with the number of stories, such as counting them, and for what every page
    needs, such as the columns; never for None. All pages share what they get: nobody changes it.

    Args:
        name: tells facts apart; made-up ones push others out, 500 stay at most.
        work_out: asks the database.
    """
    # Read first: what an act changes meanwhile belongs to the next epoch.
    now = epoch()
    # What a transaction changed is nobody else's yet, and may be taken back.
    if now is None or _is_changing():
        return work_out()
    key = hashlib.sha256(f"{now} {name}".encode()).hexdigest()
    known: Fact | None = caches["facts"].get(key)
    if known is None:
        known = work_out()
        caches["facts"].set(key, known, LONGEST_SECONDS)
    return known


def renew() -> bool:
    """Begin a new epoch now.

    Returns:
        False when it could not be told to the others; whoever asked has to ask again.
    """
    shared = _shared()
    if shared is None:
        return _renew_file()
    shared.set(_KEY, uuid.uuid4().hex, None)
    # While Redis is away nothing comes back; what another act wrote meanwhile is as good.
    return shared.get(_KEY) is not None


def health() -> str:
    """Return "ok", or that acts can't be told to the page cache. Redis has a line of its own."""
    if _shared() is None and not os.access(_file().parent, os.W_OK):
        return "không ghi được tệp báo trang đổi, trang không được giữ sẵn"
    return "ok"


def _shared() -> BaseCache | None:
    cache: BaseCache = caches["default"]
    return cache if isinstance(cache, FailSoftRedisCache) else None


def _of_redis(shared: BaseCache) -> str | None:
    known: str | None = shared.get(_KEY)
    if known is None:
        # Gone with a flush or an eviction: a number that counts on could meet its own past.
        shared.add(_KEY, uuid.uuid4().hex, None)
        known = shared.get(_KEY)
    return known


def _file() -> Path:
    return Path(settings.PAGE_EPOCH_FILE)


def _of_file() -> str | None:
    try:
        return str(os.stat(settings.PAGE_EPOCH_FILE).st_mtime_ns)
    except FileNotFoundError:
        return _first_of_file()
    except OSError:
        return None


def _first_of_file() -> str | None:
    try:
        _make_file()
        return str(os.stat(_file()).st_mtime_ns)
    except OSError:
        return None


def _make_file() -> None:
    """Make the file where there is none; of several who do so at once all see the same time."""
    _file().parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(_file(), os.O_CREAT, 0o644))


def _renew_file() -> bool:
    """Give the file the time of now; written out, as a file system's own clock may only tick."""
    now = time.time_ns()
    try:
        _make_file()
        try:
            os.utime(_file(), ns=(now, now))
        except PermissionError:
            # Another account made the file: its folder is ours, so a new one takes its place.
            handle, fresh = tempfile.mkstemp(dir=_file().parent, prefix=".epoch")
            os.close(handle)
            os.utime(fresh, ns=(now, now))
            os.replace(fresh, _file())
    except OSError:
        logger.exception("the pages' epoch can't be renewed; readers may see old pages")
        return False
    return True
