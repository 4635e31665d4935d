"""A cache of this process that hands out the very objects that were put in."""

from typing import Any

from django.core.cache.backends.locmem import LocMemCache


class ObjectCache(LocMemCache):
    """Django's cache in memory without pickling, which costs more than asking the database.

    Whoever gets an object shares it with every other thread and must not change it.
    """

    def set(self, key: Any, value: Any, timeout: Any = 0, version: Any = None) -> None:
        """Keep the object itself for so many seconds."""
        inner: Any = self
        made = inner.make_and_validate_key(key, version=version)
        with inner._lock:
            inner._set(made, value, timeout)

    def get(self, key: Any, default: Any = None, version: Any = None) -> Any:
        """Return the object itself, or the default."""
        inner: Any = self
        made = inner.make_and_validate_key(key, version=version)
        with inner._lock:
            if inner._has_expired(made):
                inner._delete(made)
                return default
            inner._cache.move_to_end(made, last=False)
            return inner._cache[made]
