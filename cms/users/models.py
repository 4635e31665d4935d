"""The account of one person: who signs in, under which name, and since when all sessions count."""

from collections.abc import Iterable
from typing import Any, NoReturn

from django.contrib.auth.models import AbstractUser
from django.contrib.auth.models import UserManager as DjangoUserManager
from django.db import models
from django.db.models import F, ProtectedError, Q
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac

from cms.users.let_in import LetIn


class UserDeletionError(ProtectedError):
    """An account was to be deleted; stories and decisions name it, so it is deactivated only."""

    def __init__(self, users: Iterable[Any] = ()) -> None:
        super().__init__("Tài khoản chỉ được ngừng, không được xóa.", set(users))


class UserQuerySet(models.QuerySet):
    """Users; a bulk deletion is refused like a single one."""

    def delete(self) -> NoReturn:
        """Refuse.

        Raises:
            UserDeletionError: always.
        """
        raise UserDeletionError(self)

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]

    def end_sessions(self) -> int:
        """Sign these users out on every machine; return how many users that concerns."""
        return self.update(session_version=F("session_version") + 1)


class UserManager(DjangoUserManager.from_queryset(UserQuerySet)):
    """Finds accounts whatever the case in which their name was typed."""

    use_in_migrations = False

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the account of this user name.

        Raises:
            User.DoesNotExist: nobody has it.
        """
        user: User = self.get(username__iexact=User.normalize_username(username or ""))
        return user


class User(AbstractUser):
    """One person's account; its roles are memberships, kept by the room of the units."""

    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    full_name = models.CharField("họ và tên", max_length=120, blank=True)
    email = models.EmailField(
        "thư điện tử",
        blank=True,
        help_text="Có thể để trống. Cần có để tự đặt lại mật khẩu và nhận thông báo.",
    )
    phone = models.CharField("điện thoại", max_length=30, blank=True)
    session_version = models.PositiveIntegerField(
        "số hiệu phiên đăng nhập", default=0, editable=False
    )
    must_change_password = models.BooleanField("phải đổi mật khẩu khi đăng nhập", default=False)
    password_set_by = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name="người đặt mật khẩu",
    )

    # Of the session that the account is used in, not of the account.
    let_in: LetIn | None = None

    REQUIRED_FIELDS = []

    objects = UserManager()

    class Meta:
        verbose_name = "tài khoản"
        verbose_name_plural = "tài khoản"
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="users_username_any_case",
                violation_error_message="Tên đăng nhập này đã có người dùng.",
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=~Q(email=""),
                name="users_email_any_case",
                violation_error_message="Thư điện tử này đã thuộc về tài khoản khác.",
            ),
        ]

    def __str__(self) -> str:
        return self.full_name or self.username

    @classmethod
    def normalize_username(cls, username: str) -> str:
        """Return the one spelling under which a user name is stored: composed, lower case."""
        normal: str = super().normalize_username(username)
        return normal.strip().lower()

    def get_full_name(self) -> str:
        """Return the person's name; Vietnamese names stay in one piece."""
        return self.full_name

    def get_short_name(self) -> str:
        """Return the given name, which stands last in a Vietnamese name."""
        return self.full_name.rsplit(" ", 1)[-1] or self.username

    def clean(self) -> None:
        """Bring name and address to their stored spelling."""
        super().clean()
        self.full_name = " ".join(self.full_name.split())

    def set_password(self, raw_password: str | None) -> None:
        """Set the password; a duty to change it is thereby met, and it is nobody else's."""
        super().set_password(raw_password)
        self.must_change_password = False
        self.password_set_by = None

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        """Refuse.

        Raises:
            UserDeletionError: always.
        """
        raise UserDeletionError([self])

    def _get_session_auth_hash(self, secret: str | None = None) -> str:
        # Django's public methods, current and fallback, both come here.
        return salted_hmac(
            "cms.users.models.User.session",
            f"{self.session_version}:{self.password}",
            secret=secret,
            algorithm="sha256",
        ).hexdigest()
