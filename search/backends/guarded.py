"""Asks the search server, and the portal's database whenever the server can't be relied on."""

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from search.backends.base import BackendAway, Finder, Found, Plan, Server
from search.interface import Subject, Suggestion

Answer = TypeVar("Answer")
# With less left a server that is well might not answer in time, and would be taken for ill.
ENOUGH = 0.5


class Guarded:
    """What one request reads from where there is a search server; made anew for each."""

    def __init__(
        self,
        server: Server,
        otherwise: Finder,
        may_rely: Callable[[], bool],
        when_away: Callable[[], object],
        seconds: float,
    ) -> None:
        """Keep the two engines.

        Args:
            may_rely: whether the server's index is known to be as it should be; asked once.
            when_away: told when the server did not answer, so that nobody else waits for it.
            seconds: how long all questions of the request may wait for the server together.
        """
        self._server = server
        self._otherwise = otherwise
        self._may_rely = may_rely
        self._when_away = when_away
        self._relies: bool | None = None
        self._left, self._enough = seconds, seconds * ENOUGH

    def _ask(self, question: Callable[[Finder], Answer]) -> Answer:
        if self._relies is None:
            self._relies = self._may_rely()
        # Many slow answers are as bad as none; but they say nothing against the server's index.
        if self._relies and self._left >= self._enough:
            begun = time.monotonic()
            try:
                return question(self._server.within(self._left))
            except BackendAway:
                # It was logged where it happened; the database has the same texts.
                self._relies = False
                self._when_away()
            finally:
                self._left -= time.monotonic() - begun
        return question(self._otherwise)

    def find(self, plan: Plan) -> Found:
        """Return what matches the plan."""
        return self._ask(lambda engine: engine.find(plan))

    def complete(self, words: Sequence[str], limit: int) -> Sequence[Suggestion]:
        """Return whose title has all the words."""
        return self._ask(lambda engine: engine.complete(words, limit))

    def similar(self, subject: Subject, limit: int) -> Sequence[int]:
        """Return ids of stories that are about the same."""
        return self._ask(lambda engine: engine.similar(subject, limit))

    def known(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many texts each of the words stands."""
        asked = tuple(words)
        return self._ask(lambda engine: engine.known(asked))
