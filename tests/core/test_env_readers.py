"""A missing or malformed environment variable stops the start, and its name is said."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from cms.settings import env

ROOT = Path(__file__).resolve().parents[2]
NAME = "A_SETTING"
PRODUCTION = {
    "SECRET_KEY": "k3y-of-a-test-that-serves-nobody-Zr8!mQx2#Lw7$Tb5^Hn9&Pd4",
    "ALLOWED_HOSTS": "giao-duc.example.vn",
    "SITE_URL": "https://giao-duc.example.vn",
    "DATABASE_URL": "postgresql://portal:mat-khau@127.0.0.1/portal",
}


def read(monkeypatch, value, reader, *arguments, **named):
    if value is None:
        monkeypatch.delenv(NAME, raising=False)
    else:
        monkeypatch.setenv(NAME, value)
    return reader(NAME, *arguments, **named)


@pytest.mark.parametrize(
    "reader", [env.text, env.listing, env.networks, env.site_url, env.database]
)
@pytest.mark.parametrize("value", [None, "", "   "])
def test_a_required_variable_that_is_not_set_is_named(monkeypatch, reader, value):
    with pytest.raises(ImproperlyConfigured, match=f"^{NAME}: required and not set"):
        read(monkeypatch, value, reader)


MALFORMED = [
    (env.text, (), {}, ["two\nlines", "a\rb"]),
    (env.flag, (), {}, ["2", "có", "10", "-"]),
    (env.integer, (5,), {"least": 1, "most": 9}, ["0", "10", "-1", "1.5", "x", "٣", "1e1"]),
    (env.listing, (), {}, [",", " , ,"]),
    (env.networks, ("",), {}, ["10.0.0/33", "nginx", "10.0.0.1,::g", "10.0.0.1/99"]),
    (
        env.site_url,
        (),
        {},
        [
            *("ten-mien.gov.vn", "ftp://ten-mien.gov.vn", "https://", "https://a.vn/giao-duc"),
            *("https://a.vn?x=1", "https://a.vn#x", "https://ai@a.vn", "https://a.vn:x"),
            "https://[::1",
        ],
    ),
    (env.path_prefix, (), {}, ["giáo-dục", "giao duc", "a?b", "../a", "a//b"]),
    (env.redis, (), {}, ["127.0.0.1:6379", "http://127.0.0.1", "redis://", "redis://a:port"]),
    (
        env.search_server,
        (),
        {},
        ["127.0.0.1:9200", "redis://a", "https://", "http://a/b", "http://a?b", "http://a:x"],
    ),
    (env.index_name, ("trang",), {}, ["Trang", "1a", "-a", "a b", "a*", "a,b", "tìm", "_all"]),
    (env.readable_file, (), {}, ["/khong/co/tep.pem"]),
    (
        env.database,
        (),
        {},
        [
            *("portal", "mysql://a/b", "sqlite://", "sqlite:///", "postgresql://a"),
            *("postgresql://a/", "postgresql://a:port/b", "postgresql://a:99999/b"),
            "postgresql://[::1/b",
        ],
    ),
    (
        env.email,
        ("file:var/mail",),
        {},
        ["var/mail", "file:", "http://a", "smtp://", "smtp://a:port", "smtps://[a"],
    ),
    (env.media_folder, ("file:media",), {}, ["media", "file:", "s3://kho"]),
]


@pytest.mark.parametrize(
    ("reader", "arguments", "named", "value"),
    [(reader, arguments, named, v) for reader, arguments, named, vs in MALFORMED for v in vs],
)
def test_a_malformed_variable_is_named(monkeypatch, reader, arguments, named, value):
    with pytest.raises(ImproperlyConfigured, match=f"^{NAME}: "):
        read(monkeypatch, value, reader, *arguments, **named)


def test_every_reader_of_the_module_is_tried_with_malformed_values():
    readers = {
        value
        for name, value in vars(env).items()
        if callable(value) and not name.startswith("_") and value.__module__ == env.__name__
        if isinstance(value, type(env.text))
    }
    assert readers == {row[0] for row in MALFORMED}


@pytest.mark.parametrize(
    ("reader", "arguments", "named", "value", "expected"),
    [
        (env.text, ("x",), {}, None, "x"),
        (env.text, ("x",), {}, " y ", "y"),
        (env.flag, (), {}, None, False),
        (env.flag, (True,), {}, None, True),
        (env.flag, (), {}, "Yes", True),
        (env.flag, (True,), {}, "0", False),
        (env.integer, (5,), {"least": 1, "most": 9}, None, 5),
        (env.integer, (5,), {"least": 1, "most": 9}, "9", 9),
        (env.listing, ("",), {}, None, []),
        (env.listing, (), {}, "a, b,,", ["a", "b"]),
        (env.networks, ("",), {}, None, []),
        (env.networks, (), {}, "127.0.0.1, 10.1.2.3/8,::1", ["127.0.0.1", "10.1.2.3/8", "::1"]),
        (env.site_url, (), {}, "https://a.vn:8443/", "https://a.vn:8443"),
        (env.path_prefix, (), {}, None, ""),
        (env.path_prefix, (), {}, "/phuong/giao-duc/", "phuong/giao-duc"),
        (env.redis, (), {}, None, ""),
        (env.redis, (), {}, "rediss://u:p@a:6380/1", "rediss://u:p@a:6380/1"),
        (env.media_folder, ("file:media",), {}, None, "media"),
        (env.media_folder, ("file:media",), {}, "file:/srv/media", "/srv/media"),
    ],
)
def test_a_good_value_and_a_default_are_returned(
    monkeypatch, reader, arguments, named, value, expected
):
    assert read(monkeypatch, value, reader, *arguments, **named) == expected


def test_an_address_of_a_server_is_taken_apart_and_its_marks_are_decoded(monkeypatch):
    found = read(monkeypatch, "postgresql://a%40b:p%2Fw@db:5433/x?sslmode=require", env.database)

    assert found["ENGINE"] == "django.db.backends.postgresql"
    names = ("NAME", "USER", "PASSWORD", "HOST", "PORT")
    assert [found[name] for name in names] == ["x", "a@b", "p/w", "db", "5433"]
    assert found["OPTIONS"]["sslmode"] == "require"


def test_a_file_of_sqlite_is_written_by_one_at_a_time_and_its_folder_is_made(monkeypatch, tmp_path):
    file = tmp_path / "new" / "db.sqlite3"
    found = read(monkeypatch, f"sqlite:///{file}", env.database)

    assert found["NAME"] == str(file)
    assert file.parent.is_dir()
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize(
    ("value", "port", "tls", "ssl"),
    [
        ("smtp://mail", 25, False, False),
        ("smtp+tls://mail", 587, True, False),
        ("smtps://mail", 465, False, True),
        ("smtps://mail:4650", 4650, False, True),
    ],
)
def test_the_kind_of_a_mail_address_gives_port_and_encryption(monkeypatch, value, port, tls, ssl):
    found = read(monkeypatch, value, env.email, "file:x")

    assert (found["EMAIL_HOST"], found["EMAIL_PORT"]) == ("mail", port)
    assert (found["EMAIL_USE_TLS"], found["EMAIL_USE_SSL"]) == (tls, ssl)


def test_a_refusal_shows_no_password(monkeypatch):
    for reader, arguments in ((env.database, ()), (env.redis, ()), (env.email, ("file:x",))):
        with pytest.raises(ImproperlyConfigured) as refused:
            read(monkeypatch, "wrong://me:geheim@host:99999/x", reader, *arguments)
        assert "geheim" not in str(refused.value)


def start(**changes):
    """Import the settings of production in a process that has only these variables."""
    chosen = {**PRODUCTION, **changes}
    environment = {name: value for name, value in chosen.items() if value is not None}
    return subprocess.run(
        [sys.executable, "-c", "import cms.settings.production"],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_production_starts_with_its_four_required_variables():
    done = start()
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", sorted(PRODUCTION))
def test_production_refuses_to_start_without_a_required_variable(name):
    done = start(**{name: None})

    assert done.returncode == 1
    assert f"ImproperlyConfigured: {name}: required and not set" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEMO", "1"),
        ("DEMO", "maybe"),
        ("SECRET_KEY", "short"),
        ("ALLOWED_HOSTS", ","),
        ("SITE_URL", "giao-duc.example.vn"),
        ("DATABASE_URL", "mysql://a/b"),
        ("URL_PREFIX", "giáo-dục"),
        ("REDIS_URL", "127.0.0.1"),
        ("TRUSTED_PROXIES", "nginx"),
        ("EMAIL_URL", "mail.example.vn"),
        ("MEDIA_STORAGE_URL", "media"),
    ],
)
def test_production_refuses_to_start_with_a_wrong_value(name, value):
    done = start(**{name: value})

    assert done.returncode == 1
    assert f"ImproperlyConfigured: {name}: " in done.stderr
