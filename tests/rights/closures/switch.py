"""How a closure is described, and the ways of switching one off."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models.signals import pre_save
from pytest import MonkeyPatch

import cms.urls
from news.editorial import urls

Off = Callable[[MonkeyPatch], object]


@dataclass(frozen=True)
class Closure:
    """One closure: the door, where it is closed, how it is opened for a test, what then fails."""

    name: str
    door: str
    place: str
    off: Off
    tests: tuple[str, ...]


def as_wagtail_has_it(cls: type, *names: str) -> Off:
    """Take away what the class says itself: Wagtail's or Django's own answer counts again."""
    return lambda patch: [patch.delattr(cls, name) for name in names]


def instead(*changes: tuple[object, str, object]) -> Off:
    """Put something that lets everything pass in the place of each (owner, name, other)."""
    return lambda patch: [patch.setattr(*change) for change in changes]


def both(*offs: Off) -> Off:
    """Switch several closures of one door off."""
    return lambda patch: [off(patch) for off in offs]


def unrouted(view: Callable[..., object]) -> Off:
    """Let the addresses of the view lead to Wagtail's own again."""

    def off(patch: MonkeyPatch) -> None:
        for entry in [*urls.urlpatterns, *cms.urls._portal]:
            if getattr(entry, "callback", None) is view:
                patch.setattr(entry, "resolve", lambda path: None)

    return off


def unheard(uid: str) -> Off:
    """Disconnect the receiver of that name from `pre_save`."""

    def off(patch: MonkeyPatch) -> None:
        others = [row for row in pre_save.receivers if row[0][0] != uid]
        patch.setattr(pre_save, "receivers", others)
        patch.setattr(pre_save, "use_caching", False)

    return off


def yes(*args: object, **kwargs: object) -> bool:
    """Let everything pass."""
    return True


def no(*args: object, **kwargs: object) -> bool:
    """See nothing."""
    return False
