"""The account itself: names, uniqueness, and that nothing deletes it."""

import pytest
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError

from cms.users.models import User


def test_account_shows_the_full_name_else_the_user_name(teacher):
    assert str(teacher) == "Nguyễn Thị Ánh"
    assert teacher.get_short_name() == "Ánh"
    assert str(User(username="gv.c")) == "gv.c"
    assert User(username="gv.c").get_short_name() == "gv.c"


def test_name_is_found_in_any_case(teacher):
    assert User.objects.get_by_natural_key("GV.A") == teacher


@pytest.mark.database
def test_two_accounts_cannot_differ_by_case_alone(teacher):
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(username="GV.A")


@pytest.mark.database
def test_mail_address_belongs_to_one_account_but_may_be_missing(teacher):
    User.objects.create(username="gv.c")
    User.objects.create(username="gv.d")
    with pytest.raises(IntegrityError), transaction.atomic():
        User.objects.create(username="gv.e", email="GV.A@EXAMPLE.VN")


def test_account_refuses_deletion(teacher):
    with pytest.raises(ProtectedError, match="không được xóa"):
        teacher.delete()
    assert User.objects.filter(pk=teacher.pk).exists()


@pytest.mark.parametrize("manager", [User.objects, User._default_manager])
def test_bulk_deletion_is_refused(teacher, manager):
    with pytest.raises(ProtectedError, match="không được xóa"):
        manager.filter(username="gv.a").delete()
    assert User.objects.filter(pk=teacher.pk).exists()


def test_new_password_meets_the_duty_to_change_it(teacher):
    teacher.must_change_password = True
    teacher.set_password("Mùa hạ sang 2026")
    assert not teacher.must_change_password


def test_fallback_key_keeps_sessions_and_raised_version_ends_them(teacher, settings):
    old_key = settings.SECRET_KEY
    before = teacher.get_session_auth_hash()
    settings.SECRET_KEY, settings.SECRET_KEY_FALLBACKS = "khac" * 20, [old_key]
    assert before in teacher.get_session_auth_fallback_hash()
    teacher.session_version += 1
    assert before not in teacher.get_session_auth_fallback_hash()
