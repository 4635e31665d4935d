"""Leaves a server alone after a fault, and lets one caller at a time see whether it is back."""

import threading
import time
from collections.abc import Callable

PAUSE_SECONDS = 5.0


class Breaker:
    """Shared by the threads of a process.

    Closed: everybody may ask. Open after a fault: nobody may for `PAUSE_SECONDS`. Then half open:
    one caller may, and what comes of it closes or opens it for all.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._rests_until: float | None = None

    @property
    def is_open(self) -> bool:
        """Whether the last thing heard of the server was a fault."""
        return self._rests_until is not None

    def may_ask(self) -> bool:
        """Return whether this caller may ask; each one that may has to say what came of it."""
        with self._lock:
            if self._rests_until is None:
                return True
            if self._clock() < self._rests_until:
                return False
            # The others wait for this caller's answer, and no longer than another pause.
            self._rests_until = self._clock() + PAUSE_SECONDS
            return True

    def went_well(self) -> None:
        """Let everybody ask again."""
        with self._lock:
            self._rests_until = None

    def failed(self) -> None:
        """Let nobody ask for a while."""
        with self._lock:
            self._rests_until = self._clock() + PAUSE_SECONDS
