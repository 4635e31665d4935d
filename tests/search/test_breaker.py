"""A server that failed is left alone; then one caller at a time sees whether it is back."""

from search.backends.breaker import PAUSE_SECONDS, Breaker


class Clock:
    now = 100.0

    def __call__(self):
        return self.now


def test_after_a_fault_nobody_asks_until_the_pause_is_over():
    clock = Clock()
    breaker = Breaker(clock)
    assert breaker.may_ask() and not breaker.is_open
    breaker.failed()
    assert breaker.is_open and not breaker.may_ask()
    clock.now += PAUSE_SECONDS - 0.1
    assert not breaker.may_ask()


def test_when_the_pause_is_over_one_caller_asks_and_the_others_wait_for_the_answer():
    clock = Clock()
    breaker = Breaker(clock)
    breaker.failed()
    clock.now += PAUSE_SECONDS
    assert [breaker.may_ask() for _ in range(3)] == [True, False, False]
    breaker.went_well()
    assert [breaker.may_ask() for _ in range(3)] == [True, True, True]


def test_a_probe_that_fails_begins_another_pause_and_one_that_never_ends_does_not_block_for_ever():
    clock = Clock()
    breaker = Breaker(clock)
    breaker.failed()
    clock.now += PAUSE_SECONDS
    assert breaker.may_ask()
    breaker.failed()
    assert not breaker.may_ask()
    clock.now += PAUSE_SECONDS
    assert breaker.may_ask()
    clock.now += PAUSE_SECONDS
    assert breaker.may_ask()
