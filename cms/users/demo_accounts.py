"""The accounts that the sign-in page of a demonstration lists; empty everywhere else."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True)
class DemoAccount:
    """One account that a visitor of the demonstration may try.

    Args:
        username: what is typed.
        full_name: the person's Vietnamese name.
        role: the role in words, e.g. "biên tập viên trường".
        purpose: what can be tried with it.
    """

    username: str
    full_name: str
    role: str
    purpose: str


_providers: list[Callable[[], Sequence[DemoAccount]]] = []


def register(provider: Callable[[], Sequence[DemoAccount]]) -> None:
    """Add accounts to the list; the provider is asked each time the page is shown."""
    if provider not in _providers:
        _providers.append(provider)


def demo_accounts() -> list[DemoAccount]:
    """Return the accounts to list; none unless this installation is a demonstration."""
    if not settings.DEMO:
        return []
    return [account for provider in _providers for account in provider()]
