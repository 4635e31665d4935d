"""Where higher rooms hang in what the worker does: effects of acts, and periodic jobs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from cms.outbox.models import LONGEST_LEASE


@dataclass(frozen=True)
class Work:
    """What a handler is told; it reads the subject as it is now, so a replay is harmless.

    Attributes:
        attempts: which try this is, from 1.
    """

    subject_type: str
    subject_id: str
    payload: dict[str, Any]
    attempts: int


Handler = Callable[[Work], None]
Job = Callable[[], None]


@dataclass(frozen=True)
class Effect:
    """A registered handler; `lease` is how long one try may last before others take the row."""

    name: str
    label: str
    handler: Handler
    inline: bool
    tries: int
    lease: timedelta


@dataclass(frozen=True)
class PeriodicJob:
    """A registered job; `lease` is how long one run may last before another worker takes it."""

    name: str
    run: Job
    every: timedelta
    lease: timedelta


class GiveUp(Exception):
    """Raised by a handler when another try can't help: the row is given up at once."""


_effects: dict[str, Effect] = {}
_jobs: dict[str, PeriodicJob] = {}


def effect(
    name: str,
    *,
    label: str = "",
    inline: bool = False,
    tries: int = 12,
    lease: timedelta = timedelta(minutes=2),
) -> Callable[[Handler], Handler]:
    """Register the decorated handler of an effect.

    Args:
        name: "room.verb"; frozen once rows with it exist.
        label: what it does, in Vietnamese, for whoever reads on the desk that it failed.
        inline: try at once on commit, in the process of the act; else the worker alone does it.
        tries: the row is given up after so many failures.
        lease: the longest time of one try, at most an hour.

    Raises:
        ValueError: the name is taken, or the lease is too long.
    """
    _refuse(name, _effects, lease)

    def register(handler: Handler) -> Handler:
        _effects[name] = Effect(name, label or name, handler, inline, tries, lease)
        return handler

    return register


def periodic(
    name: str, *, every: timedelta, lease: timedelta = timedelta(minutes=5)
) -> Callable[[Job], Job]:
    """Register the decorated function, without arguments, as a job of the worker.

    Args:
        name: "room.verb".
        every: from the end of a run to the next one; one worker at a time runs it.
        lease: the longest time of one run, at most an hour.

    Raises:
        ValueError: the name is taken, or the lease is too long.
    """
    _refuse(name, _jobs, lease)

    def register(run: Job) -> Job:
        _jobs[name] = PeriodicJob(name, run, every, lease)
        return run

    return register


def _refuse(name: str, taken: dict[str, Any], lease: timedelta) -> None:
    if name in taken:
        raise ValueError(f"{name!r} is registered already")
    if lease > LONGEST_LEASE:
        raise ValueError(f"{name!r}: a lease is at most {LONGEST_LEASE}")


def find_effect(name: str) -> Effect:
    """Return the effect of that name.

    Raises:
        LookupError: nobody registered it.
    """
    try:
        return _effects[name]
    except KeyError:
        raise LookupError(f"no effect {name!r} is registered") from None


def label_of(name: str) -> str:
    """Return what an effect does, in Vietnamese; its name where nobody registered it."""
    return _effects[name].label if name in _effects else name


def jobs() -> list[PeriodicJob]:
    """Return the periodic jobs in the order of their registration."""
    return list(_jobs.values())
