"""Counts attempts per subject in the cache and says when there were too many."""

import logging
from hashlib import sha256

from django.core.cache import cache

logger = logging.getLogger(__name__)


def allow(scope: str, subject: str, *, limit: int, seconds: int) -> bool:
    """Count one attempt and return whether it is still within the limit.

    Args:
        scope: what is counted, e.g. "reset-address".
        subject: who is counted; only its digest goes into the cache.
        limit: attempts allowed in one period.
        seconds: the length of the period, which begins with the first attempt.

    Returns:
        True also when the cache does not answer: a dead helper must not lock people out.
    """
    key = f"users:{scope}:{sha256(subject.encode()).hexdigest()}"
    try:
        if cache.add(key, 1, timeout=seconds):
            return True
        return bool(cache.incr(key) <= limit)
    except ValueError:
        # The period ended between the two calls.
        return True
    except Exception:  # noqa: BLE001 - every cache client has errors of its own
        logger.warning("The cache does not answer; attempts of %s are not counted.", scope)
        return True
