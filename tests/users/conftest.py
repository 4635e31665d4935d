"""Accounts and clients for the tests of sign-in and of the administrator's screens."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Permission
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from cms.users.models import User

PASSWORD = "Hoa phượng đỏ 2026"


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
    yield
    cache.clear()


def permit(user, *names):
    """Give permissions named app.codename."""
    for name in names:
        app, codename = name.split(".")
        user.user_permissions.add(
            Permission.objects.get(content_type__app_label=app, codename=codename)
        )


def make_user(username, **fields):
    # The sample ward has a person of that name, with roles; here everybody begins without.
    User.objects.filter(username=username).update(username=f"phuong.{username}", email="")
    user = User.objects.create_user(username, password=PASSWORD, **fields)
    permit(user, "wagtailadmin.access_admin")
    return user


@pytest.fixture
def teacher(db):
    return make_user("gv.a", full_name="Nguyễn Thị Ánh", email="gv.a@example.vn")


@pytest.fixture
def colleague(db):
    return make_user("gv.b", full_name="Trần Văn Bình")


@pytest.fixture
def administrator(db):
    user = make_user("quan.tri", full_name="Lê Quản Trị", email="quan.tri@example.vn")
    permit(user, "users.add_user", "users.change_user")
    return user


@pytest.fixture
def superuser(db):
    return User.objects.create_superuser("ky.thuat", password=PASSWORD, full_name="Kỹ thuật")


@pytest.fixture
def sign_in():
    """Post the sign-in form as a browser does; returns the client and the answer."""

    def post(username, password=PASSWORD, *, client=None, ip="203.0.113.7", path=None, **extra):
        client = client or Client()
        headers = extra.pop("headers", None)
        data = {"username": username, "password": password, **extra}
        answer = client.post(
            path or reverse("wagtailadmin_login"), data, REMOTE_ADDR=ip, headers=headers
        )
        return SimpleNamespace(client=client, answer=answer, done=answer.status_code == 302)

    return post


@pytest.fixture
def as_administrator(administrator):
    client = Client()
    client.force_login(administrator, backend="django.contrib.auth.backends.ModelBackend")
    return client
