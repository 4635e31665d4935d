"""Sign-in: who gets in, how long, where to, and what guessing meets."""

import unicodedata
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from cms.users import demo_accounts, sessions
from cms.users.models import User

LIMIT = settings.AXES_FAILURE_LIMIT
HOUR = 60 * 60


def guess(sign_in, username, *, times=LIMIT, **options):
    for _ in range(times):
        tried = sign_in(username, "sai mật khẩu", **options)
    return tried.answer


def signed_in(client):
    return client.get(reverse("wagtailadmin_account")).status_code == 200


def test_right_password_opens_the_admin(teacher, sign_in):
    tried = sign_in("gv.a")
    assert tried.answer["Location"] == reverse("wagtailadmin_home")
    assert signed_in(tried.client)


@pytest.mark.parametrize("typed", ["GV.A", " gv.a ", "Gv.a"])
def test_case_and_blanks_around_the_name_do_not_matter(teacher, sign_in, typed):
    assert sign_in(typed).done


def test_decomposed_name_finds_its_account(db, sign_in):
    User.objects.create_user("cô.hường", password="Hoa phượng đỏ 2026")
    typed = unicodedata.normalize("NFD", "Cô.Hường")
    assert typed != unicodedata.normalize("NFC", typed)
    assert sign_in(typed).done


def test_the_answer_does_not_tell_whether_the_account_exists(teacher, colleague, sign_in):
    User.objects.filter(pk=colleague.pk).update(is_active=False)
    answers = {
        sign_in(name, password).answer.context["form"].non_field_errors()[0]
        for name, password in [
            ("gv.a", "sai mật khẩu"),
            ("khong.co", "sai mật khẩu"),
            ("gv.b", "Hoa phượng đỏ 2026"),
        ]
    }
    assert answers == {"Tên đăng nhập hoặc mật khẩu chưa đúng. Mời nhập lại."}


def test_lock_answers_429_in_vietnamese_with_the_time_to_wait(teacher, sign_in):
    answer = guess(sign_in, "gv.a")
    assert answer.status_code == 429
    assert answer["Retry-After"] == str(15 * 60)
    assert "Tạm khóa đăng nhập" in answer.content.decode()
    assert "15 phút" in answer.content.decode()
    assert not sign_in("gv.a").done


def test_fewer_failures_than_the_limit_do_not_lock(teacher, sign_in):
    guess(sign_in, "gv.a", times=LIMIT - 1)
    assert sign_in("gv.a").done


def test_lock_binds_one_name_at_one_address(teacher, colleague, sign_in):
    guess(sign_in, "gv.a")
    assert sign_in("gv.b").done
    assert sign_in("gv.a", ip="198.51.100.4").done


def test_spelling_the_name_otherwise_does_not_evade_the_lock(teacher, sign_in):
    for index in range(LIMIT):
        sign_in(["gv.a", "GV.A", " Gv.A", "ｇv.a"][index % 4], "sai mật khẩu")
    assert sign_in("gv.a").answer.status_code == 429


def test_lock_ends_after_the_wait(teacher, sign_in):
    guess(sign_in, "gv.a")
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=16))
    assert sign_in("gv.a").done


def test_forged_forwarding_header_does_not_evade_the_lock(teacher, sign_in, settings):
    settings.TRUSTED_PROXIES = []
    for number in range(LIMIT):
        forged = {"X-Forwarded-For": f"192.0.2.{number}"}
        sign_in("gv.a", "sai mật khẩu", headers=forged)
    assert sign_in("gv.a", headers={"X-Forwarded-For": "192.0.2.99"}).answer.status_code == 429


def test_trusted_proxy_names_the_visitor_that_is_locked(teacher, sign_in, settings):
    settings.TRUSTED_PROXIES = ["203.0.113.7"]
    guess(sign_in, "gv.a", headers={"X-Forwarded-For": "192.0.2.1"})
    assert not sign_in("gv.a", headers={"X-Forwarded-For": "192.0.2.1"}).done
    assert sign_in("gv.a", headers={"X-Forwarded-For": "192.0.2.2"}).done


def test_name_that_grows_when_normalized_is_refused_like_any_other(db, sign_in):
    assert sign_in("\ufdfa" * 150, "sai mật khẩu").answer.status_code == 200


def test_without_the_tick_the_session_ends_with_the_browser(teacher, sign_in):
    tried = sign_in("gv.a")
    assert tried.client.session.get_expire_at_browser_close()
    assert tried.client.session.get_expiry_age() <= 8 * HOUR
    assert tried.answer.cookies[settings.SESSION_COOKIE_NAME]["max-age"] == ""


@pytest.mark.parametrize("seconds", [8 * HOUR, 30 * 24 * HOUR])
def test_ticked_session_lasts_as_long_as_the_registered_rule_says(
    teacher, sign_in, monkeypatch, seconds
):
    monkeypatch.setattr(sessions, "_providers", [])
    sessions.register_session_age(lambda user: seconds if user == teacher else 1)
    tried = sign_in("gv.a", remember="on")
    assert seconds - 60 <= tried.client.session.get_expiry_age() <= seconds
    max_age = tried.answer.cookies[settings.SESSION_COOKIE_NAME]["max-age"]
    assert seconds - 60 <= max_age <= seconds


def test_ticked_session_without_a_rule_lasts_eight_hours(teacher, sign_in, monkeypatch):
    monkeypatch.setattr(sessions, "_providers", [])
    age = sign_in("gv.a", remember="on").client.session.get_expiry_age()
    assert 8 * HOUR - 60 <= age <= 8 * HOUR


def test_use_does_not_prolong_a_ticked_session(teacher, sign_in):
    tried = sign_in("gv.a", remember="on")
    end = tried.client.session.get_expiry_date()
    session = tried.client.session
    session["opened"] = "story"
    session.save()
    assert tried.client.session.get_expiry_date() == end


def test_shortest_of_several_rules_counts(teacher, monkeypatch):
    monkeypatch.setattr(sessions, "_providers", [])
    sessions.register_session_age(lambda user: 100)
    sessions.register_session_age(lambda user: 50)
    assert sessions.session_age(teacher) == 50


@pytest.mark.parametrize(
    "target",
    [
        "https://xau.example/",
        "//xau.example",
        "/\\xau.example",
        "javascript:alert(1)",
        "\thttps:xau",
    ],
)
def test_foreign_next_address_is_not_followed(teacher, sign_in, target):
    for tried in (
        sign_in("gv.a", next=target),
        sign_in("gv.a", path=reverse("wagtailadmin_login") + "?next=" + target.strip()),
    ):
        assert tried.answer["Location"] == reverse("wagtailadmin_home")


def test_own_next_address_is_followed(teacher, sign_in):
    target = reverse("wagtailadmin_account")
    assert sign_in("gv.a", next=target).answer["Location"] == target


def test_password_chosen_by_somebody_else_is_changed_first(teacher, sign_in):
    User.objects.filter(pk=teacher.pk).update(must_change_password=True)
    tried = sign_in("gv.a", next=reverse("wagtailadmin_home"))
    assert tried.answer["Location"] == reverse("wagtailadmin_account")
    new = "Mùa hạ sang 2026"
    tried.client.post(
        reverse("wagtailadmin_account"),
        {
            "name_email-email": teacher.email,
            "theme-theme": "system",
            "theme-contrast": "system",
            "theme-density": "default",
            "theme-keyboard_shortcuts": "on",
            "password-old_password": "Hoa phượng đỏ 2026",
            "password-new_password1": new,
            "password-new_password2": new,
        },
    )
    teacher.refresh_from_db()
    assert teacher.check_password(new)
    assert not teacher.must_change_password
    assert signed_in(tried.client)


def test_sign_in_changes_the_session_key(teacher, sign_in):
    client = Client()
    client.get(reverse("wagtailadmin_login"))
    session = client.session
    session["planted"] = "1"
    session.save()
    client.cookies[settings.SESSION_COOKIE_NAME] = session.session_key
    tried = sign_in("gv.a", client=client)
    assert tried.client.session.session_key != session.session_key


def test_page_has_no_inline_code_and_names_its_fields(db, client):
    html = client.get(reverse("wagtailadmin_login")).content.decode()
    form = html[html.index('<form class="login-form"') : html.index("</form>")]
    assert "style=" not in form
    assert "<script" not in form
    assert "onclick" not in form
    for label in ("Tên đăng nhập", "Mật khẩu", "Nhớ tôi trên máy này", "Đăng nhập"):
        assert label in form


@pytest.fixture
def listed_account(monkeypatch):
    account = demo_accounts.DemoAccount(
        "gv.a", "Nguyễn Thị Ánh", "biên tập viên trường", "viết bài"
    )
    monkeypatch.setattr(demo_accounts, "_providers", [])
    demo_accounts.register(lambda: [account])
    return account


def test_demonstration_lists_its_accounts_and_fills_in_the_tapped_one(
    db, client, settings, listed_account
):
    settings.DEMO = True
    url = reverse("wagtailadmin_login")
    html = client.get(url, {"username": "gv.a"}).content.decode()
    assert "Nguyễn Thị Ánh" in html
    assert settings.DEMO_PASSWORD in html
    assert 'value="gv.a"' in html
    assert "la.mat" not in client.get(url, {"username": "la.mat"}).content.decode()


def test_production_lists_no_account(db, client, settings, listed_account):
    settings.DEMO = False
    html = client.get(reverse("wagtailadmin_login"), {"username": "gv.a"}).content.decode()
    assert "Nguyễn Thị Ánh" not in html
    assert settings.DEMO_PASSWORD not in html
