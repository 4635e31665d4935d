"""The request for a new password: one answer for everybody, and no flood."""

import re

import pytest
from django.core import mail
from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from cms.users import throttle
from cms.users.models import User
from cms.users.sign_in import RESETS_PER_ADDRESS, RESETS_PER_EMAIL, RESETS_PER_VISITOR_AND_EMAIL


@pytest.fixture(autouse=True)
def mail_in_memory(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


def ask(email, *, ip="203.0.113.7", **extra):
    return Client().post(
        reverse("wagtailadmin_password_reset"), {"email": email}, REMOTE_ADDR=ip, **extra
    )


def test_link_in_the_mail_sets_a_new_password(teacher, settings):
    settings.SITE_URL = "https://giao-duc.example.vn"
    ask("GV.A@example.vn")
    (message,) = mail.outbox
    assert message.subject == "Đặt lại mật khẩu chuyên trang giáo dục"
    assert "Nguyễn Thị Ánh" in message.body
    (link,) = re.findall(r"https://giao-duc\.example\.vn(/\S+)", message.body)
    client = Client()
    form = client.get(link, follow=True)
    new = "Mùa hạ sang 2026"
    client.post(form.request["PATH_INFO"], {"new_password1": new, "new_password2": new})
    teacher.refresh_from_db()
    assert teacher.check_password(new)


def test_answer_is_the_same_whether_the_account_exists(teacher):
    known, unknown = ask("gv.a@example.vn"), ask("khong.co@example.vn")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])
    assert len(mail.outbox) == 1


def test_deactivated_account_gets_no_mail(teacher):
    User.objects.filter(pk=teacher.pk).update(is_active=False)
    assert ask("gv.a@example.vn").status_code == 302
    assert mail.outbox == []


def test_flood_from_one_address_ends_in_429(teacher):
    answers = [ask(f"ai{number}@example.vn") for number in range(RESETS_PER_ADDRESS + 1)]
    assert [answer.status_code for answer in answers] == [302] * RESETS_PER_ADDRESS + [429]
    assert answers[-1]["Retry-After"] == "3600"
    assert "Yêu cầu quá nhiều lần" in answers[-1].content.decode()
    assert ask("gv.a@example.vn", ip="198.51.100.4").status_code == 302


def test_forged_forwarding_header_does_not_evade_the_limit(teacher, settings):
    settings.TRUSTED_PROXIES = []
    for number in range(RESETS_PER_ADDRESS):
        ask(f"ai{number}@example.vn", headers={"X-Forwarded-For": f"192.0.2.{number}"})
    answer = ask("gv.a@example.vn", headers={"X-Forwarded-For": "192.0.2.77"})
    assert answer.status_code == 429


@pytest.mark.parametrize("email", ["gv.a@example.vn", "khong.co@example.vn"])
def test_flood_of_one_visitor_to_one_mailbox_ends_in_429_known_or_not(teacher, email):
    spellings = [email, email.upper()]
    tries = RESETS_PER_VISITOR_AND_EMAIL + 1
    answers = [ask(spellings[number % 2]).status_code for number in range(tries)]
    assert answers == [302] * RESETS_PER_VISITOR_AND_EMAIL + [429]
    assert ask(email, ip="198.51.100.4").status_code == 302


def test_flood_of_many_to_one_mailbox_sends_no_more_mails_and_tells_nobody(teacher):
    answers = {
        ask("gv.a@example.vn", ip=f"198.51.100.{number}").status_code
        for number in range(RESETS_PER_EMAIL + 5)
    }
    assert answers == {302}
    assert len(mail.outbox) == RESETS_PER_EMAIL


def test_dead_cache_stops_nobody(teacher, monkeypatch):
    class DeadCache:
        def add(self, *args, **kwargs):
            raise ConnectionError("no cache")

    monkeypatch.setattr(throttle, "cache", DeadCache())
    answers = {ask("gv.a@example.vn").status_code for _ in range(RESETS_PER_ADDRESS + 2)}
    assert answers == {302}


def test_counters_hold_no_address_in_clear(teacher):
    ask("gv.a@example.vn")
    keys = list(cache._cache)
    assert any("reset-email" in key for key in keys)
    assert not any("example.vn" in key or "203.0.113.7" in key for key in keys)
