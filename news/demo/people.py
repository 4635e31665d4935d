"""Opens the sample ward's units and accounts, and lists the accounts on the sign-in page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from cms.units.models import Unit
from cms.units.roles import ROLE_LABELS, Role
from cms.units.services import grant_role
from cms.users.demo_accounts import DemoAccount
from cms.users.models import User
from news.demo.content.shapes import AccountSeed, UnitSeed
from news.demo.content.ward import ACCOUNTS, UNITS
from news.stories.services import open_unit


@dataclass(frozen=True)
class Ward:
    """The ward's units by code, its people by user name, the size of its pictures in pixels."""

    units: dict[str, Unit]
    people: dict[str, User]
    picture_size: tuple[int, int]


def listed_accounts() -> Sequence[DemoAccount]:
    """Return what the sign-in page of the demonstration says about each account."""
    return [
        DemoAccount(
            username=seed.username,
            full_name=seed.full_name,
            role=", ".join(ROLE_LABELS[Role(role)] for role in seed.roles),
            purpose=seed.purpose,
        )
        for seed in ACCOUNTS
    ]


def settle_people(*, picture_size: tuple[int, int]) -> Ward:
    """Open the units and make the accounts that are missing; touch no other."""
    units = {seed.code: _unit(seed) for seed in UNITS}
    # One hash for all: the password is printed on the sign-in page.
    password = make_password(settings.DEMO_PASSWORD)
    for seed in ACCOUNTS:
        _account(seed, units[seed.unit], password)
    users = User.objects.filter(username__in=[seed.username for seed in ACCOUNTS])
    people = {user.username: user for user in users}
    return Ward(units=units, people=people, picture_size=picture_size)


def give_addresses() -> None:
    """Give accounts that nobody has used yet their mail address.

    Done last: acts that are made to lie in the past would otherwise queue hundreds of mails.
    """
    for seed in ACCOUNTS:
        User.objects.filter(username=seed.username, email="", last_login=None).update(
            email=f"{seed.username}@thuynguyen.example"
        )


def _unit(seed: UnitSeed) -> Unit:
    return Unit.objects.filter(code=seed.code).first() or open_unit(
        name=seed.name, kind=seed.kind, code=seed.code, sign_off=seed.sign_off
    )


@transaction.atomic
def _account(seed: AccountSeed, unit: Unit, password: str) -> None:
    if User.objects.filter(username=seed.username).exists():
        return
    user = User(username=seed.username, full_name=seed.full_name, password=password)
    user.full_clean()
    user.save()
    for role in seed.roles:
        grant_role(user=user, unit=unit, role=role)
