"""One request asks the server for so long in all, and whether it may only once."""

from search.backends import guarded
from search.backends.base import BackendAway
from search.backends.guarded import Guarded


class Engine:
    """Answers after so many seconds of its own clock, or not at all."""

    def __init__(self, clock=None, takes=0.0, fails=False):
        self.clock, self.takes, self.fails, self.limits = clock, takes, fails, []

    def within(self, seconds):
        self.limits.append(seconds)
        return self

    def known(self, words):
        if self.clock:
            self.clock[0] += self.takes
        if self.fails:
            raise BackendAway
        return {"from": self}


def engines(monkeypatch, **how):
    clock, asked, told = [100.0], [], []
    monkeypatch.setattr(guarded.time, "monotonic", lambda: clock[0])
    server, database = Engine(clock, **how), Engine()

    def may_rely():
        asked.append(True)
        return True

    both = Guarded(server, database, may_rely, lambda: told.append(True), 0.5)
    return server, database, both, asked, told


def test_many_slow_answers_leave_the_rest_to_the_database(monkeypatch):
    server, database, both, asked, told = engines(monkeypatch, takes=0.15)
    answered = [both.known(["a"])["from"] for _ in range(5)]
    assert answered == [server, server, database, database, database]
    assert [round(limit, 2) for limit in server.limits] == [0.5, 0.35]
    assert len(asked) == 1 and not told


def test_after_a_fault_the_same_request_asks_the_server_no_more(monkeypatch):
    server, database, both, asked, told = engines(monkeypatch, fails=True)
    assert [both.known(["a"])["from"] for _ in range(3)] == [database] * 3
    assert len(server.limits) == len(asked) == len(told) == 1
