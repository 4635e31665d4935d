"""The command that lets the first administrator in, and gives roles from the command line."""

import io
import sys

import pytest
from django.core.management import CommandError, call_command

from cms.units.models import Membership
from cms.users.models import User

PASSWORD = "hoa-phuong-do-2026"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def password(monkeypatch):
    monkeypatch.setenv("APPOINT_PASSWORD", PASSWORD)


def appoint(*arguments):
    out = io.StringIO()
    call_command("appoint", *arguments, stdout=out)
    return out.getvalue()


def roles(username):
    rows = Membership.objects.filter(user__username=username)
    return set(rows.values_list("unit__code", "role"))


def test_a_missing_account_is_made_with_its_role_and_must_change_its_password(ward):
    said = appoint("Chi.Moi", "administrator", "center", "--full-name", "Nguyễn Thị  Mới")

    user = User.objects.get(username="chi.moi")
    assert user.check_password(PASSWORD)
    assert user.must_change_password
    assert user.full_name == "Nguyễn Thị Mới"
    assert not user.is_superuser
    assert roles("chi.moi") == {("center", "administrator")}
    assert user.has_perm("users.add_user")
    assert "Nguyễn Thị Mới (chi.moi), quản trị, Trung tâm (mẫu)" in said


def test_an_existing_account_keeps_its_password_and_gets_one_more_role(ward):
    appoint("GV.A", "school_lead", "a")

    assert roles("gv.a") == {("a", "school_editor"), ("a", "school_lead")}
    assert not User.objects.get(username="gv.a").check_password(PASSWORD)


def test_the_same_command_again_changes_nothing_and_says_so(ward):
    before = User.objects.get(username="quan.tri").session_version

    assert "Đã có vai từ trước" in appoint("quan.tri", "administrator", "center")
    assert roles("quan.tri") == {("center", "administrator")}
    assert User.objects.get(username="quan.tri").session_version == before


def test_the_password_may_come_as_a_line_of_the_input(ward, monkeypatch):
    monkeypatch.delenv("APPOINT_PASSWORD")
    monkeypatch.setattr(sys, "stdin", io.StringIO("một dòng mật khẩu 2026\nkhông đọc\n"))

    appoint("chi.moi", "reviewer", "center", "--full-name", "Nguyễn Thị Mới")

    assert User.objects.get(username="chi.moi").check_password("một dòng mật khẩu 2026")


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("chi.moi", "reviewer", "khong-co", "--full-name", "Mới"), "Các mã đang có:"),
        (("chi.moi", "reviewer", "center"), "--full-name"),
        (("chi.moi", "reviewer", "a", "--full-name", "Mới"), "Vai này không có"),
        (("chi.moi", "no_role", "a", "--full-name", "Mới"), "no_role"),
        (("chị mới", "reviewer", "center", "--full-name", "Mới"), "tên đăng nhập"),
        (("chi.moi", "reviewer", "center", "--full-name", "Mới", "--email", "x"), "email"),
    ],
)
def test_a_wrong_argument_is_refused_in_words_and_leaves_no_account(ward, arguments, why):
    with pytest.raises(CommandError, match=f"(?i){why}"):
        appoint(*arguments)

    assert not User.objects.filter(username__in=["chi.moi", "chị mới"]).exists()


@pytest.mark.parametrize("weak", ["", "12345678901", "chi.moi"])
def test_a_weak_password_is_refused_and_leaves_no_account(ward, monkeypatch, weak):
    monkeypatch.setenv("APPOINT_PASSWORD", weak)
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))

    with pytest.raises(CommandError):
        appoint("chi.moi", "reviewer", "center", "--full-name", "Nguyễn Thị Mới")

    assert not User.objects.filter(username="chi.moi").exists()


def test_a_deactivated_account_gets_no_role(ward):
    User.objects.filter(username="gv.b").update(is_active=False)

    with pytest.raises(CommandError, match="ngừng hoạt động"):
        appoint("gv.b", "school_lead", "b")

    assert roles("gv.b") == {("b", "school_editor")}
