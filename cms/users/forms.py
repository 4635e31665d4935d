"""Forms of the accounts: sign-in, the administrator's create and edit, one's own details."""

from typing import Any

from django import forms
from django.contrib.auth.forms import UsernameField
from django.core.exceptions import ValidationError
from wagtail.admin.forms.auth import LoginForm, PasswordResetForm
from wagtail.users.forms import UserForm

from cms.users.let_in import LINK, let_in_of
from cms.users.models import User

USERNAME_LENGTH = 150
EMAIL_TAKEN = "Thư điện tử này đã thuộc về tài khoản khác."


def free_email(email: str, *, user: User) -> str:
    """Return the address if no other account has it, whatever the case.

    Raises:
        ValidationError: another account has it.
    """
    if email and User.objects.exclude(pk=user.pk).filter(email__iexact=email).exists():
        raise ValidationError(EMAIL_TAKEN, code="email_taken")
    return email


class SignInForm(LoginForm):
    """User name, password and the tick for a trusted device."""

    username = forms.CharField(
        label="Tên đăng nhập",
        widget=forms.TextInput(
            attrs={"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        ),
    )
    password = forms.CharField(
        label="Mật khẩu",
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "current-password"}),
    )
    remember = forms.BooleanField(label="Nhớ tôi trên máy này", required=False)

    error_messages = {
        **LoginForm.error_messages,
        "invalid_login": "Tên đăng nhập hoặc mật khẩu chưa đúng. Mời nhập lại.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].widget.attrs.pop("placeholder", None)

    def clean_username(self) -> str:
        """Return the stored spelling, so that the lock-out counts every spelling as one name."""
        normal = User.normalize_username(self.cleaned_data["username"])
        # Normalizing can lengthen a text; no account has a longer name than this.
        return normal[:USERNAME_LENGTH]


class ResetForm(PasswordResetForm):
    """Asks for the address to which a link for a new password is sent."""

    email = forms.EmailField(
        label="Thư điện tử của tài khoản",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )


class AccountForm(UserForm):
    """What an administrator says about a person; roles are memberships, kept elsewhere."""

    first_name = None
    last_name = None
    is_superuser = None
    full_name = forms.CharField(label="Họ và tên", max_length=120)
    email = forms.EmailField(
        label="Thư điện tử", required=False, help_text=User._meta.get_field("email").help_text
    )

    class Meta:
        model = User
        fields = ["full_name", "username", "email", "phone"]
        field_classes = {"username": UsernameField}

    def __init__(
        self, *args: Any, editing_self: bool = False, by: User | None = None, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.editing_self, self.by = editing_self, by
        self.fields[
            "username"
        ].help_text = "Chữ, số và các dấu @ . + - _; không phân biệt chữ hoa, chữ thường."
        self.fields["password1"].label = "Mật khẩu"
        self.fields["password2"].label = "Nhập lại mật khẩu"
        self.fields["password2"].help_text = ""

    def clean_username(self) -> str:
        """Return the stored spelling of the name."""
        return User.normalize_username(self.cleaned_data["username"])

    def clean_email(self) -> str:
        """Return an address that no other account has."""
        return free_email(self.cleaned_data["email"], user=self.instance)

    def save(self, commit: bool = True) -> User:
        """Store the account; a password that somebody else chose must be changed at sign-in."""
        user: User = super().save(commit=False)
        if self.cleaned_data["password1"] and not self.editing_self:
            user.must_change_password, user.password_set_by = True, self.by
        if commit:
            user.save()
            self.save_m2m()
        return user


class AccountEditForm(AccountForm):
    """The same for an existing account; nobody deactivates themselves."""

    password_required = False

    class Meta(AccountForm.Meta):
        fields = [*AccountForm.Meta.fields, "is_active"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields[
            "password1"
        ].help_text = "Để trống nếu không đổi. Người dùng sẽ được yêu cầu tự đổi khi đăng nhập."
        active = self.fields["is_active"]
        active.label = "Đang hoạt động"
        active.help_text = "Bỏ chọn để ngừng tài khoản: người này bị đăng xuất ngay, tên vẫn còn."
        if self.editing_self:
            del self.fields["is_active"]


class OwnDetailsForm(forms.ModelForm):
    """What a person may change about themselves; the name signs stories, so it is not theirs."""

    class Meta:
        model = User
        fields = ["full_name", "email", "phone"]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["full_name"].disabled = True
        self.fields["full_name"].help_text = "Cần sửa tên: nhờ người quản trị."
        let_in = let_in_of(self.instance)
        if let_in is not None and let_in.way == LINK:
            # A new password is sent there: whoever got hold of a link would keep the account.
            self.fields["email"].disabled = True
            self.fields["email"].help_text = (
                "Bạn đang vào bằng liên kết. Cần đổi thư điện tử: vào bằng mật khẩu, hoặc nhờ "
                "người quản trị."
            )

    def clean_email(self) -> str:
        """Return an address that no other account has."""
        return free_email(self.cleaned_data["email"], user=self.instance)
