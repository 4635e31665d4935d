"""Gives a person a role in a unit and makes the account where it is missing."""

import os
import sys
from getpass import getpass
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from cms.units.models import Unit
from cms.units.roles import ROLE_LABELS, Role
from cms.units.services import grant_role
from cms.users.models import User


class Command(BaseCommand):
    """How the first administrator comes in; idempotent, so it may be run again."""

    help = "Gives USERNAME the ROLE in the unit UNIT_CODE; makes the account if there is none."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add who, what and where, and the facts of a new account."""
        parser.add_argument("username")
        parser.add_argument("role", choices=[role.value for role in Role])
        parser.add_argument("unit_code")
        parser.add_argument("--full-name", default="", help="required for a new account")
        parser.add_argument("--email", default="", help="for notices and password resets")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the account and grant the role, both or neither.

        Raises:
            CommandError: no such unit, a deactivated account, or a fact that is not acceptable.
        """
        unit = Unit.objects.filter(code=options["unit_code"], is_active=True).first()
        if unit is None:
            codes = ", ".join(Unit.objects.filter(is_active=True).values_list("code", flat=True))
            raise CommandError(
                f"Không có đơn vị mang mã {options['unit_code']}. Các mã đang có: {codes or '-'}"
            )
        role = Role(options["role"])
        try:
            with transaction.atomic():
                user = _existing(options["username"]) or _new_account(options)
                granted = not user.memberships.filter(unit=unit, role=role).exists()
                if granted:
                    grant_role(user=user, unit=unit, role=role.value)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        state = "Đã phân vai" if granted else "Đã có vai từ trước"
        self.stdout.write(f"{state}: {user} ({user.username}), {ROLE_LABELS[role]}, {unit}.")


def _existing(username: str) -> User | None:
    try:
        user = User.objects.get_by_natural_key(username)
    except User.DoesNotExist:
        return None
    if not user.is_active:
        raise CommandError(f"Tài khoản {user.username} đã ngừng hoạt động.")
    return user


def _new_account(options: dict[str, Any]) -> User:
    if not options["full_name"].strip():
        raise CommandError("Tài khoản chưa có: thêm --full-name “Họ và tên”.")
    user = User(
        username=User.normalize_username(options["username"]),
        full_name=options["full_name"],
        email=options["email"],
    )
    password = _password()
    validate_password(password, user)
    user.set_password(password)
    # Whoever runs the command has chosen it; the person chooses their own at the first sign-in.
    user.must_change_password = True
    user.full_clean()
    user.save()
    return user


def _password() -> str:
    """Read the password from APPOINT_PASSWORD, the keyboard (twice), or a line of the input."""
    given = os.environ.get("APPOINT_PASSWORD", "")
    if given:
        return given
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    first = getpass("Mật khẩu: ")
    if first != getpass("Nhập lại mật khẩu: "):
        raise CommandError("Hai lần nhập mật khẩu khác nhau.")
    return first
