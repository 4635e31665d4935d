"""Asks the search server, and the portal's database whenever the server can't be relied on."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from search.backends.base import BackendAway, Finder, Found, Plan
from search.interface import Subject, Suggestion

Answer = TypeVar("Answer")


class Guarded:
    """What callers read from where there is a search server."""

    def __init__(
        self,
        server: Finder,
        otherwise: Finder,
        may_rely: Callable[[], bool],
        when_away: Callable[[], object],
    ) -> None:
        """Keep the two engines.

        Args:
            may_rely: whether the server's index is known to be as it should be.
            when_away: told when the server did not answer, so that nobody else waits for it.
        """
        self._server = server
        self._otherwise = otherwise
        self._may_rely = may_rely
        self._when_away = when_away

    def _ask(self, question: Callable[[Finder], Answer]) -> Answer:
        if self._may_rely():
            try:
                return question(self._server)
            except BackendAway:
                # It was logged where it happened; the database has the same texts.
                self._when_away()
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
