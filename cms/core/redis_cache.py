"""The shared cache in Redis; while Redis is away or slow, everything goes on without a cache."""

import logging
import time
from collections.abc import Callable
from typing import Any

from django.core.cache import caches
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

logger = logging.getLogger(__name__)

TIMEOUT_SECONDS = 0.5
PAUSE_SECONDS = 5.0


class FailSoftClient(RedisCacheClient):
    """Django's client, less its faults: a call that fails answers as if nothing were stored.

    After a fault Redis is left alone for a few seconds, so that a page waits once and not at each
    of its look-ups. A change that Redis missed could leave something stale there, so the first
    call that gets through afterwards empties the cache.
    """

    def __init__(self, servers: list[str], **options: Any) -> None:
        super().__init__(
            servers,
            socket_timeout=TIMEOUT_SECONDS,
            socket_connect_timeout=TIMEOUT_SECONDS,
            retry=Retry(NoBackoff(), 0),
            **options,
        )
        self._kept_clients: dict[int, Any] = {}
        self._rests_until = 0.0
        self._missed_a_change = False

    def get_client(self, key: Any = None, *, write: bool = False) -> Any:
        """Return the client of a server, made once: making one costs more than asking with it."""
        place = self._get_connection_pool_index(write)  # type: ignore[attr-defined]
        if place not in self._kept_clients:
            self._kept_clients[place] = super().get_client(key, write=write)
        return self._kept_clients[place]

    def _try(self, call: Callable[[], Any], *, otherwise: Any, changes: bool = False) -> Any:
        if time.monotonic() < self._rests_until:
            self._missed_a_change |= changes
            return otherwise
        try:
            if self._missed_a_change:
                super().clear()
                self._missed_a_change = False
            return call()
        except (RedisError, OSError) as fault:
            logger.warning("the cache does not answer: %s", type(fault).__name__)
            self._rests_until = time.monotonic() + PAUSE_SECONDS
            self._missed_a_change |= changes
            return otherwise

    def add(self, key: Any, value: Any, timeout: Any) -> bool:
        """Store a value where there is none; True while the cache is away."""
        call = super().add
        return bool(self._try(lambda: call(key, value, timeout), otherwise=True, changes=True))

    def get(self, key: Any, default: Any) -> Any:
        """Return what is stored, or the default."""
        call = super().get
        return self._try(lambda: call(key, default), otherwise=default)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        """Store a value."""
        call = super().set
        self._try(lambda: call(key, value, timeout), otherwise=None, changes=True)

    def touch(self, key: Any, timeout: Any) -> bool:
        """Give a value a new end; False where there is none."""
        call = super().touch
        return bool(self._try(lambda: call(key, timeout), otherwise=False, changes=True))

    def delete(self, key: Any) -> bool:
        """Forget a value; False where there was none."""
        call = super().delete
        return bool(self._try(lambda: call(key), otherwise=False, changes=True))

    def get_many(self, keys: Any) -> dict[Any, Any]:
        """Return what is stored of these."""
        call = super().get_many
        return dict(self._try(lambda: call(keys), otherwise={}))

    def has_key(self, key: Any) -> bool:
        """Return whether something is stored."""
        call = super().has_key
        return bool(self._try(lambda: call(key), otherwise=False))

    def incr(self, key: Any, delta: int) -> int:
        """Raise a number; 0 while the cache is away.

        Raises:
            ValueError: nothing is stored under the key.
        """
        call = super().incr
        return int(self._try(lambda: call(key, delta), otherwise=0, changes=True))

    def set_many(self, data: Any, timeout: Any) -> None:
        """Store several values."""
        call = super().set_many
        self._try(lambda: call(data, timeout), otherwise=None, changes=True)

    def delete_many(self, keys: Any) -> None:
        """Forget several values."""
        call = super().delete_many
        self._try(lambda: call(keys), otherwise=None, changes=True)

    def clear(self) -> bool:
        """Forget everything."""
        call = super().clear
        return bool(self._try(call, otherwise=False, changes=True))


class FailSoftRedisCache(RedisCache):
    """The cache of an installation with REDIS_URL."""

    def __init__(self, server: str, params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = FailSoftClient


def health() -> str:
    """Return "ok", or that Redis does not answer; asks it, whatever happened before."""
    cache = caches["default"]
    if not isinstance(cache, FailSoftRedisCache):
        return "ok"
    try:
        cache._cache.get_client().ping()
    except (RedisError, OSError):
        return "bộ nhớ đệm không trả lời"
    return "ok"
