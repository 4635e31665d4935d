"""Refuses the password that somebody else chose as a password of one's own."""

from django.contrib.auth.hashers import check_password
from django.core.exceptions import ValidationError

from cms.users.models import User

WORDS = "Mật khẩu mới phải khác mật khẩu mà người khác đã đặt cho tài khoản."


class NotTheGivenPassword:
    """While a password is to be changed, the same again is no change: who set it still knows it."""

    def validate(self, password: str, user: User | None = None) -> None:
        """Refuse the password that the account was given.

        Raises:
            ValidationError: it is the same.
        """
        # Django's function, not the account's method: that one may store a new hash.
        if user and user.must_change_password and check_password(password, user.password):
            raise ValidationError(WORDS, code="password_given")

    def get_help_text(self) -> str:
        """Return the rule in words."""
        return WORDS
